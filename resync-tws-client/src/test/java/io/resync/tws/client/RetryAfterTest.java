package io.resync.tws.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import okhttp3.Headers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RetryAfterTest {
    private static final Instant NOW = Instant.parse("2026-11-20T09:30:00Z");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0|PT0S",
                "7|PT7S",
                "999999999|PT999999999S",
                "9999999999|PT0S",
                "-1|PT0S",
                "soon|PT0S",
                "Fri, 20 Nov 2026 09:30:05 GMT|PT5S",
                "Fri, 20 Nov 2026 09:29:59 GMT|PT0S",
                "Friday, 20-Nov-26 09:31:00 GMT|PT1M"
            })
    void readsSecondsAndDates(String asked, Duration pause) {
        assertThat(RetryAfter.of(Headers.of(RetryAfter.KEPT_AS, asked), NOW)).isEqualTo(pause);
    }

    @Test
    void waitsForNothingThatWasNotAsked() {
        assertThat(RetryAfter.of(Headers.of(), NOW)).isZero();
    }
}
