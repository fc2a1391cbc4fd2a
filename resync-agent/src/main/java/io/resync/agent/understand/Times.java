package io.resync.agent.understand;

import io.resync.agent.understand.Clocks.Need;
import io.resync.agent.understand.Moment.Clock;
import io.resync.agent.understand.Piece.Kind;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Reads times. A time is a moment (a day, a part of one, a clock, in any order), something counted from now, or either with
 * a bound: "desde ontem às 22h", "last 3 hours", "entre as 2 e as 4h". Each way to read it looks at a bounded number of
 * tokens, so that a text takes time in proportion to its length.
 */
final class Times {
    private static final int MOST_LINKS = 3;

    private final Cursor cursor;
    private final Clocks clocks;
    private final Dates dates;
    private final CountedTimes counted;

    Times(Cursor cursor, Links links, boolean monthFirst) {
        this.cursor = cursor;
        this.clocks = new Clocks(cursor, links);
        this.dates = new Dates(cursor, monthFirst);
        this.counted = new CountedTimes(cursor);
    }

    /** Steps over a time; null, without a step, where none is. */
    @Nullable
    When take() {
        int begin = cursor.position();
        var time = between(begin);
        if (time == null) {
            time = bounded(begin);
        }
        if (time == null) {
            time = unbounded(need(begin));
        }
        if (time == null) {
            cursor.goTo(begin);
        }
        return time;
    }

    private Need need(int begin) {
        var place = cursor.behind(Kind.IN, begin);
        if (place != null && place.says("clock")) {
            return Need.HOUR;
        }
        return isPlaced(begin) ? Need.PLACED : Need.ALONE;
    }

    private boolean isPlaced(int begin) {
        return cursor.behind(Kind.IN, begin) != null || cursor.behind(Kind.ARTICLE, begin) != null;
    }

    private @Nullable When between(int begin) {
        var pair = cursor.take(Kind.BETWEEN);
        var lead = pair == null ? cursor.take(Kind.FROM) : pair;
        if (lead != null || cursor.skip(Kind.SINCE)) {
            var first = first(lead != null && lead.says("clock"), pair == null ? Kind.TO : Kind.AND);
            var link = first == null ? null : link(pair == null);
            var second = link == null ? null : end(link.says("clock"));
            if (first != null && second != null) {
                return new Spans.Between(first, second);
            }
        }
        cursor.goTo(begin);
        return null;
    }

    private @Nullable Piece link(boolean to) {
        var link = cursor.take(to ? Kind.TO : Kind.AND);
        return link == null && to ? cursor.take(Kind.UNTIL) : link;
    }

    /**
     * One end of a range. A bare number is one only where the other end or an article says that it is an hour, since
     * "from 5 to 10" can be anything.
     */
    private @Nullable When end(boolean led) {
        boolean article = cursor.skip(Kind.ARTICLE) || cursor.sees(Kind.AT);
        return unbounded(led || article ? Need.LED : Need.HOUR);
    }

    private @Nullable When first(boolean led, Kind lead) {
        int begin = cursor.position();
        var time = end(led);
        if (time == null) {
            cursor.goTo(begin);
        }
        return time == null && cursor.isNumber() ? hourByTheOtherEnd(lead) : time;
    }

    /** "Between 2 and 4 am". */
    private @Nullable When hourByTheOtherEnd(Kind lead) {
        int begin = cursor.position();
        var first = clocks.take(Need.LED);
        int behind = cursor.position();
        boolean linked = cursor.skip(lead) && !cursor.isAtEnd();
        var second = linked ? clocks.take(Need.HOUR) : null;
        cursor.goTo(behind);
        if (first == null || second == null) {
            cursor.goTo(begin);
            return null;
        }
        boolean later = second.hour() >= 12 && first.hour() < 12 && first.hour() + 12 <= second.hour();
        return new Moment(null, null, new Clock(later ? first.hour() + 12 : first.hour(), 0, false));
    }

    private @Nullable When bounded(int begin) {
        for (var bound : Bound.values()) {
            if (cursor.skip(bound.kind)) {
                boolean article = cursor.skip(Kind.ARTICLE);
                var time = unbounded(article || cursor.sees(Kind.AT) ? Need.LED : Need.BOUNDED);
                if (time != null) {
                    return bound.of(time);
                }
                cursor.goTo(begin);
            }
        }
        return null;
    }

