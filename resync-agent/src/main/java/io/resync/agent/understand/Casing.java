package io.resync.agent.understand;

import java.util.List;

/** How a text uses capitals: where it has them everywhere, they say nothing about names. */
enum Casing {
    /** As sentences are written. */
    PLAIN,
    /** Most Words Begin With One. */
    TITLED,
    /** IN CAPITALS ONLY. */
    SHOUTED;

    private static final int FEWEST_WORDS = 2;
    private static final int FEWEST_TITLED = 3;

    /** Small words may stay small in a title: two words of three make one. */
    static Casing of(List<Token> tokens) {
        int words = 0;
        int upper = 0;
        int titled = 0;
        for (var token : tokens) {
            if (token.isWord() && !NameRules.isMarked(token.text())) {
                words++;
                upper += NameRules.isUpper(token.text()) ? 1 : 0;
                titled += isTitled(token.text()) ? 1 : 0;
            }
        }
        if (words >= FEWEST_WORDS && upper == words) {
            return SHOUTED;
        }
        int inWords = words - upper;
        return titled >= FEWEST_TITLED && titled * 3 >= inWords * 2 ? TITLED : PLAIN;
    }

    private static boolean isTitled(String word) {
        return word.length() > 1 && Character.isUpperCase(word.charAt(0)) && Character.isLowerCase(word.charAt(1));
    }
}
