package io.resync.tws;

import java.util.function.Predicate;

/**
 * Which parts of a log to keep, however long it is. Parts that touch become one.
 *
 * @param head how many first lines; not negative
 * @param tail how many last lines; not negative
 * @param wanted which lines to look for
 * @param around how many lines to keep before and behind each line found; not negative
 * @param most how many found lines to keep with their surroundings, the first ones; not negative
 */
public record LogQuery(int head, int tail, Predicate<String> wanted, int around, int most) {
    /** Checks the numbers. */
    public LogQuery {
        if (head < 0 || tail < 0 || around < 0 || most < 0) {
            throw new IllegalArgumentException("numbers of lines are not negative, got head " + head + ", tail " + tail
                    + ", around " + around + ", most " + most);
        }
    }

    /**
     * The first and the last lines.
     *
     * @param head how many first lines
     * @param tail how many last lines
     * @return a query that looks for nothing between
     */
    public static LogQuery ends(int head, int tail) {
        return new LogQuery(head, tail, line -> false, 0, 0);
    }

    /**
     * Lines of interest besides.
     *
     * @param lines which lines to look for
     * @param before how many lines to keep before and behind each
     * @param atMost how many of them to keep, the first ones
     * @return a query for these and for the ends
     */
    public LogQuery find(Predicate<String> lines, int before, int atMost) {
        return new LogQuery(head, tail, lines, before, atMost);
    }
}
