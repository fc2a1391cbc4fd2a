package io.resync.simulator.night;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PlanCalendarTest {
    private final PlanCalendar calendar =
            new PlanCalendar(ZoneId.of("Europe/Madrid"), LocalTime.of(6, 0), Set.of(LocalDate.parse("2026-11-30")));

    @ParameterizedTest
    @CsvSource({
        "DAILY,     2026-11-21, 22:00, true",
        "WORKDAYS,  2026-11-20, 22:00, true",
        "WORKDAYS,  2026-11-20, 02:00, false",
        "WORKDAYS,  2026-11-21, 22:00, false",
        "WORKDAYS,  2026-11-22, 02:00, true",
        "WORKDAYS,  2026-11-30, 22:00, false",
        "MONTH_END, 2026-11-27, 22:00, true",
        "MONTH_END, 2026-11-26, 22:00, false",
        "MONTH_END, 2026-11-26, 02:00, true",
        "MONTH_END, 2026-12-31, 22:00, true"
    })
    void knowsWhatRunsWhen(Cycle cycle, LocalDate day, LocalTime time, boolean runs) {
        assertThat(calendar.includes(cycle, day, time)).isEqualTo(runs);
    }

    @Test
    void tellsWhatStartsInAPartOfTime() {
        var friday = Instant.parse("2026-11-20T21:00:00Z");

        assertThat(calendar.starts(Cycle.WORKDAYS, LocalTime.of(22, 0), friday, friday.plus(Duration.ofDays(4))))
                .as("from the first moment on, without the weekend and the last moment")
                .containsExactly(friday, Instant.parse("2026-11-23T21:00:00Z"));
        assertThat(calendar.starts(Cycle.DAILY, LocalTime.of(2, 0), friday, friday.plus(Duration.ofHours(4))))
                .isEmpty();
    }

    @Test
    void countsEarlyHoursToTheDayBefore() {
        assertThat(calendar.dayOf(Instant.parse("2026-11-20T04:59:59Z"))).isEqualTo("2026-11-19");
        assertThat(calendar.dayOf(Instant.parse("2026-11-20T05:00:00Z"))).isEqualTo("2026-11-20");
        assertThat(calendar.momentOf(LocalDate.parse("2026-11-19"), LocalTime.of(5, 59)))
                .isEqualTo("2026-11-20T04:59:00Z");
    }
}
