package io.resync.tws.client;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import okhttp3.Request;

/**
 * The reads, and nothing else: method, address, query parameters with their values, and headers. The HTTP verb alone is
 * no sign of safety, since some GETs of the engine make it act, hand out secrets or take locks.
 */
final class AllowList {
    private static final String ID = "([^/]+)";

    private static final Map<String, String> PAGE =
            Map.of("limit", "[1-9]\\d{0,3}|10000", "offset", "\\d{1,10}", "oql", "[^\\p{Cntrl}]{1,8000}");

    private static final Map<String, String> DEFINITIONS = Map.of(
            "limit", "[1-9]\\d{0,3}|10000",
            "offset", "\\d{1,10}",
            "oql", "[^\\p{Cntrl}]{1,8000}",
            "model_filter", WorkstationPattern.FORM + "#/@/@");

    private static final Map<String, String> COUNT =
            Map.of("plan_filter", PlanFilter.FORM, "grouping_filters", "status|workstation|folder");

    private static final Map<String, String> ONE_STEP = Map.of("depth", "1");

    private static final Map<String, String> LOG =
            Map.of("contentOnly", "true", "from_line", "\\d{1,19}", "to_line", "\\d{1,19}");

    private static final List<Read> READS = List.of(
            new Read("engine/info", Map.of()),
            new Read("model/calendar", PAGE, "limit"),
            new Read("model/calendar/" + ID, Map.of()),
            new Read("model/folder", PAGE, "limit"),
            new Read("model/jobdefinition", DEFINITIONS, "limit"),
            new Read("model/jobdefinition/" + ID, Map.of()),
            new Read("model/jobstream", DEFINITIONS, "limit"),
            new Read("model/jobstream/" + ID, Map.of()),
            new Read("model/runcyclegroup", PAGE, "limit"),
            new Read("model/runcyclegroup/" + ID, Map.of()),
            new Read("model/variabletable", PAGE, "limit"),
            new Read("model/variabletable/" + ID, Map.of()),
            new Read("plan/job", PAGE, "limit"),
            new Read("plan/job/" + ID, Map.of()),
            new Read("plan/job/" + ID + "/predecessors", ONE_STEP, "depth"),
            new Read("plan/job/" + ID + "/successors", ONE_STEP, "depth"),
            new Read("plan/job/count", COUNT, "plan_filter"),
            new Read("plan/job/run/" + ID + "/joblog", LOG),
            new Read("plan/jobstream", PAGE, "limit"),
            new Read("plan/jobstream/" + ID, Map.of()),
            new Read("plan/prompt", PAGE, "limit"),
            new Read("plan/resource", PAGE, "limit"),
            new Read("plan/resource/" + ID, Map.of()),
            new Read("plan/workstation", PAGE, "limit"),
            new Read("plan/workstation/" + ID, Map.of()));

    private static final Set<String> HEADERS = Set.of(
            "accept",
            "accept-encoding",
            "authorization",
            "connection",
            "host",
            "include-count",
            "only-header",
            "scope",
            "user-agent");

    private final HttpUrl endpoint;
    private final String context;
    private final String root;
    private final boolean jobIssues;

    AllowList(HttpUrl endpoint) {
        this(endpoint, false);
    }

    AllowList(HttpUrl endpoint, boolean jobIssues) {
        this.endpoint = endpoint;
        this.jobIssues = jobIssues;
        this.context = context(endpoint);
        this.root = root(endpoint);
    }

    /** The path below which both generations lie, ending with a slash. */
    static String context(HttpUrl endpoint) {
        return endpoint.encodedPath().replaceAll("/+$", "") + "/";
    }

    /** The path below which the reads of the second generation lie, ending with a slash. */
    static String root(HttpUrl endpoint) {
        return context(endpoint) + EngineRead.Api.SECOND.root();
    }

    /** Why the request may not leave, or empty when it may. */
    Optional<String> objection(Request request) {
        if (!sameServer(request.url())) {
            return Optional.of("requests go to " + server(endpoint) + " only, not to " + server(request.url()));
        }
        var path = request.url().encodedPath();
        if (path.startsWith(context) && !path.startsWith(root)) {
            return V1AllowList.objection(request, path.substring(context.length()), jobIssues);
        }
        return secondObjection(request);
    }

    private Optional<String> secondObjection(Request request) {
        if (!request.method().equals("GET")) {
            return Optional.of("only GET is sent, not " + request.method());
        }
        return request.headers().names().stream()
                .filter(name -> !permitted(name, request))
                .findFirst()
                .map(name -> "header " + name + " is not on the list")
                .or(() -> readObjection(request.url()));
    }

    private Optional<String> readObjection(HttpUrl url) {
        var path = url.encodedPath();
        if (READS.stream()
                .anyMatch(read -> path.startsWith(root) && read.matches(path.substring(root.length()), url))) {
            return Optional.empty();
        }
        return Optional.of(
                path + " with parameters " + url.queryParameterNames() + " is not one of the reads on the list");
    }

    private static boolean permitted(String header, Request request) {
        var name = header.toLowerCase(Locale.ROOT);
        if (name.equals("cookie")) {
            return request.headers(header).size() == 1
                    && SignIn.SESSION_HEADER
                            .matcher(request.headers(header).get(0))
                            .matches();
        }
        return HEADERS.contains(name);
    }

    boolean sameServer(HttpUrl url) {
        return server(url).equals(server(endpoint));
    }

    private static String server(HttpUrl url) {
        var user = url.encodedUsername().isEmpty() && url.encodedPassword().isEmpty() ? "" : "(with a user)@";
        return url.scheme() + "://" + user + url.host() + ":" + url.port();
    }

    private record Read(Pattern path, Map<String, String> parameters, Set<String> required) {
        Read(String path, Map<String, String> parameters, String... required) {
            this(Pattern.compile(path), parameters, Set.of(required));
        }

        boolean matches(String tail, HttpUrl url) {
            var names = url.queryParameterNames();
            var place = path.matcher(tail);
            return place.matches()
                    && (place.groupCount() == 0 || ObjectIds.matches(place.group(1)))
                    && names.containsAll(required)
                    && names.stream().allMatch(name -> permits(name, url));
        }

        private boolean permits(String name, HttpUrl url) {
            var values = url.queryParameterValues(name);
            var form = parameters.get(name);
            return form != null && values.size() == 1 && values.get(0) != null && Pattern.matches(form, values.get(0));
        }
    }
}
