package io.resync.tws;

import java.util.List;

/**
 * Parts of a log, and how much of it was left out.
 *
 * @param run the run that wrote it
 * @param windows the parts, in order; none touches the next
 * @param totalLines how many lines the log has
 * @param found how many lines of the log were looked for and found, kept or not
 */
public record LogExtract(RunId run, List<JobLog> windows, long totalLines, long found) {
    /** Keeps an own copy of the parts. */
    public LogExtract {
        windows = List.copyOf(windows);
    }

    /**
     * How many lines were read and left out.
     *
     * @return lines of the log that no part holds
     */
    public long leftOut() {
        return totalLines
                - windows.stream().mapToLong(part -> part.lines().size()).sum();
    }
}
