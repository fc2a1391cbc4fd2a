package io.resync.tws.client.cache;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/** Time that stands still until a test moves it. */
final class HeldNanos implements LongSupplier {
    private final AtomicLong now = new AtomicLong(-7); // an origin that means nothing

    @Override
    public long getAsLong() {
        return now.get();
    }

    void pass(Duration time) {
        now.addAndGet(time.toNanos());
    }
}
