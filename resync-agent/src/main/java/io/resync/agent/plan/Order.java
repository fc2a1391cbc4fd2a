package io.resync.agent.plan;

import java.util.List;
import java.util.stream.IntStream;

/** The nodes in an order in which each comes after all that lies behind it, and the cycles, whose nodes have no such order. */
final class Order {
    private final int[] lastFirst;
    private final int[] places;
    private final List<int[]> cycles;

    Order(int[] lastFirst, List<int[]> cycles) {
        this.lastFirst = lastFirst;
        places = new int[lastFirst.length];
        for (int place = 0; place < lastFirst.length; place++) {
            places[lastFirst[place]] = place;
        }
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

    /** The same nodes, sorted so that each comes before all that lies behind it. */
    int[] firstFirst(int[] some) {
        return IntStream.of(some)
                .mapToLong(node -> ((long) (places.length - places[node]) << Integer.SIZE) | node)
                .sorted()
                .mapToInt(placed -> (int) placed)
                .toArray();
    }

    /** The nodes of each cycle, ascending. */
    List<int[]> cycles() {
        return cycles;
    }
}
