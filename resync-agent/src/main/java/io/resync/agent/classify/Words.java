package io.resync.agent.classify;

import java.util.Arrays;

/**
 * A text as the model reads it: its words in small letters without accents, one space before and after each. A question
 * mark is a word of its own, since it tells a question from a command.
 */
final class Words {
    private char[] chars;
    private int length;

    private Words(int expected) {
        this.chars = new char[expected];
    }

    /** Reads a text once, from its beginning to its end. */
    static Words of(String text, boolean maskNames) {
        var words = new Words(text.length() + 2);
        words.space();
        int at = 0;
        while (at < text.length()) {
            at = maskNames && Names.startsRun(text, at) ? words.run(text, at) : words.character(text, at);
        }
        words.space();
        return words;
    }

    char[] chars() {
        return chars;
    }

    int length() {
        return length;
    }

    String text(int start, int end) {
        return new String(chars, start, end - start);
    }

    private int run(String text, int at) {
        int end = Names.endOfRun(text, at);
        var shape = Names.shape(text, at, end);
        if (shape.isEmpty()) {
            for (int i = at; i < end; i++) {
                character(text, i);
            }
        } else {
            word(shape);
        }
        return end;
    }

    private int character(String text, int at) {
        char c = text.charAt(at);
        char folded = Letters.fold(c);
        if (c == '?') {
            word("?");
        } else if (folded == Letters.SPACE) {
            space();
        } else if (folded != Letters.NOTHING) {
            add(folded);
        }
        return at + 1;
    }

    private void word(String word) {
        space();
        for (int i = 0; i < word.length(); i++) {
            add(word.charAt(i));
        }
        space();
    }

    private void space() {
        if (length == 0 || chars[length - 1] != Letters.SPACE) {
            add(Letters.SPACE);
        }
    }

    private void add(char c) {
        if (length == chars.length) {
            chars = Arrays.copyOf(chars, 2 * length);
        }
        chars[length++] = c;
    }
}
