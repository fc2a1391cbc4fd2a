package io.resync.agent.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.resync.query.Intent;
import io.resync.query.Route.Mode;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RoutingLogTest {
    private final RoutingLog log = new RoutingLog();

    @Test
    void keepsTheLastFiveHundredNewestFirstAndCountsAll() {
        IntStream.rangeClosed(1, 600).forEach(i -> log.decided(decision("question " + i, null)));

        assertThat(log.recent(2)).extracting(RoutingDecision::text).containsExactly("question 600", "question 599");
        assertThat(log.recent(1000))
                .hasSize(500)
                .last()
                .satisfies(oldest -> assertThat(oldest.text()).isEqualTo("question 101"));
        assertThat(log.stats().total()).isEqualTo(600);
    }

    @Test
    void countsByWayIntentAndOutcome() {
        log.decided(decision("a", null));
        log.decided(decision("b", "internal"));

        var stats = log.stats();

        assertThat(stats.byMode()).isEqualTo(Map.of(Mode.DIAGNOSTIC, 2L));
        assertThat(stats.byIntent()).isEqualTo(Map.of(Intent.STATUS, 2L));
        assertThat(stats.errors()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"PT0S, 1", "PT0.001S, 1", "PT0.0011S, 1", "PT0.002S, 2", "PT1S, 1000", "PT1.5S, 2000", "PT60S, 60000"})
    void countsALatencyInTheFirstBucketThatHoldsIt(Duration latency, long bound) {
        log.decided(decision("a", null, latency));

        assertThat(log.stats().latency().get(Mode.DIAGNOSTIC))
                .filteredOn(bucket -> bucket.count() == 1)
                .extracting(RoutingLog.Bucket::upToMillis)
                .containsExactly(bound);
    }

    @Test
    void holdsWhatTakesLongerThanAllBounds() {
        log.decided(decision("a", null, Duration.ofHours(1)));

        assertThat(log.stats().latency().get(Mode.DIAGNOSTIC))
                .last()
                .isEqualTo(new RoutingLog.Bucket(Long.MAX_VALUE, 1));
    }

    @Test
    void losesNoDecisionOfManyThreads() {
        IntStream.range(0, 10_000).parallel().forEach(i -> log.decided(decision("q", null)));

        assertThat(log.stats().total()).isEqualTo(10_000);
        assertThat(log.recent(500)).hasSize(500);
    }

    @Test
    void refusesToKeepAWholeQuestion() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> decision("x".repeat(101), null))
                .withMessageContaining("100");
    }

    private static RoutingDecision decision(String text, @Nullable String error) {
        return decision(text, error, Duration.ofMillis(3));
    }

    private static RoutingDecision decision(String text, @Nullable String error, Duration latency) {
        return new RoutingDecision(
                Instant.EPOCH, Mode.DIAGNOSTIC, Intent.STATUS, 0.5, "template", latency, "trace", error, text);
    }
}
