package io.resync.agent.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.resync.agent.plan.LikeForLike.Basis;
import io.resync.tws.RunHistory.Run;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class LikeForLikeTest {
    private static final ZoneId MADRID = ZoneId.of("Europe/Madrid");
    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 20);

    private final List<Run> history = new ArrayList<>();

    @Test
    void comparesAMonthEndWithMonthEndsOnly() {
        ordinaryDays(60, LocalDate.of(2026, 11, 25));
        ran(LocalDate.of(2026, 10, 30), 180);
        ran(LocalDate.of(2026, 9, 30), 175);
        ran(LocalDate.of(2026, 8, 31), 190);

        var like = on(LocalDate.of(2026, 11, 30));

        assertThat(like.basis()).isEqualTo(Basis.MONTH_END);
        assertThat(like.typical()).isEqualTo(Duration.ofHours(3));
        assertThat(like.thin()).isTrue();
    }

    @Test
    void takesTheLastWorkdayOfAMonthForItsEnd() {
        ran(LocalDate.of(2026, 10, 30), 180); // a Friday; the month ends on Saturday

        assertThat(on(LocalDate.of(2026, 8, 31)).basis()).isEqualTo(Basis.MONTH_END);
    }

    @Test
    void comparesOtherDaysWithTheSameDayOfTheWeek() {
        ordinaryDays(60, FRIDAY.minusDays(1));
        for (int weeks = 1; weeks <= 6; weeks++) {
            ran(FRIDAY.minusWeeks(weeks), 100 + weeks);
        }

        var like = on(FRIDAY);

        assertThat(like.basis()).isEqualTo(Basis.SAME_WEEKDAY);
        assertThat(like.thin()).isFalse();
    }

    @Test
    void saysWhenTheHistoryIsTooThin() {
        ran(FRIDAY.minusWeeks(1), 60);

        assertThat(on(FRIDAY)).satisfies(like -> {
            assertThat(like.runs()).isEqualTo(1);
            assertThat(like.thin()).isTrue();
        });
    }

    @Test
    void widensWhereTooFewDaysAreAlike() {
        ran(FRIDAY.minusDays(1), 60);
        ran(FRIDAY.minusDays(2), 62);
        ran(FRIDAY.minusDays(3), 64);
        ran(FRIDAY.minusWeeks(1), 66);

        assertThat(on(FRIDAY)).satisfies(like -> {
            assertThat(like.basis()).isEqualTo(Basis.SAME_PART_OF_WEEK);
            assertThat(like.runs()).isEqualTo(4);
        });
    }

    @Test
    void daysBeginInTheJobsZone() {
        add(Instant.parse("2026-11-12T23:30:00Z"), 60, "SUCCESSFUL", ""); // Friday in Madrid already

        assertThat(on(FRIDAY).basis()).isEqualTo(Basis.SAME_WEEKDAY);
    }

    @Test
    void failedAndRepeatedRunsDoNotCount() {
        add(start(FRIDAY.minusWeeks(1)), 60, "ERROR", "");
        add(start(FRIDAY.minusWeeks(2)), 60, "SUCCESSFUL", "RERUN");

        assertThat(LikeForLike.of(history, start(FRIDAY), MADRID)).isEmpty();
    }

    @Test
    void spreadsFromTheTenthToTheNinetiethOfAHundred() {
        for (int minutes = 1; minutes <= 10; minutes++) {
            ran(FRIDAY.minusWeeks(minutes), minutes);
        }

        var like = on(FRIDAY);

        assertThat(like.runs()).isBetween(8, 10);
        assertThat(like.low()).isLessThan(like.typical());
        assertThat(like.typical()).isLessThan(like.high());
    }

    @Test
    void aRunThatStillRunsDoesNotEndInThePast() {
        ran(FRIDAY.minusWeeks(1), 60);
        var started = start(FRIDAY);
        var now = started.plus(Duration.ofMinutes(90));

        assertThat(on(FRIDAY).ends(started, now).typical()).isEqualTo(now);
        assertThat(on(FRIDAY).ends(started, started).high()).isEqualTo(started.plus(Duration.ofMinutes(60)));
    }

    private LikeForLike on(LocalDate day) {
        return LikeForLike.of(history, start(day), MADRID).orElseThrow();
    }

    private void ordinaryDays(int count, LocalDate last) {
        for (int days = 0; days < count; days++) {
            var day = last.minusDays(days);
            if (day.getDayOfMonth() < 27) {
                ran(day, 65);
            }
        }
    }

    private void ran(LocalDate day, int minutes) {
        add(start(day), minutes, "SUCCESSFUL", "REGULAR");
    }

    private void add(Instant started, int minutes, String status, String rerun) {
        history.add(new Run(
                "LOAD",
                "NIGHT",
                "AGT1",
                "",
                null,
                started,
                Duration.ofMinutes(minutes),
                null,
                status,
                0,
                rerun,
                1,
                "",
                null));
    }

    private static Instant start(LocalDate day) {
        return day.atTime(3, 0).atZone(MADRID).toInstant();
    }
}
