package io.resync.agent.gather;

import io.resync.Deadline;
import io.resync.Observed;
import io.resync.tws.TwsException;
import io.resync.tws.TwsTimeoutException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Something large that is read as a whole, by one thread at a time, and kept. While it is young it is given as it is; when
 * it is older it is given and read anew behind that; when it is too old, or was never read, whoever asks waits for the reading,
 * at the longest until the deadline. Its age is always with it.
 *
 * @param <T> what is kept
 */
final class Kept<T> implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Kept.class);

    private final String name;
    private final Function<Deadline, Observed<T>> reader;
    private final Ages ages;
    private final LongSupplier nanoClock;
    private final ExecutorService background;
    private volatile @Nullable Read<T> known;
    private CompletableFuture<Observed<T>> reading =
            CompletableFuture.failedFuture(new IllegalStateException("unread"));

    /**
     * How old it may be.
     *
     * @param young up to this it is given without a look at the engine
     * @param usable up to this it is given while it is read anew
     * @param longestReading how long a reading may take
     */
    record Ages(Duration young, Duration usable, Duration longestReading) {}

    /** What was read and when, by a clock that nobody sets: that of the engine, or of a test, may stand still. */
    private record Read<T>(Observed<T> seen, long nanos) {}

    Kept(String name, Function<Deadline, Observed<T>> reader, Ages ages, LongSupplier nanoClock) {
        this.name = name;
        this.reader = reader;
        this.ages = ages;
        this.nanoClock = nanoClock;
        background = Executors.newSingleThreadExecutor(task -> {
            var thread = new Thread(task, "resync-" + name);
            thread.setDaemon(true);
            return thread;
        });
    }

    /** What is kept, however old it is; empty before the first reading has ended. */
    Optional<Observed<T>> known() {
        return Optional.ofNullable(known).map(Read::seen);
    }

    /** What is kept, if it is there and young enough to be used; nothing is read for it. */
    Optional<Observed<T>> atHand() {
        return Optional.ofNullable(known)
                .filter(present -> youngerThan(ages.usable(), present))
                .map(present -> youngerThan(ages.young(), present) ? present.seen() : stale(present.seen()));
    }

    /**
     * What is kept, young enough to be used.
     *
     * @throws TwsException if it has to be read and cannot be, or not in time
     */
    Observed<T> get(Deadline deadline) {
        var present = known;
        if (present != null && youngerThan(ages.young(), present)) {
            return present.seen();
        }
        var pending = begin();
        return present != null && youngerThan(ages.usable(), present)
                ? stale(present.seen())
                : await(pending, deadline);
    }

    private boolean youngerThan(Duration age, Read<T> read) {
        return nanoClock.getAsLong() - read.nanos() <= age.toNanos();
    }

    private static <T> Observed<T> stale(Observed<T> seen) {
        return seen.asStale();
    }

    /** Looks again: somebody else's reading may have ended since. */
    private synchronized CompletableFuture<Observed<T>> begin() {
        var present = known;
        if (present != null && youngerThan(ages.young(), present)) {
            return CompletableFuture.completedFuture(present.seen());
        }
        if (reading.isDone()) {
            reading = CompletableFuture.supplyAsync(() -> reader.apply(Deadline.in(ages.longestReading())), background)
                    .whenComplete(this::ended);
        }
        return reading;
    }

    private void ended(@Nullable Observed<T> read, @Nullable Throwable failure) {
        if (read != null) {
            known = new Read<>(read, nanoClock.getAsLong());
        } else if (failure != null && !background.isShutdown()) {
            LOG.warn("the {} could not be read: {}", name, failure.getMessage());
        }
    }

    private Observed<T> await(CompletableFuture<Observed<T>> pending, Deadline deadline) {
        try {
            return pending.get(deadline.remaining().toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            throw new TwsTimeoutException("the " + name + " was asked for and is still being read", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TwsTimeoutException("the " + name + " was asked for and waiting for it was broken off", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof TwsException engine) {
                throw engine;
            }
            throw new IllegalStateException("reading the " + name + " failed by a programming error", e.getCause());
        }
    }

    @Override
    public void close() {
        background.shutdownNow();
    }
}
