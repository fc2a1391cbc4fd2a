package io.resync.agent.understand;

import static io.resync.agent.understand.Concept.EQUALS;
import static io.resync.agent.understand.Concept.PAUSE;
import static io.resync.agent.understand.Concept.QUESTION;
import static io.resync.agent.understand.Concept.QUOTE;
import static io.resync.agent.understand.Concept.STOP;

import java.util.Set;

/** What marks between words mean. */
final class Marks {
    private Marks() {}

    static Set<Concept> meaning(Token token) {
        if (token.kind() != Token.Kind.MARK) {
            return Set.of();
        }
        char mark = token.text().charAt(0);
        return switch (mark) {
            case '?', '？' -> Set.of(QUESTION, STOP);
            case '.', '!', ';', '…' -> Set.of(STOP);
            case ',', '(', ')', '¿', '¡', '–', '—' -> Set.of(PAUSE);
            case ':' -> Set.of(PAUSE, EQUALS);
            case '=' -> Set.of(EQUALS);
            default -> JobReference.isQuote(mark) ? Set.of(QUOTE) : Set.of();
        };
    }
}
