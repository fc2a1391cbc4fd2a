package io.resync.agent.plan;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.stream.IntStream;

/** A way from one node to another with the fewest edges; of several the first in the order of the edges. */
final class ShortestPath {
    private ShortestPath() {}

    /** Node numbers with both ends; empty when there is no way. */
    static int[] between(int from, int to, Adjacency edges, int nodes) {
        int[] before = new int[nodes];
        Arrays.fill(before, -1);
        before[from] = from;
        var next = new ArrayDeque<Integer>();
        next.add(from);
        while (before[to] < 0 && !next.isEmpty()) {
            int node = next.remove();
            for (int edge = 0; edge < edges.degree(node); edge++) {
                int target = edges.target(node, edge);
                if (before[target] < 0) {
                    before[target] = node;
                    next.add(target);
                }
            }
        }
        return before[to] < 0 ? new int[0] : walkedBack(from, to, before);
    }

    private static int[] walkedBack(int from, int to, int[] before) {
        int[] reversed = IntStream.iterate(to, node -> before[node])
                .takeWhile(node -> node != from)
                .toArray();
        int[] path = new int[reversed.length + 1];
        path[0] = from;
        for (int step = 1; step < path.length; step++) {
            path[step] = reversed[reversed.length - step];
        }
        return path;
    }
}
