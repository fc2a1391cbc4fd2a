package io.resync.agent.understand;

import io.resync.agent.understand.Clocks.Need;
import io.resync.agent.understand.Moment.Clock;
import io.resync.agent.understand.Piece.Kind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads times. A time is a moment (a day, a part of one, a clock, in any order), something counted from now, or either with
 * a bound: "desde ontem às 22h", "last 3 hours", "entre as 2 e as 4h". Each way to read it looks at a bounded number of
 * tokens, so that a text takes time in proportion to its length.
 */
final class Times {
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
        var bounds = bounds(begin);
        var time = bounds == null ? unbounded(need(begin)) : bounds;
        if (time == null) {
            cursor.goTo(begin);
        }
        return time instanceof Moment moment && moment.isDay() ? partOf(moment) : time;
    }

    /** "Ontem depois das 22h", "yesterday between 1 and 3 am": the day that comes first is that of what bounds it. */
    private When partOf(Moment day) {
        int begin = cursor.position();
        var part = bounds(begin);
        if (part == null || part.isDated()) {
            cursor.goTo(begin);
            return day;
        }
        return new Spans.PartOf(day, part);
    }

    private Spans.@Nullable Bounded bounds(int begin) {
        var bounds = between(begin);
        return bounds == null ? bounded(begin) : bounds;
    }

    private Need need(int begin) {
        var place = cursor.behind(Kind.IN, begin);
        if (place != null && place.says("clock")) {
            return Need.HOUR;
        }
        return cursor.isPlaced(begin) ? Need.PLACED : Need.ALONE;
    }

    private Spans.@Nullable Bounded between(int begin) {
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

    private Spans.@Nullable Bounded bounded(int begin) {
        for (var bound : Bound.ALL) {
            var word = cursor.take(bound.kind);
            if (word != null) {
                boolean article = word.says("clock") || cursor.skip(Kind.ARTICLE);
                var otherwise = word.says("marked") ? Need.LIMITED : Need.BOUNDED;
                var time = unbounded(article || cursor.sees(Kind.AT) ? Need.LED : otherwise);
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

        private static final List<Bound> ALL = List.of(values());

        private final Kind kind;

        Bound(Kind kind) {
            this.kind = kind;
        }

        private Spans.Bounded of(When time) {
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
        return time == null ? new MomentReader(cursor, clocks, dates, need).read() : time;
    }
}
