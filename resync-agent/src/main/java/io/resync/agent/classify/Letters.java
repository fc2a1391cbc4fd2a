package io.resync.agent.classify;

import java.text.Normalizer;

/** What is left of a character when case and accents do not matter. */
final class Letters {
    /** Stands for everything between words. */
    static final char SPACE = ' ';

    /** Stands for what belongs to the letter before it, as a combining accent. */
    static final char NOTHING = 0;

    private static final char[] FOLDED = table(0x2000); // the alphabets that have case and accents

    private Letters() {}

    static char fold(char c) {
        return c < FOLDED.length ? FOLDED[c] : plain(c);
    }

    private static char[] table(int size) {
        var table = new char[size];
        for (char c = 0; c < size; c++) {
            table[c] = Character.isLetter(c)
                    ? plain(Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD)
                            .charAt(0))
                    : plain(c);
        }
        return table;
    }

    private static char plain(char c) {
        if (Character.isLetterOrDigit(c) || c == '_') {
            return Character.toLowerCase(c);
        }
        return Character.getType(c) == Character.NON_SPACING_MARK ? NOTHING : SPACE;
    }
}
