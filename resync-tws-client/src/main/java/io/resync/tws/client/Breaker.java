package io.resync.tws.client;

import dev.failsafe.CircuitBreaker;
import io.resync.tws.client.TwsClientObserver.BreakerState;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * Stops asking an engine that cannot be reached, and lets one call through from time to time to see whether it is back.
 * Failsafe counts and keeps the state; when the pause is over is decided here, on a clock that a test can hold.
 */
final class Breaker {
    /** Failsafe measures its own pause by the system's clock; one that never ends leaves the decision to us. */
    private static final Duration NEVER = Duration.ofDays(36_500);

    private final Rule rule;
    private final Clock clock;
    private final LongSupplier nanoTime;
    private final CircuitBreaker<Object> circuit;
    private long nextTrial;
    private String lastFailure = "";

    Breaker(Rule rule, Clock clock, LongSupplier nanoTime, Consumer<BreakerState> changed) {
        this.rule = rule;
        this.clock = clock;
        this.nanoTime = nanoTime;
        circuit = CircuitBreaker.builder()
                .withFailureThreshold(rule.failures())
                .withSuccessThreshold(1)
                .withDelay(NEVER)
                .onOpen(event -> changed.accept(BreakerState.OPEN))
                .onHalfOpen(event -> changed.accept(BreakerState.HALF_OPEN))
                .onClose(event -> changed.accept(BreakerState.CLOSED))
                .build();
    }

    /**
     * When to stop asking.
     *
     * @param failures how many in a row
     * @param pause for how long
     */
    record Rule(int failures, Duration pause) {
        static final Rule USUAL = new Rule(5, Duration.ofSeconds(10));
    }

    /** One try to get an answer. */
    interface Attempt<T> {
        T run() throws IOException, InterruptedException, TimeoutException;
    }

    <T> T guard(Attempt<T> attempt) throws IOException, InterruptedException, TimeoutException {
        enter();
        var fault = Fault.NOTHING;
        try {
            var value = attempt.run();
            fault = Fault.ANSWER;
            return value;
        } catch (IOException e) {
            fault = failed(e);
            throw e;
        } finally {
            leave(fault);
        }
    }

    private synchronized void enter() throws BreakerOpenException {
        if (circuit.isOpen() && nextTrial - nanoTime.getAsLong() <= 0) {
            circuit.halfOpen();
        }
        if (!circuit.tryAcquirePermit()) {
            throw new BreakerOpenException(
                    "not sent, the engine could not be reached " + rule.failures() + " times in a row (" + lastFailure
                            + "); " + (circuit.isOpen() ? "paused until " + until() : "one call tries it now"));
        }
    }

    private synchronized Fault failed(IOException failure) {
        var fault = Fault.of(failure);
        if (fault == Fault.CONNECTION) {
            lastFailure = Failures.words(failure);
        }
        return fault;
    }

    private synchronized void leave(Fault fault) {
        if (fault == Fault.ANSWER) {
            circuit.recordSuccess();
        } else if (fault == Fault.CONNECTION) {
            circuit.recordFailure();
            nextTrial = nanoTime.getAsLong() + rule.pause().toNanos();
        } else if (circuit.isHalfOpen()) { // a trial that told nothing; the next call is the trial
            circuit.recordFailure();
            nextTrial = nanoTime.getAsLong();
        }
    }

    private String until() {
        var left = Duration.ofNanos(nextTrial - nanoTime.getAsLong());
        return clock.instant()
                .plus(left)
                .plusMillis(999)
                .truncatedTo(ChronoUnit.SECONDS)
                .toString();
    }
}
