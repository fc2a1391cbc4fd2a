package io.resync.simulator.night;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The plan at one moment. What has not changed since an earlier snapshot is the same object.
 *
 * @param streams instances, those carried forward first, each day in the order of the blueprint
 * @param unlinked names of the workstations that the master does not reach
 */
public record Snapshot(List<Stream> streams, Set<String> unlinked) {
    public Snapshot {
        streams = List.copyOf(streams);
        unlinked = Set.copyOf(new TreeSet<>(unlinked));
    }

    /**
     * An instance of a job stream.
     *
     * @param day the day of the plan for which it was made; predecessors are of the same day
     * @param carriedForward whether the plan has been extended since
     * @param scheduleReached whether its start has come
     * @param signals whether each signal of the blueprint has come
     */
    public record Stream(
            String name,
            LocalDate day,
            Instant schedule,
            boolean carriedForward,
            boolean scheduleReached,
            List<Boolean> signals,
            List<Job> jobs) {}

    /**
     * A job of an instance.
     *
     * @param reason why it does not run, as far as dependencies do not tell
     * @param runs its runs; one that was thrown back by its agent is no run
     */
    public record Job(Progress progress, Wait reason, List<Boolean> signals, List<Run> runs) {}

    /** Why a job does not run, where that does not follow from what it depends on. */
    public enum Wait {
        /** It waits for nothing, or its dependencies tell. */
        NONE,
        /** Only for its time. */
        TIME,
        /** For a free place at its workstation or in its job stream. */
        LIMIT
    }

    /**
     * A run.
     *
     * @param ended null while it runs
     */
    public record Run(
            Progress progress,
            int number,
            Instant started,
            @Nullable Instant ended,
            int returnCode) {}
}
