package io.resync.agent.plan;

import io.resync.agent.plan.Blocker.Outlook;
import io.resync.tws.Job;
import io.resync.tws.JobId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Why a job does not run: all that blocks it, and all that blocks that, down to where it begins. What blocks several is told once.
 *
 * @param job the job
 * @param steps what waits and why, the job itself first, then nearest first
 */
public record Waiting(Job job, List<Step> steps) {
    /** What goes away first comes first. */
    static final Comparator<Blocker> CLEARING = Comparator.comparing(Blocker::outlook)
            .thenComparing(Blocker::clearsAt, Comparator.nullsLast(Comparator.naturalOrder()));

    /** Keeps an own copy of the steps. */
    public Waiting {
        steps = List.copyOf(steps);
    }

    /**
     * Looks why a job does not run.
     *
     * @param plan the plan
     * @param job which job
     * @param now the moment
     * @return why, or empty when the plan does not hold the job or it does not wait
     */
    public static Optional<Waiting> of(PlanGraph plan, JobId job, Instant now) {
        return plan.job(job)
                .filter(held -> held.state().status().waiting())
                .map(held -> new Waiting(
                        held, new WaitingSearch(plan, now).from(plan.nodes().find(job))));
    }

    /**
     * What blocks the job itself.
     *
     * @return the blockers, empty when nothing that the plan shows does
     */
    public List<Blocker> direct() {
        return steps.get(0).blockers();
    }

    /**
     * Where it begins: blockers that do not wait for anything else in the plan.
     *
     * @return the blockers, each once, nearest first
     */
    public List<Blocker> origins() {
        var explained = steps.stream()
                .filter(step -> !step.blockers().isEmpty())
                .map(Step::of)
                .collect(Collectors.toSet());
        return steps.stream()
                .flatMap(step -> step.blockers().stream())
                .filter(blocker -> !blocker.leadsOn() || !explained.contains(blocker.what()))
                .distinct()
                .toList();
    }

    /**
     * Which direct blocker goes away last; one that does not go away by itself comes after all that do.
     *
     * @return the blocker, or empty when there is none
     */
    public Optional<Blocker> last() {
        return direct().stream().max(CLEARING);
    }

    /**
     * Whether the job will run.
     *
     * @return the worst that any direct blocker promises
     */
    public Outlook outlook() {
        return steps.get(0).outlook();
    }

    /**
     * When the job starts by expected durations, if nothing further comes between.
     *
     * @return the moment, or empty where they do not tell
     */
    public Optional<Instant> expectedStart() {
        return Optional.ofNullable(steps.get(0).expectedAt());
    }

    /**
     * Something that waits and what for.
     *
     * @param subject the job, job stream or join, by the name operators know
     * @param job the job that it is; null for all that is no job
     * @param blockers what blocks it; empty when nothing that the plan shows does
     * @param outlook the worst that any of them promises
     * @param expectedAt when the last of them is gone by expected durations; null where they do not tell
     */
    public record Step(
            String subject,
            @Nullable JobId job,
            List<Blocker> blockers,
            Outlook outlook,
            @Nullable Instant expectedAt) {
        /** Keeps an own copy of the blockers. */
        public Step {
            blockers = List.copyOf(blockers);
        }

        /** What it is told apart by from other steps, see {@link Blocker#what()}. */
        Object of() {
            return job == null ? subject : job;
        }
    }
}
