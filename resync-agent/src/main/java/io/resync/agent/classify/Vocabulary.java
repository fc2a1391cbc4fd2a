package io.resync.agent.classify;

/**
 * The features a model knows, each with a number from 0 and a weight: the rarer it was among the examples, the heavier,
 * by the root of its inverse document frequency. A table with open addressing over the keys.
 */
final class Vocabulary {
    private final long[] keys;
    private final float[] weights;
    private final float unknownWeight;
    private final int[] slots;

    /** Takes the arrays over: keys in the order of their numbers, none twice. */
    Vocabulary(long[] keys, float[] weights, float unknownWeight) {
        this.keys = keys;
        this.weights = weights;
        this.unknownWeight = unknownWeight;
        this.slots = new int[Integer.highestOneBit(Math.max(2, keys.length)) << 2];
        for (int number = 0; number < keys.length; number++) {
            slots[slot(keys[number])] = number + 1;
        }
    }

    int size() {
        return keys.length;
    }

    long key(int number) {
        return keys[number];
    }

    /** How much a feature counts. */
    float weight(int number) {
        return weights[number];
    }

    /** How much a feature counts that no example had. */
    float unknownWeight() {
        return unknownWeight;
    }

    /** The number of a feature; -1 if it is not known. */
    int number(long key) {
        return slots[slot(key)] - 1;
    }

    /** Where a key is, or would be. */
    private int slot(long key) {
        int slot = (int) (key ^ (key >>> 32)) & (slots.length - 1);
        while (slots[slot] != 0 && keys[slots[slot] - 1] != key) {
            slot = (slot + 1) & (slots.length - 1);
        }
        return slot;
    }
}
