package io.resync.agent.diagnose;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The part of a passage that says what to do: from its first list item on, or all of it where it has none. */
final class Steps {
    private static final Pattern ITEM = Pattern.compile("\\s*(?:\\d{1,3}[.)]|[-*+])\\s.*");

    private Steps() {}

    static String of(String passage) {
        var steps = passage.lines().dropWhile(line -> !isItem(line)).collect(Collectors.joining(" "));
        return steps.isBlank() ? passage : steps;
    }

    static boolean in(String passage) {
        return passage.lines().anyMatch(Steps::isItem);
    }

    private static boolean isItem(String line) {
        return ITEM.matcher(line).matches();
    }
}
