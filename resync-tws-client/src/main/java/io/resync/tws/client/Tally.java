package io.resync.tws.client;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** What one call has cost so far. Its caller and the thread at the network both write here. */
final class Tally {
    private final AtomicInteger attempts = new AtomicInteger();
    private final AtomicLong bytes = new AtomicLong();

    void tried() {
        attempts.incrementAndGet();
    }

    void received(long more) {
        bytes.addAndGet(more);
    }

    int attempts() {
        return attempts.get();
    }

    long bytes() {
        return bytes.get();
    }
}
