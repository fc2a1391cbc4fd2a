package io.resync.agent.diagnose;

import io.resync.agent.codes.CodeReader;
import io.resync.agent.codes.MessageCode;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Message and error codes in a text: those the catalogue can spell, and others that are written as vendors write them. */
final class Codes {
    private static final Pattern CODE = Pattern.compile("\\b(?:[A-Z]{2,8}-\\d{3,6}[A-Z]?|[A-Z]{3,8}\\d{3,6}[A-Z])\\b");

    private Codes() {}

    static Set<String> in(String text) {
        var codes = new TreeSet<String>();
        CODE.matcher(text).results().forEach(match -> codes.add(match.group()));
        CodeReader.in(text).stream().map(MessageCode::code).forEach(codes::add);
        return codes;
    }

    /** The same as they stand in the text. */
    static Set<String> shown(String text) {
        var codes = new TreeSet<String>();
        CODE.matcher(text).results().forEach(match -> codes.add(match.group()));
        CodeReader.in(text).stream().map(MessageCode::shown).forEach(codes::add);
        return codes;
    }
}
