package io.resync.simulator;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.resync.simulator.EstateFile.Times;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The parts that jobs, job streams and workstations have in common on the wire. */
final class PlanNode {
    private PlanNode() {}

    static ObjectNode withIdentity(String kind, String name) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("engineId", Ids.of("engine", "simulator"))
                .put("id", Ids.of(kind, name))
                .put("persistentId", Ids.of(kind + "/persistent", name))
                .put("planId", Ids.of("plan", "current"));
    }

    static void addStatus(ObjectNode node, String field, State state, @Nullable String substatus) {
        var status = node.putObject(field).put("status", state.name());
        if (substatus != null) {
            status.put("substatus", substatus);
        }
        status.put("error", state.failed());
        status.put("started", state.running() || state.ended());
        status.put("canceled", state == State.CANCL);
    }

    static void addText(ObjectNode node, String field, @Nullable Object value) {
        if (value != null) {
            node.put(field, value.toString());
        }
    }

    static void addTimes(ObjectNode node, @Nullable Times times, Instant now) {
        var restrictions = node.putObject("timeRestrictions");
        restrictions.put("timeDependent", times != null);
        if (times == null) {
            return;
        }
        addText(restrictions, "startTime", times.start());
        addText(restrictions, "latestStartTime", times.latestStart());
        addText(restrictions, "lateStartAction", times.lateStartAction());
        addText(restrictions, "deadlineTime", times.deadline());
        addText(restrictions, "maxDuration", times.maxDuration());
        restrictions.put("startTimeSatisfied", times.start() == null || !now.isBefore(times.start()));
    }

    static void addDependencies(ObjectNode node, String owner, List<PlanDependency> dependencies) {
        var array = node.putArray("dependencies");
        var index = 0;
        for (var dependency : dependencies) {
            var entry = array.addObject()
                    .put("dependencyType", dependency.type().name())
                    .put("id", Ids.of("dependency", owner + "/" + index))
                    .put("dependencyStatus", dependency.status())
                    .put("satisfied", dependency.satisfied())
                    .put("depSequence", ++index)
                    .put("mandatory", true);
            dependency.describe(entry);
        }
        addCounters(node.putObject("dependenciesStats"), dependencies);
    }

    private static void addCounters(ObjectNode stats, List<PlanDependency> dependencies) {
        var open = dependencies.stream()
                .filter(dependency -> !dependency.satisfied())
                .map(PlanDependency::type)
                .toList();
        stats.put("numberOfDependencies", dependencies.size());
        stats.put("numberOfUnresolvedDependencies", open.size());
        stats.put(
                "numberOfNonResourceUnresolvedDependencies",
                open.stream().filter(type -> type != DependencyType.RESOURCE).count());
        var counts = new TreeMap<String, Integer>();
        for (var type : DependencyType.values()) {
            counts.putIfAbsent(type.counter(), 0);
        }
        dependencies.forEach(dependency -> counts.merge(dependency.type().counter(), 1, Integer::sum));
        counts.forEach(stats::put);
    }
}
