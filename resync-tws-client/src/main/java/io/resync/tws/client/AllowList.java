package io.resync.tws.client;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okhttp3.Request;

/**
 * The reads, and nothing else: method, address, query parameters with their values, and headers. The HTTP verb alone is
 * no sign of safety, since some GETs of the engine make it act, hand out secrets or take locks.
 */
final class AllowList {
    private static final String ID = "([^/]+)";

    private static final Map<String, String> PAGE =
            Map.of("limit", "[1-9]\\d{0,3}|10000", "offset", "\\d{1,10}", "oql", Forms.ONE_LINE);

    private static final Map<String, String> DEFINITIONS = Map.of(
            "limit",
            "[1-9]\\d{0,3}|10000",
            "offset",
            "\\d{1,10}",
            "oql",
            Forms.ONE_LINE,
            "model_filter",
            WorkstationPattern.FORM + "#/@/@");

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

    private static final PathIndex<Read> INDEX = PathIndex.of(READS, Read::path);

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

    private static final String SECOND = EngineRead.Api.SECOND.root();

    private final HttpUrl endpoint;
    private final boolean jobIssues;

    /** What every address begins with: the server, with no user, and the context. */
    private final String base;

    AllowList(HttpUrl endpoint) {
        this(endpoint, false);
    }

    AllowList(HttpUrl endpoint, boolean jobIssues) {
        this.endpoint = endpoint;
        this.jobIssues = jobIssues;
        this.base = new HttpUrl.Builder()
                .scheme(endpoint.scheme())
                .host(endpoint.host())
                .port(endpoint.port())
                .encodedPath(context(endpoint))
                .build()
                .toString();
    }

    /** The path below which both generations lie, ending with a slash. */
    static String context(HttpUrl endpoint) {
        return endpoint.encodedPath().replaceAll("/+$", "") + "/";
    }

    /** Why the request may not leave, or empty when it may. */
    Optional<String> objection(Request request) {
        var address = request.url().toString();
        if (!address.startsWith(base)) {
            return sameServer(request.url())
                    ? notListed(beginning(request.url().encodedPath()), request)
                    : Optional.of("requests go to " + server(endpoint) + " only, not to " + server(request.url()));
        }
        var path = path(address);
        return path.startsWith(SECOND)
                ? secondObjection(request, path)
                : V1AllowList.objection(request, path, jobIssues);
    }

    private String path(String address) {
        int query = address.indexOf('?', base.length());
        int fragment = address.indexOf('#', base.length());
        int end = query < 0 ? address.length() : query;
        return address.substring(base.length(), fragment < 0 ? end : Math.min(end, fragment));
    }

    private Optional<String> secondObjection(Request request, String path) {
        if (!request.method().equals("GET")) {
            return Optional.of("only GET is sent, not " + request.method());
        }
        var headers = request.headers();
        for (int i = 0; i < headers.size(); i++) {
            if (!permitted(headers.name(i), headers)) {
                return Optional.of("header " + headers.name(i) + " is not on the list");
            }
        }
        for (var read : INDEX.at(path, SECOND.length())) {
            if (read.permits(request.url())) {
                return Optional.empty();
            }
        }
        return notListed(context(endpoint) + beginning(path), request);
    }

    private static Optional<String> notListed(String path, Request request) {
        var parameters = request.url().queryParameterNames();
        return Optional.of(path + " with parameters " + parameters + " is not one of the reads on the list");
    }

    /** Of an encoded path, which holds nothing that would spoil a message. */
    static String beginning(String path) {
        return path.length() <= 200 ? path : path.substring(0, 199) + "…";
    }

    private static boolean permitted(String header, Headers all) {
        var name = Forms.headerName(header);
        if (name.equals("cookie")) {
            var cookies = all.values(name);
            return cookies.size() == 1
                    && SignIn.SESSION_HEADER.matcher(cookies.get(0)).matches();
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

    private record Read(String path, Map<String, Predicate<String>> parameters, Set<String> required) {
        Read(String path, Map<String, String> parameters, String... required) {
            this(path, Forms.of(parameters), Set.of(required));
        }

        boolean permits(HttpUrl url) {
            return Forms.parameterObjection(url, parameters).isEmpty() && isComplete(url);
        }

        private boolean isComplete(HttpUrl url) {
            for (var name : required) {
                if (url.queryParameter(name) == null) {
                    return false;
                }
            }
            return true;
        }
    }
}
