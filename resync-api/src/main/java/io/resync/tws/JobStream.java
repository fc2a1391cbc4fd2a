package io.resync.tws;

import java.util.List;

/**
 * A job stream in the plan, at one moment.
 *
 * @param id what the engine knows it by
 * @param name its name
 * @param workstation its workstation, as the engine wrote it
 * @param state how it stands
 * @param priority 0 holds it, 1 to 99 is normal, 100 high, 101 go
 * @param limit how many of its jobs may run at once; -1 for no limit
 * @param schedule when it may, should and must run
 * @param dependencies what the stream as a whole waits for
 */
public record JobStream(
        JobStreamId id,
        String name,
        String workstation,
        PlanState state,
        int priority,
        int limit,
        Schedule schedule,
        List<Dependency> dependencies) {
    /** Keeps an own copy of the list. */
    public JobStream {
        dependencies = List.copyOf(dependencies);
    }
}
