package io.resync.tws;

import java.util.List;
import java.util.Optional;

/**
 * A job in the plan, at one moment.
 *
 * @param id what the engine knows it by
 * @param key what operators know it by
 * @param jobStreamId the job stream instance it belongs to
 * @param state how it stands
 * @param priority 0 holds it, 1 to 99 is normal, 100 high, 101 go
 * @param critical whether it belongs to a watched network
 * @param schedule when it may, should and must run
 * @param dependencies what it waits for or waited for; lists of the engine may leave it out, see {@link #unresolved()}
 * @param unresolved how many dependencies the engine counts as not met; -1 when it did not say
 * @param runs all runs of this instance, oldest first; the first generation of an engine's API tells only the last one
 */
public record Job(
        JobId id,
        JobKey key,
        JobStreamId jobStreamId,
        PlanState state,
        int priority,
        boolean critical,
        Schedule schedule,
        List<Dependency> dependencies,
        int unresolved,
        List<JobRun> runs) {
    /** Keeps own copies of the lists. */
    public Job {
        dependencies = List.copyOf(dependencies);
        runs = List.copyOf(runs);
    }

    /**
     * The run that the state speaks of.
     *
     * @return the last run, or empty where the engine told none; engines may list one without a start for a job that never
     *     started
     */
    public Optional<JobRun> lastRun() {
        return runs.isEmpty() ? Optional.empty() : Optional.of(runs.get(runs.size() - 1));
    }
}
