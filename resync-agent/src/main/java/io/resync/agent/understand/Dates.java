package io.resync.agent.understand;

import io.resync.agent.understand.Piece.Kind;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads days: {@code 2026-11-20}, {@code 20/11}, "15 de novembro", "dia 15", "last Friday", "ontem". */
final class Dates {
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})(?=$|[^\\d/-])");
    private static final Pattern TIMESTAMP =
            Pattern.compile("(\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(?::\\d{2})?)(Z)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern SLASHED =
            Pattern.compile("(\\d{1,2})([/.-])(\\d{1,2})(?:\\2(\\d{4}|\\d{2}))?(?=$|[^\\d/])");
    private static final Pattern DAY = Pattern.compile("(\\d{1,2})(?:st|nd|rd|th|º|°|ª|o)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d{2}");
    private static final int CENTURY = 2000;
    private static final int YEAR_DIGITS = 4;

    private final Cursor cursor;
    private final boolean monthFirst;

    Dates(Cursor cursor, boolean monthFirst) {
        this.cursor = cursor;
        this.monthFirst = monthFirst;
    }

    /**
     * Steps over a day; null, without a step, where none is.
     *
     * @param placed whether a word before it places a time, so that "the 15th" and "na segunda" are days
     */
    @Nullable
    Day take(boolean placed) {
        int begin = cursor.position();
        var day = cursor.isNumber() || cursor.isWord() ? day(placed) : null;
        if (day == null) {
            cursor.goTo(begin);
        }
        return day;
    }

    /** Steps over {@code 2026-11-20T03:30}, with or without the Z of UTC; null, without a step, where none is. */
    @Nullable
    When takeTimestamp() {
        int begin = cursor.position();
        var figures = cursor.isNumberBefore("-") ? cursor.take(TIMESTAMP) : null;
        if (figures == null) {
            return null;
        }
        try {
            return new Spans.Timestamp(LocalDateTime.parse(figures.group(1)), figures.group(2) != null);
        } catch (DateTimeParseException e) {
            cursor.goTo(begin); // figures that look like a time and are none
            return null;
        }
    }

    private @Nullable Day day(boolean placed) {
        var named = cursor.take(Kind.DAY);
        if (named != null) {
            return Day.fromToday(named.number());
        }
        var weekday = weekday(placed);
        if (weekday != null) {
            return weekday;
        }
        var figures = cursor.isNumberBefore("-") ? cursor.take(ISO) : null;
        if (figures != null) {
            return exactly(number(figures, 1), number(figures, 2), number(figures, 3));
        }
        var slashed = slashed();
        return slashed == null ? inWords(placed) : slashed;
    }

    private @Nullable Day weekday(boolean placed) {
        int begin = cursor.position();
        boolean last = cursor.skip(Kind.LAST);
        boolean next = !last && cursor.skip(Kind.NEXT);
        boolean pointed = last || next || cursor.skip(Kind.THIS);
        var name = cursor.take(Kind.WEEKDAY);
        if (name == null && (placed || pointed)) {
            name = cursor.take(Kind.ORDINAL_WEEKDAY);
        }
        if (name == null || cursor.sees(Kind.COUNTED)) {
            cursor.goTo(begin);
            return null;
        }
        var weekday = DayOfWeek.of(name.number());
        if (last || cursor.skip(Kind.PAST)) {
            return Day.lastWeekday(weekday);
        }
        return next || cursor.skip(Kind.COMING) ? Day.nextWeekday(weekday) : Day.weekday(weekday);
    }

    private @Nullable Day slashed() {
        int begin = cursor.position();
        var figures = cursor.isNumberBefore("/.-") ? cursor.take(SLASHED) : null;
        if (figures == null) {
            return null;
        }
        var year = figures.group(4);
        boolean whole = year != null && year.length() == YEAR_DIGITS;
        if (!figures.group(2).equals("/") && !whole) {
            cursor.goTo(begin);
            return null;
        }
        int first = number(figures, 1);
        int second = number(figures, 3);
        var wanted = monthFirst ? day(year, first, second) : day(year, second, first);
        return wanted == null ? swapped(year, first, second) : wanted;
    }

    /** What cannot be meant the usual way round is meant the other. */
    private @Nullable Day swapped(@Nullable String year, int first, int second) {
        return monthFirst ? day(year, second, first) : day(year, first, second);
    }

    private static @Nullable Day day(@Nullable String year, int month, int day) {
        if (year == null) {
            return orNull(Day.ofYear(month, day));
        }
        int number = Integer.parseInt(year);
        return exactly(year.length() == YEAR_DIGITS ? number : CENTURY + number, month, day);
    }

    /** "November 15th", "dia 15/11", "dia 15", "15 de novembro de 2026", "the 15th". */
    private @Nullable Day inWords(boolean placed) {
        var month = cursor.take(Kind.MONTH);
        if (month != null) {
            var number = cursor.take(DAY);
            return number == null ? null : withYear(month.number(), number(number, 1));
        }
        boolean noun = cursor.skip(Kind.DATE_NOUN);
        var slashed = noun ? slashed() : null;
        var number = slashed == null ? cursor.take(DAY) : null;
        return number == null ? slashed : numbered(number, noun, placed);
    }

    private @Nullable Day numbered(Matcher number, boolean noun, boolean placed) {
        int behindNumber = cursor.position();
        cursor.skip(Kind.IN);
        var month = cursor.take(Kind.MONTH);
        if (month != null) {
            return withYear(month.number(), number(number, 1));
        }
        cursor.goTo(behindNumber);
        boolean ordinal = number.end() > number.end(1);
        boolean meant = noun ? !cursor.sees(Kind.UNIT) : placed && ordinal && !cursor.sees(Kind.COUNTED);
        return meant ? orNull(Day.ofMonth(number(number, 1))) : null;
    }

    private @Nullable Day withYear(int month, int day) {
        int begin = cursor.position();
        if (cursor.isMark(",")) {
            cursor.goTo(begin + 1);
        }
        cursor.skip(Kind.IN);
        var year = cursor.take(YEAR);
        if (year != null) {
            return exactly(Integer.parseInt(year.group()), month, day);
        }
        cursor.goTo(begin);
        return orNull(Day.ofYear(month, day));
    }

    private static @Nullable Day exactly(int year, int month, int day) {
        try {
            return Day.exactly(LocalDate.of(year, month, day));
        } catch (DateTimeException e) {
            return null; // figures that look like a date and are none
        }
    }

    private static int number(Matcher figures, int group) {
        return Integer.parseInt(figures.group(group));
    }

    private static @Nullable Day orNull(Optional<Day> day) {
        return day.orElse(null);
    }
}
