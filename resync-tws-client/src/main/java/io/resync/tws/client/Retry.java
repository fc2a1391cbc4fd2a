package io.resync.tws.client;

import dev.failsafe.Execution;
import dev.failsafe.ExecutionContext;
import dev.failsafe.RetryPolicy;
import io.resync.Deadline;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeoutException;

/**
 * Tries again where only time is needed, and only inside the time that is left. Failsafe decides whether and after which
 * pause; it waits with {@code Thread.sleep}, which no test can drive and no {@code close()} can end, so the wait is ours.
 */
final class Retry {
    private final Rule rule;
    private final Timing timing;
    private final CountDownLatch closed;
    private final RetryPolicy<Object> policy;

    Retry(Rule rule, Timing timing, CountDownLatch closed) {
        this.rule = rule;
        this.timing = timing;
        this.closed = closed;
        policy = RetryPolicy.builder()
                .handleIf((Throwable failure) -> failure instanceof IOException e && Fault.passes(e))
                .withMaxRetries(rule.retries())
                .withDelayFn(this::pause)
                .build();
    }

    /**
     * How often and how patiently to try again.
     *
     * @param retries how often after the first time; 0 for never
     * @param firstPause the longest the first pause can be
     * @param longestPause the longest any pause can be
     */
    record Rule(int retries, Duration firstPause, Duration longestPause) {
        static final Rule USUAL = new Rule(2, Duration.ofMillis(200), Duration.ofSeconds(2));

        /** Twice as long each time. */
        Duration most(int attempt) {
            var doubled = firstPause.multipliedBy(1L << Math.min(attempt - 1, 20));
            return doubled.compareTo(longestPause) < 0 ? doubled : longestPause;
        }
    }

    <T> T run(Breaker.Attempt<T> attempt, Deadline limit) throws IOException, InterruptedException, TimeoutException {
        var execution = Execution.of(policy);
        while (true) {
            try {
                return attempt.run();
            } catch (IOException e) {
                execution.recordException(e);
                if (execution.isComplete() || !waited(execution.getDelay(), room(e), limit)) {
                    throw e;
                }
            }
        }
    }

    private boolean waited(Duration pause, Duration room, Deadline limit) throws InterruptedException {
        return pause.plus(room).compareTo(limit.remaining()) < 0
                && !timing.pause().hold(pause, closed);
    }

    /** What must be left behind the pause: who was silent once may be so again, and the caller shall hear of that in time. */
    private static Duration room(IOException failure) {
        return failure instanceof SilentEngineException silent ? silent.silence() : Duration.ZERO;
    }

    /** Anything from nothing to the most, so that clients that failed together do not come back together. */
    private Duration pause(ExecutionContext<?> attempts) {
        var jittered =
                Duration.ofNanos((long) (rule.most(attempts.getAttemptCount()).toNanos()
                        * timing.random().getAsDouble()));
        var asked = attempts.getLastException() instanceof ErrorAnswerException answer
                ? answer.retryAfter()
                : Duration.ZERO;
        return asked.compareTo(jittered) > 0 ? asked : jittered;
    }
}
