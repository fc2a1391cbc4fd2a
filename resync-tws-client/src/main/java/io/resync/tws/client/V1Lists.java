package io.resync.tws.client;

import io.resync.Deadline;
import io.resync.Observed;
import io.resync.tws.EngineId;
import io.resync.tws.Page;
import io.resync.tws.PageRequest;
import io.resync.tws.TwsDecodeException;
import io.resync.tws.TwsRefusedException;
import io.resync.tws.client.V1Reads.Listed;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Pages over the first generation, which knows no offset: it is asked for bunches from the beginning until the page is
 * there. What it cannot filter or sort is filtered and sorted here, over everything that it can narrow to, or not at all.
 */
final class V1Lists {
    /** What one question may read before it is told to be narrower. */
    static final int MOST_OBJECTS = 50_000;

    static final int BUNCH = 1000;

    private final EngineId engine;
    private final Exchange exchange;
    private final V1Reads reads;
    private final int bunch;

    V1Lists(EngineId engine, Exchange exchange, V1Reads reads) {
        this(engine, exchange, reads, BUNCH);
    }

    V1Lists(EngineId engine, Exchange exchange, V1Reads reads, int bunch) {
        this.engine = engine;
        this.exchange = exchange;
        this.reads = reads;
        this.bunch = bunch;
    }

    /** What to ask the engine for. */
    record Question<T>(Listed<T> kind, V1Filter filter, boolean dependencies) {}

    /** A list as the engine is asked for it, bunch by bunch. */
    interface Bunches<T> {
        EngineRead<V1Bunch<T>> first(int howMany);

        EngineRead<V1Bunch<T>> next(int howMany, String last);

        /** By which an item that comes twice is known. */
        Object id(T item);
    }

    /** What is done here with the answer. */
    record Rest<T>(Predicate<T> wanted, Comparator<T> order) {}

    /** A page that the engine filters and sorts. */
    <T> Observed<Page<T>> page(Question<T> question, PageRequest page, Deadline deadline) {
        int end = (int) Math.min(Integer.MAX_VALUE, (long) page.offset() + page.limit());
        var all = read(bunches(question), end, deadline);
        return all.map(read -> new Page<>(cut(read.items(), page), read.total(), page.offset()));
    }

    /** A page for which everything is read that the engine cannot leave out. */
    <T> Observed<Page<T>> page(Question<T> question, Rest<T> rest, PageRequest page, Deadline deadline) {
        return all(question, rest, deadline).map(items -> page(items, page));
    }

    <T> Observed<Page<T>> page(Bunches<T> bunches, Rest<T> rest, PageRequest page, Deadline deadline) {
        return all(bunches, deadline).map(items -> page(left(items, rest), page));
    }

    /** Everything, in the order of the engine. */
    <T> Observed<List<T>> all(Bunches<T> bunches, Deadline deadline) {
        return read(bunches, Integer.MAX_VALUE, deadline).map(Read::items);
    }

    <T> Observed<List<T>> all(Question<T> question, Rest<T> rest, Deadline deadline) {
        return all(bunches(question), deadline).map(items -> left(items, rest));
    }

    private static <T> List<T> left(List<T> items, Rest<T> rest) {
        return items.stream().filter(rest.wanted()).sorted(rest.order()).toList();
    }

    /** How many match; the engine counts them. */
    <T> Observed<Long> count(Question<T> question, Deadline deadline) {
        var read = reads.query(question.kind(), question.filter(), question.dependencies(), 1);
        return exchange.ask(read, deadline).map(bunch -> {
            if (bunch.total() < 0) {
                throw unreadable(read, "the answer lacks the header Context-ObjectCount, which was asked for");
            }
            return bunch.total();
        });
    }

    <T> Observed<V1Bunch<T>> first(Question<T> question, int howMany, Deadline deadline) {
        return exchange.ask(
                reads.query(question.kind(), question.filter(), question.dependencies(), howMany), deadline);
    }

    <T> Observed<V1Bunch<T>> next(Question<T> question, int howMany, String last, Deadline deadline) {
        return exchange.ask(
                reads.next(question.kind(), question.filter(), question.dependencies(), howMany, last), deadline);
    }

    static <T> Page<T> page(List<T> items, PageRequest page) {
        return new Page<>(cut(items, page), items.size(), page.offset());
    }

    private <T> Observed<Read<T>> read(Bunches<T> bunches, int enough, Deadline deadline) {
        return new Scan<>(bunches, Math.min(enough, bunch)).upTo(enough, deadline);
    }

    private <T> Bunches<T> bunches(Question<T> question) {
        return new Bunches<>() {
            @Override
            public EngineRead<V1Bunch<T>> first(int howMany) {
                return reads.query(question.kind(), question.filter(), question.dependencies(), howMany);
            }

            @Override
            public EngineRead<V1Bunch<T>> next(int howMany, String last) {
                return reads.next(question.kind(), question.filter(), question.dependencies(), howMany, last);
            }

            @Override
            public Object id(T item) {
                return question.kind().id().apply(item);
            }
        };
    }

    private TwsDecodeException unreadable(EngineRead<?> read, String what) {
        return new TwsDecodeException("engine " + engine + ", " + read + ": " + what, null);
    }

    private record Read<T>(List<T> items, long total) {}

    private static <T> List<T> cut(List<T> items, PageRequest page) {
        int from = Math.min(page.offset(), items.size());
        return items.subList(from, (int) Math.min(items.size(), (long) from + page.limit()));
    }

    /** Bunch after bunch; what comes twice, because the plan changed meanwhile, counts once. */
    private final class Scan<T> {
        private final Bunches<T> bunches;
        private final int howMany;
        private final Map<Object, T> seen = new LinkedHashMap<>();
        private long received;

        Scan(Bunches<T> bunches, int howMany) {
            this.bunches = bunches;
            this.howMany = howMany;
        }

        Observed<Read<T>> upTo(int enough, Deadline deadline) {
            var first = exchange.ask(bunches.first(howMany), deadline);
            long total = first.value().total();
            int wanted = total < 0 ? Integer.MAX_VALUE : enough; // without a total only the end tells that it is one
            var bunch = take(first.value());
            while (seen.size() < wanted && goesOn(bunch, total)) {
                bunch = take(exchange.ask(next(bunch), deadline).value());
            }
            long matching = seen.size() < wanted ? seen.size() : Math.max(total, seen.size());
            return first.map(any -> new Read<>(List.copyOf(seen.values()), matching));
        }

        private V1Bunch<T> take(V1Bunch<T> bunch) {
            bunch.items().forEach(item -> seen.putIfAbsent(bunches.id(item), item));
            received += bunch.items().size();
            return bunch;
        }

        private boolean goesOn(V1Bunch<T> bunch, long total) {
            if (bunch.items().size() < howMany || (bunch.last() == null && received == total)) {
                return false;
            }
            if (bunch.last() == null) {
                throw unreadable(next(bunch), "the list goes on, but the answer before lacks the header Last-Object");
            }
            if (received >= MOST_OBJECTS) {
                throw new TwsRefusedException("engine " + engine + ", " + next(bunch)
                        + ": not sent, one answer is made of up to " + MOST_OBJECTS + " objects; ask for less");
            }
            return true;
        }

        private EngineRead<V1Bunch<T>> next(V1Bunch<T> bunch) {
            var last = bunch.last() == null ? "" : bunch.last();
            return bunches.next(howMany, last);
        }
    }
}
