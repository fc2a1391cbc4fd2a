package io.resync.agent.log;

/**
 * Lines that say the same, folded into one.
 *
 * @param text one of them, what differs as {@code #}, secrets hidden
 * @param count how many there are; at least that many where a log has too many different lines to remember all
 * @param first number of the first
 * @param last number of the last
 */
public record LogTemplate(String text, long count, long first, long last) {}
