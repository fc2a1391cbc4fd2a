package io.resync.agent.gather;

/**
 * Something that can be asked, by name; also the key under which an {@link Investigation} keeps the result.
 *
 * @param name how gaps and answers call it, as {@code job_log}
 * @param <T> what it gives
 */
@SuppressWarnings("UnusedTypeParameter") // it types the result that a map of mixed results gives back
public record Source<T>(String name) {
    @Override
    public String toString() {
        return name;
    }
}
