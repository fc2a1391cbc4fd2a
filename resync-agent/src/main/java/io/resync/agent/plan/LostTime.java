package io.resync.agent.plan;

import io.resync.agent.plan.Timetable.Leg;
import io.resync.tws.Job;
import io.resync.tws.JobId;
import io.resync.tws.JobRun;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where time went on a path: what took longer than expected before it, from run to run by which ended last, and what on it runs
 * too long or stands since it failed.
 *
 * @param job the job
 * @param lost how much longer than expected, or how long ago it failed
 * @param how in which way
 */
public record LostTime(Job job, Duration lost, How how) {
    /** Ways to lose time. */
    public enum How {
        /** It has ended, later than by its expected duration. */
        TOOK_LONGER,
        /** It still runs, longer than its expected duration. */
        RUNS_LONGER,
        /** It failed, and nothing has gone on since. */
        FAILED
    }

    private static final int MOST_RUNS = 100;
    private static final Duration LITTLE = Duration.ofMinutes(5);
    private static final int TENTH = 10;

    /**
     * Looks where time went.
     *
     * @param plan the plan
     * @param path the jobs that decide an end
     * @param now the moment
     * @return what lost more than five minutes and more than a tenth of what was expected, most first
     */
    public static List<LostTime> on(PlanGraph plan, List<Leg> path, Instant now) {
        var lost = new ArrayList<LostTime>();
        path.forEach(leg -> of(leg.job(), now).ifPresent(lost::add));
        if (!path.isEmpty()) {
            var earlier = Optional.of(path.get(0).job().id());
            for (int runs = 0; runs < MOST_RUNS && earlier.isPresent(); runs++) {
                var last = lastBefore(plan, earlier.get());
                last.flatMap(job -> of(job, now)).ifPresent(lost::add);
                earlier = last.map(Job::id);
            }
        }
        lost.sort(Comparator.comparing(LostTime::lost).reversed());
        return lost;
    }

    private static Optional<LostTime> of(Job job, Instant now) {
        return job.lastRun()
                .flatMap(run -> job.state().status().failed() ? failed(job, run, now) : longer(job, run, now));
    }

    private static Optional<LostTime> failed(Job job, JobRun run, Instant now) {
        return Optional.ofNullable(run.endedAt())
                .map(ended -> new LostTime(job, Duration.between(ended, now), How.FAILED));
    }

    private static Optional<LostTime> longer(Job job, JobRun run, Instant now) {
        var expected = run.estimated();
        if (run.startedAt() == null || expected == null) {
            return Optional.empty();
        }
        var took = Duration.between(run.startedAt(), Objects.requireNonNullElse(run.endedAt(), now));
        var more = took.minus(expected);
        boolean much = more.compareTo(LITTLE) > 0 && more.compareTo(expected.dividedBy(TENTH)) > 0;
        return much
                ? Optional.of(new LostTime(job, more, run.endedAt() == null ? How.RUNS_LONGER : How.TOOK_LONGER))
                : Optional.empty();
    }

    /** Of those that a job waited for, through the ends of job streams as well, the one that ended last. */
    private static Optional<Job> lastBefore(PlanGraph plan, JobId id) {
        var jobs = new ArrayList<Job>();
        var seen = new BitSet();
        var next = new ArrayDeque<Integer>(List.of(plan.nodes().find(id)));
        while (!next.isEmpty()) {
            int node = next.remove();
            for (int edge = 0; edge < plan.backward().degree(node); edge++) {
                int before = plan.backward().target(node, edge);
                if (!seen.get(before)) {
                    seen.set(before);
                    Optional.ofNullable(plan.job(before)).ifPresentOrElse(jobs::add, () -> next.add(before));
                }
            }
        }
        return jobs.stream()
                .filter(job -> endedAt(job) != null)
                .max(Comparator.comparing(job -> Objects.requireNonNull(endedAt(job))));
    }

    private static @Nullable Instant endedAt(Job job) {
        return job.lastRun().map(JobRun::endedAt).orElse(null);
    }
}
