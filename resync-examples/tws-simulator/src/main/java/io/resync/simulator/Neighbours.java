package io.resync.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Who waits for whom among jobs and job streams. */
final class Neighbours {
    private final Map<String, ObjectNode> nodes = new LinkedHashMap<>();
    private final Map<String, Set<String>> before = new LinkedHashMap<>();
    private final Map<String, Set<String>> after = new LinkedHashMap<>();

    Neighbours(List<ObjectNode> all) {
        all.forEach(node -> nodes.put(node.path("id").asText(), node));
        nodes.forEach((id, node) -> {
            for (JsonNode dependency : node.path("dependencies")) {
                var predecessor = dependency.path(dependency.has("jobId") ? "jobId" : "jobStreamId");
                if (nodes.containsKey(predecessor.asText())) {
                    before.computeIfAbsent(id, key -> new LinkedHashSet<>()).add(predecessor.asText());
                    after.computeIfAbsent(predecessor.asText(), key -> new LinkedHashSet<>())
                            .add(id);
                }
            }
        });
    }

    /** Up to so many steps away, nearest first. */
    List<ObjectNode> predecessors(String id, int depth) {
        return reached(before, id, depth);
    }

    List<ObjectNode> successors(String id, int depth) {
        return reached(after, id, depth);
    }

    private List<ObjectNode> reached(Map<String, Set<String>> steps, String from, int depth) {
        var reached = new LinkedHashSet<String>();
        Set<String> border = Set.of(from);
        for (int step = 0; step < depth && !border.isEmpty(); step++) {
            var next = new LinkedHashSet<String>();
            border.forEach(id -> next.addAll(steps.getOrDefault(id, Set.of())));
            next.removeAll(reached);
            next.remove(from);
            reached.addAll(next);
            border = next;
        }
        var found = new ArrayList<ObjectNode>();
        reached.forEach(id -> found.add(Objects.requireNonNull(nodes.get(id))));
        return found;
    }
}
