package io.resync.agent.classify;

import java.util.Arrays;
import java.util.SplittableRandom;

/** The features of one kind in a text: their keys, where each stands, and after {@link #count} how often. */
final class Keys {
    /**
     * Makes the table that counts unpredictable, so that no text can be built whose keys all meet in one place. Results do
     * not depend on it: what is counted stays in the order of the text.
     */
    private static final long SPREAD = new SplittableRandom().nextLong() | 1;

    private long[] keys;
    private long[] places;
    private int[] counts = {};
    private int size;

    Keys(int expected) {
        keys = new long[expected];
        places = new long[expected];
    }

    int size() {
        return size;
    }

    long key(int i) {
        return keys[i];
    }

    int start(int i) {
        return (int) (places[i] >>> 32);
    }

    int end(int i) {
        return (int) places[i];
    }

    /** How often a key stands in the text. */
    int times(int i) {
        return counts[i];
    }

    void add(long key, int start, int end) {
        if (size == keys.length) {
            keys = Arrays.copyOf(keys, 2 * size + 8);
            places = Arrays.copyOf(places, 2 * size + 8);
        }
        keys[size] = key;
        places[size++] = ((long) start << 32) | end;
    }

    /** Keeps each key once, in the order of first appearance, with the number of times it was added. */
    void count() {
        counts = new int[size];
        int bits = 33 - Integer.numberOfLeadingZeros(size + 1);
        var slots = new int[1 << bits];
        int distinct = 0;
        for (int i = 0; i < size; i++) {
            int slot = (int) ((keys[i] * SPREAD) >>> (64 - bits));
            while (slots[slot] != 0 && keys[slots[slot] - 1] != keys[i]) {
                slot = (slot + 1) & (slots.length - 1);
            }
            if (slots[slot] == 0) {
                keys[distinct] = keys[i];
                places[distinct] = places[i];
                slots[slot] = ++distinct;
            }
            counts[slots[slot] - 1]++;
        }
        size = distinct;
    }
}
