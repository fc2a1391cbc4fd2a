package io.resync.tws;

/**
 * Which lines of a log to read.
 *
 * @param from first line, counted from 1
 * @param to last line, included; {@link Long#MAX_VALUE} for the end
 */
public record LogRange(long from, long to) {
    /** Checks that it is a range. */
    public LogRange {
        if (from < 1 || to < from) {
            throw new IllegalArgumentException("a range of lines is 1 <= from <= to, got " + from + " to " + to);
        }
    }

    /**
     * The first lines.
     *
     * @param lines how many; at least 1
     * @return the range from the first line on
     */
    public static LogRange first(long lines) {
        return new LogRange(1, lines);
    }

    /**
     * All lines.
     *
     * @return the range from the first line to the end
     */
    public static LogRange all() {
        return new LogRange(1, Long.MAX_VALUE);
    }
}
