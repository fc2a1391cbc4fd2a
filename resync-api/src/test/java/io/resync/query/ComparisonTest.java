package io.resync.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.resync.tws.TimeRange;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ComparisonTest {
    @Test
    void isWithWhatIsUsualUnlessItNamesATime() {
        var yesterday = new TimeRange(Instant.EPOCH, Instant.EPOCH.plusSeconds(60));

        assertThat(new Comparison(Comparison.Direction.MORE, null, 0, 4).withUsual())
                .isTrue();
        assertThat(new Comparison(Comparison.Direction.MORE, yesterday, 0, 4).withUsual())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"-1, 3", "3, 3", "4, 3"})
    void refusesWordsThatAreNone(int start, int end) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Comparison(Comparison.Direction.UNSAID, null, start, end))
                .withMessageContaining("got " + start + " and " + end);
    }
}
