package io.resync.tws.client;

import static io.resync.tws.client.V1AllowList.form;

import io.resync.tws.client.V1AllowList.Read;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The reads of the first generation about what is not the plan itself: history, critical jobs, journal, issues. Neighbours of
 * these addresses are changes (a POST to {@code model/jobdetailedstatistic} is one), so each stands here whole.
 */
final class V1RecordAllowList {
    private static final Map<String, Predicate<String>> BODY =
            Map.of("content-type", "application/json"::equals, "content-length", form("\\d{1,7}"));

    private static final Predicate<String> HOW_MANY = form("[1-9]\\d{0,3}|10000"); // 0 would be everything
    private static final Map<String, Predicate<String>> FIRST =
            and(BODY, Map.of("how-many", HOW_MANY, "context-objectcount", "1"::equals));
    private static final Map<String, Predicate<String>> NEXT =
            and(BODY, Map.of("how-many", HOW_MANY, "last-object", form(Forms.PRINTABLE)));
    private static final Map<String, Predicate<String>> NO_DEPENDENCIES =
            Map.of("context-plandependenciesscope", "0"::equals);

    private static final Map<String, Predicate<String>> BY_KEY = Map.of(
            "name", form("[\\p{L}\\p{N}_@?./#;-]{1,200}"), "workstationName", form("[\\p{L}\\p{N}_@?./#;-]{1,200}"));

    private static final String CRITICAL = "plan/current/criticaljob/";
    private static final String TIME = "(/(rangeStart|rangeEnd))?";
    private static final V1Body NOTHING = new V1FixedBody(Set.of("{}"));
    private static final V1Body CHAIN = new V1FixedBody(Set.copyOf(CriticalReads.chainBodies()));

    private static final Map<String, Read> READS = Stream.of(history(), critical(), journal())
            .flatMap(reads -> reads)
            .collect(Collectors.toUnmodifiableMap(
                    read -> read.method() + " " + read.path().pattern(), read -> read, (one, other) -> one));

    private static final Read CHAIN_OF_ONE = post(CRITICAL + "([^/]+)/query_predecessors_chain", FIRST, CHAIN);
    private static final Read ISSUES =
            post(JobIssues.PATH, BODY, new V1BodyShape(JobIssues.IDS, Set.of(Pattern.compile(JobIssues.IDS))));

    private V1RecordAllowList() {}

    /** What may be sent in this way to this path below the engine's context. */
    static Optional<Read> at(String method, String path, boolean jobIssues) {
        if (path.equals(JobIssues.PATH)) {
            return jobIssues ? Optional.of(ISSUES) : Optional.empty();
        }
        if (path.length() < 100) { // looked up rather than searched for, whatever else is on the list
            var read = READS.get(method + " " + path);
            if (read != null) {
                return Optional.of(read);
            }
        }
        var chain = CHAIN_OF_ONE.path().matcher(path);
        return chain.matches() && ObjectIds.matches(chain.group(1)) ? Optional.of(CHAIN_OF_ONE) : Optional.empty();
    }

    private static Stream<Read> history() {
        var byKey = Pattern.compile("model/jobstatistics");
        var runs = "name|jobstreamName|workstationName|runDateRange" + TIME;
        return Stream.of(
                new Read("GET", byKey, BY_KEY, Map.of(), BY_KEY.keySet(), null),
                new Read("POST", byKey, BY_KEY, BODY, BY_KEY.keySet(), NOTHING),
                post("model/jobdetailedstatistic/query", FIRST, whole("jobDetailedStatistics", "jobDefinitionId")),
                post("model/jobhistoryrun/query", FIRST, whole("jobHistoryRun", runs)));
    }

    private static Stream<Read> critical() {
        var fields = "jobName|jobStreamName|alertLevelList";
        return Stream.of(
                post(CRITICAL + "query", and(FIRST, NO_DEPENDENCIES), whole("criticalJobInPlan", fields)),
                post(CRITICAL + "query_next", and(NEXT, NO_DEPENDENCIES), inner("criticalJobInPlan", fields)),
                post(CRITICAL + "query_next_predecessors_chain", NEXT, CHAIN),
                post(CRITICAL + "summary_info", BODY, NOTHING));
    }

    private static Stream<Read> journal() {
        return Stream.of(V1Journal.values())
                .flatMap(list -> Stream.of(list.path(false), list.path(true)).flatMap(path -> journal(list, path)));
    }

    private static Stream<Read> journal(V1Journal list, String path) {
        var more = list == V1Journal.EVENT_RULES ? "" : "|timeRange" + TIME;
        var filter = whole(list.filter(), list.nameField() + more + (list == V1Journal.AUDIT ? "|userName" : ""));
        return Stream.of(post(path + "query", FIRST, filter), post(path + "query_next", NEXT, filter));
    }

    /** A list is never asked for without its size. */
    private static Read post(String path, Map<String, Predicate<String>> headers, V1Body body) {
        var required = Stream.of("how-many", "last-object")
                .filter(headers::containsKey)
                .collect(Collectors.toUnmodifiableSet());
        return new Read("POST", Pattern.compile(path), Map.of(), headers, required, body);
    }

    private static V1Body whole(String object, String fields) {
        var filter = "filters/" + object + "Filter";
        return new V1BodyShape(
                filter,
                Set.of(
                        Pattern.compile("filters"),
                        Pattern.compile(filter),
                        Pattern.compile(filter + "/(" + fields + ")")));
    }

    private static V1Body inner(String object, String fields) {
        var filter = object + "Filter";
        return new V1BodyShape(filter, Set.of(Pattern.compile(filter), Pattern.compile(filter + "/(" + fields + ")")));
    }

    private static Map<String, Predicate<String>> and(
            Map<String, Predicate<String>> some, Map<String, Predicate<String>> more) {
        var all = new HashMap<>(some);
        all.putAll(more);
        return Map.copyOf(all);
    }
}
