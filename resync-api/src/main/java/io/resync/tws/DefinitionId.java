package io.resync.tws;

/**
 * Which engine holds a definition in its database, and under which id.
 *
 * @param engine the engine that gave the id
 * @param value the engine's own id, opaque; not blank
 */
public record DefinitionId(EngineId engine, String value) {
    /** Refuses a blank id. */
    public DefinitionId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("an id of " + engine + " is not blank");
        }
    }
}
