package io.resync.server.jobs;

import io.resync.Observed;
import io.resync.agent.log.LogCause;
import io.resync.agent.log.LogEnding;
import io.resync.agent.log.LogLine;
import io.resync.agent.log.LogReport;
import io.resync.agent.log.LogTemplate;
import io.resync.agent.log.LogTriage;
import io.resync.tws.JobLog;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a log says: where it first goes wrong, the lines worth reading, and its end. Secrets are hidden. */
record LogView(
        long firstLine,
        long linesRead,
        @Nullable CauseView firstCause,
        List<CauseView> laterCauses,
        long errorLines,
        List<WindowView> windows,
        List<LogTemplate> repeated,
        List<LogLine> posingAsOrders,
        @Nullable LogEnding ending,
        List<String> lastLines,
        Instant observedAt,
        String source) {
    private static final int SHOWN = 60;
    private static final int MOST_CAUSES = 5;
    private static final int MOST_REPEATED = 10;

    static LogView of(Observed<JobLog> seen) {
        var report = LogTriage.read(seen.value());
        var causes = report.causes().stream().map(CauseView::of).toList();
        return new LogView(
                seen.value().firstLine(),
                report.totals().lines(),
                causes.stream().findFirst().orElse(null),
                causes.stream().skip(1).limit(MOST_CAUSES).toList(),
                report.totals().errorLines(),
                windows(report),
                report.repeated().stream().limit(MOST_REPEATED).toList(),
                report.suspicious(),
                report.ending().orElse(null),
                report.tail().stream().map(LogLine::text).toList(),
                seen.at(),
                seen.source());
    }

    private static List<WindowView> windows(LogReport report) {
        return report.windows(SHOWN).stream()
                .map(window -> new WindowView(
                        window.from(),
                        window.to(),
                        window.lines().stream().map(LogLine::text).toList()))
                .toList();
    }

    /** Lines that follow one another. */
    record WindowView(long from, long to, List<String> lines) {}

    /** Where a log shows what went wrong. */
    record CauseView(long from, long to, String line, long lineNumber, List<String> excerpt, long errorLines) {
        static CauseView of(LogCause cause) {
            return new CauseView(
                    cause.from(), cause.to(), cause.line(), cause.lineNumber(), cause.excerpt(), cause.errorLines());
        }
    }
}
