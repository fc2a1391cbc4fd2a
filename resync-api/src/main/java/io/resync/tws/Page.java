package io.resync.tws;

import io.resync.Observed;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A part of a list.
 *
 * @param items what this page holds
 * @param total how many match in all; -1 where the engine did not say
 * @param offset how many matching items lie before this page
 * @param <T> kind of item
 */
public record Page<T>(List<T> items, long total, int offset) {
    /** Keeps an own copy of the items. */
    public Page {
        items = List.copyOf(items);
    }

    /**
     * Every item of a list, for lists that are too long to hold: {@code Page.stream(page -> client.resources(filter, page,
     * deadline), resource -> resource.id().value())}. Asks for page after page while the stream is consumed, and passes on each
     * item once, whatever moves between the pages; items that come or go meanwhile may be there or not. Ends where the list
     * ends. One that ends short of its own count twice is a {@link TwsDecodeException}, never taken for whole; one that only
     * shrank while it was read is read once more for what may have slipped. What the pages throw, the stream throws.
     *
     * <p>The stream is consumed by one thread. Closing it ends it: no further page is asked for.
     *
     * @param list a page of the list, asked for from the beginning on
     * @param id what tells one item from all others
     * @param <T> kind of item
     * @return the items, each with source and moment of the page it stood on
     */
    public static <T> Stream<Observed<T>> stream(
            Function<PageRequest, Observed<Page<T>>> list, Function<? super T, String> id) {
        var items = new PagedItems<>(list, id);
        return StreamSupport.stream(items, false).onClose(items::close);
    }

    /**
     * Whether matching items are missing on this page.
     *
     * @return true if the engine has more behind this page
     */
    public boolean hasMore() {
        return total > (long) offset + items.size();
    }
}
