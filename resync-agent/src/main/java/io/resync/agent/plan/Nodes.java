package io.resync.agent.plan;

/** The nodes of a graph by number and by key. A changed copy shares all blocks in which nothing changed. */
final class Nodes {
    static final int SHIFT = 8;
    static final int BLOCK = 1 << SHIFT;

    private final PlanNode[][] blocks;
    private final NodeIndex index;
    private final int size;

    Nodes(PlanNode[][] blocks, NodeIndex index, int size) {
        this.blocks = blocks;
        this.index = index;
        this.size = size;
    }

    int size() {
        return size;
    }

    PlanNode get(int node) {
        return blocks[node >>> SHIFT][node & (BLOCK - 1)];
    }

    /** The node of this key, or -1. Of a job stream it is the beginning; the next number is its end. */
    int find(Object key) {
        return index.find(key, this::get);
    }

    NodesDraft draft() {
        return new NodesDraft(blocks.clone(), index, size);
    }
}
