package io.resync.agent.log;

import io.resync.tws.JobLog;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Finds the first cause in a log, not its last line: what comes later is mostly consequence, retry and clean-up.
 *
 * <p>Each line is weighed by {@link Severity}. The first plain error wins; a log without one is searched for the first
 * line that speaks of something going wrong.
 */
public final class LogTriage {
    private static final int EXCERPT_LINES = 8;

    private LogTriage() {}

    /**
     * Looks for the first cause.
     *
     * @param log lines of a log
     * @return where it is, or empty when no line looks like an error
     */
    public static Optional<LogCause> firstCause(JobLog log) {
        var lines = log.lines();
        int[] weights = lines.stream().mapToInt(Severity::weigh).toArray();
        return first(weights, Severity.CERTAIN)
                .or(() -> first(weights, Severity.PROBABLE))
                .map(index -> cause(log, index, errors(weights)));
    }

    private static Optional<Integer> first(int[] weights, int least) {
        return IntStream.range(0, weights.length)
                .filter(index -> weights[index] >= least)
                .boxed()
                .findFirst();
    }

    private static long errors(int[] weights) {
        return IntStream.of(weights)
                .filter(weight -> weight >= Severity.PROBABLE)
                .count();
    }

    private static LogCause cause(JobLog log, int index, long errors) {
        var lines = log.lines();
        var last = StackBlock.lastLine(lines, index);
        var best = StackBlock.plainest(lines, index, last);
        return new LogCause(
                log.firstLine() + index,
                log.firstLine() + last,
                shown(lines.get(best)).strip(),
                log.firstLine() + best,
                excerpt(lines.subList(index, last + 1)),
                errors,
                lines.size());
    }

    private static String shown(String line) {
        return Secrets.mask(Colours.strip(line));
    }

    private static List<String> excerpt(List<String> block) {
        return block.stream().limit(EXCERPT_LINES).map(LogTriage::shown).toList();
    }
}
