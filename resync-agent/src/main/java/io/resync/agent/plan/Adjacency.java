package io.resync.agent.plan;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Who lies next to whom, in one direction: compressed sparse rows, in blocks of rows, so that a changed copy shares all blocks
 * in which nothing changed.
 */
final class Adjacency {
    private static final int SHIFT = 8;
    private static final int ROWS = 1 << SHIFT;

    private final Block[] blocks;
    private final boolean attributed;

    private Adjacency(Block[] blocks, boolean attributed) {
        this.blocks = blocks;
        this.attributed = attributed;
    }

    /** Rows that lie together; row {@code i} is the targets from {@code offsets[i]} to before {@code offsets[i + 1]}. */
    private static final class Block {
        private static final Block EMPTY = new Block(new int[ROWS + 1], new int[0], new int[0]);

        private final int[] offsets;
        private final int[] targets;
        private final int @Nullable [] attributes;

        Block(int[] offsets, int[] targets, int @Nullable [] attributes) {
            this.offsets = offsets;
            this.targets = targets;
            this.attributes = attributes;
        }
    }

    /** Sorts edges into rows by counting; edges of one row keep their order. */
    static Adjacency of(int nodes, int edges, int[] rows, int[] targets, int @Nullable [] attributes) {
        int[] offsets = new int[nodes + 1];
        for (int edge = 0; edge < edges; edge++) {
            offsets[rows[edge] + 1]++;
        }
        Arrays.parallelPrefix(offsets, Integer::sum);
        int[] next = offsets.clone();
        int[] places = new int[edges];
        for (int edge = 0; edge < edges; edge++) {
            places[edge] = next[rows[edge]]++;
        }
        return cut(offsets, placed(targets, places), attributes == null ? null : placed(attributes, places));
    }

    private static int[] placed(int[] values, int[] places) {
        int[] sorted = new int[places.length];
        for (int edge = 0; edge < places.length; edge++) {
            sorted[places[edge]] = values[edge];
        }
        return sorted;
    }

    private static Adjacency cut(int[] offsets, int[] targets, int @Nullable [] attributes) {
        int nodes = offsets.length - 1;
        var blocks = new Block[blocksFor(nodes)];
        for (int block = 0; block < blocks.length; block++) {
            int first = block << SHIFT;
            int from = offsets[first];
            int to = offsets[Math.min(first + ROWS, nodes)];
            int[] own = IntStream.rangeClosed(first, first + ROWS)
                    .map(row -> offsets[Math.min(row, nodes)] - from)
                    .toArray();
            blocks[block] = new Block(
                    own,
                    Arrays.copyOfRange(targets, from, to),
                    attributes == null ? null : Arrays.copyOfRange(attributes, from, to));
        }
        return new Adjacency(blocks, attributes != null);
    }

    private static int blocksFor(int nodes) {
        return (nodes + ROWS - 1) >>> SHIFT;
    }

    int degree(int node) {
        return node >>> SHIFT < blocks.length ? to(node) - from(node) : 0;
    }

    int target(int node, int neighbour) {
        return targets(node)[from(node) + neighbour];
    }

    /** What is known of the edge; 0 in a direction that keeps nothing of edges. */
    int attribute(int node, int neighbour) {
        var attributes = blocks[node >>> SHIFT].attributes;
        return attributes == null ? 0 : attributes[from(node) + neighbour];
    }

    /** An array that holds the targets of this node, those of {@link #from} to before {@link #to}. */
    int[] targets(int node) {
        return blocks[node >>> SHIFT].targets;
    }

    int from(int node) {
        return blocks[node >>> SHIFT].offsets[node & (ROWS - 1)];
    }

    int to(int node) {
        return blocks[node >>> SHIFT].offsets[(node & (ROWS - 1)) + 1];
    }

    Row row(int node) {
        int degree = degree(node);
        return new Row(
                IntStream.range(0, degree).map(edge -> target(node, edge)).toArray(),
                IntStream.range(0, degree).map(edge -> attribute(node, edge)).toArray());
    }

    /** A copy in which these nodes have other rows. */
    Adjacency with(Map<Integer, Row> changed, int nodes) {
        var copy = Arrays.copyOf(blocks, blocksFor(nodes));
        Arrays.fill(copy, blocks.length, copy.length, Block.EMPTY);
        changed.keySet().stream()
                .map(node -> node >>> SHIFT)
                .distinct()
                .forEach(block -> copy[block] = block(block << SHIFT, changed));
        return new Adjacency(copy, attributed);
    }

    private Block block(int first, Map<Integer, Row> changed) {
        int[] offsets = new int[ROWS + 1];
        for (int row = 0; row < ROWS; row++) {
            var other = changed.get(first + row);
            offsets[row + 1] = offsets[row] + (other == null ? degree(first + row) : other.size());
        }
        int[] targets = new int[offsets[ROWS]];
        int[] attributes = attributed ? new int[offsets[ROWS]] : null;
        for (int row = 0; row < ROWS; row++) {
            var other = changed.get(first + row);
            if (other != null) {
                other.copyTo(targets, attributes, offsets[row]);
            } else if (degree(first + row) > 0) {
                copyTo(first + row, targets, attributes, offsets[row]);
            }
        }
        return new Block(offsets, targets, attributes);
    }

    private void copyTo(int node, int[] targets, int @Nullable [] attributes, int at) {
        var block = blocks[node >>> SHIFT];
        System.arraycopy(block.targets, from(node), targets, at, degree(node));
        if (attributes != null && block.attributes != null) {
            System.arraycopy(block.attributes, from(node), attributes, at, degree(node));
        }
    }
}
