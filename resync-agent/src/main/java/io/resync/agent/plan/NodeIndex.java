package io.resync.agent.plan;

import java.util.function.IntFunction;

/**
 * Numbers of nodes by key: open addressing over ints, since a map of objects for 200,000 keys would take as much as all edges.
 * Keys are asked of the nodes themselves.
 */
final class NodeIndex {
    private static final int FIRST_PLACES = 64;

    private final int[] hashes;
    private final int[] numbers; // of a node plus one, 0 where a place is free
    private int used;

    private NodeIndex(int[] hashes, int[] numbers, int used) {
        this.hashes = hashes;
        this.numbers = numbers;
        this.used = used;
    }

    static NodeIndex empty() {
        return new NodeIndex(new int[FIRST_PLACES], new int[FIRST_PLACES], 0);
    }

    int find(Object key, IntFunction<PlanNode> nodes) {
        int hash = hash(key);
        int place = hash & (numbers.length - 1);
        while (numbers[place] != 0) {
            if (hashes[place] == hash && nodes.apply(numbers[place] - 1).key().equals(key)) {
                return numbers[place] - 1;
            }
            place = (place + 1) & (numbers.length - 1);
        }
        return -1;
    }

    /** An index to which one may add, as large as needed for one more. */
    NodeIndex own() {
        if (2 * used < numbers.length) {
            return new NodeIndex(hashes.clone(), numbers.clone(), used);
        }
        var larger = new NodeIndex(new int[hashes.length * 2], new int[numbers.length * 2], 0);
        for (int place = 0; place < numbers.length; place++) {
            if (numbers[place] != 0) {
                larger.put(hashes[place], numbers[place]);
            }
        }
        return larger;
    }

    boolean isFull() {
        return 2 * used >= numbers.length;
    }

    void put(Object key, int node) {
        put(hash(key), node + 1);
    }

    private void put(int hash, int number) {
        int place = hash & (numbers.length - 1);
        while (numbers[place] != 0) {
            place = (place + 1) & (numbers.length - 1);
        }
        hashes[place] = hash;
        numbers[place] = number;
        used++;
    }

    /** Spreads hashes that differ in few bits. */
    private static int hash(Object key) {
        int hash = key.hashCode() * 0x9E3779B9;
        return hash ^ (hash >>> 16);
    }
}
