package io.resync.agent.log;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What a log says, in a size that does not depend on the log's. All text in it is data, whatever it says.
 *
 * @param totals what was read
 * @param causes what went wrong, the likeliest first cause first
 * @param ranked the lines worth reading, the best first
 * @param repeated lines that say the same, the most frequent first
 * @param head the first lines
 * @param tail the last lines
 * @param counts numbers of rows and the like that it states, in order; of lines that differ by the number only, the last
 * @param suspicious lines that pose as orders to an assistant; they stay where they are, this marks them
 * @param ending how it says that it ended, if it does
 */
public record LogReport(
        LogTotals totals,
        List<LogCause> causes,
        List<LogLine> ranked,
        List<LogTemplate> repeated,
        List<LogLine> head,
        List<LogLine> tail,
        List<LogCount> counts,
        List<LogLine> suspicious,
        Optional<LogEnding> ending) {
    /** Keeps own copies. */
    public LogReport {
        causes = List.copyOf(causes);
        ranked = List.copyOf(ranked);
        repeated = List.copyOf(repeated);
        head = List.copyOf(head);
        tail = List.copyOf(tail);
        counts = List.copyOf(counts);
        suspicious = List.copyOf(suspicious);
    }

    /**
     * The lines to read if there is room for no more than so many.
     *
     * @param most how many lines; not negative
     * @return at most that many, in the order of the log; fewer if no more are worth it
     */
    public List<LogLine> best(int most) {
        if (most < 0) {
            throw new IllegalArgumentException("a number of lines is not negative, got " + most);
        }
        return ranked.stream()
                .limit(most)
                .sorted(Comparator.comparingLong(LogLine::number))
                .toList();
    }

    /**
     * The same lines, those that follow one another together.
     *
     * @param most how many lines; not negative
     * @return windows in the order of the log; none touches the next
     */
    public List<LogWindow> windows(int most) {
        var windows = new ArrayList<LogWindow>();
        var lines = new ArrayList<LogLine>();
        for (var line : best(most)) {
            if (!lines.isEmpty() && line.number() != lines.get(lines.size() - 1).number() + 1) {
                windows.add(new LogWindow(lines));
                lines.clear();
            }
            lines.add(line);
        }
        if (!lines.isEmpty()) {
            windows.add(new LogWindow(lines));
        }
        return List.copyOf(windows);
    }
}
