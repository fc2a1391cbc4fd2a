package io.resync.tws.client.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.resync.Deadline;
import io.resync.Observed;
import io.resync.tws.Page;
import io.resync.tws.PageRequest;
import io.resync.tws.TwsStatusException;
import io.resync.tws.TwsTimeoutException;
import io.resync.tws.TwsUnavailableException;
import io.resync.tws.Workstation;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
final class QuestionCacheThreadsTest {
    private static final PlanKey.Workstations QUESTION = new PlanKey.Workstations(PageRequest.first(1));

    private final ExecutorService callers = Executors.newCachedThreadPool();
    private final ExecutorService loaders = Executors.newCachedThreadPool();
    private final QuestionCache cache = new QuestionCache(CacheOptions.defaults(), loaders);
    private final AtomicInteger asked = new AtomicInteger();
    private final CountDownLatch arrived = new CountDownLatch(1);
    private final CountDownLatch released = new CountDownLatch(1);
    private final Deadline patient = Deadline.in(Duration.ofSeconds(40));

    @AfterEach
    void stop() {
        released.countDown();
        cache.close();
        callers.shutdownNow();
        loaders.shutdownNow();
    }

    @Test
    void asksOnceForAThousandEqualQuestionsAtOnce() {
        var calls = new ArrayList<CompletableFuture<Observed<Page<Workstation>>>>();
        for (int i = 0; i < 1_000; i++) {
            calls.add(start(() -> cache.ask(QUESTION, patient, this::held)));
        }
        await(() -> cache.counts().waits() == 999);

        released.countDown();

        var first = calls.get(0).join();
        assertThat(calls).allSatisfy(call -> assertThat(call.join()).isSameAs(first));
        assertThat(asked).hasValue(1);
        assertThat(cache.counts()).isEqualTo(new CacheCounts(0, 0, 1_000, 999, 1, 0, 0));
    }

    @Test
    void leavesEachCallerItsOwnTime() throws InterruptedException {
        var longer = start(() -> cache.ask(QUESTION, patient, this::held));
        assertThat(arrived.await(20, TimeUnit.SECONDS)).isTrue();

        assertThatExceptionOfType(TwsTimeoutException.class)
                .isThrownBy(() -> cache.ask(QUESTION, Deadline.in(Duration.ofMillis(20)), this::held))
                .withMessageContaining("Workstations")
                .withMessageContaining("of this caller");
        assertThat(longer).isNotDone();

        released.countDown();
        assertThat(longer.join().value().total()).isEqualTo(1);
    }

    @Test
    void goesOnAskingForTheOthersWhenTheFirstCallerHasNoMoreTime() {
        assertThatExceptionOfType(TwsTimeoutException.class)
                .isThrownBy(() -> cache.ask(QUESTION, Deadline.in(Duration.ofMillis(20)), this::held));
        var second = start(() -> cache.ask(QUESTION, patient, this::held));

        released.countDown();

        assertThat(second.join().value().total()).isEqualTo(1);
        assertThat(asked).hasValue(1);
    }

    @Test
    void tellsAFailureToAllWhoWait() {
        Function<Deadline, Observed<Page<Workstation>>> failing = limit -> {
            held(limit);
            throw new TwsStatusException(503, "503 came");
        };
        var calls = List.of(
                start(() -> cache.ask(QUESTION, patient, failing)), start(() -> cache.ask(QUESTION, patient, failing)));
        await(() -> cache.counts().waits() == 1);

        released.countDown();

        assertThat(calls)
                .allSatisfy(call -> assertThatExceptionOfType(CompletionException.class)
                        .isThrownBy(call::join)
                        .withCauseInstanceOf(TwsStatusException.class));
        assertThat(asked).hasValue(1);
    }

    @Test
    void failsWhoWaitsWhenItIsClosed() throws InterruptedException {
        var call = start(() -> cache.ask(QUESTION, patient, this::held));
        assertThat(arrived.await(20, TimeUnit.SECONDS)).isTrue();

        cache.close();

        assertThatExceptionOfType(CompletionException.class)
                .isThrownBy(call::join)
                .withCauseInstanceOf(TwsUnavailableException.class);
    }

    @Test
    void restoresTheFlagOfACallerThatIsInterrupted() {
        Thread.currentThread().interrupt();

        assertThatExceptionOfType(TwsTimeoutException.class)
                .isThrownBy(() -> cache.ask(QUESTION, patient, this::held))
                .withMessageContaining("interrupted");

        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void neverAsksAgainForWhatHasJustCome() {
        var questions = 2_000;
        var threads = 8;
        var calls = new ArrayList<CompletableFuture<?>>();
        for (int thread = 0; thread < threads; thread++) {
            calls.add(start(() -> {
                for (int i = 1; i <= questions; i++) {
                    cache.ask(new PlanKey.Workstations(PageRequest.first(i)), patient, this::answer);
                }
                return "done";
            }));
        }

        calls.forEach(CompletableFuture::join);

        assertThat(asked).hasValue(questions);
        assertThat(cache.counts().loads()).isEqualTo(questions);
        assertThat(cache.counts().hits() + cache.counts().misses()).isEqualTo((long) threads * questions);
    }

    private <T> CompletableFuture<T> start(Supplier<T> call) {
        return CompletableFuture.supplyAsync(call, callers);
    }

    private Observed<Page<Workstation>> held(Deadline limit) {
        arrived.countDown();
        try {
            assertThat(released.await(limit.remaining().toNanos(), TimeUnit.NANOSECONDS))
                    .isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while it was held", e);
        }
        return answer(limit);
    }

    private Observed<Page<Workstation>> answer(Deadline limit) {
        assertThat(limit.passed()).isFalse();
        var page = new Page<Workstation>(List.of(), asked.incrementAndGet(), 0);
        return new Observed<>(page, "prod", Instant.parse("2026-11-20T09:30:00Z"));
    }

    private void await(BooleanSupplier state) {
        while (!state.getAsBoolean()) {
            assertThat(patient.passed()).as("40 s were not enough").isFalse();
            Thread.onSpinWait();
        }
    }
}
