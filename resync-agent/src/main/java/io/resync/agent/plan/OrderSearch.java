package io.resync.agent.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds an order of nodes and their cycles by looking at each edge once.
 *
 * @see <a href="https://doi.org/10.1137/0201010">Tarjan, SIAM Journal on Computing 1972</a>
 */
final class OrderSearch {
    private final Adjacency forward;
    private final int[] number;
    private final int[] lowest;
    private final boolean[] open;
    private final int[] edge;
    private final int[] path;
    private final int[] stack;
    private final int[] lastFirst;
    private final List<int[]> cycles = new ArrayList<>();
    private int numbered;
    private int stacked;
    private int done;

    OrderSearch(Adjacency forward, int nodes) {
        this.forward = forward;
        number = new int[nodes];
        lowest = new int[nodes];
        open = new boolean[nodes];
        edge = new int[nodes];
        path = new int[nodes];
        stack = new int[nodes];
        lastFirst = new int[nodes];
    }

    Order find() {
        for (int node = 0; node < number.length; node++) {
            if (number[node] == 0) {
                visit(node);
            }
        }
        return new Order(lastFirst, cycles);
    }

    /** Without recursion: chains in a plan can be longer than a thread's stack. */
    private void visit(int start) {
        int depth = 0;
        enter(start, depth);
        while (depth >= 0) {
            int node = path[depth];
            if (edge[node] == forward.degree(node)) {
                leave(node);
                depth--;
                if (depth >= 0) {
                    lowest[path[depth]] = Math.min(lowest[path[depth]], lowest[node]);
                }
            } else {
                int target = forward.target(node, edge[node]++);
                if (number[target] == 0) {
                    enter(target, ++depth);
                } else if (open[target]) {
                    lowest[node] = Math.min(lowest[node], number[target]);
                }
            }
        }
    }

    private void enter(int node, int depth) {
        path[depth] = node;
        number[node] = ++numbered;
        lowest[node] = numbered;
        open[node] = true;
        stack[stacked++] = node;
    }

    private void leave(int node) {
        if (lowest[node] != number[node]) {
            return;
        }
        int first = done;
        int popped;
        do {
            popped = stack[--stacked];
            open[popped] = false;
            lastFirst[done++] = popped;
        } while (popped != node);
        if (done - first > 1 || waitsForItself(node)) {
            int[] cycle = Arrays.copyOfRange(lastFirst, first, done);
            Arrays.sort(cycle);
            cycles.add(cycle);
        }
    }

    private boolean waitsForItself(int node) {
        for (int edge = 0; edge < forward.degree(node); edge++) {
            if (forward.target(node, edge) == node) {
                return true;
            }
        }
        return false;
    }
}
