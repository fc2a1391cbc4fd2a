package io.resync.agent.nights;

import static org.assertj.core.api.Assertions.assertThat;

import io.resync.tws.TimeRange;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LikeDayTest {
    private static final ZoneId ZONE = ZoneId.of("America/Bogota");

    @ParameterizedTest
    @CsvSource({
        // a Wednesday is held against the latest Wednesday of the month, its end against that end
        "2026-09-01, 2026-10-01, 2026-10-14, 2026-09-23, SAME_WEEKDAY",
        "2026-09-01, 2026-10-01, 2026-10-31, 2026-09-30, LAST_DAY_OF_MONTH",
        "2026-07-01, 2026-08-01, 2026-08-28, 2026-07-24, SAME_WEEKDAY",
        // where only one day is named, it is that one, and what both have in common is said
        "2026-10-09, 2026-10-10, 2026-10-14, 2026-10-09, SAME_PART_OF_WEEK",
        "2026-10-10, 2026-10-11, 2026-10-14, 2026-10-10, ANY_ORDINARY_DAY",
        "2026-09-30, 2026-10-01, 2026-10-14, 2026-09-30, ANY_DAY"
    })
    void isTheLatestOfTheLikest(LocalDate from, LocalDate to, LocalDate present, LocalDate day, String basis) {
        assertThat(LikeDay.in(period(from, to), present, ZONE)).hasValueSatisfying(like -> {
            assertThat(like.day()).isEqualTo(day);
            assertThat(like.basis()).hasToString(basis);
        });
    }

    @Test
    void isNeverTheDayItselfOrALaterOne() {
        var night = period(LocalDate.of(2026, 10, 13), LocalDate.of(2026, 10, 16));

        assertThat(LikeDay.in(night, LocalDate.of(2026, 10, 14), ZONE))
                .hasValueSatisfying(like -> assertThat(like.day()).hasToString("2026-10-13"));
        assertThat(LikeDay.in(night, LocalDate.of(2026, 10, 13), ZONE)).isEmpty();
    }

    private static TimeRange period(LocalDate from, LocalDate to) {
        return new TimeRange(
                from.atStartOfDay(ZONE).toInstant(), to.atStartOfDay(ZONE).toInstant());
    }
}
