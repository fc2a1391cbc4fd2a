package io.resync.agent.understand;

import java.text.Normalizer;
import java.util.Locale;

/**
 * A piece of a text.
 *
 * @param kind what it looks like
 * @param text as typed
 * @param start where it begins in the text
 * @param small in small letters, with accents; empty for a mark
 * @param folded in small letters without accents; empty for a mark and for what is too long to be a word
 */
record Token(Kind kind, String text, int start, String small, String folded) {
    private static final int LONGEST_WORD = 40;

    /** What a piece looks like. */
    enum Kind {
        /** Letters and digits; perhaps a simple name. */
        WORD,
        /** A name with its job stream or workstation. */
        QUALIFIED_NAME,
        /** Digits alone. */
        NUMBER,
        /** A path, an address: nothing in it is a word or a name. */
        OPAQUE,
        /** One character between words. */
        MARK
    }

    static Token of(Kind kind, String text, int start) {
        var small = kind == Kind.WORD ? text.toLowerCase(Locale.ROOT) : "";
        return new Token(kind, text, start, small, fold(small));
    }

    int end() {
        return start + text.length();
    }

    boolean isWord() {
        return kind == Kind.WORD;
    }

    /** Takes the accents off. The limit also keeps Unicode normalisation from taking long. */
    private static String fold(String small) {
        if (small.length() > LONGEST_WORD) {
            return "";
        }
        if (NameRules.all(small, c -> c < 128)) {
            return small;
        }
        var parts = Normalizer.normalize(small, Normalizer.Form.NFD);
        var plain = new StringBuilder(parts.length());
        for (int i = 0; i < parts.length(); i++) {
            if (Character.getType(parts.charAt(i)) != Character.NON_SPACING_MARK) {
                plain.append(parts.charAt(i));
            }
        }
        return plain.toString();
    }
}
