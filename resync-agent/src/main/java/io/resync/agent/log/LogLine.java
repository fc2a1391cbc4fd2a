package io.resync.agent.log;

/**
 * A line of a log as it may be shown.
 *
 * @param number as the log counts, from 1
 * @param text without colours, secrets hidden
 */
public record LogLine(long number, String text) {}
