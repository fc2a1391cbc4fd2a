package io.resync.tws;

import java.time.Instant;

/**
 * A part of time.
 *
 * @param from its first moment
 * @param to the first moment behind it; after {@code from}
 */
public record TimeRange(Instant from, Instant to) {
    /** Checks that it is a range. */
    public TimeRange {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("a range of time ends after it begins, got " + from + " to " + to);
        }
    }

    /**
     * Whether a moment lies in it.
     *
     * @param moment any moment
     * @return true from its first moment to the last before its end
     */
    public boolean contains(Instant moment) {
        return !moment.isBefore(from) && moment.isBefore(to);
    }
}
