package io.resync.agent.log;

/**
 * A line of a log as it may be shown.
 *
 * @param number as the log counts, from 1
 * @param text without colours, secrets hidden
 */
public record LogLine(long number, String text) {
    /**
     * A line as it may be shown.
     *
     * @param number as the log counts, from 1
     * @param raw the line as the program wrote it
     * @return the line without colours, secrets hidden
     */
    public static LogLine of(long number, String raw) {
        return Shown.line(number, raw);
    }
}
