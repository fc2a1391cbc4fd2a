package io.resync.agent.diagnose;

import io.resync.agent.gather.Investigation;
import io.resync.agent.gather.Sources;
import io.resync.agent.plan.AtRisk;
import io.resync.tws.Job;
import io.resync.tws.JobCounts;
import io.resync.tws.Page;
import io.resync.tws.PlanStatus;
import io.resync.tws.Workstation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the plan as a whole stands, by rules on counts. What was not seen is never called healthy.
 *
 * <p>{@link Status#UNHEALTHY}: a critical job failed or cannot be in time any more, or more than a tenth of the plan failed.
 * {@link Status#DEGRADED}: any job failed, a critical one is held, or a workstation of the plan cannot be reached.
 * {@link Status#UNKNOWN}: a probe did not answer and what was seen does not already say unhealthy.
 *
 * @param status the verdict
 * @param total jobs in the plan; null when not seen
 * @param failed jobs that failed; null when not seen
 * @param criticalFailed failed jobs of watched networks, among those seen; null when not seen
 * @param unreachable names of workstations that are not linked or not running; null when not seen
 * @param atRisk critical jobs that failed, are late or are held, by their latest starts and deadlines; null when not seen
 */
public record EstateHealth(
        Status status,
        @Nullable Long total,
        @Nullable Long failed,
        @Nullable Long criticalFailed,
        @Nullable List<String> unreachable,
        @Nullable List<AtRisk> atRisk) {
    private static final double FAILED_SHARE = 0.1;

    /** Verdicts. */
    public enum Status {
        /** Seen, and nothing is wrong. */
        HEALTHY,
        /** Something needs a look. */
        DEGRADED,
        /** Something needs a look now. */
        UNHEALTHY,
        /** Not seen well enough to say. */
        UNKNOWN
    }

    /**
     * Judges what was read.
     *
     * @param investigation counts, failed jobs and workstations, as far as they could be read
     * @return the verdict with its counts
     */
    public static EstateHealth of(Investigation investigation) {
        var counts =
                investigation.get(Sources.JOB_COUNTS).map(seen -> seen.value()).orElse(null);
        var jobs =
                investigation.get(Sources.FAILED_JOBS).map(seen -> seen.value()).orElse(null);
        var places = investigation
                .get(Sources.WORKSTATIONS)
                .map(seen -> seen.value())
                .orElse(null);
        var failed = failed(counts, jobs);
        var critical = jobs == null
                ? null
                : jobs.items().stream().filter(Job::critical).count();
        var unreachable = places == null ? null : unreachable(places);
        var atRisk = investigation
                .get(Sources.PLAN)
                .map(plan -> AtRisk.of(plan.value(), plan.at()))
                .orElse(null);
        return new EstateHealth(
                with(atRisk, investigation, status(counts, failed, critical, unreachable)),
                counts == null ? null : counts.total(),
                failed,
                critical,
                unreachable,
                atRisk);
    }

    private static @Nullable Long failed(@Nullable JobCounts counts, @Nullable Page<Job> jobs) {
        if (counts != null) {
            return counts.of(PlanStatus.ABEND) + counts.of(PlanStatus.ABENP) + counts.of(PlanStatus.FAIL);
        }
        return jobs == null || jobs.total() < 0 ? null : Long.valueOf(jobs.total());
    }

    private static List<String> unreachable(List<Workstation> places) {
        return places.stream()
                .filter(place -> !place.ignored() && !(place.linked() && place.running()))
                .map(Workstation::name)
                .sorted()
                .toList();
    }

    /** What critical jobs add to a verdict: they may stand in a plan that was read before, so they make none of what is unknown. */
    private static Status with(@Nullable List<AtRisk> atRisk, Investigation investigation, Status others) {
        if (others == Status.UNHEALTHY || others == Status.UNKNOWN) {
            return others;
        }
        if (atRisk == null) {
            return investigation.asked().contains(Sources.PLAN.name()) ? Status.UNKNOWN : others;
        }
        if (atRisk.stream().anyMatch(risk -> risk.why() != AtRisk.Why.HELD)) {
            return Status.UNHEALTHY;
        }
        return others == Status.HEALTHY && !atRisk.isEmpty() ? Status.DEGRADED : others;
    }

    private static Status status(
            @Nullable JobCounts counts,
            @Nullable Long failed,
            @Nullable Long critical,
            @Nullable List<String> unreachable) {
        var tooMany = counts != null && failed != null && failed > counts.total() * FAILED_SHARE;
        if (tooMany || (critical != null && critical > 0)) {
            return Status.UNHEALTHY;
        }
        if (counts == null || failed == null || critical == null || unreachable == null) {
            return Status.UNKNOWN;
        }
        return failed > 0 || !unreachable.isEmpty() ? Status.DEGRADED : Status.HEALTHY;
    }
}
