package io.resync.tws.client;

import java.util.regex.Pattern;

/** The beginning of a text from outside, on one line, for a message. */
final class Excerpt {
    private static final Pattern NOT_SHOWN = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\s]+");

    private Excerpt() {}

    static String of(String text, int length) {
        var line = NOT_SHOWN.matcher(text).replaceAll(" ").strip();
        return line.length() <= length ? line : line.substring(0, length - 1) + "…";
    }
}
