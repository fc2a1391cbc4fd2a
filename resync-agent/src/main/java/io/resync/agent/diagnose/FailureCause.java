package io.resync.agent.diagnose;

import io.resync.agent.codes.CauseCategory;
import io.resync.agent.codes.CauseReading;
import io.resync.agent.gather.Sources;
import io.resync.agent.log.LogCause;
import io.resync.agent.log.LogTriage;
import io.resync.tws.JobLog;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a log shows first, and what that speaks of. The only place that asks for the triage of a log.
 *
 * @param lines where it stands
 * @param reading what the lines speak of
 */
record FailureCause(LogCause lines, CauseReading reading) {
    static Optional<FailureCause> of(CaseFile caseFile) {
        return caseFile.get(Sources.JOB_LOG).flatMap(log -> in(log.value()));
    }

    static Optional<FailureCause> in(JobLog log) {
        return LogTriage.firstCause(log).map(FailureCause::read);
    }

    /** What a message says that is no log. */
    static Optional<FailureCause> said(String text) {
        var reading = CauseReading.of(text);
        return reading.known()
                ? Optional.of(new FailureCause(new LogCause(1, 1, text, 1, List.of(text), 1, 1), reading))
                : Optional.empty();
    }

    /** The line that says it best decides; what stands around it, where that line says nothing. */
    private static FailureCause read(LogCause cause) {
        var line = CauseReading.of(cause.line());
        var block = CauseReading.of(text(cause));
        var best = line.known() ? new CauseReading(line.category(), line.certain(), block.codes()) : block;
        var files = best.category() == CauseCategory.DISK_SPACE
                && CauseReading.mentioned(text(cause)).contains(CauseCategory.INODES);
        return new FailureCause(cause, files ? new CauseReading(CauseCategory.INODES, true, best.codes()) : best);
    }

    private static String text(LogCause cause) {
        return cause.line() + "\n" + String.join("\n", cause.excerpt());
    }

    CauseCategory category() {
        return reading.category();
    }

    Set<String> codes() {
        return Codes.in(text(lines));
    }

    /** The names of files and other things in the line that says it. */
    Set<String> objects() {
        return ObjectNames.inText(lines.line());
    }

    /** The codes as the log writes them. */
    String shownCodes() {
        return String.join(", ", Codes.shown(text(lines)));
    }
}
