package io.resync.agent.diagnose;

/** Text from outside, made fit for one line of an answer. */
final class Quote {
    private static final int LONGEST = 240;

    private Quote() {}

    /** The text on one line, without back-ticks, cut at a word with an ellipsis where it is long. */
    static String of(String text) {
        var line = text.strip().replaceAll("\\s+", " ").replace('`', '\'');
        if (line.length() <= LONGEST) {
            return line;
        }
        var space = line.lastIndexOf(' ', LONGEST);
        return line.substring(0, space > LONGEST / 2 ? space : LONGEST) + "…";
    }
}
