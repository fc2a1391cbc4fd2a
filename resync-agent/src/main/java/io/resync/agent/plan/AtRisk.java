package io.resync.agent.plan;

import io.resync.tws.Job;
import io.resync.tws.JobId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A job of a watched network that may not be done in time, by expected durations.
 *
 * @param job the job
 * @param why what speaks against it
 * @param lastMoment by when it has to start, or to end where it runs, for every deadline behind it; null where there is none
 */
public record AtRisk(Job job, Why why, @Nullable Instant lastMoment) {
    private static final Comparator<AtRisk> MOST_URGENT_FIRST = Comparator.comparing(AtRisk::why)
            .thenComparing(AtRisk::lastMoment, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(risk -> risk.job().key().text());

    /** What speaks against a job being done in time; an earlier constant is worse. */
    public enum Why {
        /** It failed. */
        FAILED,
        /** Its last moment has passed, or passes while it runs. */
        LATE,
        /** There is time, but it waits behind something that does not go away by itself. */
        HELD
    }

    /**
     * Looks at all jobs of watched networks.
     *
     * @param plan the plan
     * @param now the moment
     * @return those at risk, the most urgent first
     */
    public static List<AtRisk> of(PlanGraph plan, Instant now) {
        var held = Cascade.of(plan, now).causes().stream()
                .flatMap(cause -> Stream.concat(cause.held().stream(), cause.waiting().stream()))
                .map(Job::id)
                .collect(Collectors.toSet());
        return IntStream.range(0, plan.nodes().size())
                .mapToObj(node -> of(plan, node, held, now))
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .sorted(MOST_URGENT_FIRST)
                .toList();
    }

    private static @Nullable AtRisk of(PlanGraph plan, int node, Set<JobId> held, Instant now) {
        var job = plan.job(node);
        if (job == null || !job.critical()) {
            return null;
        }
        var status = job.state().status();
        var latest = plan.latestEnds();
        var lastMoment = (status.waiting() ? latest.startOf(node) : latest.endOf(node)).orElse(null);
        if (status.failed()) {
            return new AtRisk(job, Why.FAILED, lastMoment);
        }
        if (lastMoment != null && !status.ended() && lastMoment.isBefore(status.waiting() ? now : end(job, now))) {
            return new AtRisk(job, Why.LATE, lastMoment);
        }
        return held.contains(job.id()) ? new AtRisk(job, Why.HELD, lastMoment) : null;
    }

    /** When a job that runs ends: not before now. */
    private static Instant end(Job job, Instant now) {
        var started = job.lastRun().map(run -> run.startedAt()).orElse(now);
        var end = started.plusSeconds(LatestEnds.duration(job));
        return end.isBefore(now) ? now : end;
    }
}
