package io.resync.agent.understand;

import io.resync.agent.understand.Piece.Kind;

/** Reads comparisons with what is usual: "mais que o normal", "slower than usual", "por encima de la media". */
final class Comparisons {
    private final Cursor cursor;

    Comparisons(Cursor cursor) {
        this.cursor = cursor;
    }

    /** Steps over a comparison; false, without a step, where none is. */
    boolean take() {
        int begin = cursor.position();
        if (cursor.skip(Kind.BEYOND) || (cursor.skip(Kind.MORE) && than())) {
            cursor.skip(Kind.ARTICLE);
            if (cursor.skip(Kind.NORM)) {
                return true;
            }
        }
        cursor.goTo(begin);
        return false;
    }

    /** At most one word, as in "mais lento que". */
    private boolean than() {
        if (cursor.skip(Kind.THAN)) {
            return true;
        }
        if (!cursor.isWord()) {
            return false;
        }
        cursor.goTo(cursor.position() + 1);
        return cursor.skip(Kind.THAN);
    }
}
