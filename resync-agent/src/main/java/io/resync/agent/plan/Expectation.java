package io.resync.agent.plan;

import java.time.Duration;
import java.time.Instant;

/**
 * When something starts and ends, by expected durations.
 *
 * @param start when it starts, or started
 * @param end when it ends
 * @param trust how far that can be trusted
 */
public record Expectation(Instant start, Instant end, Trust trust) {
    /** How far an expected end can be trusted, the best first. */
    public enum Trust {
        /** All durations on the way are known, and nothing is in it that has to be waited for without a time. */
        BY_DURATIONS,
        /** Not before: a duration is not known or over, or a file, a resource or another engine is waited for. */
        AT_THE_EARLIEST,
        /** Not by itself: it failed or waits for somebody, or something before it does; reckoned as if that were mended now. */
        NEEDS_SOMEBODY;

        Trust or(Trust other) {
            return compareTo(other) >= 0 ? this : other;
        }
    }

    /**
     * How much of it is left.
     *
     * @param now the moment
     * @return time from its start, or now where it has begun, to its end
     */
    public Duration left(Instant now) {
        return Duration.between(start.isBefore(now) ? now : start, end);
    }
}
