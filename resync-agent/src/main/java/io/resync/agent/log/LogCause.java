package io.resync.agent.log;

import java.util.List;

/**
 * Where a log first shows what went wrong.
 *
 * @param from number of the first line, as the log counts
 * @param to number of the last line of the block that belongs to it
 * @param line the line that says it best: the first one if it names a code, else the innermost cause; secrets hidden
 * @param lineNumber number of that line
 * @param excerpt the first lines of the block, secrets hidden
 * @param errorLines how many lines of the log look like errors, this one included
 * @param read how many lines were looked at
 */
public record LogCause(
        long from, long to, String line, long lineNumber, List<String> excerpt, long errorLines, long read) {
    /** Keeps an own copy of the excerpt. */
    public LogCause {
        excerpt = List.copyOf(excerpt);
    }
}
