package io.resync.tws;

/**
 * One engine of the estate, by the name the application gave it.
 *
 * @param value short and stable, as {@code prod} or {@code madrid}; not blank
 */
public record EngineId(String value) {
    /** Refuses a blank name. */
    public EngineId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("an engine has a name, got a blank one");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
