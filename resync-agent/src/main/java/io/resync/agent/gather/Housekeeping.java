package io.resync.agent.gather;

import io.resync.Observed;
import io.resync.agent.codes.CauseCategory;
import io.resync.agent.incident.Symptom;
import io.resync.agent.plan.PlanGraph;
import io.resync.tws.Job;
import io.resync.tws.JobLog;
import io.resync.tws.JobRun;
import io.resync.tws.PlanStatus;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Jobs that failed for lack of space, and jobs of the same workstation that have not done their work by then. */
public final class Housekeeping {
    private static final Set<CauseCategory> SPACE = EnumSet.of(CauseCategory.DISK_SPACE, CauseCategory.INODES);
    private static final Set<PlanStatus> LEFT_OUT = EnumSet.of(PlanStatus.SUPPR, PlanStatus.CANCL);
    private static final int MOST = 8;

    private Housekeeping() {}

    /**
     * The failures for lack of space that a question comes upon: of the one job, or of those with whose failure its waiting begins.
     *
     * @param read what was read
     * @return the failures, as far as their logs were read
     */
    public static List<Lack> lacks(Variables.Read read) {
        return Subject.job(read).stream()
                .flatMap(job -> job.value().state().status().failed()
                        ? read.get(Sources.JOB_LOG).stream().flatMap(log -> lack(job, log))
                        : job.value().state().status().waiting() ? behind(read) : Stream.of())
                .toList();
    }

    private static Stream<Lack> behind(Variables.Read read) {
        return read.get(Sources.PLAN).stream()
                .flatMap(plan -> plan.value().jobs().stream()
                        .filter(job -> job.state().status().failed())
                        .flatMap(job -> read.get(Sources.logOf(job.key())).stream()
                                .flatMap(log -> lack(plan.map(any -> job), log))));
    }

    private static Stream<Lack> lack(Observed<Job> job, Observed<JobLog> log) {
        return Symptom.of(job.value(), log.value()).stream()
                .filter(symptom -> SPACE.contains(symptom.category()))
                .map(symptom -> new Lack(job, symptom));
    }

    /**
     * The jobs of a workstation that were left out, failed, or were due and did not start before a job failed there; not those that
     * come after it.
     *
     * @param plan the plan
     * @param failed the job that failed
     * @return a few of them, those that were left out first
     */
    public static List<Job> idle(PlanGraph plan, Job failed) {
        var after = new HashSet<>(plan.after(failed.id()));
        var end = failed.lastRun().map(JobRun::endedAt).orElse(Instant.MAX);
        return plan.jobs().stream()
                .filter(job -> job.key().workstation().equals(failed.key().workstation()))
                .filter(job -> !job.id().equals(failed.id()) && isIdle(job, end) && !after.contains(job))
                .sorted(Comparator.comparing((Job job) -> job.state().status().waiting())
                        .thenComparing(job -> job.key().text()))
                .limit(MOST)
                .toList();
    }

    private static boolean isIdle(Job job, Instant before) {
        var status = job.state().status();
        return LEFT_OUT.contains(status)
                || (status.failed()
                        && job.lastRun()
                                .map(JobRun::endedAt)
                                .filter(before::isAfter)
                                .isPresent())
                || (status.waiting() && wasDue(job, before));
    }

    private static boolean wasDue(Job job, Instant before) {
        var due = job.schedule().startAt() == null
                ? job.schedule().scheduledAt()
                : job.schedule().startAt();
        return due != null
                && due.isBefore(before)
                && job.lastRun().map(JobRun::startedAt).isEmpty();
    }

    /**
     * A failure for lack of space.
     *
     * @param job the job
     * @param symptom what its log shows
     */
    public record Lack(Observed<Job> job, Symptom symptom) {}
}
