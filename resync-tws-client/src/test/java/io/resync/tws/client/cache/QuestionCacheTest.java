package io.resync.tws.client.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.resync.Deadline;
import io.resync.Observed;
import io.resync.tws.DefinitionId;
import io.resync.tws.EngineId;
import io.resync.tws.JobLog;
import io.resync.tws.LogRange;
import io.resync.tws.Page;
import io.resync.tws.PageRequest;
import io.resync.tws.RunId;
import io.resync.tws.TwsStatusException;
import io.resync.tws.TwsTimeoutException;
import io.resync.tws.Workstation;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.slf4j.MDC;

final class QuestionCacheTest {
    private static final EngineId PROD = new EngineId("prod");
    private static final PlanKey.Workstations QUESTION = new PlanKey.Workstations(PageRequest.first(1));
    private static final Instant NOW = Instant.parse("2026-11-20T09:30:00Z");

    static final List<CacheKey<?>> OF_THINGS_THAT_MAY_NOT_BE_THERE =
            List.of(log(1), new DefinitionsKey.OneJob(new DefinitionId(PROD, "d1")));

    private final HeldNanos time = new HeldNanos();
    private final AtomicInteger asked = new AtomicInteger();
    private final Deadline deadline = Deadline.in(Duration.ofDays(2), time);

    @Test
    void tellsAFreshAnswerWithoutAsking() {
        var cache = cache(Runnable::run);
        var first = ask(cache);

        time.pass(Duration.ofSeconds(10).minusNanos(1));

        assertThat(ask(cache)).isSameAs(first);
        assertThat(asked).hasValue(1);
        assertThat(cache.counts()).isEqualTo(new CacheCounts(1, 0, 1, 0, 1, 0, 0));
    }

    @Test
    void tellsAnOldAnswerAsStaleWhileOneRefreshRuns() {
        var later = new Later();
        var cache = filled(later);
        time.pass(Duration.ofSeconds(10));

        assertThat(List.of(ask(cache), ask(cache), ask(cache)))
                .allMatch(each ->
                        each.stale() && each.value().total() == 1 && each.at().equals(NOW));
        assertThat(later.size()).isEqualTo(1);

        later.runAll();
        assertThat(ask(cache)).matches(each -> !each.stale() && each.value().total() == 2);
        assertThat(cache.counts()).isEqualTo(new CacheCounts(1, 3, 0, 0, 2, 0, 0));
    }

    @Test
    void letsCallersWaitBehindTheSecondLimit() {
        var cache = cache(Runnable::run);
        ask(cache);
        time.pass(Duration.ofMinutes(1));

        assertThat(ask(cache)).matches(each -> !each.stale() && each.value().total() == 2);
        assertThat(cache.counts().misses()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"STATUS,PT10S,PT1M", "LOG,PT30S,PT3M", "STATIC,PT1H,PT6H", "GRAPH,PT5M,PT30M"})
    void keepsEachKindForItsTimes(DataKind kind, Duration fresh, Duration usable) {
        assertThat(CacheOptions.defaults().lifetime(kind)).isEqualTo(new Lifetime(fresh, usable));
    }

    @Test
    void keepsAKindAsLongAsTheOptionsSay() {
        var options = options().keep(DataKind.STATUS, Duration.ofSeconds(2), Duration.ofSeconds(2));
        var cache = new QuestionCache(options.build(), Runnable::run);
        ask(cache);

        time.pass(Duration.ofSeconds(2));

        assertThat(ask(cache).value().total()).isEqualTo(2);
        assertThat(cache.counts().staleHits()).isZero();
    }

    @ParameterizedTest
    @FieldSource("OF_THINGS_THAT_MAY_NOT_BE_THERE")
    void keepsThatThereIsNothingForTheStatusTimeOnlyAndNeverAsStale(CacheKey<?> key) {
        var cache = cache(Runnable::run);
        assertThat(cache.find(key, deadline, this::nothing)).isEmpty();

        time.pass(Duration.ofSeconds(10).minusNanos(1));
        assertThat(cache.find(key, deadline, this::nothing)).isEmpty();
        assertThat(asked).hasValue(1);

        time.pass(Duration.ofNanos(1));
        assertThat(cache.find(key, deadline, this::nothing)).isEmpty();
        assertThat(asked).hasValue(2);
        assertThat(cache.counts().staleHits()).isZero();
    }

    @Test
    void keepsNoFailure() {
        var cache = cache(Runnable::run);

        assertThatExceptionOfType(TwsStatusException.class)
                .isThrownBy(() -> cache.find(QUESTION, deadline, QuestionCacheTest::failure));

        assertThat(ask(cache).value().total()).isEqualTo(1);
        assertThat(cache.counts()).isEqualTo(new CacheCounts(0, 0, 2, 0, 2, 1, 0));
    }

    @Test
    void tellsTheOldAnswerOnWhenARefreshFailsAndAsksAgainAfterAPause() {
        var later = new Later();
        var cache = filled(later);
        time.pass(Duration.ofSeconds(10));
        assertThat(cache.find(QUESTION, deadline, QuestionCacheTest::failure))
                .get()
                .matches(Observed::stale);
        later.runAll();

        assertThat(ask(cache).stale()).isTrue();
        assertThat(later.size()).isZero();

        time.pass(Duration.ofSeconds(5));
        assertThat(ask(cache).stale()).isTrue();
        assertThat(later.size()).isEqualTo(1);
        assertThat(cache.counts().loadFailures()).isEqualTo(1);
    }

