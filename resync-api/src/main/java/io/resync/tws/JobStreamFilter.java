package io.resync.tws;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which job streams to list. Everything given must hold.
 *
 * @param name a name or pattern, or null for any
 * @param successorsOfJobs only direct successors of one of these jobs; empty for no such condition
 * @param successorsOfStreams only direct successors of one of these job streams; empty for no such condition
 * @param dependencies whether to ask for what the job streams wait for, too; engines may leave it out of lists even so
 */
public record JobStreamFilter(
        @Nullable String name,
        List<JobId> successorsOfJobs,
        List<JobStreamId> successorsOfStreams,
        boolean dependencies) {
    /** Keeps own copies of the lists. */
    public JobStreamFilter {
        successorsOfJobs = List.copyOf(successorsOfJobs);
        successorsOfStreams = List.copyOf(successorsOfStreams);
    }

    /**
     * Job streams without what they wait for.
     *
     * @param name a name or pattern, or null for any
     * @param successorsOfJobs only direct successors of one of these jobs; empty for no such condition
     * @param successorsOfStreams only direct successors of one of these job streams; empty for no such condition
     */
    public JobStreamFilter(@Nullable String name, List<JobId> successorsOfJobs, List<JobStreamId> successorsOfStreams) {
        this(name, successorsOfJobs, successorsOfStreams, false);
    }

    /**
     * The same job streams with what they wait for, which makes answers larger.
     *
     * @return a filter with the same conditions
     */
    public JobStreamFilter withDependencies() {
        return new JobStreamFilter(name, successorsOfJobs, successorsOfStreams, true);
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
