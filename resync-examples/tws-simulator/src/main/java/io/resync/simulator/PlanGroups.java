package io.resync.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Numbers of jobs or job streams by the fields that {@code grouping_filters} names; several are joined by commas. */
final class PlanGroups {
    private static final Map<String, Function<JsonNode, String>> GROUPINGS = Map.of(
            "workstation", object -> object.path("workstation").asText(),
            "folder", object -> object.path("folder").asText(),
            "status", PlanGroups::status);

    private PlanGroups() {}

    static void add(ObjectNode answer, String grouping, List<ObjectNode> objects) {
        var keys = Arrays.stream(grouping.split(",", -1)).map(PlanGroups::key).toList();
        var counts = new TreeMap<String, Integer>();
        for (var object : objects) {
            counts.merge(keys.stream().map(key -> key.apply(object)).collect(Collectors.joining(",")), 1, Integer::sum);
        }
        var groups = answer.putObject("groupedCount");
        counts.forEach(groups::put);
    }

    private static Function<JsonNode, String> key(String name) {
        return Optional.ofNullable(GROUPINGS.get(name))
                .orElseThrow(() -> new RefusedException(
                        400, "grouping_filters takes workstation, status and folder, got '" + name + "'"));
    }

    private static String status(JsonNode object) {
        var field = object.has("compositeStatus") ? "compositeStatus" : "lastRunCompositeStatus";
        return object.path(field).path("status").asText();
    }
}
