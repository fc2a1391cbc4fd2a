package io.resync.tws;

import java.util.List;

/**
 * What lies one step before or behind something in the plan.
 *
 * @param jobs jobs
 * @param jobStreams whole job streams
 */
public record Neighbours(List<Job> jobs, List<JobStream> jobStreams) {
    /** Keeps own copies of the lists. */
    public Neighbours {
        jobs = List.copyOf(jobs);
        jobStreams = List.copyOf(jobStreams);
    }
}
