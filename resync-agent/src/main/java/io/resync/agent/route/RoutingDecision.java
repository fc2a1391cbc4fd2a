package io.resync.agent.route;

import io.resync.query.Intent;
import io.resync.query.Route;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One question on its way, for people who look at decisions.
 *
 * @param at when it was asked
 * @param mode the way it went, in the end
 * @param intent what was understood
 * @param confidence how sure that is; 0 to 1
 * @param handler who phrased the answer: {@code template}, or the model's name; {@code none} where it was only analysed or
 *     went wrong
 * @param latency from the question to the answer, or to the decision where it was only analysed
 * @param traceId the id that its log lines carry
 * @param error the kind of failure, as {@code internal}; null where there was none
 * @param text the beginning of the question, with secrets masked
 */
public record RoutingDecision(
        Instant at,
        Route.Mode mode,
        Intent intent,
        double confidence,
        String handler,
        Duration latency,
        String traceId,
        @Nullable String error,
        String text) {
    /** How much of a question is kept. */
    public static final int LONGEST_TEXT = 100;

    /** Refuses a text that is longer than what may be kept. */
    public RoutingDecision {
        Objects.requireNonNull(at, "at");
        if (text.length() > LONGEST_TEXT) {
            throw new IllegalArgumentException(
                    "of a question, " + LONGEST_TEXT + " characters are kept, got " + text.length());
        }
    }

    /**
     * Whether it was answered.
     *
     * @return false if answering it went wrong
     */
    public boolean succeeded() {
        return error == null;
    }
}