    /** What bounds a time. */
    private enum Bound {
        SINCE(Kind.SINCE),
        UNTIL(Kind.UNTIL),
        BEFORE(Kind.BEFORE),
        AFTER(Kind.AFTER);

        private final Kind kind;

        Bound(Kind kind) {
            this.kind = kind;
        }

        private When of(When time) {
            return switch (this) {
                case SINCE -> new Spans.Since(time);
                case UNTIL -> new Spans.Until(time, true);
                case BEFORE -> new Spans.Until(time, false);
                case AFTER -> new Spans.After(time);
            };
        }
    }

    private @Nullable When unbounded(Need need) {
        var timestamp = dates.takeTimestamp();
        var time = timestamp == null ? counted.take() : timestamp;
        return time == null ? new MomentReader(need).read() : time;
    }

    /** Puts a moment together from what stands there, each part at most once. */
    private final class MomentReader {
        private final Need need;
        private @Nullable Day day;
        private @Nullable DayPart part;
        private @Nullable Clock clock;

        MomentReader(Need need) {
            this.need = need;
        }

        @Nullable
        When read() {
            if (!first()) {
                return null;
            }
            int end = cursor.position();
            while (next()) {
                end = cursor.position();
            }
            cursor.goTo(end);
            return new Moment(day, part, clock);
        }

        private boolean first() {
            return night()
                    || led(need == Need.LED ? need : Need.HOUR)
                    || day(need != Need.ALONE)
                    || part(true)
                    || clock(need);
        }

        /** "At 4": the word that leads to the clock belongs to it. */
        private boolean led(Need otherwise) {
            int begin = cursor.position();
            var lead = cursor.take(Kind.AT);
            if (lead == null) {
                return false;
            }
            if (clock(lead.says("marked") ? otherwise : Need.LED)) {
                return true;
            }
            cursor.goTo(begin);
            return false;
        }

        private boolean next() {
            int begin = cursor.position();
            if (cursor.isMark(",")) {
                cursor.goTo(begin + 1);
            }
            if (part(false) || led(Need.HOUR)) {
                return true;
            }
            for (int links = 0; links < MOST_LINKS; links++) {
                if (day(true) || part(false) || clock(Need.HOUR) || night()) {
                    return true;
                }
                if (!cursor.skip(Kind.IN) && !cursor.skip(Kind.ARTICLE)) {
                    break;
                }
            }
            cursor.goTo(begin);
            return false;
        }

        private boolean night() {
            var night = day == null && part == null ? cursor.take(Kind.NIGHT) : null;
            if (night == null) {
                return false;
            }
            boolean tonight = night.number() == 0;
            day = tonight ? null : Day.fromToday(night.number());
            part = tonight ? DayPart.TONIGHT : DayPart.NIGHT;
            return true;
        }

        private boolean day(boolean placed) {
            var found = day == null ? dates.take(placed) : null;
            day = found == null ? day : found;
            return found != null;
        }

        private boolean clock(Need wanted) {
            var found = clock == null ? clocks.take(wanted) : null;
            clock = found == null ? clock : found;
            return found != null;
        }

        /** A part of a day needs a word before it that points to it: "tarde" alone is "late". */
        private boolean part(boolean opening) {
            int begin = cursor.position();
            if (part != null) {
                return false;
            }
            int shift = shift();
            boolean pointed = shift != 0 || cursor.skip(Kind.THIS) || cursor.skip(Kind.PART_LEAD);
            var found = cursor.take(Kind.PART);
            int behind = found == null ? 0 : shiftBehind();
            if (found == null || !(pointed || behind != 0 || !opening || isPlaced(begin))) {
                cursor.goTo(begin);
                return false;
            }
            part = DayPart.valueOf(found.text().toUpperCase(Locale.ROOT).replace('-', '_'));
            if (shift + behind != 0 && day == null) {
                day = Day.fromToday(shift + behind);
            }
            return true;
        }

        private int shift() {
            if (cursor.skip(Kind.LAST)) {
                return -1;
            }
            return cursor.skip(Kind.NEXT) ? 1 : 0;
        }

        private int shiftBehind() {
            if (cursor.skip(Kind.PAST)) {
                return -1;
            }
            return cursor.skip(Kind.COMING) ? 1 : 0;
        }
    }
}
