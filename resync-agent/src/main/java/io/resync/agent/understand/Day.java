package io.resync.agent.understand;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;

/** A day as it was said. */
interface Day {
    Day TODAY = (today, lean) -> today;

    LocalDate date(LocalDate today, Lean lean);

    static Day fromToday(int days) {
        return days == 0 ? TODAY : (today, lean) -> today.plusDays(days);
    }

    static Day exactly(LocalDate date) {
        return (today, lean) -> date;
    }

    /** Plain, it is today or the last one; "since" one looks back before today, "until" one looks ahead. */
    static Day weekday(DayOfWeek weekday) {
        return (today, lean) -> switch (lean) {
            case PAST -> today.with(TemporalAdjusters.previous(weekday));
            case NEAREST -> today.with(TemporalAdjusters.previousOrSame(weekday));
            case FUTURE -> today.with(TemporalAdjusters.next(weekday));
        };
    }

    static Day lastWeekday(DayOfWeek weekday) {
        return (today, lean) -> today.with(TemporalAdjusters.previous(weekday));
    }

    static Day nextWeekday(DayOfWeek weekday) {
        return (today, lean) -> today.with(TemporalAdjusters.next(weekday));
    }

    /** A day of a month without its year; empty for one that no year has. */
    static Optional<Day> ofYear(int month, int day) {
        return isPossible(month, day)
                ? Optional.of((today, lean) -> closest(today, lean, ChronoUnit.YEARS, month, day))
                : Optional.empty();
    }

    /** A day of some month; empty for one that no month has. */
    static Optional<Day> ofMonth(int day) {
        return isPossible(1, day)
                ? Optional.of((today, lean) -> closest(today, lean, ChronoUnit.MONTHS, today.getMonthValue(), day))
                : Optional.empty();
    }

    private static boolean isPossible(int month, int day) {
        return month >= 1
                && month <= 12
                && day >= 1
                && day <= YearMonth.of(2000, month).lengthOfMonth();
    }

    /** Looks as far as eight months or years, for the 31st and the 29th of February. */
    private static LocalDate closest(LocalDate today, Lean lean, ChronoUnit unit, int month, int day) {
        var first = YearMonth.of(today.getYear(), month);
        return IntStream.rangeClosed(-8, 8)
                .mapToObj(step -> first.plus(step, unit))
                .filter(candidate -> candidate.isValidDay(day))
                .map(candidate -> candidate.atDay(day))
                .filter(date -> lean != Lean.PAST || !date.isAfter(today))
                .filter(date -> lean != Lean.FUTURE || !date.isBefore(today))
                .min(Comparator.comparingLong(date -> Lean.distance(ChronoUnit.DAYS.between(today, date))))
                .orElse(today);
    }
}
