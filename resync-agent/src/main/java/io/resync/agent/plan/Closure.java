package io.resync.agent.plan;

import java.util.Arrays;

/** Everything that can be reached from some nodes: node numbers without the starts, nearest first, then in the order of the edges. */
final class Closure {
    private static final int FIRST = 64;

    private final long[] seen;
    private int[] found;
    private int size;

    private Closure(int nodes, int[] starts) {
        seen = new long[(nodes >>> 6) + 1];
        found = Arrays.copyOf(starts, Math.max(FIRST, starts.length));
        size = starts.length;
        for (int start : starts) {
            seen[start >>> 6] |= 1L << start;
        }
    }

    /** Whether an edge is followed. */
    @FunctionalInterface
    interface Way {
        boolean leads(int from, int to);
    }

    /** By all edges. Without a question for each edge and without fields this takes half the time. */
    static int[] of(Adjacency edges, int nodes, int start) {
        long[] seen = new long[(nodes >>> 6) + 1];
        int[] found = new int[FIRST];
        int size = 1;
        found[0] = start;
        seen[start >>> 6] |= 1L << start;
        for (int next = 0; next < size; next++) {
            int[] targets = edges.targets(found[next]);
            int to = edges.to(found[next]);
            for (int edge = edges.from(found[next]); edge < to; edge++) {
                int target = targets[edge];
                if ((seen[target >>> 6] & 1L << target) == 0) {
                    seen[target >>> 6] |= 1L << target;
                    found = size < found.length ? found : Arrays.copyOf(found, size * 2);
                    found[size++] = target;
                }
            }
        }
        return Arrays.copyOfRange(found, 1, size);
    }

    /** By some edges. */
    static int[] of(Adjacency edges, int nodes, Way way, int... starts) {
        var closure = new Closure(nodes, starts);
        for (int next = 0; next < closure.size; next++) {
            int node = closure.found[next];
            for (int edge = edges.from(node); edge < edges.to(node); edge++) {
                closure.see(node, edges.targets(node)[edge], way);
            }
        }
        return Arrays.copyOfRange(closure.found, starts.length, closure.size);
    }

    private void see(int from, int target, Way way) {
        long bit = 1L << target;
        if ((seen[target >>> 6] & bit) == 0 && way.leads(from, target)) {
            seen[target >>> 6] |= bit;
            found = size < found.length ? found : Arrays.copyOf(found, size * 2);
            found[size++] = target;
        }
    }
}
