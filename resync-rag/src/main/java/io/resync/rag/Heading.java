package io.resync.rag;

import java.util.Locale;
import java.util.Optional;

/** A heading that begins with number signs. The underlined kind is left as text: its line of dashes is also a rule. */
record Heading(int level, String text) {
    private static final int DEEPEST = 6;
    private static final int WIDEST_INDENT = 3;

    /** Reads one line; by hand, since a pattern can take very long on a very long line. */
    static Optional<Heading> of(String line) {
        var marked = line.stripLeading();
        var level = 0;
        while (level < marked.length() && marked.charAt(level) == '#') {
            level++;
        }
        var text = marked.substring(level);
        var found = level >= 1
                && level <= DEEPEST
                && line.length() - marked.length() <= WIDEST_INDENT
                && (text.isEmpty() || Character.isWhitespace(text.charAt(0)));
        return found ? Optional.of(new Heading(level, withoutClosingMarks(text.strip()))) : Optional.empty();
    }

    /** Whether it only says the document's title again. */
    boolean repeats(String title) {
        return level == 1 && text.toLowerCase(Locale.ROOT).contains(title.toLowerCase(Locale.ROOT));
    }

    private static String withoutClosingMarks(String text) {
        var end = text.length();
        while (end > 0 && text.charAt(end - 1) == '#') {
            end--;
        }
        var closed = end == 0 || Character.isWhitespace(text.charAt(end - 1));
        return closed ? text.substring(0, end).stripTrailing() : text;
    }
}
