package io.resync.tws.client;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;

/**
 * The reads of the first generation, and nothing else. There the verb says nothing at all: most reads are POSTs, and so are
 * most changes. So each address comes with its verb, its parameters, its headers and the shape of its body.
 */
final class V1AllowList {
    private static final Map<String, Predicate<String>> COMMON = Map.of(
            "accept", any -> true,
            "accept-encoding", any -> true,
            "accept-language", "en-US"::equals,
            "authorization", any -> true,
            "connection", any -> true,
            "cookie", SignIn.SESSION_HEADER.asMatchPredicate(),
            "host", any -> true,
            "user-agent", any -> true);

    private static final Map<String, Predicate<String>> LIST = Map.of(
            "content-type",
            "application/json"::equals,
            "content-length",
            form("\\d{1,7}"),
            "how-many",
            form("[1-9]\\d{0,3}|10000"), // 0 would be everything
            "context-objectcount",
            "1"::equals,
            "context-plandependenciesscope",
            form("[01]"));

    private static final Map<String, Predicate<String>> PLANS = Map.of(
            "content-type",
            "application/json"::equals,
            "content-length",
            form("\\d{1,7}"),
            "how-many",
            form("[1-9]\\d{0,3}|10000"));

    private static final Map<String, Predicate<String>> NEXT = Map.of(
            "content-type",
            "application/json"::equals,
            "content-length",
            form("\\d{1,7}"),
            "how-many",
            form("[1-9]\\d{0,3}|10000"),
            "last-object",
            form(Forms.PRINTABLE),
            "context-plandependenciesscope",
            form("[01]"));

    private static final Map<String, Predicate<String>> DEFINITIONS = without(LIST, "context-plandependenciesscope");

    private static final Map<String, Predicate<String>> NEXT_DEFINITIONS =
            without(NEXT, "context-plandependenciesscope");

    private static final Map<String, Predicate<String>> JOB_STREAM = Map.of("context-jobstreamscope", "4"::equals);

    private static final Map<String, Predicate<String>> RANGE =
            Map.of("from", form("[-\\d]{10,17}T[\\d:]{8}"), "to", form("[-\\d]{10,17}T[\\d:]{8}"));
    private static final Set<String> HOW_MANY = Set.of("how-many");

    private static final Map<String, Predicate<String>> ONE = Map.of("context-plandependenciesscope", "1"::equals);

    private static final Map<String, Predicate<String>> LOG = Map.of(
            "lines", form("[1-9]\\d{0,4}"),
            "fileId", form("[\\w.:;=+/-]{1,200}"),
            "pageNumber", form("[1-9]\\d{0,9}"),
            "pageNum", form("[1-9]\\d{0,9}"));

    private static final String CURRENT = "plan/current/";

    /** Of the current plan, or of another that goes by an id, as that of an archived one {@code 202611190300}. */
    private static final String ANY_PLAN = "plan/(?:current|([^/]+))/";

    private static final List<Read> READS = List.of(
            get("WA_API3_v2\\.json", Map.of(), Map.of()),
            get("engine/info", Map.of(), Map.of()),
            get("model/calendar/([^/]+)", Map.of(), Map.of()),
            definitions("calendar"),
            nextDefinitions("calendar"),
            definitions("folder"),
            nextDefinitions("folder"),
            get("model/jobdefinition/([^/]+)", Map.of(), Map.of()),
            definitions("jobdefinition"),
            nextDefinitions("jobdefinition"),
            get("model/jobstream/([^/]+)", Map.of(), JOB_STREAM),
            get("model/jobstream/([^/]+)/rc-evaluation", RANGE, Map.of()),
            definitions("jobstream"),
            nextDefinitions("jobstream"),
            get("model/runcyclegroup/([^/]+)", Map.of(), Map.of()),
            definitions("runcyclegroup"),
            nextDefinitions("runcyclegroup"),
            get("model/variabletable/([^/]+)", Map.of(), Map.of()),
            definitions("variabletable"),
            nextDefinitions("variabletable"),
            query(CURRENT, "file"),
            next(CURRENT, "file"),
            get(ANY_PLAN + "job/([^/]+)", Map.of(), ONE),
            get(CURRENT + "job/([^/]+)/joblog", LOG, Map.of()),
            query(ANY_PLAN, "job"),
            next(ANY_PLAN, "job"),
            get(ANY_PLAN + "jobstream/([^/]+)", Map.of(), ONE),
            query(ANY_PLAN, "jobstream"),
            next(ANY_PLAN, "jobstream"),
            query(CURRENT, "prompt"),
            next(CURRENT, "prompt"),
            get(CURRENT + "resource/([^/]+)", Map.of(), ONE),
            query(CURRENT, "resource"),
            next(CURRENT, "resource"),
            get(CURRENT + "workstation/([^/]+)", Map.of(), ONE),
            query(CURRENT, "workstation"),
            next(CURRENT, "workstation"),
            new Read(
                    "POST", Pattern.compile("plan/query"), Map.of(), PLANS, HOW_MANY, V1Filter.shape("plan", "query")));

