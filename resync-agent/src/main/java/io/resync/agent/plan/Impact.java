package io.resync.agent.plan;

import io.resync.tws.Job;
import io.resync.tws.JobId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What it means that a job ends at a certain moment and not before, by expected durations and if nothing else comes between.
 *
 * @param job the job
 * @param endsAt the moment
 * @param hit jobs that start too late for a deadline or for their own latest start, least slack first
 * @param following jobs that wait behind it and still come in time, or need not come by any time; nearest first
 * @param unaffected jobs that have a deadline or belong to a watched network and do not wait behind it, earliest deadline first
 * @param deadlines deadlines behind the job with what is left, least first
 * @param lastStart by when the job must start so that nothing is late; null where nothing sets a time
 * @param lastEnd by when it must have ended; null where nothing sets a time
 * @param boundBy the job or job stream that sets that time; empty where nothing does
 * @param criticalPath the jobs from this one to the deadline that leaves it the least time; empty where there is none
 */
public record Impact(
        Job job,
        Instant endsAt,
        List<Hit> hit,
        List<Job> following,
        List<Job> unaffected,
        List<Slack> deadlines,
        @Nullable Instant lastStart,
        @Nullable Instant lastEnd,
        String boundBy,
        List<Job> criticalPath) {
    /** Keeps own copies of the lists. */
    public Impact {
        hit = List.copyOf(hit);
        following = List.copyOf(following);
        unaffected = List.copyOf(unaffected);
        deadlines = List.copyOf(deadlines);
        criticalPath = List.copyOf(criticalPath);
    }

    /**
     * Works out what it means that a job ends at a certain moment.
     *
     * @param plan the plan
     * @param job which job
     * @param endsAt when it will have ended well
     * @param now the moment
     * @return what it means, or empty when the plan does not hold the job
     */
    public static Optional<Impact> of(PlanGraph plan, JobId job, Instant endsAt, Instant now) {
        var node = plan.find(job);
        return node.isEmpty() ? Optional.empty() : Optional.of(new Delay(plan, now).of(node.getAsInt(), endsAt));
    }

    /**
     * A job that comes too late.
     *
     * @param job the job
     * @param startsAt when it starts by expected durations
     * @param latestStart when it would have had to
     * @param boundBy the job or job stream whose deadline or latest start sets that
     */
    public record Hit(Job job, Instant startsAt, Instant latestStart, String boundBy) {
        /**
         * How much is missing.
         *
         * @return time by which it comes too late
         */
        public Duration late() {
            return Duration.between(latestStart, startsAt);
        }
    }

    /**
     * A deadline and what is left.
     *
     * @param subject the job or job stream that has it
     * @param job the job; null for a job stream
     * @param deadline by when it should have ended
     * @param expectedEnd when it ends by expected durations
     */
    public record Slack(String subject, @Nullable JobId job, Instant deadline, Instant expectedEnd) {
        /**
         * What is left.
         *
         * @return time left; negative when the deadline is missed
         */
        public Duration left() {
            return Duration.between(expectedEnd, deadline);
        }
    }
}
