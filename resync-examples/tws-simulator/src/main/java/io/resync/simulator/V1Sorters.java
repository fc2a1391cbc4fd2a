package io.resync.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** The order that a query of the first generation asks for; this engine sorts jobs. */
final class V1Sorters {
    private static final Map<String, String> JOB_KEYS = Map.ofEntries(
            Map.entry("jobName", "/name"),
            Map.entry("jobstreamName", "/jobStreamInPlan/name"),
            Map.entry("jobstreamWksName", "/jobStreamInPlan/workstationKey/name"),
            Map.entry("jobstreamScheduledTime", "/jobStreamInPlan/startTime"),
            Map.entry("internalStatus", "/status/internalStatus"),
            Map.entry("status", "/status/commonStatus"),
            Map.entry("priority", "/priority"),
            Map.entry("actualStartTime", "/timeInfo/actualStartTime"),
            Map.entry("actualEndTime", "/timeInfo/actualEndTime"),
            Map.entry("totalElapsedTime", "/timeInfo/elapsedTime"),
            Map.entry("returnCode", "/jobDefinition/returnCode"),
            Map.entry("estimatedDuration", "/timeInfo/estimatedDuration"),
            Map.entry("jobNumber", "/jobNumber"));

    private record Key(int priority, Comparator<JsonNode> order) {}

    private V1Sorters() {}

    static Optional<Comparator<JsonNode>> of(JsonNode sorters) {
        for (var sorter : sorters.properties()) {
            if (!sorter.getKey().equals("jobInPlanSorter")) {
                throw new RefusedException(
                        400, "there is no sorter '" + sorter.getKey() + "'; expected jobInPlanSorter");
            }
        }
        var keys = new ArrayList<Key>();
        sorters.path("jobInPlanSorter").properties().forEach(key -> keys.add(key(key.getKey(), key.getValue())));
        keys.sort(Comparator.comparingInt(Key::priority));
        List<Comparator<JsonNode>> orders = keys.stream().map(Key::order).toList();
        return orders.stream().reduce(Comparator::thenComparing);
    }

    private static Key key(String name, JsonNode options) {
        var field = Optional.ofNullable(JOB_KEYS.get(name))
                .orElseThrow(() -> new RefusedException(
                        400,
                        "there is no sort key '" + name + "'; expected one of " + new TreeSet<>(JOB_KEYS.keySet())));
        var order = by(field);
        return new Key(
                options.path("priority").asInt(), options.path("descending").asBoolean() ? order.reversed() : order);
    }

    /** Objects without the value come last in ascending order. */
    private static Comparator<JsonNode> by(String pointer) {
        return (left, right) -> {
            var one = left.at(pointer);
            var other = right.at(pointer);
            return one.isMissingNode() || other.isMissingNode()
                    ? Boolean.compare(one.isMissingNode(), other.isMissingNode())
                    : OqlValues.compare(one, other);
        };
    }
}