    @Test
    void asksTheEngineUnderADeadlineOfItsOwn() {
        var given = new AtomicReference<Duration>();
        var cache =
                new QuestionCache(options().loadTimeout(Duration.ofSeconds(9)).build(), Runnable::run);

        cache.find(QUESTION, Deadline.in(Duration.ofMillis(3), time), limit -> {
            given.set(limit.remaining());
            return nothing(limit);
        });

        assertThat(given.get()).isEqualTo(Duration.ofSeconds(9));
    }

    @Test
    void asksNothingForACallerWithoutTimeButTellsWhatIsKept() {
        var cache = cache(Runnable::run);
        var late = Deadline.in(Duration.ZERO, time);

        assertThatExceptionOfType(TwsTimeoutException.class).isThrownBy(() -> cache.ask(QUESTION, late, this::answer));
        assertThat(asked).hasValue(0);

        ask(cache);
        assertThat(cache.ask(QUESTION, late, this::answer).value().total()).isEqualTo(1);
    }

    @Test
    void doesNotKeepWhatWasUnderWayWhenItWasInvalidated() {
        var cache = cache(Runnable::run);
        cache.ask(QUESTION, deadline, limit -> {
            cache.invalidate(QUESTION);
            return answer(limit);
        });
        assertThat(ask(cache).value().total()).isEqualTo(2);

        cache.invalidate(QUESTION);
        cache.ask(QUESTION, deadline, limit -> {
            cache.invalidate((key, entry) -> key.equals(QUESTION));
            return answer(limit);
        });
        assertThat(ask(cache).value().total()).isEqualTo(4);
    }

    @Test
    void dropsAnswersForLackOfRoomAndCountsThem() {
        var cache = new QuestionCache(options().maximumBytes(10_000).build(), Runnable::run);

        for (int i = 0; i < 50; i++) {
            var lines = new JobLog(new RunId(PROD, "r" + i), 1, List.of("x".repeat(940)));
            cache.ask(log(i), deadline, limit -> new Observed<>(lines, "prod", NOW));
        }

        assertThat(cache.kept()).hasSize(5);
        assertThat(cache.counts().evictions()).isEqualTo(45);
    }

    @Test
    void doesNotCountAsDroppedWhatGrewOld() {
        var cache = cache(Runnable::run);
        ask(cache);
        time.pass(Duration.ofDays(1));
        ask(cache);

        assertThat(cache.counts().evictions()).isZero();
    }

    @Test
    void holdsNothingForLongThatNobodyMayBeTold() {
        var cache = cache(Runnable::run);
        ask(cache);
        time.pass(Duration.ofMinutes(1));
        assertThat(cache.kept()).hasSize(1);

        assertThat(cache.find(log(1), deadline, this::nothing)).isEmpty();

        assertThat(cache.kept()).hasSize(1).noneMatch(entry -> entry.value().isPresent());
    }

    @Test
    void refusesToAskWhereTheExecutorTakesNoWork() {
        var cache = cache(task -> {
            throw new RejectedExecutionException("full");
        });

        assertThatIllegalStateException().isThrownBy(() -> ask(cache)).withMessageContaining("executor");
    }

    @Test
    void asksNothingAfterItWasClosed() {
        var later = new Later();
        var cache = filled(later);
        time.pass(Duration.ofSeconds(10));
        ask(cache);
        assertThat(later.size()).isEqualTo(1);

        cache.close();
        later.runAll();

        assertThatIllegalStateException().isThrownBy(() -> ask(cache));
        assertThatIllegalStateException().isThrownBy(() -> cache.reload(QUESTION, deadline, this::nothing));
        assertThat(asked).hasValue(1);
    }

    @Test
    void asksUnderTheTraceIdOfTheCallerAndLeavesTheThreadAsItWas() {
        var seen = new AtomicReference<String>();
        var cache = cache(task -> {
            MDC.put("traceId", "of the thread");
            task.run();
            seen.accumulateAndGet(MDC.get("traceId"), (asking, after) -> asking + ", then " + after);
        });
        MDC.put("traceId", "of the caller");
        try {
            cache.find(QUESTION, deadline, limit -> {
                seen.set(MDC.get("traceId"));
                return nothing(limit);
            });
        } finally {
            MDC.remove("traceId");
        }

        assertThat(seen).hasValue("of the caller, then of the thread");
    }

    @Test
    void passesDefectsOn() {
        var cache = cache(Runnable::run);

        assertThatExceptionOfType(StackOverflowError.class)
                .isThrownBy(() -> cache.ask(QUESTION, deadline, limit -> {
                    throw new StackOverflowError("deep");
                }));
    }

    private CacheOptions.Builder options() {
        return CacheOptions.builder().nanoTime(time);
    }

    private QuestionCache cache(Executor executor) {
        return new QuestionCache(options().build(), executor);
    }

    /** With one answer, the first. */
    private QuestionCache filled(Later later) {
        var cache = cache(later);
        cache.reload(QUESTION, deadline, limit -> Optional.of(answer(limit)));
        return cache;
    }

    private Observed<Page<Workstation>> ask(QuestionCache cache) {
        return cache.ask(QUESTION, deadline, this::answer);
    }

    /** Numbered by its total. */
    private Observed<Page<Workstation>> answer(Deadline limit) {
        assertThat(limit.passed()).isFalse();
        return new Observed<>(new Page<>(List.of(), asked.incrementAndGet(), 0), "prod", NOW);
    }

    private <V> Optional<Observed<V>> nothing(Deadline limit) {
        assertThat(limit.passed()).isFalse();
        asked.incrementAndGet();
        return Optional.empty();
    }

    private static <V> Optional<Observed<V>> failure(Deadline limit) {
        throw new TwsStatusException(503, "asked within " + limit.remaining() + ", 503 came");
    }

    private static PlanKey.Log log(int run) {
        return new PlanKey.Log(new RunId(PROD, "r" + run), LogRange.all());
    }
}
