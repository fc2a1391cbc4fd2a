package io.resync.simulator;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/** A clock that goes behind another, as far as the copy of the plan in the database lags behind the plan. */
final class LaggingClock extends Clock {
    private final Clock real;
    private final AtomicReference<Duration> lag;
    private final ThreadLocal<Duration> lagOfRequest;

    LaggingClock(Clock real) {
        this(real, new AtomicReference<>(Duration.ZERO), ThreadLocal.withInitial(() -> Duration.ZERO));
    }

    private LaggingClock(Clock real, AtomicReference<Duration> lag, ThreadLocal<Duration> lagOfRequest) {
        this.real = real;
        this.lag = lag;
        this.lagOfRequest = lagOfRequest;
    }

    void lagBy(Duration behind) {
        lag.set(behind);
    }

    /** Goes behind that much more while this thread answers a request. */
    <T> T during(Duration behind, Supplier<T> request) {
        lagOfRequest.set(behind);
        try {
            return request.get();
        } finally {
            lagOfRequest.remove();
        }
    }

    boolean lags() {
        return !behind().isZero();
    }

    @Override
    public ZoneId getZone() {
        return real.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new LaggingClock(real.withZone(zone), lag, lagOfRequest);
    }

    @Override
    public Instant instant() {
        return real.instant().minus(behind());
    }

    private Duration behind() {
        return Duration.ZERO.plus(lag.get()).plus(lagOfRequest.get());
    }
}
