package io.resync.agent.understand;

import static io.resync.agent.understand.Concept.EQUALS;
import static io.resync.agent.understand.Concept.PAUSE;
import static io.resync.agent.understand.Concept.QUESTION;
import static io.resync.agent.understand.Concept.QUOTE;
import static io.resync.agent.understand.Concept.STOP;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** What marks between words mean. */
final class Marks {
    /** In the order of the concepts, which other sets have no promise of: the classifier sees it. */
    private static final Set<Concept> ASKED = Collections.unmodifiableSet(EnumSet.of(QUESTION, STOP));

    private static final Set<Concept> COLON = Collections.unmodifiableSet(EnumSet.of(PAUSE, EQUALS));

    private Marks() {}

    static Set<Concept> meaning(Token token) {
        if (token.kind() != Token.Kind.MARK) {
            return Set.of();
        }
        char mark = token.text().charAt(0);
        return switch (mark) {
            case '?', '？' -> ASKED;
            case '.', '!', ';', '…' -> Set.of(STOP);
            case ',', '(', ')', '¿', '¡', '–', '—' -> Set.of(PAUSE);
            case ':' -> COLON;
            case '=' -> Set.of(EQUALS);
            default -> JobReference.isQuote(mark) ? Set.of(QUOTE) : Set.of();
        };
    }
}
