package io.resync.tws;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * How many jobs of the plan are in which state.
 *
 * @param total all jobs that the caller may see
 * @param byState number of jobs by the engine's own word, in the order of the words
 */
public record JobCounts(long total, Map<String, Long> byState) {
    /** Keeps an own copy in a fixed order. */
    public JobCounts {
        byState = Collections.unmodifiableMap(new TreeMap<>(byState));
    }

    /**
     * How many jobs are in a state.
     *
     * @param status the state
     * @return the number, zero for a state that does not occur
     */
    public long of(PlanStatus status) {
        return byState.entrySet().stream()
                .filter(entry -> PlanStatus.of(entry.getKey()) == status)
                .mapToLong(Map.Entry::getValue)
                .sum();
    }
}
