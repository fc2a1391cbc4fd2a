package io.resync.tws;

/**
 * Which part of a list to read. A limit is always sent: engines answer up to 10,000 objects without one.
 *
 * @param offset how many matching items to skip; not negative
 * @param limit most items to return; 1 to 10,000
 */
public record PageRequest(int offset, int limit) {
    /** Checks both numbers. */
    public PageRequest {
        if (offset < 0) {
            throw new IllegalArgumentException("offset is not negative, got " + offset);
        }
        if (limit < 1 || limit > 10_000) {
            throw new IllegalArgumentException("limit is 1 to 10000, got " + limit);
        }
    }

    /**
     * The first items.
     *
     * @param limit most items to return
     * @return a request without offset
     */
    public static PageRequest first(int limit) {
        return new PageRequest(0, limit);
    }

    /**
     * The part behind this one.
     *
     * @return a request of the same size
     */
    public PageRequest next() {
        return new PageRequest(Math.addExact(offset, limit), limit);
    }
}
