package io.resync.agent.understand;

import io.resync.agent.understand.Moment.Clock;
import io.resync.agent.understand.Piece.Kind;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads times of a day: {@code 03:30}, {@code 22h}, {@code 22h30}, {@code 4 am}, "às 4", "noon". */
final class Clocks {
    private static final Pattern CLOCK = Pattern.compile(
            "(\\d{1,2})(?:([:h])(\\d{2})(?::\\d{2})?(?:min|h|hs)?|(h|hs|hrs))?(?:\\s?([ap])\\.?m(?![a-z]))?",
            Pattern.CASE_INSENSITIVE);
    private static final int HOURS = 24;
    private static final int LAST_MINUTE = 59;
    private static final int NOON = 12;

    private final Cursor cursor;
    private final Links links;

    Clocks(Cursor cursor, Links links) {
        this.cursor = cursor;
        this.links = links;
    }

    /** How much of a clock must be there. */
    enum Need {
        /** By itself: a colon, "am", an hour that no length of time has. */
        ALONE,
        /** Behind a word that places a time, which as well leads to a length: "o atraso de 4h". */
        PLACED,
        /** Behind a word that places an hour, or behind a day: "o job das 4h". */
        HOUR,
        /** Behind a word that bounds a time: "until 4", but "after 4 hours" is no clock. */
        BOUNDED,
        /** Behind a word that bounds a time or an amount: "up to 4h", but "up to 15" is any number. */
        LIMITED,
        /** Behind a word that leads to a clock: "at 4". */
        LED;

        private boolean takesHours() {
            return this != ALONE && this != PLACED;
        }

        private boolean takesNumbers() {
            return this == LED || this == BOUNDED;
        }
    }

    /** Steps over a clock; null, without a step, where none is. */
    @Nullable
    Clock take(Need need) {
        int begin = cursor.position();
        var named = cursor.take(Kind.CLOCK);
        if (named != null) {
            return new Clock(named.number(), 0, false);
        }
        var clock = cursor.isNumber() || cursor.isWord() ? figures(need) : null;
        if (clock == null) {
            cursor.goTo(begin);
        }
        return clock;
    }

    private @Nullable Clock figures(Need need) {
        var word = need.takesNumbers() ? cursor.take(Kind.NUMBER) : null;
        if (word != null) {
            return ofDial(word.number(), 0, false, need);
        }
        var figures = cursor.take(CLOCK);
        if (figures == null) {
            return null;
        }
        int minute = figures.group(3) == null ? 0 : Integer.parseInt(figures.group(3));
        int hour = hour(figures);
        if (hour > HOURS || minute > LAST_MINUTE) {
            return null;
        }
        var clock = new Clock(hour, minute, figures.group(3) != null);
        return isMarked(figures, need) ? clock : ofDial(hour, minute, figures.group(3) != null, need);
    }

    private static int hour(Matcher figures) {
        int hour = Integer.parseInt(figures.group(1));
        var half = figures.group(5);
        if (half == null) {
            return hour;
        }
        return hour % NOON + (half.toLowerCase(Locale.ROOT).equals("p") ? NOON : 0);
    }

    /** "4h" alone is a length of time, "22h" hardly; a colon or "am" is always a clock. */
    private static boolean isMarked(Matcher figures, Need need) {
        if (figures.group(5) != null || ":".equals(figures.group(2))) {
            return true;
        }
        boolean hours = figures.group(2) != null || figures.group(4) != null;
        return hours && (need.takesHours() || Integer.parseInt(figures.group(1)) > NOON);
    }

    /** A bare number needs a word that leads to it, and nothing behind it that it counts. */
    private @Nullable Clock ofDial(int hour, int minute, boolean exact, Need need) {
        if (hour > HOURS) {
            return null;
        }
        var half = cursor.take(Kind.MERIDIEM);
        if (half != null) {
            return new Clock(hour % NOON + half.number(), minute, exact);
        }
        if (exact) {
            return null;
        }
        boolean hours = (need == Need.HOUR || need == Need.LED) && isHours();
        return hours || isAlone(need) ? new Clock(hour, minute, false) : null;
    }

    private boolean isAlone(Need need) {
        return need == Need.LED ? links.endsLed(cursor) : need.takesNumbers() && links.ends(cursor);
    }

    /** "22 horas" behind a lead. */
    private boolean isHours() {
        int begin = cursor.position();
        var unit = cursor.take(Kind.UNIT);
        if (unit != null && unit.text().equals("hours")) {
            return true;
        }
        cursor.goTo(begin);
        return false;
    }
}
