package io.resync.agent.incident;

import io.resync.Observed;
import io.resync.agent.codes.CauseCategory;
import io.resync.agent.log.LogCause;
import io.resync.agent.plan.Cascade;
import io.resync.tws.Job;
import io.resync.tws.JobLog;
import io.resync.tws.JobRun;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A job that failed by itself, and what its log shows.
 *
 * @param job the job
 * @param behind what waits or failed because of it
 * @param log its log; null where it was not read
 * @param shown what the log shows first; null where it shows nothing
 * @param category what that speaks of
 * @param shared what it may share with others; null where nothing was named
 */
public record Failure(
        Job job,
        Cascade.Cause behind,
        @Nullable Observed<JobLog> log,
        @Nullable LogCause shown,
        CauseCategory category,
        @Nullable SharedObject shared) {
    static Failure of(Job job, Cascade.Cause behind, Optional<Observed<JobLog>> log) {
        var symptom = log.flatMap(seen -> Symptom.of(job, seen.value()));
        return new Failure(
                job,
                behind,
                log.orElse(null),
                symptom.map(Symptom::shown).orElse(null),
                symptom.map(Symptom::category).orElse(CauseCategory.UNKNOWN),
                symptom.map(Symptom::shared).orElse(null));
    }

    /** The same, with what it shares. */
    Failure with(SharedObject object) {
        return new Failure(job, behind, log, shown, category, object);
    }

    /** Whether its log names what it shares; that it ran somewhere is nothing that a log names. */
    boolean isNamed() {
        return shared != null && shared.kind() != SharedObject.Kind.WORKSTATION;
    }

    /**
     * Whether it stands close to the name of an object of the kind that it can share; where the kind of its cause is
     * unknown, whether its own line names it.
     */
    boolean mentions(SharedObject object) {
        if (log == null || shown == null) {
            return false;
        }
        return category == CauseCategory.UNKNOWN
                ? object.isIn(shown.line())
                : SharedObjects.kind(category).filter(object.kind()::equals).isPresent()
                        && SharedObjects.mention(object, log.value(), shown);
    }

    /** Where it ran. */
    String workstation() {
        return Symptom.workstation(job);
    }

    /**
     * When it ended.
     *
     * @return the moment; the end of time where nobody told
     */
    public Instant endedAt() {
        return job.lastRun().map(JobRun::endedAt).orElse(Instant.MAX);
    }
}
