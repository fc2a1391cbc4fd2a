package io.resync.simulator;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** How the simulator lets time pass before it answers and between pieces of an answer. */
@FunctionalInterface
public interface Pause {
    /** Returns when the time has passed; tests may return at once. */
    void last(Duration time) throws InterruptedException;

    /** Real time. */
    static Pause real() {
        return time -> {
            var passed = new CountDownLatch(1);
            CompletableFuture.delayedExecutor(time.toNanos(), TimeUnit.NANOSECONDS)
                    .execute(passed::countDown);
            passed.await();
        };
    }
}
