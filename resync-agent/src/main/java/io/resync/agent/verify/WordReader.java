package io.resync.agent.verify;

import java.util.regex.Pattern;

/** Reads telephones and offsets of zones: nobody says them unless they were read somewhere. */
final class WordReader {
    private static final Pattern TELEPHONE = Pattern.compile("\\+\\d[\\d -]{6,}\\d|\\b\\d{2,3} \\d{4,5}-\\d{4}\\b");
    private static final Pattern OFFSET = Pattern.compile("(?<=(?:^|[ (]))[+-](?:0\\d|1[0-4]):[0-5]\\d\\b");

    private WordReader() {}

    /** Before numbers are read, for these are no numbers. */
    static void read(Tape tape) {
        tape.take(TELEPHONE, match -> new Claim.Word(match.group()));
        tape.take(OFFSET, match -> new Claim.Word(match.group()));
    }
}