    private static final PathIndex<Read> INDEX =
            PathIndex.of(READS, read -> read.path().pattern());

    private V1AllowList() {}

    /** Why a request to this path below the engine's context may not leave, or empty when it may. */
    static Optional<String> objection(Request request, String path, boolean jobIssues) {
        var read =
                INDEX.at(path).stream().findFirst().or(() -> V1RecordAllowList.at(request.method(), path, jobIssues));
        if (read.isEmpty()) {
            return Optional.of(
                    AllowList.beginning(path) + " is not one of the reads on the list of the first generation");
        }
        return read.get().objection(request);
    }

    private static Read get(
            String path, Map<String, Predicate<String>> parameters, Map<String, Predicate<String>> headers) {
        return new Read("GET", Pattern.compile(path), parameters, headers, Set.of(), null);
    }

    private static Read query(String plan, String object) {
        return list(plan, object, "query", LIST, HOW_MANY);
    }

    private static Read next(String plan, String object) {
        return list(plan, object, "query_next", NEXT, Set.of("how-many", "last-object"));
    }

    private static Read list(
            String plan, String object, String verb, Map<String, Predicate<String>> headers, Set<String> required) {
        var path = Pattern.compile(plan + object + "/" + verb);
        return new Read("POST", path, Map.of(), headers, required, V1Filter.shape(object, verb));
    }

    private static Read definitions(String object) {
        var path = Pattern.compile("model/" + object + "/header/query");
        return new Read("POST", path, Map.of(), DEFINITIONS, Set.of("how-many"), V1ModelFilters.shape(object));
    }

    private static Read nextDefinitions(String object) {
        var path = Pattern.compile("model/" + object + "/header/query_next");
        var required = Set.of("how-many", "last-object");
        return new Read("POST", path, Map.of(), NEXT_DEFINITIONS, required, V1ModelFilters.shape(object));
    }

    private static Map<String, Predicate<String>> without(Map<String, Predicate<String>> headers, String one) {
        var others = new HashMap<>(headers);
        others.remove(one);
        return Map.copyOf(others);
    }

    static Predicate<String> form(String regex) {
        return Forms.of(regex);
    }

    /** One read; required are headers or parameters that may not be missing. */
    record Read(
            String method,
            Pattern path,
            Map<String, Predicate<String>> parameters,
            Map<String, Predicate<String>> headers,
            Set<String> required,
            @Nullable V1Body body) {
        /** Keeps what is required in a fixed order, so that the same is always named as missing. */
        Read {
            required = Collections.unmodifiableSet(new TreeSet<>(required));
        }

        Optional<String> objection(Request request) {
            if (!request.method().equals(method)) {
                return Optional.of("only " + method + " is sent there, not " + request.method());
            }
            return headerObjection(request)
                    .or(() -> parameterObjection(request.url()))
                    .or(() -> body == null ? Optional.empty() : body.objection(request.body()));
        }

        private Optional<String> headerObjection(Request request) {
            var sent = request.headers();
            var url = request.url();
            for (int i = 0; i < sent.size(); i++) {
                var name = Forms.headerName(sent.name(i));
                var own = headers.get(name);
                var allowed = own == null ? COMMON.get(name) : own;
                if (allowed == null || !allowed.test(sent.value(i)) || isRepeated(sent, i)) {
                    return Optional.of("header " + sent.name(i) + " is not on the list, or not with this value");
                }
            }
            for (var name : required) {
                if (sent.get(name) == null && url.queryParameter(name) == null) {
                    return Optional.of(name + " is missing");
                }
            }
            return Optional.empty();
        }

        private static boolean isRepeated(Headers sent, int last) {
            for (int i = 0; i < last; i++) {
                if (sent.name(i).equalsIgnoreCase(sent.name(last))) {
                    return true;
                }
            }
            return false;
        }

        private Optional<String> parameterObjection(HttpUrl url) {
            return Forms.parameterObjection(url, parameters)
                    .map(name -> "parameter " + name + " is not on the list, or not with this value");
        }
    }
}
