package io.resync.agent.gather;

import io.resync.query.Selection;
import io.resync.tws.Job;
import io.resync.tws.JobRun;
import io.resync.tws.PlanStatus;
import io.resync.tws.Schedule;
import io.resync.tws.TimeRange;
import java.time.Instant;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whether a job is one of those that were asked for. Engines look at any run of a job, and know no lateness; so each job is
 * looked at again.
 *
 * @param selection in which states
 * @param time in which part of time; null for any
 */
record JobFit(Selection selection, @Nullable TimeRange time) {
    boolean fits(Job job, Instant now) {
        var limit = limit(now);
        return (selection.states().isEmpty()
                        || selection.states().contains(job.state().status()))
                && (!selection.late() || isLate(job, now))
                && (limit == null || isIn(job, limit));
    }

    /** The part of time that limits the list: "running today" is about what runs now, whenever it began. */
    @Nullable
    TimeRange limit(Instant now) {
        return time != null && isAboutThePresent() && time.contains(now) ? null : time;
    }

    /** Whether each job that fits has ended, so that the engine can look for its end. */
    boolean asksForEnds() {
        return !selection.states().isEmpty() && all(state -> state.ended() || state.failed());
    }

    private boolean isAboutThePresent() {
        return selection.late()
                || (!selection.states().isEmpty() && all(state -> state.waiting() || state == PlanStatus.EXEC));
    }

    private boolean all(Predicate<PlanStatus> property) {
        return selection.states().stream().allMatch(property);
    }

    /** What waits counts by when it is to begin. */
    private boolean isIn(Job job, TimeRange range) {
        var run = job.lastRun().orElse(null);
        if (run == null || job.state().status().waiting()) {
            return contains(range, begin(job.schedule()));
        }
        return contains(range, asksForEnds() ? run.endedAt() : run.startedAt());
    }

    private static boolean isLate(Job job, Instant now) {
        var status = job.state().status();
        boolean waits = status.waiting();
        if (!waits && status != PlanStatus.EXEC) {
            return false;
        }
        var schedule = job.schedule();
        return Stream.of(schedule.deadline(), waits ? schedule.latestStart() : longestEnd(job))
                .filter(Objects::nonNull)
                .anyMatch(now::isAfter);
    }

    private static @Nullable Instant longestEnd(Job job) {
        var limit = job.schedule().maxDuration();
        var started = job.lastRun().map(JobRun::startedAt).orElse(null);
        return limit == null || started == null ? null : started.plus(limit);
    }

    private static @Nullable Instant begin(Schedule schedule) {
        return schedule.startAt() == null ? schedule.scheduledAt() : schedule.startAt();
    }

    private static boolean contains(TimeRange range, @Nullable Instant moment) {
        return moment != null && range.contains(moment);
    }
}
