package io.resync.agent.log;

/**
 * What was read of a log, and what was not.
 *
 * @param lines how many lines were read
 * @param characters how many characters they have, line ends left out
 * @param cutLines how many lines were too long to be looked at to their end
 * @param skippedCharacters how many characters at the end of such lines nobody looked at
 * @param errorLines how many lines look like errors
 * @param maskedLines in how many of the lines shown a secret is hidden, here or by the program itself
 */
public record LogTotals(
        long lines, long characters, long cutLines, long skippedCharacters, long errorLines, long maskedLines) {}
