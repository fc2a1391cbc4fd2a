package io.resync.agent.diagnose;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Message and error codes in a text: upper-case letters and figures in one word, as vendors write them. */
final class Codes {
    private static final Pattern CODE = Pattern.compile("\\b[A-Z]{2,8}-?\\d{3,6}[A-Z]?\\b");

    private Codes() {}

    static Set<String> in(String text) {
        var codes = new TreeSet<String>();
        CODE.matcher(text).results().forEach(match -> codes.add(match.group()));
        return codes;
    }
}
