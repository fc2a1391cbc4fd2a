package io.resync.agent.plan;

import java.util.Arrays;

/** Edges as they are found, in no order. */
final class EdgeList {
    private static final int FIRST = 16;

    private int[] from = new int[FIRST];
    private int[] to = new int[FIRST];
    private int[] attributes = new int[FIRST];
    private int size;

    void add(int before, int behind, int attribute) {
        if (size == from.length) {
            from = Arrays.copyOf(from, size * 2);
            to = Arrays.copyOf(to, size * 2);
            attributes = Arrays.copyOf(attributes, size * 2);
        }
        from[size] = before;
        to[size] = behind;
        attributes[size++] = attribute;
    }

    int size() {
        return size;
    }

    int from(int edge) {
        return from[edge];
    }

    int to(int edge) {
        return to[edge];
    }

    int attribute(int edge) {
        return attributes[edge];
    }

    /** The sources as one row. */
    Row row() {
        return new Row(Arrays.copyOf(from, size), Arrays.copyOf(attributes, size));
    }

    Adjacency forward(int nodes) {
        return Adjacency.of(nodes, size, from, to, null);
    }

    Adjacency backward(int nodes) {
        return Adjacency.of(nodes, size, to, from, attributes);
    }
}
