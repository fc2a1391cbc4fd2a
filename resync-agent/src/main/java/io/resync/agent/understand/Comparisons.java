package io.resync.agent.understand;

import io.resync.agent.understand.Piece.Kind;
import io.resync.query.Comparison;
import io.resync.query.Comparison.Direction;
import io.resync.tws.TimeRange;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads comparisons: "slower than usual", "mais tempo do que na semana passada", "frente a ayer". A word that says more or
 * less, a few others, the word that links, and what is usual or a time that was found.
 */
final class Comparisons {
    private static final int MOST_BETWEEN = 3;

    private final Cursor cursor;
    private final List<Expression> times;

    Comparisons(Cursor cursor, List<Expression> expressions) {
        this.cursor = cursor;
        this.times = expressions;
    }

    /**
     * A comparison whose time is not yet tied to a date.
     *
     * @param direction what the difference is said to be
     * @param when the time; null for what is usual
     */
    record Found(Direction direction, @Nullable When when, int start, int end) {
        Comparison at(Function<When, TimeRange> now) {
            return new Comparison(direction, when == null ? null : now.apply(when), start, end);
        }
    }

    /** The first one, or null. */
    @Nullable
    Found first() {
        for (int at = 0; cursor.tokenAt(at) != null; at++) {
            cursor.goTo(at);
            var degree = cursor.take(Kind.DEGREE);
            var found = degree == null ? linked(at, at, Direction.UNSAID) : behind(at, degree);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private @Nullable Found behind(int begin, Piece degree) {
        int from = cursor.position();
        var direction = degree.says("more") ? Direction.MORE : Direction.LESS;
        for (int at = from; at <= from + MOST_BETWEEN; at++) {
            var found = linked(begin, at, direction);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private @Nullable Found linked(int begin, int at, Direction direction) {
        cursor.goTo(at);
        var link = cursor.take(Kind.THAN);
        if (link == null || (direction == Direction.UNSAID && !link.says("alone"))) {
            return null;
        }
        for (int words = 0; words <= MOST_BETWEEN; words++) {
            var time = timeAt(cursor.position());
            if (time != null || cursor.skip(Kind.USUAL)) {
                return found(direction, begin, time);
            }
            if (!cursor.skip(Kind.ARTICLE) && !cursor.skip(Kind.IN)) {
                break;
            }
        }
        return null;
    }

    private Found found(Direction direction, int begin, @Nullable Expression time) {
        int last = (time == null ? cursor.position() : time.to()) - 1;
        return new Found(direction, time == null ? null : time.when(), cursor.startOf(begin), cursor.endOf(last));
    }

    private @Nullable Expression timeAt(int position) {
        for (var expression : times) {
            if (expression.from() == position && expression.when() != null) {
                return expression;
            }
        }
        return null;
    }
}
