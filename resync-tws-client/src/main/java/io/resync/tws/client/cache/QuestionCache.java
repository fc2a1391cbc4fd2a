package io.resync.tws.client.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.RemovalCause;
import io.resync.Deadline;
import io.resync.Observed;
import io.resync.tws.TwsTimeoutException;
import io.resync.tws.TwsUnavailableException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers by their questions. Of equal questions one is under way at most, under a deadline of its own: whoever has less time
 * gives up waiting, and the answer still comes for the others.
 */
final class QuestionCache implements Answering, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(QuestionCache.class);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
    private static final Duration BETWEEN_SWEEPS = Duration.ofMinutes(1);

    private final CacheOptions options;
    private final Executor executor;
    private final LongSupplier nanoTime;
    private final Counters counters = new Counters();
    private final Cache<CacheKey<?>, Entry<?>> entries;
    private final ConcurrentMap<CacheKey<?>, Flight<?>> flights = new ConcurrentHashMap<>();
    private final AtomicLong sweptAt;
    private volatile boolean closed;

    QuestionCache(CacheOptions options, Executor executor) {
        this.options = options;
        this.executor = executor;
        nanoTime = options.nanoTime();
        sweptAt = new AtomicLong(nanoTime.getAsLong());
        entries = Caffeine.newBuilder()
                .maximumWeight(options.maximumBytes())
                .weigher((CacheKey<?> key, Entry<?> entry) -> entry.weight())
                .executor(Runnable::run)
                .evictionListener((@Nullable CacheKey<?> key, @Nullable Entry<?> entry, RemovalCause cause) -> {
                    if (cause == RemovalCause.SIZE) {
                        counters.evictions.increment();
                    }
                })
                .build();
    }

    CacheCounts counts() {
        return counters.snapshot();
    }

    @Override
    public <V> Optional<Observed<V>> find(
            CacheKey<V> key, Deadline deadline, Function<Deadline, Optional<Observed<V>>> load) {
        requireOpen();
        var now = nanoTime.getAsLong();
        var entry = entry(key);
        if (entry == null || !entry.usableAt(now)) {
            counters.misses.increment();
            return fetch(new Flight<>(key, load), deadline);
        }
        if (entry.freshAt(now)) {
            counters.hits.increment();
            return entry.value();
        }
        counters.staleHits.increment();
        if (entry.refreshDueAt(now)) {
            refresh(entry, new Flight<>(key, load));
        }
        return entry.stale();
    }

    /** Asks the engine on this thread, whatever is kept, unless the question is under way. */
    <V> Optional<Observed<V>> reload(
            CacheKey<V> key, Deadline deadline, Function<Deadline, Optional<Observed<V>>> load) {
        requireOpen();
        var mine = new Flight<>(key, load);
        var flight = register(mine);
        if (flight == mine) {
            fly(mine);
        }
        return flight.await(deadline);
    }

    /** Drops answers, also those that are under way: they may have been true before and not be any more. */
    void invalidate(BiPredicate<CacheKey<?>, @Nullable Entry<?>> which) {
        flights.keySet().removeIf(key -> which.test(key, null));
        entries.asMap().entrySet().removeIf(kept -> which.test(kept.getKey(), kept.getValue()));
    }

    void invalidate(CacheKey<?> key) {
        flights.remove(key);
        entries.invalidate(key);
    }

    Iterable<Entry<?>> kept() {
        return entries.asMap().values();
    }

    @Override
    public void close() {
        closed = true;
        for (var flight : flights.values()) {
            flight.fail(new TwsUnavailableException(flight.key() + ": the cache was closed during the call", null));
        }
        entries.invalidateAll();
    }

    private <V> Optional<Observed<V>> fetch(Flight<V> mine, Deadline deadline) {
        if (deadline.passed()) {
            throw new TwsTimeoutException(mine.key() + ": not asked, no time was left", null);
        }
        var flight = register(mine);
        if (flight == mine) {
            depart(mine);
        } else {
            counters.waits.increment();
        }
        return flight.await(deadline);
    }

    /** An answer may have come between looking for it and registering. */
    private <V> void depart(Flight<V> mine) {
        var entry = entry(mine.key());
        if (entry != null && entry.freshAt(nanoTime.getAsLong())) {
            flights.remove(mine.key(), mine);
            mine.land(entry.value());
        } else {
            execute(mine);
        }
    }

    private <V> void refresh(Entry<V> old, Flight<V> mine) {
        if (register(mine) == mine) {
            mine.onFailure(failure -> keepOn(old, mine.key(), failure));
            execute(mine);
        }
    }

    private void keepOn(Entry<?> old, CacheKey<?> key, Throwable failure) {
        if (!closed) {
            var fresh = options.lifetime(key.kind()).fresh();
            var pause = fresh.compareTo(LONGEST_PAUSE) < 0 ? fresh : LONGEST_PAUSE;
            old.refreshAfter(pause, nanoTime.getAsLong());
            LOG.warn("{}: no new answer came, the old one is told as stale for now", key, failure);
        }
    }

    private <V> void execute(Flight<V> mine) {
        try {
            executor.execute(() -> fly(mine));
        } catch (RejectedExecutionException e) {
            flights.remove(mine.key(), mine);
            mine.fail(new IllegalStateException(mine.key() + ": the cache is closed, or its executor is", e));
        }
    }

    private <V> void fly(Flight<V> flight) {
        try {
            requireOpen();
            counters.loads.increment();
            var answer = flight.ask(Deadline.in(options.loadTimeout(), nanoTime));
            keep(flight, answer);
            flight.land(answer);
        } catch (RuntimeException | Error e) { // whoever waits gets it
            counters.loadFailures.increment();
            flights.remove(flight.key(), flight);
            flight.fail(e);
        }
    }

    /** Unless the question was invalidated meanwhile. */
    private <V> void keep(Flight<V> flight, Optional<Observed<V>> answer) {
        var usual = options.lifetime(flight.key().kind());
        var lifetime = answer.isPresent() ? usual : options.lifetimeOfNothing(usual);
        var now = nanoTime.getAsLong();
        sweep(now);
        var entry = new Entry<>(answer, lifetime, now);
        flights.computeIfPresent(flight.key(), (key, current) -> {
            if (current != flight) {
                return current;
            }
            entries.put(key, entry);
            return null;
        });
    }

    /** Drops what nobody may be told any more. Caffeine could, but would read the clock once more at each hit. */
    private void sweep(long now) {
        long last = sweptAt.get();
        if (now - last >= BETWEEN_SWEEPS.toNanos() && sweptAt.compareAndSet(last, now)) {
            entries.asMap().values().removeIf(entry -> !entry.usableAt(now));
        }
    }

    @SuppressWarnings("unchecked") // what is under way for a key has the type of the key
    private <V> Flight<V> register(Flight<V> mine) {
        var current = flights.putIfAbsent(mine.key(), mine);
        return current == null ? mine : (Flight<V>) current;
    }

    @SuppressWarnings("unchecked") // what is kept for a key has the type of the key
    private <V> @Nullable Entry<V> entry(CacheKey<V> key) {
        return (Entry<V>) entries.getIfPresent(key);
    }

    private void requireOpen() {
        if (closed) {
            throw new IllegalStateException("the cache is closed");
        }
    }
}
