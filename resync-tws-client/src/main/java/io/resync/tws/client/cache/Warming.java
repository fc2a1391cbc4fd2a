package io.resync.tws.client.cache;

import io.resync.Deadline;
import io.resync.Observed;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Fetches anew what is asked for, and remembers how soon that must be done again. */
final class Warming implements Answering {
    private final QuestionCache cache;
    private final CacheOptions options;
    private @Nullable Duration shortest;

    Warming(QuestionCache cache, CacheOptions options) {
        this.cache = cache;
        this.options = options;
    }

    @Override
    public <V> Optional<Observed<V>> find(
            CacheKey<V> key, Deadline deadline, Function<Deadline, Optional<Observed<V>>> load) {
        var fresh = options.lifetime(key.kind()).fresh();
        shortest = shortest == null || fresh.compareTo(shortest) < 0 ? fresh : shortest;
        return cache.reload(key, deadline, load);
    }

    /** After three quarters of the shortest time, so that a slow answer still comes in time. */
    Duration pause() {
        var fresh = shortest == null ? options.lifetime(DataKind.STATUS).fresh() : shortest;
        return fresh.multipliedBy(3).dividedBy(4);
    }
}
