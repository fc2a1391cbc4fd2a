package io.resync.tws.client;

import io.resync.Deadline;
import io.resync.Observed;
import io.resync.tws.Capabilities.Family;
import io.resync.tws.Page;
import io.resync.tws.PageRequest;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A list that stays with the generation that answered its first page: the other knows the same objects by other ids, so none
 * of them could be told from what has come before.
 */
final class RoutedListing<T> {
    private final Routes routes;
    private final Family family;
    private final Deadline deadline;
    private final Function<Generation, Listing<T>> question;
    private @Nullable Listing<T> chosen;

    RoutedListing(Routes routes, Family family, Deadline deadline, Function<Generation, Listing<T>> question) {
        this.routes = routes;
        this.family = family;
        this.deadline = deadline;
        this.question = question;
    }

    Stream<Observed<T>> each(Function<? super T, String> id) {
        return Page.stream(this::page, id).filter(this::wanted);
    }

    private Observed<Page<T>> page(PageRequest page) {
        return chosen == null
                ? routes.ask(family, deadline, api -> first(api, page))
                : chosen.pages().apply(page);
    }

    private Observed<Page<T>> first(Generation api, PageRequest page) {
        var listing = question.apply(api);
        var answer = listing.pages().apply(page);
        chosen = listing;
        return answer;
    }

    private boolean wanted(Observed<T> item) {
        return chosen == null || chosen.wanted().test(item.value());
    }
}
