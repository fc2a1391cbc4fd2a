package io.resync.tws;

import org.jspecify.annotations.Nullable;

/**
 * A state as the engine told it.
 *
 * @param status the constant that Resync knows, {@link PlanStatus#UNKNOWN} for others
 * @param text the engine's own word, also when it is not known
 * @param substatus the engine's reason, as {@code HOLD_WAITING_FOR_PREDECESSOR}; null when it gave none
 */
public record PlanState(
        PlanStatus status, String text, @Nullable String substatus) {
    /**
     * Reads a state.
     *
     * @param text what the engine wrote
     * @param substatus its reason, or null
     * @return the state with its text
     */
    public static PlanState of(String text, @Nullable String substatus) {
        return new PlanState(PlanStatus.of(text), text, substatus);
    }

    /**
     * Reads a state without a reason.
     *
     * @param text what the engine wrote
     * @return the state with its text
     */
    public static PlanState of(String text) {
        return of(text, null);
    }

    @Override
    public String toString() {
        return text;
    }
}
