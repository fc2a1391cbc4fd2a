package io.resync.tws;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an engine lets this client read, and why not the rest.
 *
 * @param engine the engine
 * @param level its level as it wrote it; empty where it told none
 * @param generations which generations of its API answer
 * @param offers each family of reads
 */
public record Capabilities(EngineId engine, String level, Set<Generation> generations, Map<Family, Offer> offers) {
    /** Keeps own copies, in a fixed order; every family has its offer. */
    public Capabilities {
        generations = generations.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(generations));
        for (var family : Family.values()) {
            Objects.requireNonNull(offers.get(family), () -> "the offer of " + family);
        }
        offers = Collections.unmodifiableMap(new EnumMap<>(offers));
    }

    /**
     * What the engine offers of a family.
     *
     * @param family the family of reads
     * @return who serves it, or why nobody does
     */
    public Offer of(Family family) {
        return Objects.requireNonNull(offers.get(family));
    }

    /** A generation of the engine's API. */
    public enum Generation {
        /** Filters are sent as JSON; every level has it. */
        FIRST,
        /** Filters are sent in a query language; from 10.1 Fix Pack 1 on. */
        SECOND
    }

    /** Reads that an engine has, or may be asked for, as a whole. */
    public enum Family {
        /** What the engine says of itself. */
        ENGINE_INFO,
        /** Jobs of the plan. */
        JOBS,
        /** Numbers of jobs by state. */
        JOB_COUNTS,
        /** Job streams of the plan. */
        JOB_STREAMS,
        /** Workstations of the plan. */
        WORKSTATIONS,
        /** Output of runs. */
        JOB_LOGS,
        /** Resources of the plan with their holders. */
        RESOURCES,
        /** Prompts of the plan. */
        PROMPTS,
        /** Files that the plan waits for. */
        FILES,
        /** Plans besides the current one. */
        PLANS,
        /** What the engine foresees of critical jobs. */
        CRITICAL_JOBS,
        /** Past runs and their statistics. */
        RUN_HISTORY,
        /** What plans are made from. */
        DEFINITIONS,
        /** When job streams will run. */
        RUN_DATES,
        /** Audit records, messages to operators, event rules and what they did. */
        JOURNAL
    }

    /**
     * Whether a family is there.
     *
     * @param servedBy the generation that serves it, or null when it cannot be read
     * @param reason how that is known, or why it cannot be read; for people
     */
    public record Offer(@Nullable Generation servedBy, String reason) {
        /**
         * Whether the family can be read.
         *
         * @return true if a generation serves it
         */
        public boolean available() {
            return servedBy != null;
        }
    }
}
