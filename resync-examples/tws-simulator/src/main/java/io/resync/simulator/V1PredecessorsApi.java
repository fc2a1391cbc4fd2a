package io.resync.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The job streams that a job stream waits for, bunch by bunch. */
final class V1PredecessorsApi {
    private static final int MOST = 10_000;
    private final PlanJson plan;
    private final Level level;

    /** Which of them are asked for. */
    private record Bunch(String id, int start, int size) {}

    V1PredecessorsApi(PlanJson plan, Level level) {
        this.plan = plan;
        this.level = level;
    }

    List<Route> routes() {
        return List.of(
                V1PlanApi.inPlan(
                        "GET",
                        "jobstream/{id}/action/first_predecessors",
                        (call, values) -> bunch(call, new Bunch(values.get(1), 0, size(call)))),
                V1PlanApi.inPlan(
                        "POST",
                        "jobstream/action/next_predecessors",
                        (call, values) ->
                                bunch(call, next(call, V1Query.of(call, level).body()))));
    }

    private static int size(Call call) {
        return number("How-Many", call.header("How-Many", String.valueOf(MOST)));
    }

    /** The body says whose predecessors and how many are known already; 9.4 gives the number as a header, too. */
    private static Bunch next(Call call, JsonNode context) {
        var id = context.path("objectsIds").path(0).asText();
        var start = context.path("restartIndex").asText(call.header("Restart-Index", ""));
        var size = context.path("howMany").asText(call.header("How-Many", String.valueOf(MOST)));
        return new Bunch(id, number("restartIndex", start), number("howMany", size));
    }

    private static int number(String name, String text) {
        if (!text.matches("\\d{1,9}")) {
            throw new RefusedException(400, name + " must be a number from 0 on, got '" + text + "'");
        }
        return Integer.parseInt(text);
    }

    private Reply bunch(Call call, Bunch bunch) {
        var all = predecessors(bunch.id());
        var size = bunch.size() == 0 ? Integer.MAX_VALUE : bunch.size();
        var some = all.stream().skip(bunch.start()).limit(size).toList();
        var shower = new V1Plan(V1Ids.of(call, level), level.isAtLeast(Level.V10_1_1));
        var answer = JsonNodeFactory.instance.arrayNode();
        some.stream().map(shower::stream).forEach(answer::add);
        return new Reply(200, "application/json", answer.toString(), headers(bunch.start() + some.size(), some.size()));
    }

    private Map<String, String> headers(int restart, int returned) {
        var headers = new HashMap<>(Map.of("How-Many-Returned", String.valueOf(returned)));
        if (!level.isAtLeast(Level.V10_1_1)) {
            headers.put("Restart-Index", String.valueOf(restart));
            headers.put("Sequence-Number", "1");
        }
        return Map.copyOf(headers);
    }

    private List<ObjectNode> predecessors(String id) {
        var streams = new LinkedHashMap<String, ObjectNode>();
        plan.streams().forEach(stream -> streams.put(stream.path("id").asText(), stream));
        var asked = streams.values().stream()
                .filter(stream -> V1Ids.same(id, V1Ids.PLAIN.ofStream(stream)))
                .findFirst()
                .orElseThrow(() -> new RefusedException(404, "there is no jobstream with the id " + id));
        var before = new LinkedHashSet<String>();
        asked.path("dependencies")
                .forEach(one -> before.add(one.path("jobStreamId").asText()));
        return before.stream()
                .filter(streams::containsKey)
                .map(one -> Objects.requireNonNull(streams.get(one)))
                .toList();
    }
}
