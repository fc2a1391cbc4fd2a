package io.resync.tws.client;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;

/**
 * Tells the ids of objects, as they stand encoded in a path, from the names of operations that could stand there, too. Both
 * generations are told the ids of both: an id may be older than what is known of the engine.
 */
final class ObjectIds {
    /** Longer than any id: three names of at most 40 characters and an id of 16, packed, would be some 200. */
    static final int LONGEST = 300;

    /** What an id of one part holds, as a workstation's: packed, no operation's name could read as this. */
    private static final Pattern SINGLE = Pattern.compile("/?[A-Z][A-Z0-9_./@-]*");

    private ObjectIds() {}

    /** One path segment, whatever the id holds; an id that is no id is refused by the allow-list. */
    static String segment(String id) {
        return URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
    }

    static boolean matches(String segment) {
        return segment.length() <= LONGEST
                && !segment.isEmpty()
                && (isPlain(segment) || (isBase64(segment) && decodes(segment)));
    }

    /** Always with a digit or an (encoded) semicolon, which operations never have. */
    private static boolean isPlain(String segment) {
        boolean marked = false;
        for (int i = 0; i < segment.length(); i++) {
            char c = segment.charAt(i);
            if (c == '%' && i > 0 && segment.startsWith("3B", i + 1)) {
                marked = true;
                i += 2;
            } else if (isDigit(c)) {
                marked = true;
            } else if (!isLetter(c) && c != '_' && c != '-' && (c != '.' || i == 0)) {
                return false;
            }
        }
        return marked;
    }

    private static boolean isBase64(String segment) {
        int end = segment.length();
        for (int padding = 0; padding < 2 && end >= 3 && segment.startsWith("%3D", end - 3); padding++) {
            end -= 3;
        }
        for (int i = 0; i < end; i++) {
            char c = segment.charAt(i);
            if (c == '%' && (segment.startsWith("2B", i + 1) || segment.startsWith("2F", i + 1))) {
                i += 2;
            } else if (!isLetter(c) && !isDigit(c)) {
                return false;
            }
        }
        return end > 0;
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** The first generation packs the parts of an id, with semicolons between them, into Base64. */
    private static boolean decodes(String segment) {
        var packed = segment.replace("%2B", "+").replace("%2F", "/").replace("%3D", "=");
        try {
            var parts = new String(Base64.getDecoder().decode(packed), StandardCharsets.UTF_8);
            return SINGLE.matcher(parts).matches() || (parts.indexOf(';') > 0 && isReadable(parts));
        } catch (IllegalArgumentException e) {
            return false; // no Base64 after all
        }
    }

    private static boolean isReadable(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c == '\uFFFD') {
                return false;
            }
        }
        return true;
    }
}
