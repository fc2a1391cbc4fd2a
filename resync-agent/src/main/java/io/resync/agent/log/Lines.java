package io.resync.agent.log;

import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/** The lines of a text, one after the other, whatever their length: what is too long loses its end. */
final class Lines {
    /** More of a line is not kept. */
    static final int LONGEST = 4_000;

    private final Reader reader;
    private final char[] read = new char[1 << 15];
    private final char[] line = new char[LONGEST];
    private int at;
    private int end;
    private int length;
    private long skipped;

    Lines(Reader reader) {
        this.reader = reader;
    }

    /** The next line without its end; null behind the last. */
    @Nullable
    String next() throws IOException {
        length = 0;
        skipped = 0;
        if (at == end && !fill()) {
            return null;
        }
        int stop = lineEnd();
        if (stop < end && stop - at <= LONGEST) {
            var whole = text(read, at, stop - at);
            at = stop + 1;
            return whole;
        }
        while (!takesUpTo(stop) && fill()) {
            stop = lineEnd();
        }
        return text(line, 0, length);
    }

    /** How many characters of the last line were left out. */
    long skipped() {
        return skipped;
    }

    private boolean fill() throws IOException {
        at = 0;
        end = Math.max(0, reader.read(read, 0, read.length));
        return end > 0;
    }

    private int lineEnd() {
        int stop = at;
        while (stop < end && read[stop] != '\n') {
            stop++;
        }
        return stop;
    }

    /** Whether the line ends there. */
    private boolean takesUpTo(int stop) {
        int fits = Math.min(stop - at, LONGEST - length);
        System.arraycopy(read, at, line, length, fits);
        length += fits;
        skipped += stop - at - fits;
        boolean isEnd = stop < end;
        at = isEnd ? stop + 1 : stop;
        return isEnd;
    }

    private String text(char[] from, int start, int count) {
        boolean hasReturn = skipped == 0 && count > 0 && from[start + count - 1] == '\r';
        return new String(from, start, hasReturn ? count - 1 : count);
    }
}
