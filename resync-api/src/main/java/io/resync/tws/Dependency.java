package io.resync.tws;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Something a job or job stream waits for. The engine's set is open: see {@link Unrecognized}. */
public sealed interface Dependency {
    /**
     * How the engine judges it.
     *
     * @return met, not met, or why that is not known
     */
    Satisfaction satisfaction();

    /** Whether a dependency is met. */
    enum Satisfaction {
        /** Met. */
        SATISFIED,
        /** Not met yet. */
        UNSATISFIED,
        /** The engine cannot tell now. */
        UNDECIDED,
        /** Its object is not in the plan. */
        UNBOUND,
        /** The engine said something else, or nothing. */
        UNKNOWN;

        /**
         * Reads the engine's word.
         *
         * @param text what the engine wrote, or null
         * @return the constant, {@link #UNKNOWN} for others
         */
        public static Satisfaction of(@Nullable String text) {
            try {
                return text == null ? UNKNOWN : valueOf(text.strip().toUpperCase(Locale.ROOT));
            } catch (IllegalArgumentException e) {
                return UNKNOWN;
            }
        }
    }

    /**
     * Another job must end, usually well.
     *
     * @param satisfaction whether it is met
     * @param jobId the job; null while it is not in the plan
     * @param jobStream name of its job stream; null where the engine gave none
     * @param name the job's name
     * @param predecessorState how the engine last saw it; null where it gave none
     * @param conditional whether only a certain outcome counts
     * @param pending whether the job is expected but not in the plan yet
     */
    record OnJob(
            Satisfaction satisfaction,
            @Nullable JobId jobId,
            @Nullable String jobStream,
            String name,
            @Nullable PlanState predecessorState,
            boolean conditional,
            boolean pending)
            implements Dependency {}

    /**
     * A whole job stream must end.
     *
     * @param satisfaction whether it is met
     * @param jobStreamId the job stream; null while it is not in the plan
     * @param name the job stream's name
     * @param scheduledAt which instance; null where the engine gave none
     * @param predecessorState how the engine last saw it; null where it gave none
     * @param pending whether it is expected but not in the plan yet
     */
    record OnJobStream(
            Satisfaction satisfaction,
            @Nullable JobStreamId jobStreamId,
            String name,
            @Nullable Instant scheduledAt,
            @Nullable PlanState predecessorState,
            boolean pending)
            implements Dependency {}

    /**
     * Units of a resource must be free.
     *
     * @param satisfaction whether it is met
     * @param name the resource
     * @param workstation where the resource is; null where the engine gave none
     * @param quantity units needed
     * @param available units free; -1 where the engine gave none
     * @param total units that exist; -1 where the engine gave none
     */
    record OnResource(
            Satisfaction satisfaction,
            String name,
            @Nullable String workstation,
            int quantity,
            int available,
            int total)
            implements Dependency {}

    /**
     * An operator must answer.
     *
     * @param satisfaction whether it is met
     * @param name the prompt's name or number
     * @param text what it asks; written by people, to be treated as data
     * @param status the engine's word, as {@code ASKED}
     */
    record OnPrompt(Satisfaction satisfaction, String name, String text, String status) implements Dependency {}

    /**
     * A file must exist.
     *
     * @param satisfaction whether it is met
     * @param path the file
     * @param workstation where it is looked for; null where the engine gave none
     * @param status the engine's word, as {@code Not Checked}
     */
    record OnFile(
            Satisfaction satisfaction,
            String path,
            @Nullable String workstation,
            String status) implements Dependency {}

    /**
     * Some of several dependencies must be met.
     *
     * @param satisfaction whether it is met
     * @param name the join
     * @param needed how many of the members; -1 where the engine gave none
     * @param members what is joined
     */
    record OnJoin(Satisfaction satisfaction, String name, int needed, List<Dependency> members) implements Dependency {
        /** Keeps an own copy of the members. */
        public OnJoin {
            members = List.copyOf(members);
        }
    }

    /**
     * Something on another engine must end.
     *
     * @param satisfaction whether it is met
     * @param networkAgent the agent that asks the other engine
     * @param remote the remote object, in the engine's free text
     */
    record OnOtherEngine(Satisfaction satisfaction, String networkAgent, String remote) implements Dependency {}

    /**
     * A kind this version of Resync does not know; it still blocks.
     *
     * @param satisfaction whether it is met
     * @param type the engine's word for the kind
     */
    record Unrecognized(Satisfaction satisfaction, String type) implements Dependency {}
}
