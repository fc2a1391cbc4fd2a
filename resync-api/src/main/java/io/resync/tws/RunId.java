package io.resync.tws;

/**
 * Which engine holds one run of a job, and under which id.
 *
 * @param engine the engine that gave the id
 * @param value the engine's own id, opaque; not blank
 */
public record RunId(EngineId engine, String value) {
    /** Refuses a blank id. */
    public RunId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("an id of " + engine + " is not blank");
        }
    }
}
