package io.resync.agent.gather;

import io.resync.Deadline;
import io.resync.Observed;
import java.util.Optional;

/**
 * One source with how to ask it.
 *
 * @param source which source
 * @param call reads it; empty when it answered that it does not have what was asked
 * @param <T> what it gives
 */
public record Reading<T>(Source<T> source, Call<T> call) {
    /**
     * Reads a source.
     *
     * @param <T> what it gives
     */
    @FunctionalInterface
    public interface Call<T> {
        /**
         * Reads.
         *
         * @param deadline when the result must be here
         * @return the result, or empty when the source does not have it
         */
        Optional<Observed<T>> read(Deadline deadline);
    }
}
