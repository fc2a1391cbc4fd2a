package io.resync.agent.log;

import java.util.List;

/**
 * Lines of a log that follow one another.
 *
 * @param lines in order; not empty
 */
public record LogWindow(List<LogLine> lines) {
    /** Keeps an own copy. */
    public LogWindow {
        lines = List.copyOf(lines);
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("a window has at least one line");
        }
    }

    /**
     * Where it begins.
     *
     * @return number of its first line
     */
    public long from() {
        return lines.get(0).number();
    }

    /**
     * Where it ends.
     *
     * @return number of its last line
     */
    public long to() {
        return lines.get(lines.size() - 1).number();
    }
}
