package io.resync.simulator;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that goes behind another, as far as the copy of the plan in the database lags behind the plan. */
final class LaggingClock extends Clock {
    private final Clock real;
    private final AtomicReference<Duration> lag;

    LaggingClock(Clock real) {
        this(real, new AtomicReference<>(Duration.ZERO));
    }

    private LaggingClock(Clock real, AtomicReference<Duration> lag) {
        this.real = real;
        this.lag = lag;
    }

    void lagBy(Duration behind) {
        lag.set(behind);
    }

    @Override
    public ZoneId getZone() {
        return real.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new LaggingClock(real.withZone(zone), lag);
    }

    @Override
    public Instant instant() {
        return real.instant().minus(lag.get());
    }
}
