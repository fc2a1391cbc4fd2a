package io.resync.tws.client;

import io.resync.Observed;
import io.resync.tws.Page;
import io.resync.tws.PageRequest;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A list that is read to its end, as one generation of the API gives it.
 *
 * @param pages its pages, asked for one behind the other from the beginning
 * @param wanted what of it is wanted; what the engine cannot leave out is left out on the way
 * @param <T> kind of item
 */
record Listing<T>(Function<PageRequest, Observed<Page<T>>> pages, Predicate<T> wanted) {
    /** A list of which everything is wanted. */
    Listing(Function<PageRequest, Observed<Page<T>>> pages) {
        this(pages, any -> true);
    }
}
