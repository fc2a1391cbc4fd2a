package io.resync.tws.client;

import java.util.Collections;
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

    private static final Map<String, Predicate<String>> ONE = Map.of("context-plandependenciesscope", "1"::equals);

    private static final Map<String, Predicate<String>> LOG = Map.of(
            "lines", form("[1-9]\\d{0,4}"),
            "fileId", form("[\\w.:;=+/-]{1,200}"),
            "pageNumber", form("[1-9]\\d{0,9}"),
            "pageNum", form("[1-9]\\d{0,9}"));

    private static final List<Read> READS = List.of(
            get("WA_API3_v2\\.json", Map.of(), Map.of()),
            get("engine/info", Map.of(), Map.of()),
            get("plan/current/job/([^/]+)", Map.of(), ONE),
            get("plan/current/job/([^/]+)/joblog", LOG, Map.of()),
            get("plan/current/jobstream/([^/]+)", Map.of(), ONE),
            query("job"),
            next("job"),
            query("jobstream"),
            next("jobstream"),
            query("workstation"),
            next("workstation"));

    private static final PathIndex<Read> INDEX =
            PathIndex.of(READS, read -> read.path().pattern());

    private V1AllowList() {}

    /** Why a request to this path below the engine's context may not leave, or empty when it may. */
    static Optional<String> objection(Request request, String path) {
        var reads = INDEX.at(path);
        if (reads.isEmpty()) {
            return Optional.of(
                    AllowList.beginning(path) + " is not one of the reads on the list of the first generation");
        }
        return reads.get(0).objection(request);
    }

    private static Read get(
            String path, Map<String, Predicate<String>> parameters, Map<String, Predicate<String>> headers) {
        return new Read("GET", Pattern.compile(path), parameters, headers, Set.of(), null);
    }

    private static Read query(String object) {
        return list(object, "query", LIST, Set.of("how-many"));
    }

    private static Read next(String object) {
        return list(object, "query_next", NEXT, Set.of("how-many", "last-object"));
    }

    private static Read list(String object, String verb, Map<String, Predicate<String>> headers, Set<String> required) {
        var path = Pattern.compile("plan/current/" + object + "/" + verb);
        return new Read("POST", path, Map.of(), headers, required, V1Filter.shape(object, verb));
    }

    private static Predicate<String> form(String regex) {
        return Forms.of(regex);
    }

    private record Read(
            String method,
            Pattern path,
            Map<String, Predicate<String>> parameters,
            Map<String, Predicate<String>> headers,
            Set<String> required,
            @Nullable V1BodyShape body) {
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
            for (int i = 0; i < sent.size(); i++) {
                var name = Forms.headerName(sent.name(i));
                var own = headers.get(name);
                var allowed = own == null ? COMMON.get(name) : own;
                if (allowed == null || !allowed.test(sent.value(i)) || isRepeated(sent, i)) {
                    return Optional.of("header " + sent.name(i) + " is not on the list, or not with this value");
                }
            }
            for (var name : required) {
                if (sent.get(name) == null) {
                    return Optional.of("header " + name + " is missing");
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
