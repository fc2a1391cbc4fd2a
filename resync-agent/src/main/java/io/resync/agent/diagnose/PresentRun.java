package io.resync.agent.diagnose;

import io.resync.agent.plan.LikeForLike;
import io.resync.tws.Job;
import io.resync.tws.JobRun;
import io.resync.tws.PlanStatus;
import io.resync.tws.RunHistory;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The last run of a job beside those before it on days like its own.
 *
 * @param job the job
 * @param startedAt when it started
 * @param running whether it still runs
 * @param lasted how long it took, or has taken so far
 * @param like what is usual on such days
 * @param alike the runs on such days
 */
record PresentRun(
        Job job, Instant startedAt, boolean running, Duration lasted, LikeForLike like, List<RunHistory.Run> alike) {
    /** A tenth more or less than seen so far is nothing to wake anybody for. */
    private static final int TENTH = 10;

    private static final int ENOUGH = 5;

    static Optional<PresentRun> of(Job job, List<RunHistory.Run> history, Clock clock, ZoneId zone) {
        return job.lastRun()
                .filter(run -> run.startedAt() != null)
                .filter(run -> run.endedAt() != null || job.state().status() == PlanStatus.EXEC)
                .flatMap(run -> of(job, run, history, clock, zone));
    }

    private static Optional<PresentRun> of(
            Job job, JobRun run, List<RunHistory.Run> history, Clock clock, ZoneId zone) {
        var start = Objects.requireNonNull(run.startedAt());
        var end = run.endedAt() == null ? clock.instant() : run.endedAt();
        var before = history.stream()
                .filter(each -> each.startedAt() != null && each.startedAt().isBefore(start))
                .toList();
        return LikeForLike.usual(before, start, zone)
                .map(like -> new PresentRun(
                        job,
                        start,
                        run.endedAt() == null,
                        Duration.between(start, end),
                        like,
                        like.alike(before, start, zone)));
    }

    /** By more than the spread of the others, and more than a tenth. */
    boolean tooLong() {
        return !like.thin() && lasted.compareTo(like.high().plus(tolerance())) > 0;
    }

    /** A run that still goes on may yet take its time. */
    boolean tooShort() {
        return !running
                && (like.thin() ? farTooShort() : lasted.compareTo(like.low().minus(tolerance())) < 0);
    }

    /** No spread is needed to tell a run of seconds from runs of half an hour. */
    private boolean farTooShort() {
        return like.runs() >= ENOUGH && lasted.multipliedBy(TENTH).compareTo(like.low()) < 0;
    }

    private Duration tolerance() {
        var spread = like.high().minus(like.low()).dividedBy(2);
        var tenth = like.typical().dividedBy(TENTH);
        return spread.compareTo(tenth) > 0 ? spread : tenth;
    }

    /** How many of the runs on such days took less. */
    long shorter() {
        return alike.stream()
                .filter(run -> Objects.requireNonNull(run.elapsed()).compareTo(lasted) < 0)
                .count();
    }
}
