package io.resync.tws.client;

import io.resync.Deadline;
import io.resync.Observed;
import io.resync.tws.EngineId;
import io.resync.tws.JobLog;
import io.resync.tws.LogExtract;
import io.resync.tws.LogQuery;
import io.resync.tws.LogRange;
import io.resync.tws.RunId;
import io.resync.tws.TwsDecodeException;
import io.resync.tws.TwsException;
import io.resync.tws.TwsStatusException;
import io.resync.tws.client.wire.V1LogPage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Reads lines of a log where the engine sends numbered pages. The first page has to be asked for always, since it names the
 * file that further ones are taken from. The parameter for the page is spelt in two ways: the one that did not work is not
 * used again.
 */
final class V1Log {
    static final int MOST_LINES = 5000;

    private final EngineId engine;
    private final Exchange exchange;
    private final V1Reads reads;
    private volatile boolean laterSpelling;

    V1Log(EngineId engine, Exchange exchange, V1Reads reads, boolean laterSpelling) {
        this.engine = engine;
        this.exchange = exchange;
        this.reads = reads;
        this.laterSpelling = laterSpelling;
    }

    Optional<Observed<JobLog>> read(RunId run, LogRange range, Deadline deadline) {
        int size = (int) Math.min(range.to(), MOST_LINES);
        return first(run, size, deadline)
                .map(first -> first.map(
                        page -> new JobLog(run, range.from(), new Lines(run, page, size, deadline).of(range))));
    }

    /** One page after the other, of which parts are kept. */
    Optional<Observed<LogExtract>> extract(RunId run, LogQuery query, Deadline deadline) {
        return first(run, MOST_LINES, deadline)
                .map(first -> first.map(page -> {
                    var extraction = new Extraction(run, query);
                    new Lines(run, page, MOST_LINES, deadline).all(lines -> lines.forEach(extraction::wholeLine));
                    return extraction.extract();
                }));
    }

    private Optional<Observed<V1LogPage>> first(RunId run, int size, Deadline deadline) {
        return exchange.find(reads.log(run, Map.of("lines", Integer.toString(size))), deadline);
    }

    /** The lines of one log, by pages of one size. */
    private final class Lines {
        private final RunId run;
        private final V1LogPage first;
        private final int size;
        private final Deadline deadline;

        Lines(RunId run, V1LogPage first, int size, Deadline deadline) {
            this.run = run;
            this.first = first;
            this.size = size;
            this.deadline = deadline;
        }

        List<String> of(LogRange range) {
            var lines = split(first);
            if (isWhole(lines)) {
                return cut(lines, range.from() - 1, range.to());
            }
            requireMore(lines, range.to());
            long begin = (range.from() - 1) / size;
            var read = new ArrayList<>(begin == 0 ? lines : List.<String>of());
            pages(begin, range.to(), read::addAll);
            return cut(read, range.from() - 1 - begin * size, range.to() - begin * size);
        }

        void all(Consumer<List<String>> read) {
            var lines = split(first);
            read.accept(lines);
            if (!isWhole(lines)) {
                requireMore(lines, Long.MAX_VALUE);
                pages(0, Long.MAX_VALUE, read);
            }
        }

        private boolean isWhole(List<String> lines) {
            return first.last() || (first.fileId() == null && lines.size() != size);
        }

        private void requireMore(List<String> lines, long to) {
            if (first.fileId() == null && to > size) {
                throw unreadable(
                        "the log goes on after line " + size + ", but no fileId came to ask for the rest with");
            }
            requireFull(lines);
        }

        /** The pages behind so many others, without the first of all, to the last line wanted or there. */
        private void pages(long before, long to, Consumer<List<String>> read) {
            boolean last = false;
            for (long number = Math.max(2, before + 1); !last && (number - 1) * size < to; number++) {
                var page = page(number);
                var lines = split(page);
                last = page.last() || lines.isEmpty();
                if (!last) {
                    requireFull(lines);
                }
                read.accept(lines);
            }
        }

        private static List<String> cut(List<String> lines, long from, long to) {
            int end = (int) Math.min(lines.size(), to);
            return List.copyOf(lines.subList((int) Math.min(end, from), end));
        }

        private V1LogPage page(long number) {
            try {
                var page = ask(number);
                if (!isFirstAgain(page, number)) {
                    return page;
                }
            } catch (TwsStatusException e) {
                if (e.status() != 404 && e.status() != 400) {
                    throw e;
                }
            }
            laterSpelling = !laterSpelling;
            var page = ask(number);
            if (isFirstAgain(page, number)) {
                throw unreadable("page " + number + " was asked for in both spellings, and page 1 came");
            }
            return page;
        }

        private V1LogPage ask(long number) {
            var asked = Map.of(
                    "lines",
                    Integer.toString(size),
                    "fileId",
                    String.valueOf(first.fileId()),
                    laterSpelling ? "pageNumber" : "pageNum",
                    Long.toString(number));
            return exchange.ask(reads.log(run, asked), deadline).value();
        }

        /** What an engine does with a parameter that it does not know. */
        private boolean isFirstAgain(V1LogPage page, long number) {
            return page.pageNumber() < 0 ? page.log().equals(first.log()) : page.pageNumber() != number;
        }

        /** Pages of another size than asked for would shift the numbers of the lines behind them. */
        private void requireFull(List<String> lines) {
            if (lines.size() != size) {
                throw unreadable("a page that is not the last has " + lines.size() + " lines, expected " + size);
            }
        }

        private TwsException unreadable(String what) {
            return new TwsDecodeException("engine " + engine + ", log of " + run.value() + ": " + what, null);
        }
    }

    private static List<String> split(V1LogPage page) {
        try {
            return LogLines.read(new ByteArrayInputStream(page.log().getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException("a text that cannot be read from memory", e);
        }
    }
}
