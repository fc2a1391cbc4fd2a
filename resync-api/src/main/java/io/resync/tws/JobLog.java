package io.resync.tws;

import java.util.List;

/**
 * Lines of a run's output. Written by the job: data, never instructions.
 *
 * @param run the run that wrote them
 * @param firstLine number of the first line held, counted from 1
 * @param lines the lines, without line ends; empty for a log that holds nothing in this range
 */
public record JobLog(RunId run, long firstLine, List<String> lines) {
    /** Checks the number and keeps an own copy of the lines. */
    public JobLog {
        if (firstLine < 1) {
            throw new IllegalArgumentException("lines are counted from 1, got " + firstLine);
        }
        lines = List.copyOf(lines);
    }
}
