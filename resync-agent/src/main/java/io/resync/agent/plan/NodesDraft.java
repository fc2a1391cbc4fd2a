package io.resync.agent.plan;

import java.util.Arrays;

/** Nodes that are being changed: what was shared is copied before its first change. */
final class NodesDraft {
    private PlanNode[][] blocks;
    private boolean[] own;
    private NodeIndex index;
    private boolean ownIndex;
    private int size;

    NodesDraft(PlanNode[][] blocks, NodeIndex index, int size) {
        this.blocks = blocks;
        this.own = new boolean[blocks.length];
        this.index = index;
        this.size = size;
    }

    static NodesDraft empty() {
        return new NodesDraft(new PlanNode[0][], NodeIndex.empty(), 0);
    }

    Nodes done() {
        return new Nodes(blocks, index, size);
    }

    int find(Object key) {
        return index.find(key, this::get);
    }

    PlanNode get(int node) {
        return blocks[node >>> Nodes.SHIFT][node & (Nodes.BLOCK - 1)];
    }

    void set(int node, PlanNode value) {
        int block = node >>> Nodes.SHIFT;
        if (!own[block]) {
            own[block] = true;
            blocks[block] = blocks[block].clone();
        }
        blocks[block][node & (Nodes.BLOCK - 1)] = value;
    }

    /** Adds a node that its key finds from now on. */
    int add(PlanNode value) {
        if (!ownIndex || index.isFull()) {
            index = index.own();
            ownIndex = true;
        }
        index.put(value.key(), size);
        return append(value);
    }

    /** Adds a node that no key finds. */
    int append(PlanNode value) {
        int block = size >>> Nodes.SHIFT;
        if (block == blocks.length) {
            blocks = Arrays.copyOf(blocks, block + block / 2 + 4);
            own = Arrays.copyOf(own, blocks.length);
        }
        if (blocks[block] == null) {
            blocks[block] = new PlanNode[Nodes.BLOCK];
            own[block] = true;
        }
        set(size, value);
        return size++;
    }
}
