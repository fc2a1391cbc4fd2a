package io.resync.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.resync.testkit.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SpeedClockTest {
    @ParameterizedTest
    @CsvSource({"60, PT1M, PT1H", "1, PT0.5S, PT0.5S", "0.5, PT3S, PT1.5S", "1000000, PT0.001S, PT16M40S"})
    void runsSoManyTimesAsFast(double factor, Duration real, Duration simulated) {
        var start = Instant.parse("2026-11-20T07:10:00Z");
        var time = new SettableClock(Instant.parse("2030-01-01T00:00:00Z"));
        var clock = new SpeedClock(time, start, factor);

        time.advance(real);

        assertThat(Duration.between(start, clock.instant())).isEqualTo(simulated);
        assertThat(clock.getZone()).isEqualTo(ZoneOffset.UTC);
    }
}
