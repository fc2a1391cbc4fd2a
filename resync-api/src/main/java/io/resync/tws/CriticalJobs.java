package io.resync.tws;

import io.resync.Deadline;
import io.resync.Observed;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What the engine itself foresees of the jobs whose deadlines it watches. Ids here are those of the first generation of its API,
 * which alone knows of this: at levels with a second one, the same job has another id in the lists of the plan.
 */
public interface CriticalJobs {
    /**
     * Critical jobs that match, ordered by name.
     *
     * @param filter which of them
     * @param page which part
     * @param deadline when the answer must be here
     * @return the page, empty when nothing matches
     */
    Observed<Page<CriticalJob>> list(Filter filter, PageRequest page, Deadline deadline);

    /**
     * Jobs that a critical job depends on, in the engine's order.
     *
     * @param job the critical job, by the id that it has here
     * @param chain which of them
     * @param deadline when the answer must be here
     * @return the jobs
     */
    Observed<List<Link>> chain(JobId job, Chain chain, Deadline deadline);

    /**
     * How many critical jobs are at risk.
     *
     * @param deadline when the answer must be here
     * @return the numbers
     */
    Observed<Summary> summary(Deadline deadline);

    /**
     * Which critical jobs to list. Everything given must hold. Names may hold the engine's wildcards.
     *
     * @param name a name or pattern, or null for any
     * @param jobStream a name or pattern, or null for any
     * @param alerts any of these; empty for any
     */
    record Filter(@Nullable String name, @Nullable String jobStream, Set<Alert> alerts) {
        /** Keeps an own copy of the alerts, in a fixed order. */
        public Filter {
            alerts = alerts.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(alerts));
        }

        /**
         * Every critical job.
         *
         * @return a filter without conditions
         */
        public static Filter all() {
            return new Filter(null, null, Set.of());
        }
    }

    /**
     * A job whose deadline the engine watches. Moments and durations are the engine's own estimates, null where it has none.
     *
     * @param link the job and its place in its network
     * @param alert how the engine judges it
     * @param deadline the deadline that it applies
     * @param remaining how long the critical path still takes
     * @param confidence how sure the engine is of its estimate, in its own number, which it does not explain; null where it
     *     told none
     * @param recalculatedAt when the engine last computed this
     */
    record CriticalJob(
            Link link,
            Alert alert,
            @Nullable Instant deadline,
            @Nullable Duration remaining,
            @Nullable Double confidence,
            @Nullable Instant recalculatedAt) {}

    /**
     * A job in the network of a critical job. Moments are the engine's own estimates, null where it has none.
     *
     * @param id what the engine knows it by
     * @param key what operators know it by
     * @param state how it stands
     * @param onCriticalPath whether a delay of it delays the critical job
     * @param late whether it did not start by its latest start
     * @param longRunning whether it runs longer than estimated
     * @param risks the engine's words for what may hold it up, as {@code riskForJobFence}; an open set
     * @param latestStart when it must start for the deadline to be kept
     * @param estimatedStart when it will start
     * @param estimatedEnd when it will end
     * @param predecessors ids of the jobs it waits for
     */
    record Link(
            JobId id,
            JobKey key,
            PlanState state,
            boolean onCriticalPath,
            boolean late,
            boolean longRunning,
            Set<String> risks,
            @Nullable Instant latestStart,
            @Nullable Instant estimatedStart,
            @Nullable Instant estimatedEnd,
            List<JobId> predecessors) {
        /** Keeps own copies, in a fixed order. */
        public Link {
            risks = Collections.unmodifiableSet(new TreeSet<>(risks));
            predecessors = List.copyOf(predecessors);
        }
    }

    /**
     * How many critical jobs are at risk; -1 where the engine gave no number.
     *
     * @param onTrack without risk
     * @param potentialRisk with a delay that may still be made up
     * @param highRisk that will miss their deadline
     * @param recalculatedAt when the engine last computed this; null where it told none
     */
    record Summary(
            int onTrack,
            int potentialRisk,
            int highRisk,
            @Nullable Instant recalculatedAt) {}

    /** How an engine judges a critical job. */
    enum Alert {
        /** The deadline will be kept. */
        ON_TRACK,
        /** A delay may still be made up. */
        POTENTIAL_RISK,
        /** The deadline will be missed. */
        HIGH_RISK,
        /** The engine said something else, or nothing. */
        UNKNOWN;

        /**
         * Reads the engine's word.
         *
         * @param text what the engine wrote, or null
         * @return the constant, {@link #UNKNOWN} for others
         */
        public static Alert of(@Nullable String text) {
            try {
                return text == null ? UNKNOWN : valueOf(text.strip().toUpperCase(Locale.ROOT));
            } catch (IllegalArgumentException e) {
                return UNKNOWN;
            }
        }
    }

    /** Which part of what a critical job depends on. */
    enum Chain {
        /** The chain that ends last. */
        CRITICAL_PATH,
        /** What delays it now. */
        HOT_LIST,
        /** What has not ended yet. */
        ACTIVE_PREDECESSORS,
        /** Everything. */
        ALL_PREDECESSORS,
        /** What has ended. */
        COMPLETED_PREDECESSORS
    }
}
