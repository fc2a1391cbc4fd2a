package io.resync.simulator;

import java.util.Set;
import java.util.regex.Pattern;

/** Which requests do more than read on a real engine: change the plan or the model, contact agents, hand out secrets. */
final class ReadRules {
    private static final Set<String> HARMLESS = Set.of("GET", "HEAD", "OPTIONS");
    private static final String FIRST = Engine.CONTEXT + "/";
    private static final String SECOND = FIRST + "api/v2/";
    private static final Pattern REFUSED_GETS_OF_THE_SECOND =
            Pattern.compile(".*/action/.*|engine/licenseServerAccessToken|model/credentials.*|plan/job/issues"
                    + "|auth(?:/(?!status$).*)?");
    private static final Pattern REFUSED_OF_THE_FIRST =
            Pattern.compile("plan/[^/]+/user(?:/.*)?|model/user(?:/.*)?|eventrule/deployment/active_rules"
                    + "|.*/action/(?!first_predecessors$|next_predecessors$).*");
    private static final Pattern QUERIES_OF_THE_FIRST = Pattern.compile(
            ".*/(?:header/)?query(?:_next)?|plan/query(?:_next)?|.*/criticaljob/[^/]+/query_predecessors_chain"
                    + "|.*/criticaljob/query_next_predecessors_chain|.*/criticaljob/summary_info|plan/[^/]+/job/(?:count|issues)"
                    + "|model/jobstatistics|.*/jobstream/action/next_predecessors");
    private static final Pattern LOCK = Pattern.compile("(?:^|.*&)lock(?!=false)(?:=.*|&.*|$)");

    private ReadRules() {}

    static boolean breaks(RecordedRequest request) {
        var path = request.path();
        if (path.startsWith(SECOND)) {
            return breaksInSecond(request, path.substring(SECOND.length()));
        }
        return path.startsWith(FIRST)
                ? breaksInFirst(request, path.substring(FIRST.length()))
                : !HARMLESS.contains(request.method());
    }

    private static boolean breaksInSecond(RecordedRequest request, String path) {
        return !HARMLESS.contains(request.method())
                || REFUSED_GETS_OF_THE_SECOND.matcher(path).matches()
                || locks(request, path);
    }

    private static boolean breaksInFirst(RecordedRequest request, String path) {
        if (REFUSED_OF_THE_FIRST.matcher(path).matches() || locks(request, path)) {
            return true;
        }
        return request.method().equals("POST")
                ? !QUERIES_OF_THE_FIRST.matcher(path).matches()
                : !HARMLESS.contains(request.method());
    }

    private static boolean locks(RecordedRequest request, String path) {
        return path.startsWith("model/") && LOCK.matcher(request.query()).matches();
    }
}
