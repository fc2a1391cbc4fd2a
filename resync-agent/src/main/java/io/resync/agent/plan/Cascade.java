package io.resync.agent.plan;

import io.resync.tws.Job;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong in a plan, folded to what it comes from: each cause on its own, with everything that waits because of it.
 *
 * @param causes the causes, least time to the nearest deadline first; those that threaten none last, with most behind them first
 */
public record Cascade(List<Cause> causes) {
    /** Keeps an own copy of the causes. */
    public Cascade {
        causes = List.copyOf(causes);
    }

    /**
     * Folds what is wrong in a plan.
     *
     * @param plan the plan
     * @param now the moment
     * @return the causes; none when nothing failed and nothing waits for somebody
     */
    public static Cascade of(PlanGraph plan, Instant now) {
        return plan.cascade(now);
    }

    /**
     * Something that is wrong by itself.
     *
     * @param what what it is: a job that failed, or what keeps jobs from running that could
     * @param origin the job that failed; null for all else
     * @param held the jobs that it keeps from running directly; empty for a job that failed
     * @param alsoFailed jobs that failed after it and because of it, by the order of the plan and of their times
     * @param waiting jobs that wait because of it, directly or through others, nearest first
     * @param slack time to act before a deadline behind it is missed; negative when it is too late, null when there is none
     * @param boundBy the job or job stream with that deadline; empty when there is none
     */
    public record Cause(
            Blocker what,
            @Nullable Job origin,
            List<Job> held,
            List<Job> alsoFailed,
            List<Job> waiting,
            @Nullable Duration slack,
            String boundBy) {
        /** Keeps own copies of the lists. */
        public Cause {
            held = List.copyOf(held);
            alsoFailed = List.copyOf(alsoFailed);
            waiting = List.copyOf(waiting);
        }
    }
}
