package io.resync.agent.diagnose;

import java.util.regex.Pattern;

/** Text from outside, made fit for one line of an answer. */
final class Quote {
    private static final int LONGEST = 240;
    private static final int LONGEST_RULE = 400;
    private static final Pattern SENTENCES = Pattern.compile(".*(?<!(?:^| )\\d{1,3})[.!?](?= |$)");

    private Quote() {}

    /** The same, cut behind a sentence where one ends early enough: half of an instruction is none. */
    static String sentences(String text) {
        var line = line(text);
        if (line.length() <= LONGEST_RULE) {
            return line;
        }
        var whole = SENTENCES.matcher(line).region(0, LONGEST_RULE);
        return whole.lookingAt() ? whole.group() : of(text);
    }

    private static String line(String text) {
        return text.strip().replaceAll("\\s+", " ").replace('`', '\'');
    }

    /** The text on one line, without back-ticks, cut at a word with an ellipsis where it is long. */
    static String of(String text) {
        var line = line(text);
        if (line.length() <= LONGEST) {
            return line;
        }
        var space = line.lastIndexOf(' ', LONGEST);
        return line.substring(0, space > LONGEST / 2 ? space : LONGEST) + "…";
    }
}
