package io.resync.tws;

import java.util.Locale;
import java.util.Set;

/**
 * The engine's own state of a job or job stream, in the spelling of its second API generation. The engine's set is open:
 * what is not listed reads as {@link #UNKNOWN}, and {@link PlanState#text()} keeps what the engine said.
 */
public enum PlanStatus {
    /** Waits for dependencies, time, a prompt or an operator. */
    HOLD,
    /** Free to run, not yet running; also where a job returns when its agent cannot be reached. */
    READY,
    /** Priority is not above the fence of the workstation. */
    FENCE,
    /** Handed to the launcher. */
    INTRO,
    /** Waits for conditions of an extended agent. */
    WAIT,
    /** Being submitted. */
    ADD,
    /** Running. */
    EXEC,
    /** Ended well. */
    SUCC,
    /** Confirmed good while still running. */
    SUCCP,
    /** Ended with a return code outside its success rule. */
    ABEND,
    /** Confirmed bad while still running. */
    ABENP,
    /** Could not be launched. */
    FAIL,
    /** Cancelled. */
    CANCL,
    /** Cancellation waits for dependencies. */
    CANCLP,
    /** Ended, waits for an operator to confirm. */
    PEND,
    /** Blocked, or waits for a reply. */
    SUSP,
    /** A job stream in which nothing can run any more. */
    STUCK,
    /** Skipped: a condition was not met. */
    SUPPR,
    /** Bound to a job of another engine. */
    BOUND,
    /** The state of the remote object is not known. */
    EXTRN,
    /** The state of the remote object could not be read. */
    ERROR,
    /** Ended, result not known. */
    END,
    /** A state this version of Resync does not know. */
    UNKNOWN;

    private static final Set<PlanStatus> FAILED = Set.of(ABEND, ABENP, FAIL);
    private static final Set<PlanStatus> WAITING = Set.of(HOLD, READY, FENCE, INTRO, WAIT, ADD, SUSP);
    private static final Set<PlanStatus> ENDED = Set.of(SUCC, ABEND, FAIL, CANCL, SUPPR, END);

    /**
     * Reads a state.
     *
     * @param text what the engine wrote
     * @return the state, {@link #UNKNOWN} for one that is not listed
     */
    public static PlanStatus of(String text) {
        try {
            return valueOf(text.strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            return UNKNOWN;
        }
    }

    /**
     * Whether this state needs somebody to look.
     *
     * @return true for {@link #ABEND}, {@link #ABENP} and {@link #FAIL}
     */
    public boolean failed() {
        return FAILED.contains(this);
    }

    /**
     * Whether the job has not begun and still may.
     *
     * @return true for the states before {@link #EXEC}
     */
    public boolean waiting() {
        return WAITING.contains(this);
    }

    /**
     * Whether nothing more will happen by itself.
     *
     * @return true for the final states
     */
    public boolean ended() {
        return ENDED.contains(this);
    }
}
