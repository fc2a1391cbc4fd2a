package io.resync.agent.plan;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Works out which rows of both directions other edges of some nodes change. */
final class Rewiring {
    private final Nodes nodes;
    private final Adjacency forward;
    private final Adjacency backward;
    private final Map<Integer, Row> before = new TreeMap<>();
    private final Map<Integer, Set<Integer>> behind = new TreeMap<>();

    Rewiring(Nodes nodes, Adjacency forward, Adjacency backward) {
        this.nodes = nodes;
        this.forward = forward;
        this.backward = backward;
    }

    /** What lies before a rewired node is told anew, but before the end of a job stream only what leaves it or comes to it. */
    void apply(EdgeList edges, Set<Integer> rewired) {
        var told = new LinkedHashMap<Integer, EdgeList>();
        var ends = new HashMap<Integer, Integer>();
        rewired.forEach(node -> told.put(node, new EdgeList()));
        for (int edge = 0; edge < edges.size(); edge++) {
            if (isEnd(edges.to(edge))) {
                ends.put(edges.from(edge), edges.to(edge));
            } else {
                told.computeIfAbsent(edges.to(edge), any -> new EdgeList())
                        .add(edges.from(edge), edges.to(edge), edges.attribute(edge));
            }
        }
        rewired.forEach(node -> move(node, endBefore(node), ends.getOrDefault(node, -1)));
        told.forEach((node, list) -> replace(node, list.row()));
    }

    /** Whether nothing lies elsewhere than before; judgements can still have changed. */
    boolean keepsItsShape() {
        return behind.isEmpty();
    }

    Adjacency forward() {
        var rows = new TreeMap<Integer, Row>();
        behind.forEach((node, targets) -> {
            int[] sorted = targets.stream().mapToInt(Integer::intValue).toArray();
            rows.put(node, new Row(sorted, new int[sorted.length]));
        });
        return forward.with(rows, nodes.size());
    }

    Adjacency backward() {
        return backward.with(before, nodes.size());
    }

    private boolean isEnd(int node) {
        return nodes.get(node) instanceof PlanNode.Gate gate && gate.end();
    }

    private int endBefore(int node) {
        if (nodes.get(node) instanceof PlanNode.Gate) {
            return backward.row(node + 1).holds(node) ? node + 1 : -1;
        }
        return backward.degree(node) == 0 ? -1 : backward.target(node, 0) + 1;
    }

    private void move(int node, int from, int to) {
        if (from == to) {
            return;
        }
        if (from >= 0) {
            var row = before.getOrDefault(from, backward.row(from));
            before.put(from, Row.structure(row.targets().filter(each -> each != node)));
            behind(node).remove(from);
        }
        if (to >= 0) {
            var row = before.getOrDefault(to, backward.row(to));
            before.put(to, Row.structure(IntStream.concat(row.targets(), IntStream.of(node))));
            behind(node).add(to);
        }
    }

    private void replace(int node, Row row) {
        var old = backward.row(node);
        old.targets()
                .filter(source -> !row.holds(source))
                .forEach(source -> behind(source).remove(node));
        row.targets()
                .filter(source -> !old.holds(source))
                .forEach(source -> behind(source).add(node));
        before.put(node, row);
    }

    private Set<Integer> behind(int node) {
        return behind.computeIfAbsent(
                node, any -> forward.row(node).targets().collect(TreeSet::new, TreeSet::add, TreeSet::addAll));
    }
}
