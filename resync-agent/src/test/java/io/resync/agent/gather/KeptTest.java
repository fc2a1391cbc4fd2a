package io.resync.agent.gather;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.resync.Deadline;
import io.resync.Observed;
import io.resync.tws.TwsTimeoutException;
import io.resync.tws.TwsUnavailableException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class KeptTest {
    private static final Kept.Ages AGES =
            new Kept.Ages(Duration.ofSeconds(30), Duration.ofMinutes(10), Duration.ofMinutes(5));

    private final AtomicLong nanos = new AtomicLong();
    private final AtomicInteger readings = new AtomicInteger();
    private final Semaphore allowed = new Semaphore(0);
    private final Semaphore ended = new Semaphore(0);
    private Kept<Integer> kept = kept(deadline -> counted());

    @AfterEach
    void close() {
        kept.close();
    }

    @Test
    void whoeverAsksFirstWaitsForTheReading() {
        allowed.release();

        assertThat(get().value()).isEqualTo(1);
    }

    @Test
    void nobodyWaitsLongerThanTheDeadline() {
        assertThatExceptionOfType(TwsTimeoutException.class)
                .isThrownBy(() -> kept.get(Deadline.in(Duration.ofMillis(20))))
                .withMessageContaining("still being read");
    }

    @Test
    void whatIsAtHandIsNeverReadForIt() {
        assertThat(kept.atHand()).isEmpty();

        first();
        nanos.addAndGet(AGES.young().toNanos() + 1);
        assertThat(kept.atHand())
                .hasValueSatisfying(seen -> assertThat(seen.stale()).isTrue());

        nanos.addAndGet(AGES.usable().toNanos());
        assertThat(kept.atHand()).isEmpty();
        assertThat(readings).hasValue(1);
    }

    @Test
    void aYoungValueCostsNoReading() {
        first();
        nanos.addAndGet(AGES.young().toNanos());

        assertThat(get().value()).isEqualTo(1);
        assertThat(readings).hasValue(1);
    }

    @Test
    void anOlderOneIsGivenAtOnceAndReadAnewBehindThat() throws InterruptedException {
        first();
        nanos.addAndGet(AGES.young().toNanos() + 1);

        var old = get();
        assertThat(old.value()).isEqualTo(1);
        assertThat(old.stale()).isTrue();

        allowed.release();
        ended.acquire();
        assertThat(readings).hasValue(2);
    }

    @Test
    void oneThatIsTooOldIsWaitedFor() {
        first();
        nanos.addAndGet(AGES.usable().toNanos() + 1);
        allowed.release();

        assertThat(get().value()).isEqualTo(2);
    }

    @Test
    void manyWhoAskAtOnceCostOneReading() throws Exception {
        var asking = Executors.newFixedThreadPool(8);
        try {
            var answers = asking.invokeAll(Collections.nCopies(8, (Callable<Observed<Integer>>) () -> {
                allowed.release();
                return get();
            }));
            for (var answer : answers) {
                assertThat(answer.get().value()).isEqualTo(1);
            }
        } finally {
            asking.shutdownNow();
        }
        assertThat(readings).hasValue(1);
    }

    @Test
    void whatTheEngineSaysIsToldToWhoeverWaits() {
        kept = kept(deadline -> {
            throw new TwsUnavailableException("asked, refused", null);
        });

        assertThatExceptionOfType(TwsUnavailableException.class).isThrownBy(() -> get());
    }

    @Test
    void aProgrammingErrorSurfaces() {
        kept = kept(deadline -> {
            throw new IllegalArgumentException("the program is wrong");
        });

        assertThatIllegalStateException()
                .isThrownBy(() -> get())
                .withMessageContaining("numbers")
                .withRootCauseInstanceOf(IllegalArgumentException.class);
    }

    private Observed<Integer> get() {
        return kept.get(Deadline.in(Duration.ofMinutes(2)));
    }

    private void first() {
        allowed.release();
        get();
        ended.acquireUninterruptibly();
    }

    private Kept<Integer> kept(Function<Deadline, Observed<Integer>> reader) {
        return new Kept<>("numbers", reader, AGES, nanos::get);
    }

    private Observed<Integer> counted() {
        allowed.acquireUninterruptibly();
        try {
            return new Observed<>(readings.incrementAndGet(), "test", Instant.EPOCH);
        } finally {
            ended.release();
        }
    }
}
