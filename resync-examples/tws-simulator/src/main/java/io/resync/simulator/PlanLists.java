package io.resync.simulator;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Answers about many objects: filtered, counted, cut into pages. */
final class PlanLists {
    private static final int DEFAULT_LIMIT = 10_000;
    private static final Set<String> WITHOUT_DEPENDENCIES =
            Set.of("WHOLE_NO_DEPENDENCIES", "WHOLE_NO_JOB_DEFINITIONS_AND_NO_DEPENDENCIES");
    private static final Set<String> WITHOUT_DEFINITIONS =
            Set.of("WHOLE_NO_JOB_DEFINITIONS", "WHOLE_NO_JOB_DEFINITIONS_AND_NO_DEPENDENCIES");
    /** The lab engine named itself so, whatever the client had called; clients must not follow it to another host. */
    private static final String SELF = "https://localhost:31116";

    private PlanLists() {}

    static ObjectNode one(String kind, String id, List<ObjectNode> objects) {
        return objects.stream()
                .filter(object -> object.path("id").asText().equals(id))
                .findFirst()
                .orElseThrow(() -> new RefusedException(404, "there is no " + kind + " with the id " + id));
    }

    /** What both filters leave. */
    static List<ObjectNode> matching(Call call, PlanFilter filter, List<ObjectNode> objects) {
        var wanted = call.parameter("plan_filter").map(filter::parse);
        var selected = OqlParser.parse(call.parameter("oql").orElse("")).select(objects);
        return wanted.map(condition -> selected.stream().filter(condition).toList())
                .orElse(selected);
    }

    static Reply page(Call call, PlanFilter filter, List<ObjectNode> objects) {
        return page(call, matching(call, filter, objects));
    }

    static Reply page(Call call, List<ObjectNode> matching) {
        var limit = call.number("limit", DEFAULT_LIMIT);
        var offset = call.number("offset", 0);
        var envelope = JsonNodeFactory.instance.objectNode();
        if (!call.header("Include-Count", "true").equalsIgnoreCase("false")) {
            envelope.put("count", matching.size());
        }
        var results = envelope.putArray("results");
        var start = Math.min(offset, matching.size());
        var end = (int) Math.min((long) start + limit, matching.size());
        matching.subList(start, end).forEach(object -> results.add(trimmed(object, call)));
        if (limit > 0 && (long) offset + limit < matching.size()) {
            envelope.put("next", link(call, limit, offset + limit));
        }
        if (limit > 0 && offset > 0) {
            envelope.put("previous", link(call, limit, Math.max(0, offset - limit)));
        }
        return Reply.json(200, envelope);
    }

    static Reply count(Call call, PlanFilter kind, List<ObjectNode> objects) {
        var filter = call.parameter("plan_filter")
                .orElseThrow(() -> new RefusedException(400, "plan_filter is required, as /@/@#/@/@.@"));
        var matching = objects.stream().filter(kind.parse(filter)).toList();
        var answer = JsonNodeFactory.instance.objectNode().put("count", matching.size());
        call.parameter("grouping_filters").ifPresent(grouping -> PlanGroups.add(answer, grouping, matching));
        return Reply.json(200, answer);
    }

    private static ObjectNode trimmed(ObjectNode object, Call call) {
        var scope = call.header("scope", "WHOLE");
        if (WITHOUT_DEPENDENCIES.contains(scope)) {
            object.remove("dependencies");
        }
        if (WITHOUT_DEFINITIONS.contains(scope)) {
            object.remove("jobDefinition");
        }
        return object;
    }

    private static String link(Call call, int limit, int offset) {
        var rest = Pattern.compile("&")
                .splitAsStream(call.rawQuery())
                .filter(pair -> !pair.isEmpty() && !pair.startsWith("limit=") && !pair.startsWith("offset="))
                .map(pair -> "&" + pair)
                .collect(Collectors.joining());
        return SELF + call.path() + "?limit=" + limit + "&offset=" + offset + rest;
    }
}
