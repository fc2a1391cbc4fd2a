package io.resync.tws;

/**
 * Which engine holds a prompt in the plan, and under which id.
 *
 * @param engine the engine that gave the id
 * @param value the engine's own id, opaque; not blank
 */
public record PromptId(EngineId engine, String value) {
    /** Refuses a blank id. */
    public PromptId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("an id of " + engine + " is not blank");
        }
    }
}
