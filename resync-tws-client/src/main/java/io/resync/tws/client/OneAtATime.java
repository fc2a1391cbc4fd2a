package io.resync.tws.client;

import io.resync.Deadline;
import io.resync.tws.EngineId;
import io.resync.tws.TwsTimeoutException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Lets one caller find out what an engine has, and the others wait for it, each within its own deadline. */
final class OneAtATime {
    private final EngineId engine;
    private final Semaphore place = new Semaphore(1, true);

    OneAtATime(EngineId engine) {
        this.engine = engine;
    }

    void enter(Deadline deadline) {
        try {
            if (!place.tryAcquire(deadline.remaining().toNanos(), TimeUnit.NANOSECONDS)) {
                throw late("it did not end before the deadline", null);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw late("interrupted while it waited for that", e);
        }
    }

    void leave() {
        place.release();
    }

    private TwsTimeoutException late(String how, @Nullable Exception cause) {
        return new TwsTimeoutException(
                "engine " + engine + ": another call finds out what the engine has, " + how, cause);
    }
}
