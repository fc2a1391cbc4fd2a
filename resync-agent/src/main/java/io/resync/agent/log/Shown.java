package io.resync.agent.log;

/** A line as it may leave this package: without colours, secrets hidden. */
final class Shown {
    private Shown() {}

    static String of(String line) {
        return Secrets.mask(Colours.strip(line));
    }

    static LogLine line(long number, String line) {
        return new LogLine(number, of(line));
    }
}
