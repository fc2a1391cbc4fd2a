package io.resync.agent.diagnose;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class MomentsTest {
    @Test
    void writesTimesInTheOperatorsZone() {
        var moments = new Moments(ZoneId.of("America/Sao_Paulo"));

        assertThat(moments.at(Instant.parse("2026-11-20T02:59:59Z"))).isEqualTo("2026-11-19 23:59");
    }

    @ParameterizedTest
    @CsvSource({
        "PT-5S,0 s",
        "PT0.9S,0 s",
        "PT59S,59 s",
        "PT60S,1 min",
        "PT59M59S,59 min",
        "PT1H,1 h 0 min",
        "P1DT2H3M,26 h 3 min"
    })
    void roundsDurationsDown(Duration duration, String written) {
        assertThat(Moments.span(duration)).isEqualTo(written);
    }
}
