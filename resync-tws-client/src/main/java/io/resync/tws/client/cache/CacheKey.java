package io.resync.tws.client.cache;

import io.resync.tws.JobId;
import java.util.Set;

/**
 * A question to one engine: which method with which arguments, the deadline left out. Two equal questions have one answer.
 *
 * @param <V> kind of answer
 */
public sealed interface CacheKey<V> permits CriticalJobsKey, DefinitionsKey, HistoryKey, JournalKey, PlanKey, PlansKey {
    /**
     * How long its answer is kept.
     *
     * @return what kind of data it asks for
     */
    DataKind kind();

    /**
     * Jobs that the question names by their ids, not as a pattern.
     *
     * @return the jobs, often none
     */
    default Set<JobId> jobs() {
        return Set.of();
    }
}
