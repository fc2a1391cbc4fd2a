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
    /** Always with a digit or an (encoded) semicolon, which operations never have. */
    private static final Pattern PLAIN = Pattern.compile("(?=[^/]*(?:\\d|%3B))[A-Za-z0-9_-](?:[A-Za-z0-9_.-]|%3B)*");

    private static final Pattern BASE64 = Pattern.compile("(?:[A-Za-z0-9]|%2B|%2F)+(?:%3D){0,2}");

    /** What an id of one part holds, as a workstation's: packed, no operation's name could read as this. */
    private static final Pattern SINGLE = Pattern.compile("/?[A-Z][A-Z0-9_./@-]*");

    private ObjectIds() {}

    /** One path segment, whatever the id holds; an id that is no id is refused by the allow-list. */
    static String segment(String id) {
        return URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
    }

    static boolean matches(String segment) {
        return PLAIN.matcher(segment).matches() || (BASE64.matcher(segment).matches() && decodes(segment));
    }

    /** The first generation packs the parts of an id, with semicolons between them, into Base64. */
    private static boolean decodes(String segment) {
        var packed = segment.replace("%2B", "+").replace("%2F", "/").replace("%3D", "=");
        try {
            var parts = new String(Base64.getDecoder().decode(packed), StandardCharsets.UTF_8);
            return SINGLE.matcher(parts).matches()
                    || (parts.indexOf(';') > 0 && parts.chars().noneMatch(c -> c < ' ' || c == '\uFFFD'));
        } catch (IllegalArgumentException e) {
            return false; // no Base64 after all
        }
    }
}
