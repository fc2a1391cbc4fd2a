package io.resync.agent.incident;

import io.resync.agent.codes.CauseCategory;
import io.resync.agent.codes.CauseReading;
import io.resync.agent.log.LogCause;
import io.resync.agent.log.LogTriage;
import io.resync.tws.Job;
import io.resync.tws.JobLog;
import io.resync.tws.JobRun;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the log of a failed job shows.
 *
 * @param shown the lines
 * @param category what they speak of
 * @param shared what the job may share with others; null where nothing is named
 */
public record Symptom(
        LogCause shown, CauseCategory category, @Nullable SharedObject shared) {
    /**
     * Reads a log.
     *
     * @param job the job
     * @param log its log
     * @return what it shows, or empty where it shows nothing
     */
    public static Optional<Symptom> of(Job job, JobLog log) {
        return LogTriage.firstCause(log).map(shown -> {
            var category = category(shown);
            var shared = SharedObjects.of(category, log, shown, workstation(job));
            return new Symptom(shown, category, shared.orElse(null));
        });
    }

    private static CauseCategory category(LogCause cause) {
        var line = CauseReading.of(cause.line());
        return line.known()
                ? line.category()
                : CauseReading.of(String.join("\n", cause.excerpt())).category();
    }

    /** Where a job ran, without its folder. */
    static String workstation(Job job) {
        var written = job.lastRun().map(JobRun::workstation).orElse(job.key().workstation());
        return written.substring(written.lastIndexOf('/') + 1);
    }
}
