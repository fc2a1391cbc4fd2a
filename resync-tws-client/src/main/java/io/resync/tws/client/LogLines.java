package io.resync.tws.client;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Splits a log into lines while it arrives. A line ends with a line feed, with or without a carriage return before it; a
 * carriage return alone does not end one, since programs that show progress write it.
 */
final class LogLines {
    static final int MOST_CHARACTERS = 32 << 20;

    private final List<String> lines = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();

    private LogLines() {}

    static List<String> read(InputStream body) throws IOException {
        return new LogLines().readAll(new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8)));
    }

    private List<String> readAll(Reader text) throws IOException {
        var chunk = new char[8192];
        long total = 0;
        for (int length = text.read(chunk); length >= 0; length = text.read(chunk)) {
            total += length;
            if (total > MOST_CHARACTERS) {
                throw new UnreadableAnswerException(
                        "the log has more than " + MOST_CHARACTERS + " characters; ask for fewer lines", null);
            }
            split(chunk, length);
        }
        if (line.length() > 0) {
            endLine();
        }
        return lines;
    }

    private void split(char[] chunk, int length) {
        int start = 0;
        for (int i = 0; i < length; i++) {
            if (chunk[i] == '\n') {
                line.append(chunk, start, i - start);
                endLine();
                start = i + 1;
            }
        }
        line.append(chunk, start, length - start);
    }

    private void endLine() {
        int end = line.length();
        lines.add(line.substring(0, end > 0 && line.charAt(end - 1) == '\r' ? end - 1 : end));
        line.setLength(0);
    }
}
