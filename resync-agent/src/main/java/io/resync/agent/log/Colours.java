package io.resync.agent.log;

import java.util.regex.Pattern;

/** What terminals take for a colour. */
final class Colours {
    /** Some collectors drop the escape character before it. */
    private static final Pattern COLOUR = Pattern.compile("\\x1B?\\[\\d{1,3}(?:;\\d{1,3}){0,4}m");

    private Colours() {}

    /** The line without them. */
    static String strip(String line) {
        return line.indexOf('[') < 0 ? line : COLOUR.matcher(line).replaceAll("");
    }
}
