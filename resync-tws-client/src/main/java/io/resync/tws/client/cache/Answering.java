package io.resync.tws.client.cache;

import io.resync.Deadline;
import io.resync.Observed;
import java.util.Optional;
import java.util.function.Function;

/** How questions come to their answers: from what is kept, or anew. */
interface Answering {
    /**
     * The answer to a question whose object the engine may not have.
     *
     * @param key the question
     * @param deadline until when its caller waits
     * @param load puts it to the engine, with a deadline that is not the caller's
     */
    <V> Optional<Observed<V>> find(CacheKey<V> key, Deadline deadline, Function<Deadline, Optional<Observed<V>>> load);

    /** As {@link #find}, for a question that always has an answer. */
    default <V> Observed<V> ask(CacheKey<V> key, Deadline deadline, Function<Deadline, Observed<V>> load) {
        return find(key, deadline, limit -> Optional.of(load.apply(limit))).orElseThrow();
    }
}
