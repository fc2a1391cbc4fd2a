package io.resync.tws.client.cache;

import io.resync.tws.CriticalJobs;
import io.resync.tws.JobId;
import io.resync.tws.Page;
import io.resync.tws.PageRequest;
import java.util.List;
import java.util.Set;

/**
 * A question to {@link CriticalJobs}.
 *
 * @param <V> kind of answer
 */
public sealed interface CriticalJobsKey<V> extends CacheKey<V> {
    @Override
    default DataKind kind() {
        return DataKind.STATUS;
    }

    /**
     * A page of critical jobs.
     *
     * @param filter which of them
     * @param page which part
     */
    record All(CriticalJobs.Filter filter, PageRequest page)
            implements CriticalJobsKey<Page<CriticalJobs.CriticalJob>> {}

    /**
     * Jobs that a critical job depends on. They come with their states, so it is kept as these.
     *
     * @param job the critical job
     * @param chain which of them
     */
    record Chain(JobId job, CriticalJobs.Chain chain) implements CriticalJobsKey<List<CriticalJobs.Link>> {
        @Override
        public Set<JobId> jobs() {
            return Set.of(job);
        }
    }

    /** How many critical jobs are at risk. */
    record Summary() implements CriticalJobsKey<CriticalJobs.Summary> {}
}
