package io.resync.tws;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which job streams to list. Everything given must hold.
 *
 * @param name a name or pattern, or null for any
 * @param successorsOfJobs only direct successors of one of these jobs; empty for no such condition
 * @param successorsOfStreams only direct successors of one of these job streams; empty for no such condition
 */
public record JobStreamFilter(
        @Nullable String name, List<JobId> successorsOfJobs, List<JobStreamId> successorsOfStreams) {
    /** Keeps own copies of the lists. */
    public JobStreamFilter {
        successorsOfJobs = List.copyOf(successorsOfJobs);
        successorsOfStreams = List.copyOf(successorsOfStreams);
    }

    /**
     * Every job stream.
     *
     * @return a filter without conditions
     */
    public static JobStreamFilter all() {
        return new JobStreamFilter(null, List.of(), List.of());
    }
}
