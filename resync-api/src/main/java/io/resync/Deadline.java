package io.resync;

import java.time.Duration;
import java.util.Objects;
import java.util.function.LongSupplier;

/**
 * The moment by which one question must be answered. It travels with the call, so that no step can spend time that the
 * question does not have. Measured on a clock that only goes forward, hence not affected when the wall clock is set.
 */
public final class Deadline {
    private final long atNanos;
    private final LongSupplier nanoClock;

    private Deadline(long atNanos, LongSupplier nanoClock) {
        this.atNanos = atNanos;
        this.nanoClock = nanoClock;
    }

    /**
     * A deadline that lies this far ahead.
     *
     * @param budget time from now; zero or negative gives a deadline that has passed
     * @return the deadline, on the machine's monotonic clock
     */
    public static Deadline in(Duration budget) {
        return in(budget, System::nanoTime);
    }

    /**
     * A deadline on a clock of the caller's, for tests that must not wait.
     *
     * @param budget time from now
     * @param nanoClock nanoseconds that only grow; their origin does not matter
     * @return the deadline
     */
    public static Deadline in(Duration budget, LongSupplier nanoClock) {
        Objects.requireNonNull(nanoClock, "nanoClock");
        return new Deadline(nanoClock.getAsLong() + budget.toNanos(), nanoClock);
    }

    /**
     * What is left.
     *
     * @return time until the deadline; zero once it has passed, never negative
     */
    public Duration remaining() {
        return Duration.ofNanos(Math.max(0, atNanos - nanoClock.getAsLong()));
    }

    /**
     * Whether no time is left.
     *
     * @return true from the deadline on
     */
    public boolean passed() {
        return atNanos - nanoClock.getAsLong() <= 0;
    }

    /**
     * The earlier of this deadline and one that lies {@code limit} ahead: a step's own limit inside the question's.
     *
     * @param limit longest time this step may take
     * @return a deadline never later than this one
     */
    public Deadline atMost(Duration limit) {
        var limited = in(limit, nanoClock);
        return limited.atNanos - atNanos < 0 ? limited : this;
    }

    @Override
    public String toString() {
        return "Deadline[remaining=" + remaining() + "]";
    }
}
