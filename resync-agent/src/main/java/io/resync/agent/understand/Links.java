package io.resync.agent.understand;

import io.resync.Language;
import io.resync.agent.understand.Piece.Kind;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Tells whether what stands behind a bare number can be counted by it: "at 4 agents" is no time. */
final class Links {
    private static final List<Kind> GO_ON = List.of(
            Kind.DAY, Kind.NIGHT, Kind.PART_LEAD, Kind.IN, Kind.AND, Kind.TO, Kind.UNTIL, Kind.AT, Kind.WEEKDAY);
    private static final Set<Concept> NOT_COUNTED = EnumSet.of(
            Concept.PREPOSITION,
            Concept.AND,
            Concept.OF,
            Concept.BE,
            Concept.AUXILIARY,
            Concept.NEGATION,
            Concept.POLITE,
            Concept.WHY,
            Concept.RUN,
            Concept.END,
            Concept.FAILURE);

    private static final String PLURAL = "s";

    private final Lexicon lexicon;
    private final Language main;

    Links(Lexicon lexicon, Language main) {
        this.lexicon = lexicon;
        this.main = main;
    }

    /** The same behind an article: "las 3 allá". In Portuguese and Spanish all that it could count ends as plurals do. */
    boolean endsLed(Cursor cursor) {
        var next = cursor.token();
        return ends(cursor)
                || (main != Language.ENGLISH
                        && next != null
                        && next.isWord()
                        && !looksLikeName(next)
                        && !next.folded().endsWith(PLURAL)
                        && !cursor.sees(Kind.UNIT)
                        && !cursor.sees(Kind.COUNTED));
    }

    /** Whether a number before the cursor stands by itself. */
    boolean ends(Cursor cursor) {
        var next = cursor.token();
        if (next == null) {
            return true;
        }
        if (next.kind() == Token.Kind.MARK) {
            return !isFraction(cursor, next);
        }
        if (!next.isWord() || looksLikeName(next)) {
            return next.kind() != Token.Kind.NUMBER;
        }
        return (GO_ON.stream().anyMatch(cursor::sees) || lexicon.means(next.folded(), NOT_COUNTED))
                && !cursor.sees(Kind.COUNTED);
    }

    private static boolean looksLikeName(Token token) {
        return token.text().length() > 1 && (NameRules.isUpper(token.text()) || NameRules.isMarked(token.text()));
    }

    /** "10.2", "10 %", "-3": the number is not all of it. */
    private static boolean isFraction(Cursor cursor, Token mark) {
        var behind = cursor.tokenAt(cursor.position() + 1);
        var before = cursor.tokenAt(cursor.position() - 1);
        boolean glued = before != null && before.end() == mark.start();
        return mark.text().equals("%")
                || mark.text().equals("=")
                || (glued && behind != null && behind.start() == mark.end() && behind.kind() == Token.Kind.NUMBER);
    }
}
