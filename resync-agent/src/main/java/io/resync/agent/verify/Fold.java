package io.resync.agent.verify;

import java.text.Normalizer;

/** A text in small letters without accents, each character in its place. */
final class Fold {
    private Fold() {}

    static String of(String text) {
        var folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            folded.append(of(text.charAt(i)));
        }
        return folded.toString();
    }

    private static char of(char character) {
        return character < 128
                ? Character.toLowerCase(character)
                : Character.toLowerCase(Normalizer.normalize(String.valueOf(character), Normalizer.Form.NFD)
                        .charAt(0));
    }
}
