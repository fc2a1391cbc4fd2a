package io.resync.agent.plan;

import java.util.List;

/** The nodes in an order in which each comes after all that lies behind it, and the cycles, whose nodes have no such order. */
final class Order {
    private final int[] lastFirst;
    private final List<int[]> cycles;

    Order(int[] lastFirst, List<int[]> cycles) {
        this.lastFirst = lastFirst;
        this.cycles = List.copyOf(cycles);
    }

    static Order of(Adjacency forward, int nodes) {
        return new OrderSearch(forward, nodes).find();
    }

    int size() {
        return lastFirst.length;
    }

    /** The node at this place, what lies behind first. */
    int lastFirst(int place) {
        return lastFirst[place];
    }

    /** The nodes of each cycle, ascending. */
    List<int[]> cycles() {
        return cycles;
    }
}
