package io.resync.tws.client;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;

/**
 * What waiting depends on, so that a test neither waits nor depends on chance.
 *
 * @param pause how to wait
 * @param random numbers from 0 to below 1
 * @param nanoTime nanoseconds that only grow
 */
record Timing(Pause pause, DoubleSupplier random, LongSupplier nanoTime) {
    /** Waits, but not for what has become pointless. */
    interface Pause {
        /** Whether the wait was cut short because the latch opened. */
        boolean hold(Duration time, CountDownLatch unlessOpened) throws InterruptedException;
    }

    static Timing real() {
        return new Timing(
                (time, unlessOpened) -> unlessOpened.await(time.toNanos(), TimeUnit.NANOSECONDS),
                () -> ThreadLocalRandom.current().nextDouble(),
                System::nanoTime);
    }
}
