package io.resync.agent.log;

import java.util.regex.Pattern;

/** What the program said in a line: without colours, and without the time that a collector or a logger put before it. */
final class Plain {
    private static final Pattern TIME =
            Pattern.compile("^[\\[(<]?(?:\\d{4}[-/.]?\\d\\d[-/.]?\\d\\d[T _-]?|\\d\\d?[-/.]\\d\\d?[-/.]\\d{2,4} )?"
                    + "\\d\\d[:.]\\d\\d[:.]\\d\\d(?:[.,:]\\d{1,9})?(?:Z|[+-]\\d\\d:?\\d\\d)?[\\])>]?:?(?: |\\t|$)"
                    + "|^[A-Z][a-z]{2} [ \\d]\\d \\d\\d:\\d\\d:\\d\\d ");

    private Plain() {}

    static String of(String line) {
        var text = Colours.strip(line);
        var time = TIME.matcher(text);
        return time.lookingAt() ? text.substring(time.end()) : text;
    }
}
