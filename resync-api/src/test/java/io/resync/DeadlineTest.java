package io.resync;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

final class DeadlineTest {
    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 10);

    @Test
    void countsDownAndStopsAtZero() {
        var deadline = Deadline.in(Duration.ofSeconds(2), nanos::get);

        nanos.addAndGet(Duration.ofMillis(500).toNanos());
        assertThat(deadline.remaining()).isEqualTo(Duration.ofMillis(1500));
        assertThat(deadline.passed()).isFalse();

        nanos.addAndGet(Duration.ofSeconds(5).toNanos());
        assertThat(deadline.remaining()).isZero();
        assertThat(deadline.passed()).isTrue();
    }

    @Test
    void aStepsLimitNeverReachesBeyondTheQuestion() {
        var deadline = Deadline.in(Duration.ofSeconds(2), nanos::get);

        assertThat(deadline.atMost(Duration.ofSeconds(9))).isSameAs(deadline);
        assertThat(deadline.atMost(Duration.ofMillis(10)).remaining()).isEqualTo(Duration.ofMillis(10));
    }
}
