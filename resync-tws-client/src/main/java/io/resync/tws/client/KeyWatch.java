package io.resync.tws.client;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** Looks at the end of each API key before it is sent: told once when it is near, and not sent after it. */
final class KeyWatch {
    private final Clock clock;
    private final Duration warning;
    private final Consumer<Instant> near;
    private final Set<Instant> told = ConcurrentHashMap.newKeySet();

    KeyWatch(Clock clock, Duration warning, Consumer<Instant> near) {
        this.clock = clock;
        this.warning = warning;
        this.near = near;
    }

    void check(Credentials credentials) throws ExpiredKeyException {
        var end = KeyExpiry.of(credentials).orElse(Instant.MAX);
        var left = Duration.between(clock.instant(), end);
        if (left.compareTo(warning) <= 0 && told.add(end)) {
            near.accept(end);
        }
        if (left.isZero() || left.isNegative()) {
            throw new ExpiredKeyException(end);
        }
    }
}
