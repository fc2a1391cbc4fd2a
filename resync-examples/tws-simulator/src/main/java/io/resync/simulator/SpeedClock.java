package io.resync.simulator;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** A clock that starts at a moment and goes faster or slower than another one. */
final class SpeedClock extends Clock {
    private static final double NANOS = 1e9;
    private final Clock real;
    private final Instant realStart;
    private final Instant start;
    private final double factor;

    SpeedClock(Clock real, Instant start, double factor) {
        this(real, real.instant(), start, factor);
    }

    private SpeedClock(Clock real, Instant realStart, Instant start, double factor) {
        this.real = real;
        this.realStart = realStart;
        this.start = start;
        this.factor = factor;
    }

    @Override
    public Instant instant() {
        var passed = Duration.between(realStart, real.instant());
        var seconds = (passed.getSeconds() + passed.getNano() / NANOS) * factor;
        var whole = (long) Math.floor(seconds);
        return start.plusSeconds(whole).plusNanos((long) ((seconds - whole) * NANOS));
    }

    @Override
    public ZoneId getZone() {
        return real.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new SpeedClock(real.withZone(zone), realStart, start, factor);
    }
}
