package io.resync.tws.client;

import io.resync.tws.EngineId;
import io.resync.tws.TwsAccessException;
import io.resync.tws.TwsDecodeException;
import io.resync.tws.TwsException;
import io.resync.tws.TwsRefusedException;
import io.resync.tws.TwsStatusException;
import io.resync.tws.TwsTimeoutException;
import io.resync.tws.client.TwsClientObserver.BreakerState;
import io.resync.tws.client.TwsClientObserver.EndedCall;
import io.resync.tws.client.TwsClientObserver.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the observer of a client what happens, and keeps the observer's failures away from it. */
final class Watch {
    private static final Logger LOG = LoggerFactory.getLogger(Watch.class);

    /** What is no plain word in a path is an id, see the allow-list. */
    private static final Pattern ID = Pattern.compile("(?<=^|/)(?![a-z_]+(?:-[a-z_]+)*(?:/|$))[^/]+");

    private final EngineId engine;
    private final TwsClientObserver observer;
    private final LongSupplier nanoTime;
    private final AtomicBoolean failed = new AtomicBoolean();

    Watch(EngineId engine, TwsClientObserver observer, LongSupplier nanoTime) {
        this.engine = engine;
        this.observer = observer;
        this.nanoTime = nanoTime;
    }

    <R> R call(Ask<?> ask, Supplier<R> call) {
        var operation = operation(ask.read().path());
        var began = nanoTime.getAsLong();
        var outcome = Outcome.BROKEN;
        tell(() -> observer.began(engine, operation));
        try {
            var value = call.get();
            outcome = Outcome.ANSWERED;
            return value;
        } catch (TwsException e) {
            outcome = outcome(e);
            throw e;
        } finally {
            var duration = Duration.ofNanos(nanoTime.getAsLong() - began);
            var tally = ask.tally();
            var ended = new EndedCall(engine, operation, duration, tally.attempts(), outcome, tally.bytes());
            tell(() -> observer.ended(ended));
        }
    }

    void breakerChanged(BreakerState state) {
        tell(() -> observer.breakerChanged(engine, state));
    }

    void keyExpires(Instant expiry) {
        LOG.warn("the API key for engine {} is valid until {} only", engine, expiry);
        tell(() -> observer.keyExpires(engine, expiry));
    }

    static String operation(String path) {
        return ID.matcher(path).replaceAll("{id}");
    }

    private static Outcome outcome(TwsException failure) {
        if (failure instanceof TwsStatusException status) {
            return status.status() == 404 ? Outcome.NOT_FOUND : Outcome.ENGINE_ERROR;
        }
        if (failure instanceof TwsAccessException) {
            return Outcome.NO_ACCESS;
        }
        if (failure instanceof TwsDecodeException) {
            return Outcome.UNREADABLE;
        }
        if (failure instanceof TwsRefusedException) {
            return Outcome.REFUSED;
        }
        return failure instanceof TwsTimeoutException ? Outcome.LATE : Outcome.UNREACHABLE;
    }

    private void tell(Runnable event) {
        try {
            event.run();
        } catch (RuntimeException e) {
            if (failed.compareAndSet(false, true)) {
                LOG.warn("the observer of engine {} failed; further failures of it are not logged", engine, e);
            }
        }
    }
}
