package io.resync.agent.understand;

import io.resync.agent.understand.Piece.Kind;
import java.util.regex.Pattern;

/** Reads lengths of time: "40 minutes", "há 2h", "1 h 30", "half an hour", "2 horas e meia". */
final class Durations {
    private static final Pattern GLUED = Pattern.compile(
            "\\d{1,4}(?:[.,]\\d{1,2})?(?:h\\d{1,2}(?:min|m)?|hs?|hrs?|min|mins|m|s|seg|d)", Pattern.CASE_INSENSITIVE);
    private static final Pattern COUNT = Pattern.compile("\\d{1,6}(?:[.,]\\d{1,2})?");
    private static final int MOST_PARTS = 3;

    private final Cursor cursor;

    Durations(Cursor cursor) {
        this.cursor = cursor;
    }

    /** Steps over a length of time; false, without a step, where none is. */
    boolean take() {
        int begin = cursor.position();
        cursor.skip(Kind.FOR);
        if (!part()) {
            cursor.goTo(begin);
            return false;
        }
        for (int parts = 1; parts < MOST_PARTS && more(); parts++) {
            // each call steps over one more part
        }
        return true;
    }

    private boolean more() {
        int begin = cursor.position();
        boolean and = cursor.skip(Kind.AND);
        if (part() || (and && cursor.skip(Kind.HALF)) || (!and && isMinutes())) {
            return true;
        }
        cursor.goTo(begin);
        return false;
    }

    private boolean part() {
        int begin = cursor.position();
        if ((cursor.isWord() || cursor.isNumberBefore(".,")) && cursor.take(GLUED) != null) {
            return true;
        }
        boolean half = cursor.skip(Kind.HALF);
        boolean counted = !half && (cursor.skip(Kind.NUMBER) || cursor.take(COUNT) != null);
        if ((half || counted) && cursor.skip(Kind.UNIT)) {
            return true;
        }
        cursor.goTo(begin);
        return false;
    }

    /** The minutes of "3 h 10". */
    private boolean isMinutes() {
        var hours = cursor.tokenAt(cursor.position() - 1);
        var behind = cursor.tokenAt(cursor.position() + 1);
        boolean last = behind == null || !behind.isWord();
        return hours != null && hours.folded().endsWith("h") && last && cursor.isNumber() && cursor.take(COUNT) != null;
    }
}
