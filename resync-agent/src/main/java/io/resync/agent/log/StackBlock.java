package io.resync.agent.log;

import java.util.List;
import java.util.regex.Pattern;

/** The lines that belong to one error: a stack of calls, or details set in below it. */
final class StackBlock {
    private static final Pattern CONTINUED =
            Pattern.compile("(?:\\s+at\\s|\\s*Caused by:|\\s*\\.{3}\\s+\\d+\\s+more|Traceback |\\s{2,}\\S|\\t).*");
    private static final Pattern HEADER = Pattern.compile("[\\w.$]{1,200}(?:Exception|Error)(?::|$)");
    private static final Pattern CAUSED_BY = Pattern.compile("\\s*Caused by:.*");
    private static final int MOST_LINES = 200;

    private StackBlock() {}

    /** Index of the last line that belongs to the error at {@code start}. */
    static int lastLine(List<String> lines, int start) {
        var last = start;
        while (last + 1 < lines.size() && last - start < MOST_LINES && belongs(lines.get(last + 1))) {
            last++;
        }
        return last;
    }

    private static boolean belongs(String line) {
        return CONTINUED.matcher(line).lookingAt() || HEADER.matcher(line).lookingAt();
    }

    /** Index of the line that says best what went wrong: the first if it names a code, else the innermost "Caused by". */
    static int plainest(List<String> lines, int start, int last) {
        if (Severity.namesACode(lines.get(start))) {
            return start;
        }
        for (var index = last; index > start; index--) {
            if (CAUSED_BY.matcher(lines.get(index)).lookingAt()) {
                return index;
            }
        }
        return start;
    }
}
