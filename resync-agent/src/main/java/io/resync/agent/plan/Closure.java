package io.resync.agent.plan;

import java.util.Arrays;

/** Everything that can be reached from some nodes. */
final class Closure {
    private static final int FIRST = 64;

    private Closure() {}

    /** Whether an edge is followed. */
    @FunctionalInterface
    interface Way {
        boolean leads(int from, int to);
    }

    /** Node numbers without the starts, nearest first; what is equally near in the order of the edges. */
    static int[] of(Adjacency edges, int nodes, int... starts) {
        return of(edges, nodes, (from, to) -> true, starts);
    }

    /** The same by some of the edges only. */
    static int[] of(Adjacency edges, int nodes, Way way, int... starts) {
        long[] seen = new long[(nodes >>> 6) + 1];
        int[] found = Arrays.copyOf(starts, Math.max(FIRST, starts.length));
        int size = starts.length;
        for (int start : starts) {
            seen[start >>> 6] |= 1L << start;
        }
        for (int next = 0; next < size; next++) { // fields instead of these locals would make it slower by half
            int[] targets = edges.targets(found[next]);
            int to = edges.to(found[next]);
            for (int edge = edges.from(found[next]); edge < to; edge++) {
                int target = targets[edge];
                if ((seen[target >>> 6] & 1L << target) == 0 && way.leads(found[next], target)) {
                    seen[target >>> 6] |= 1L << target;
                    found = size < found.length ? found : Arrays.copyOf(found, size * 2);
                    found[size++] = target;
                }
            }
        }
        return Arrays.copyOfRange(found, starts.length, size);
    }
}
