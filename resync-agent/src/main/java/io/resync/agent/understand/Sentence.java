package io.resync.agent.understand;

import java.util.List;

/**
 * A text and what it is cut into.
 *
 * @param text as typed
 * @param tokens in their order
 * @param casing how it uses capitals
 */
record Sentence(String text, List<Token> tokens, Casing casing) {
    static Sentence of(String text) {
        var tokens = Tokenizer.tokens(text);
        return new Sentence(text, tokens, Casing.of(tokens));
    }

    boolean isShouted() {
        return casing == Casing.SHOUTED;
    }
}
