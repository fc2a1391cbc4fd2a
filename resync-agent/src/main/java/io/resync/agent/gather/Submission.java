package io.resync.agent.gather;

import io.resync.agent.plan.PlanGraph;
import io.resync.tws.Job;
import io.resync.tws.JobRun;
import io.resync.tws.Journal.AuditRecord;
import io.resync.tws.PlanStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** That somebody had a job stream run once more by hand. */
public final class Submission {
    private static final Duration SAME_NIGHT = Duration.ofHours(18);

    private Submission() {}

    /**
     * The job of another instance that did the work of a failed job before it began.
     *
     * @param plan the plan
     * @param job the job
     * @return the job that ended well last, or empty when there is none or the job did not fail
     */
    public static Optional<Job> twin(PlanGraph plan, Job job) {
        var began = job.lastRun().map(JobRun::startedAt).orElse(null);
        return began == null || !job.state().status().failed()
                ? Optional.empty()
                : plan.jobs().stream()
                        .filter(other -> other.key().name().equals(job.key().name())
                                && !other.jobStreamId().equals(job.jobStreamId()))
                        .filter(other -> other.state().status() == PlanStatus.SUCC)
                        .filter(other ->
                                !endedAt(other).isAfter(began) && endedAt(other).isAfter(began.minus(SAME_NIGHT)))
                        .max(Comparator.comparing(Submission::endedAt));
    }

    /**
     * When a job ended.
     *
     * @param job the job
     * @return the end of its last run; long ago where the plan does not tell
     */
    public static Instant endedAt(Job job) {
        return job.lastRun().map(JobRun::endedAt).orElse(Instant.EPOCH);
    }

    /**
     * Whether a record tells that the job stream of a twin was submitted once more.
     *
     * @param told the record
     * @param twin the job that ended well
     * @return true when it speaks of a submission and of that job stream
     */
    public static boolean isTold(AuditRecord told, Job twin) {
        return told.action().toLowerCase(Locale.ROOT).startsWith("sub")
                && (told.objectName() + " " + told.detail())
                        .contains(BareName.of(twin.key().jobStream()));
    }
}
