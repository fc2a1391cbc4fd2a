package io.resync.tws.client;

import io.resync.tws.JobLog;
import io.resync.tws.LogExtract;
import io.resync.tws.LogQuery;
import io.resync.tws.RunId;
import io.resync.tws.TwsRefusedException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Takes the lines of one log in their order and keeps the parts that were asked for. Besides these it holds the last lines
 * only, in a ring: those behind which the log may end, or a line may be found.
 */
final class Extraction {
    /** Where a line is cut: far behind what people read, far below what fills the memory. */
    static final int LONGEST_LINE = 8192;

    private static final int MOST_CHARACTERS = LogLines.MOST_CHARACTERS;

    private final RunId run;
    private final LogQuery query;
    private final SortedMap<Long, String> kept = new TreeMap<>();
    private final List<String> ring = new ArrayList<>();
    private final long ringSize;
    private @Nullable RuntimeException failure;
    private long lines;
    private long found;
    private long keepTo;
    private long size;

    Extraction(RunId run, LogQuery query) {
        this.run = run;
        this.query = query;
        ringSize = Math.max(query.around() + 1L, query.tail());
        keepTo = query.head();
    }

    /** What the predicate throws is kept for the caller, whose thread this is not. */
    static Extraction read(RunId run, LogQuery query, InputStream body) throws IOException {
        var extraction = new Extraction(run, query);
        try {
            LogLines.each(body, LONGEST_LINE, extraction::line);
        } catch (RuntimeException e) {
            extraction.failure = e;
        }
        return extraction;
    }

    void wholeLine(String text) {
        line(LogLines.cut(text, LONGEST_LINE));
    }

    void line(String text) {
        lines++;
        remember(text);
        if (query.wanted().test(text)) {
            found++;
            if (found <= query.most()) {
                keepTo = Math.max(keepTo, lines + query.around());
                keepFrom(lines - query.around());
            }
        }
        if (lines <= keepTo) {
            keepFrom(lines);
        }
    }

    LogExtract extract() {
        if (failure != null) {
            throw failure;
        }
        keepFrom(lines - query.tail() + 1);
        return new LogExtract(run, windows(), lines, found);
    }

    private void remember(String text) {
        size += size(text);
        if (ring.size() < ringSize) {
            ring.add(text);
        } else {
            size -= size(ring.set(place(lines), text));
        }
        requireRoom();
    }

    /** The lines from this one to the last that came. */
    private void keepFrom(long first) {
        for (long number = Math.max(first, 1); number <= lines; number++) {
            var text = ring.get(place(number));
            size += kept.put(number, text) == null ? size(text) : 0;
        }
        requireRoom();
    }

    private List<JobLog> windows() {
        var windows = new ArrayList<JobLog>();
        var window = new ArrayList<String>();
        for (var line : kept.entrySet()) {
            window.add(line.getValue());
            if (!kept.containsKey(line.getKey() + 1)) {
                windows.add(new JobLog(run, line.getKey() - window.size() + 1, window));
                window.clear();
            }
        }
        return windows;
    }

    private int place(long line) {
        return (int) ((line - 1) % ringSize);
    }

    /** An empty line takes memory too. */
    private static int size(String line) {
        return line.length() + 64;
    }

    private void requireRoom() {
        if (size > MOST_CHARACTERS) {
            throw new TwsRefusedException("engine " + run.engine() + ", log of " + run.value()
                    + ": the parts asked for have more than " + MOST_CHARACTERS
                    + " characters, 64 of them for each line; ask for fewer lines");
        }
    }
}
