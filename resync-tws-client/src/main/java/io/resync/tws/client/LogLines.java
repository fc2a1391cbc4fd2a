package io.resync.tws.client;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Splits a log into lines while it arrives. A line ends with a line feed, with or without a carriage return before it; a
 * carriage return alone does not end one, since programs that show progress write it.
 */
final class LogLines {
    static final int MOST_CHARACTERS = 32 << 20;

    private final int longest;
    private final Consumer<String> lines;
    private final StringBuilder line = new StringBuilder();
    private long leftOut;
    private char last;

    private LogLines(int longest, Consumer<String> lines) {
        this.longest = longest;
        this.lines = lines;
    }

    /** All lines of a log that is not too long to be held. */
    static List<String> read(InputStream body) throws IOException {
        var lines = new ArrayList<String>();
        new LogLines(MOST_CHARACTERS, lines::add).readAll(text(body), MOST_CHARACTERS);
        return lines;
    }

    /** Passes on each line of a log of any length; a line that is longer than that is cut there, and says so. */
    static void each(InputStream body, int longest, Consumer<String> lines) throws IOException {
        new LogLines(longest, lines).readAll(text(body), Long.MAX_VALUE);
    }

    /** The same for a line that is there already. */
    static String cut(String line, int longest) {
        return line.length() <= longest ? line : marked(line.substring(0, longest), line.length() - longest);
    }

    private static Reader text(InputStream body) {
        return new InputStreamReader(body, StandardCharsets.UTF_8);
    }

    private void readAll(Reader text, long most) throws IOException {
        var chunk = new char[8192];
        long total = 0;
        for (int length = text.read(chunk); length >= 0; length = text.read(chunk)) {
            total += length;
            if (total > most) {
                throw new UnreadableAnswerException(
                        "the log has more than " + most + " characters; ask for fewer lines", null);
            }
            split(chunk, length);
        }
        if (line.length() > 0) {
            endLine();
        }
    }

    private void split(char[] chunk, int length) {
        int start = 0;
        for (int i = 0; i < length; i++) {
            if (chunk[i] == '\n') {
                append(chunk, start, i);
                endLine();
                start = i + 1;
            }
        }
        append(chunk, start, length);
    }

    private void append(char[] chunk, int from, int to) {
        int kept = Math.min(to - from, longest - line.length());
        line.append(chunk, from, kept);
        leftOut += to - from - kept;
        last = to > from ? chunk[to - 1] : last;
    }

    private void endLine() {
        if (leftOut > 0) {
            leftOut -= last == '\r' ? 1 : 0;
        } else if (line.length() > 0 && last == '\r') {
            line.setLength(line.length() - 1);
        }
        lines.accept(leftOut > 0 ? marked(line.toString(), leftOut) : line.toString());
        line.setLength(0);
        leftOut = 0;
        last = 0;
    }

    private static String marked(String kept, long leftOut) {
        int half = Character.isHighSurrogate(kept.charAt(kept.length() - 1)) ? 1 : 0;
        return kept.substring(0, kept.length() - half) + " … (" + (leftOut + half) + " more characters)";
    }
}
