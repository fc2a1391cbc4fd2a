package io.resync.agent.understand;

import java.util.List;

/** Text in capitals only, where capitals say nothing about names. */
final class Shouting {
    private Shouting() {}

    static boolean in(List<Token> tokens) {
        int words = 0;
        for (var token : tokens) {
            if (token.isWord() && !NameRules.isMarked(token.text())) {
                if (!NameRules.isUpper(token.text())) {
                    return false;
                }
                words++;
            }
        }
        return words > 1;
    }
}
