package io.resync.agent.understand;

import io.resync.agent.understand.Piece.Kind;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads times that are counted in units from now: "últimas 3 horas", "this month", "2 days ago", "la semana que viene". */
final class CountedTimes {
    private static final Pattern COUNT = Pattern.compile("\\d{1,4}");
    private static final Pattern GLUED = Pattern.compile("(\\d{1,4})(h|hs|hrs|min|d)", Pattern.CASE_INSENSITIVE);

    private final Cursor cursor;

    CountedTimes(Cursor cursor) {
        this.cursor = cursor;
    }

    /** Steps over a counted time; null, without a step, where none is. */
    @Nullable
    When take() {
        int begin = cursor.position();
        var time = read();
        if (time == null) {
            cursor.goTo(begin);
        }
        return time;
    }

    private @Nullable When read() {
        int begin = cursor.position();
        var last = cursor.take(Kind.LAST);
        if (last != null) {
            return pointed(-1, last.says("rolling"));
        }
        if (cursor.skip(Kind.NEXT)) {
            return pointed(1, false);
        }
        if (cursor.skip(Kind.THIS)) {
            return pointed(0, false);
        }
        cursor.skip(Kind.FOR);
        var amount = amount();
        if (amount != null) {
            return behind(amount);
        }
        cursor.goTo(begin);
        return unitOrMonth(begin);
    }

    /** "Last 3 hours", "this week": behind the word that points. */
    private @Nullable When pointed(int shift, boolean rolling) {
        var amount = shift == 0 ? null : amount();
        if (amount != null) {
            return new Spans.Rolling(-shift * amount.count(), amount.unit());
        }
        if (cursor.skip(Kind.WEEKEND)) {
            return new Spans.Weekend(shift, shift == 0);
        }
        var month = cursor.take(Kind.MONTH);
        if (month != null) {
            return new Spans.Month(month.number());
        }
        var unit = cursor.take(Kind.UNIT);
        if (unit == null || unit.says("many") || cursor.skip(Kind.COUNTED)) {
            return null;
        }
        var chrono = unit(unit);
        boolean now = rolling || (shift != 0 && chrono.isTimeBased());
        return now && shift != 0 ? new Spans.Rolling(-shift, chrono) : new Spans.Period(chrono, shift);
    }

    /** "2 hours ago", "há 2 horas atrás". */
    private @Nullable When behind(Amount amount) {
        return cursor.skip(Kind.AGO) ? new Spans.Ago(amount.count(), amount.unit()) : null;
    }

    private @Nullable When unitOrMonth(int begin) {
        boolean placed = cursor.behind(Kind.IN, begin) != null
                || cursor.behind(Kind.SINCE, begin) != null
                || cursor.behind(Kind.UNTIL, begin) != null;
        if (cursor.skip(Kind.WEEKEND)) {
            return new Spans.Weekend(shiftBehind(), false);
        }
        var month = placed ? cursor.take(Kind.MONTH) : null;
        if (month != null) {
            return cursor.isAtFigures() ? null : new Spans.Month(month.number());
        }
        var unit = cursor.take(Kind.UNIT);
        int shift = unit == null ? 0 : shiftBehind();
        return unit == null || shift == 0 ? null : new Spans.Period(unit(unit), shift);
    }

    private int shiftBehind() {
        if (cursor.skip(Kind.PAST)) {
            return -1;
        }
        return cursor.skip(Kind.COMING) ? 1 : 0;
    }

    private record Amount(int count, ChronoUnit unit) {}

    /** "3 hours", "três horas", "24h"; also "3 últimas horas". */
    private @Nullable Amount amount() {
        var glued = cursor.isWord() ? cursor.take(GLUED) : null;
        if (glued != null) {
            return positive(Integer.parseInt(glued.group(1)), glued(glued.group(2)));
        }
        var word = cursor.take(Kind.NUMBER);
        var figures = word == null && cursor.isNumber() ? cursor.take(COUNT) : null;
        if (word == null && figures == null) {
            return null;
        }
        var unit = cursor.take(Kind.UNIT);
        int count = word != null ? word.number() : figures == null ? 0 : Integer.parseInt(figures.group());
        return unit == null ? null : positive(count, unit(unit));
    }

    private static @Nullable Amount positive(int count, ChronoUnit unit) {
        return count > 0 ? new Amount(count, unit) : null;
    }

    static ChronoUnit unit(Piece piece) {
        return ChronoUnit.valueOf(piece.text().toUpperCase(Locale.ROOT));
    }

    private static ChronoUnit glued(String letters) {
        return switch (Character.toLowerCase(letters.charAt(0))) {
            case 'h' -> ChronoUnit.HOURS;
            case 'm' -> ChronoUnit.MINUTES;
            default -> ChronoUnit.DAYS;
        };
    }
}
