package io.resync.agent.gather;

import io.resync.Deadline;
import io.resync.agent.understand.NameIndex;
import io.resync.query.EntityType;
import io.resync.query.KnownName;
import io.resync.query.Names;
import io.resync.tws.TwsClient;
import io.resync.tws.TwsException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The names of an engine's current plan. They are read in the background and kept in memory; only who has them read for the
 * first time waits for them, and not for long: until they are there, and for kinds that the engine does not tell, {@link #knows} says no. A question that finds them older
 * than they may be starts the next reading, and goes on with what there is. An engine that could not be read is asked again
 * after the same time at the earliest.
 */
public final class EngineNames implements Names, AutoCloseable {
    /** How old names may be where nothing else is said. */
    public static final Duration USUAL_AGE = Duration.ofMinutes(10);

    private static final Logger LOG = LoggerFactory.getLogger(EngineNames.class);
    private static final Duration LONGEST_READING = Duration.ofMinutes(5);
    private static final List<EntityType> TYPES = List.of(
            EntityType.JOB,
            EntityType.JOB_STREAM,
            EntityType.WORKSTATION,
            EntityType.RESOURCE,
            EntityType.PROMPT,
            EntityType.USER);

    private final TwsClient engine;
    private final Clock clock;
    private final Duration maximumAge;
    private final ExecutorService background = Executors.newSingleThreadExecutor(task -> {
        var thread = new Thread(task, "resync-names");
        thread.setDaemon(true);
        return thread;
    });
    private volatile Known known = new Known(NameIndex.of(Map.of()), Set.of(), null);
    private @Nullable Instant tried;
    private CompletableFuture<Void> reading = CompletableFuture.completedFuture(null);

    /**
     * Names that are not read yet: {@link #refresh} begins.
     *
     * @param engine the engine to read them from
     * @param clock by which their age is told
     * @param maximumAge how old they may be before they are read again
     */
    public EngineNames(TwsClient engine, Clock clock, Duration maximumAge) {
        if (maximumAge.isNegative() || maximumAge.isZero()) {
            throw new IllegalArgumentException("names may have an age above zero, got " + maximumAge);
        }
        this.engine = engine;
        this.clock = clock;
        this.maximumAge = maximumAge;
    }

    @Override
    public boolean knows(EntityType type) {
        if (known.at() != null) {
            refreshIfOld();
        }
        return known.types().contains(type);
    }

    @Override
    public List<KnownName> find(String typed) {
        return known.names().find(typed);
    }

    @Override
    public List<KnownName> near(EntityType type, String typed) {
        return known.names().near(type, typed);
    }

    /**
     * When the names were read.
     *
     * @return the moment at which their reading began; empty before the first reading has ended
     */
    public Optional<Instant> asOf() {
        return Optional.ofNullable(known.at());
    }

    /**
     * Has the names read if nobody ever did, and waits for them.
     *
     * @param patience how long at most; the reading goes on behind that
     * @return whether they came
     */
    public boolean readFirst(Duration patience) {
        return beginFirst().map(first -> came(first, patience)).orElse(false);
    }

    private synchronized Optional<CompletableFuture<Void>> beginFirst() {
        if (tried != null) {
            return Optional.empty();
        }
        begin();
        return Optional.of(reading);
    }

    private boolean came(CompletableFuture<Void> first, Duration patience) {
        first.handle((nothing, failure) -> Optional.empty())
                .completeOnTimeout(Optional.empty(), patience.toNanos(), TimeUnit.NANOSECONDS)
                .join();
        return known.at() != null;
    }

    /** Begins to read the names in the background, if they are older than they may be, or were never read. */
    public synchronized void refreshIfOld() {
        if (tried == null || !clock.instant().isBefore(tried.plus(maximumAge))) {
            begin();
        }
    }

    /**
     * Begins to read the names in the background, unless that is under way.
     *
     * @return done when the reading has ended, with new names or without
     */
    public synchronized CompletableFuture<Void> refresh() {
        begin();
        return reading.copy();
    }

    private synchronized void begin() {
        if (reading.isDone() && !background.isShutdown()) {
            tried = clock.instant();
            reading = CompletableFuture.runAsync(this::read, background).whenComplete(this::ended);
        }
    }

    /** A reading that the closing of names or client broke off is none of anybody's concern. */
    private void ended(@Nullable Void nothing, @Nullable Throwable failure) {
        if (failure != null && !background.isShutdown()) {
            LOG.error("reading the names of the plan went wrong", failure);
        }
    }

    private void read() {
        var begun = clock.instant();
        var reader = new NameReader(engine, Deadline.in(LONGEST_READING));
        var names = new HashMap<EntityType, Set<String>>();
        for (var type : TYPES) {
            try {
                names.put(type, reader.of(type));
            } catch (TwsException e) {
                LOG.warn("the names of kind {} could not be read: {}", type.code(), e.getMessage());
                if (type.equals(EntityType.JOB)) {
                    return; // an engine that does not tell its jobs is not asked for more
                }
            }
        }
        names.values().removeIf(Set::isEmpty);
        known = new Known(NameIndex.of(names), Set.copyOf(names.keySet()), begun);
    }

    @Override
    public void close() {
        background.shutdownNow();
    }

    /**
     * What was read.
     *
     * @param names all names
     * @param types the kinds that were read and have any
     * @param at when the reading began; null before the first
     */
    private record Known(
            NameIndex names,
            Set<EntityType> types,
            @Nullable Instant at) {}
}
