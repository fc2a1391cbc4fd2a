package io.resync.agent.log;

/**
 * A line while it is read.
 *
 * @param number as the log counts
 * @param line its text, cut if it is long
 * @param template what it has in common with others
 * @param said how many different things the log has told of so far, errors aside
 * @param isFresh whether it is a plain error behind a stretch without
 */
record Passing(long number, String line, Template template, long said, boolean isFresh) {}
