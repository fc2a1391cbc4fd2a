package io.resync.server.jobs;

import io.resync.Observed;
import io.resync.agent.log.LogCause;
import io.resync.agent.log.LogTriage;
import io.resync.agent.log.Secrets;
import io.resync.tws.JobLog;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a log says: where it first goes wrong, and its end. Secrets are hidden. */
record LogView(
        long firstLine,
        int linesRead,
        @Nullable CauseView firstCause,
        List<String> lastLines,
        Instant observedAt,
        String source) {
    private static final int LAST = 50;

    static LogView of(Observed<JobLog> seen) {
        var lines = seen.value().lines();
        return new LogView(
                seen.value().firstLine(),
                lines.size(),
                LogTriage.firstCause(seen.value()).map(CauseView::of).orElse(null),
                lines.subList(Math.max(0, lines.size() - LAST), lines.size()).stream()
                        .map(Secrets::mask)
                        .toList(),
                seen.at(),
                seen.source());
    }

    /** Where a log first shows what went wrong. */
    record CauseView(long from, long to, String line, long lineNumber, List<String> excerpt, long errorLines) {
        static CauseView of(LogCause cause) {
            return new CauseView(
                    cause.from(), cause.to(), cause.line(), cause.lineNumber(), cause.excerpt(), cause.errorLines());
        }
    }
}
