package io.resync.agent.log;

/**
 * A number of rows, records, files or errors that a log states.
 *
 * @param value how many
 * @param what the words beside it, as the log has them: {@code "rows read"}
 * @param line the line that says so
 */
public record LogCount(long value, String what, LogLine line) {}
