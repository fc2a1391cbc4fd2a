package io.resync.query;

import io.resync.tws.TimeRange;
import org.jspecify.annotations.Nullable;

/**
 * What a question holds something against: "slower than usual", "frente a la semana pasada".
 *
 * @param direction what it says the difference is
 * @param period the part of time it is held against; null for what is usual
 * @param start where the words of the comparison begin in the text
 * @param end where they end
 */
public record Comparison(Direction direction, @Nullable TimeRange period, int start, int end) {
    /** What a question says a difference is. */
    public enum Direction {
        /** More of it: longer, slower, later. */
        MORE,
        /** Less of it: shorter, faster, earlier. */
        LESS,
        /** It only asks to compare. */
        UNSAID
    }

    /** Checks that the words lie one behind the other. */
    public Comparison {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("expected 0 <= start < end, got " + start + " and " + end);
        }
    }

    /**
     * Whether it is held against what is usual.
     *
     * @return false where it is held against a part of time
     */
    public boolean withUsual() {
        return period == null;
    }
}
