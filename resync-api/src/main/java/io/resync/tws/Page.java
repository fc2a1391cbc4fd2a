package io.resync.tws;

import java.util.List;

/**
 * A part of a list.
 *
 * @param items what this page holds
 * @param total how many match in all; -1 where the engine did not say
 * @param offset how many matching items lie before this page
 * @param <T> kind of item
 */
public record Page<T>(List<T> items, long total, int offset) {
    /** Keeps an own copy of the items. */
    public Page {
        items = List.copyOf(items);
    }

    /**
     * Whether matching items are missing on this page.
     *
     * @return true if the engine has more behind this page
     */
    public boolean hasMore() {
        return total > (long) offset + items.size();
    }
}
