package io.resync.tws;

import io.resync.Observed;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Reads a list to its end and passes on each item once. What it holds is one page, and 16 bytes for each id in a map of the JDK:
 * some 15 MB for 200,000 items. Ids that are no UUID are held as their digest, since no two of them will ever share one.
 *
 * <p>A list moves while it is read, and says only how many items it has. When it ends with fewer than it has told, or shrank
 * meanwhile, so that items can have slipped to pages that were read before, it is read once more with pages of another size:
 * what comes then for the first time is passed on. A list that is short of its own count even then is not taken for whole.
 */
final class PagedItems<T> extends Spliterators.AbstractSpliterator<Observed<T>> {
    private static final Pattern UUID_TEXT = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final int FIRST_LIMIT = 1000;
    private static final int SECOND_LIMIT = 701;

    private final Function<PageRequest, Observed<Page<T>>> list;
    private final Function<? super T, String> id;
    private final Map<UUID, Integer> readings = new HashMap<>();
    private Reading reading = new Reading(1, FIRST_LIMIT);
    private Iterator<Observed<T>> waiting = Collections.emptyIterator();
    private boolean ended;
    private volatile boolean closed;

    PagedItems(Function<PageRequest, Observed<Page<T>>> list, Function<? super T, String> id) {
        super(Long.MAX_VALUE, Spliterator.DISTINCT | Spliterator.NONNULL);
        this.list = list;
        this.id = id;
    }

    @Override
    public boolean tryAdvance(Consumer<? super Observed<T>> action) {
        while (!waiting.hasNext() && !ended) {
            read();
        }
        if (!waiting.hasNext()) {
            return false;
        }
        action.accept(waiting.next());
        return true;
    }

    void close() {
        closed = true;
    }

    private void read() {
        if (closed) {
            throw new IllegalStateException("the stream was closed before its end, no further page is read");
        }
        var seen = list.apply(new PageRequest(reading.offset, reading.limit));
        int before = reading.different;
        var items = seen.value().items();
        waiting = items.stream()
                .filter(this::isNew)
                .map(item -> seen.map(any -> item))
                .toList()
                .iterator();
        reading.took(seen.value());
        if (reading.over) {
            judge(seen.source());
        } else if (reading.different == before && seen.value().total() < 0) {
            throw new TwsDecodeException(
                    seen.source() + ": the page behind " + (reading.offset - items.size())
                            + " items repeats items of the pages before, and no count came that says where the list ends",
                    null);
        }
    }

    private boolean isNew(T item) {
        var before = readings.put(compact(id.apply(item)), reading.number);
        if (before == null || before != reading.number) {
            reading.different++;
        }
        return before == null;
    }

    private void judge(String source) {
        if (reading.whole() && (!reading.shrank || reading.number > 1)) {
            ended = true;
        } else if (reading.number == 1) {
            reading = new Reading(2, SECOND_LIMIT);
        } else {
            throw new TwsDecodeException(
                    asked(source) + ": the list ended after " + reading.offset + " items, " + reading.different
                            + " of them different, expected " + reading.least
                            + " by the count that came with it; it was read twice",
                    null);
        }
    }

    /** A source begins with its engine. */
    private static String asked(String source) {
        int call = source.indexOf(' ');
        return call < 0 ? source : "engine " + source.substring(0, call) + "," + source.substring(call);
    }

    private static UUID compact(String id) {
        return UUID_TEXT.matcher(id).matches()
                ? UUID.fromString(id)
                : UUID.nameUUIDFromBytes(id.getBytes(StandardCharsets.UTF_8));
    }

    /** One way through the list, from its beginning. */
    private static final class Reading {
        private final int number;
        private final int limit;
        private int offset;
        private int different;
        private long least = Long.MAX_VALUE;
        private boolean shrank;
        private boolean over;

        Reading(int number, int limit) {
            this.number = number;
            this.limit = limit;
        }

        void took(Page<?> page) {
            offset += page.items().size();
            over = page.items().isEmpty();
            if (page.total() >= 0) {
                shrank |= least != Long.MAX_VALUE && page.total() < least;
                least = Math.min(least, page.total());
                over |= offset >= page.total();
            }
        }

        /** Items that came while it was read need not be in it; all others must. */
        boolean whole() {
            return least == Long.MAX_VALUE || different >= least;
        }
    }
}
