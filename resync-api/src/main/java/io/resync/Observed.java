package io.resync;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.function.Function;

/**
 * A value with where it came from and when it was seen. Nothing that was read from outside travels without this.
 *
 * @param value what was seen
 * @param source who said so, for people: an engine and its call, a document, a file
 * @param at when it was seen, by the clock of the process that read it
 * @param stale whether it is older than such values should be, and is told only because nothing newer is at hand yet
 * @param <T> kind of value
 */
public record Observed<T>(T value, String source, Instant at, boolean stale) {
    /** Refuses a missing part. */
    public Observed {
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(at, "at");
    }

    /**
     * A value that was just seen.
     *
     * @param value what was seen
     * @param source who said so
     * @param at when it was seen
     */
    public Observed(T value, String source, Instant at) {
        this(value, source, at, false);
    }

    /**
     * How old the observation is.
     *
     * @param clock the clock to compare with
     * @return time since it was seen; zero if the clock went back
     */
    public Duration age(Clock clock) {
        var age = Duration.between(at, clock.instant());
        return age.isNegative() ? Duration.ZERO : age;
    }

    /**
     * The same observation, looked at differently.
     *
     * @param view what to see in the value
     * @param <R> kind of the new value
     * @return the new value, from the same source and moment
     */
    public <R> Observed<R> map(Function<? super T, ? extends R> view) {
        return new Observed<>(view.apply(value), source, at, stale);
    }

    /**
     * The same observation, known to be too old.
     *
     * @return the same value, marked stale
     */
    public Observed<T> asStale() {
        return new Observed<>(value, source, at, true);
    }
}
