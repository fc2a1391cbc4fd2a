package io.resync.agent.understand;

import java.util.Set;

/**
 * What is understood as one: a word, a phrase, a mark.
 *
 * @param token its first token
 * @param last its last token
 * @param meaning what it contributes; empty for a word that no list has
 * @param own whether a list of the text's main language, or the one that all share, has it
 * @param quotes how many quotes stood on either side of it
 */
record Unit(Token token, Token last, Set<Concept> meaning, boolean own, int quotes) {
    static Unit of(Token token, Token last, Set<Concept> meaning, boolean own) {
        return new Unit(token, last, meaning, own, 0);
    }

    boolean is(Concept concept) {
        return meaning.contains(concept);
    }

    boolean isAny(Set<Concept> concepts) {
        for (var concept : meaning) {
            if (concepts.contains(concept)) {
                return true;
            }
        }
        return false;
    }

    boolean isPhrase() {
        return token.start() != last.start();
    }

    boolean isMark() {
        return token.kind() == Token.Kind.MARK;
    }

    String text() {
        return token.text();
    }

    Unit as(Set<Concept> other) {
        return new Unit(token, last, other, true, quotes);
    }

    boolean quoted() {
        return quotes > 0;
    }

    Unit inMoreQuotes() {
        return new Unit(token, last, meaning, own, quotes + 1);
    }

    /** Quotes are one character each. */
    int outerStart() {
        return token.start() - quotes;
    }

    int outerEnd() {
        return last.end() + quotes;
    }
}
