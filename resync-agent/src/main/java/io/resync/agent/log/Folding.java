package io.resync.agent.log;

import java.util.regex.Pattern;

/** Text with what differs from one line to the next taken out. */
final class Folding {
    private static final int LONGEST = 300;
    private static final int LONGEST_KIND = 120;
    private static final int LOOKED_AT = 800;
    private static final Pattern RULE = Pattern.compile("[_=*.#~-]{2,}");
    private static final Pattern NUMBER = Pattern.compile("\\b(?=[\\da-fA-F]*\\d)[\\da-fA-F]{4,}\\b|\\d+");
    private static final Pattern QUOTED =
            Pattern.compile("\"[^\"]*\"|'[^']*'|`[^`']*['`]|(?<!\\S)[^\\s/\\\\]*[/\\\\]\\S+");

    private Folding() {}

    /** One of many lines that differ by numbers, for people. */
    static String fold(String line) {
        var shown = Shown.of(line);
        var folded = NUMBER.matcher(shown).replaceAll("#");
        return folded.length() <= LONGEST ? folded : folded.substring(0, LONGEST) + "…";
    }

    /** The same for lines that complain of the same, whatever names, paths and numbers they give. */
    static long kind(String plain) {
        var head = plain.length() <= LOOKED_AT ? plain : plain.substring(0, LOOKED_AT);
        var nameless = RULE.matcher(QUOTED.matcher(head).replaceAll("'")).replaceAll("-");
        var kind = NUMBER.matcher(nameless).replaceAll("#");
        return kind.length() <= LONGEST_KIND
                ? kind.hashCode()
                : kind.substring(0, LONGEST_KIND).hashCode();
    }
}
