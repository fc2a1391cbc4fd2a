package io.resync.query;

import io.resync.tws.PlanStatus;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * What a list is to hold, besides the names and the time that the question tells.
 *
 * @param of the kind of object
 * @param states only objects in one of these states, in whatever words they were said; empty for any
 * @param late only what should have begun or ended by now
 */
public record Selection(EntityType of, Set<PlanStatus> states, boolean late) {
    /** Jobs, however they stand. */
    public static final Selection ANY_JOB = new Selection(EntityType.JOB, Set.of(), false);

    /** Keeps an own copy of the states, in a fixed order. */
    public Selection {
        var copy = EnumSet.noneOf(PlanStatus.class);
        copy.addAll(states);
        states = Collections.unmodifiableSet(copy);
    }

    /**
     * Whether any object of the kind will do.
     *
     * @return true without states and lateness
     */
    public boolean isOpen() {
        return states.isEmpty() && !late;
    }

    /**
     * Whether it asks for failures and nothing else.
     *
     * @return true if all its states are failures
     */
    public boolean ofFailures() {
        return !states.isEmpty() && !late && states.stream().allMatch(PlanStatus::failed);
    }
}
