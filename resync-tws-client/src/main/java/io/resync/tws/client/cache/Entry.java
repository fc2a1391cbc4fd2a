package io.resync.tws.client.cache;

import io.resync.Observed;
import java.time.Duration;
import java.util.Optional;

/** An answer that is kept, with how long it may be told. */
final class Entry<V> {
    private final Optional<Observed<V>> value;
    private final long cameAt;
    private final long freshNanos;
    private final long usableNanos;
    private final int weight;
    private volatile long refreshFrom;

    Entry(Optional<Observed<V>> value, Lifetime lifetime, long now) {
        this.value = value;
        cameAt = now;
        freshNanos = lifetime.fresh().toNanos();
        usableNanos = lifetime.usable().toNanos();
        refreshFrom = now + freshNanos;
        weight = Weight.of(value.map(Observed::value));
    }

    boolean freshAt(long now) {
        return now - cameAt < freshNanos;
    }

    boolean usableAt(long now) {
        return now - cameAt < usableNanos;
    }

    int weight() {
        return weight;
    }

    Optional<Observed<V>> value() {
        return value;
    }

    Optional<Observed<V>> stale() {
        return value.map(Observed::asStale);
    }

    boolean refreshDueAt(long now) {
        return now - refreshFrom >= 0;
    }

    /** So that an engine that fails is not asked at each read. */
    void refreshAfter(Duration pause, long now) {
        refreshFrom = now + pause.toNanos();
    }
}
