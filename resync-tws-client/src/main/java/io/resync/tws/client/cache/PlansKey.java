package io.resync.tws.client.cache;

import io.resync.tws.Job;
import io.resync.tws.JobFilter;
import io.resync.tws.JobId;
import io.resync.tws.JobStream;
import io.resync.tws.JobStreamFilter;
import io.resync.tws.Page;
import io.resync.tws.PageRequest;
import io.resync.tws.PlanId;
import io.resync.tws.Plans;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * A question to {@link Plans}. What a plan holds is kept as briefly as the current plan: an id does not say whether it runs.
 *
 * @param <V> kind of answer
 */
public sealed interface PlansKey<V> extends CacheKey<V> {
    @Override
    default DataKind kind() {
        return DataKind.STATUS;
    }

    /**
     * A page of plans.
     *
     * @param kinds which of them
     * @param page which part
     */
    record All(Set<Plans.Kind> kinds, PageRequest page) implements PlansKey<Page<Plans.Plan>> {
        /** Keeps an own copy of the kinds, in a fixed order. */
        public All {
            kinds = kinds.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(kinds));
        }

        @Override
        public DataKind kind() {
            return DataKind.GRAPH;
        }
    }

    /**
     * A page of jobs of a plan.
     *
     * @param plan which plan
     * @param filter which jobs
     * @param page which part
     */
    record Jobs(PlanId plan, JobFilter filter, PageRequest page) implements PlansKey<Page<Job>> {
        @Override
        public Set<JobId> jobs() {
            return Set.copyOf(filter.ids());
        }
    }

    /**
     * A page of job streams of a plan.
     *
     * @param plan which plan
     * @param filter which job streams
     * @param page which part
     */
    record JobStreams(PlanId plan, JobStreamFilter filter, PageRequest page) implements PlansKey<Page<JobStream>> {}
}
