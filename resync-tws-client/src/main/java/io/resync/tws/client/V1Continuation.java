package io.resync.tws.client;

import io.resync.Deadline;
import io.resync.Observed;
import io.resync.tws.EngineId;
import io.resync.tws.Page;
import io.resync.tws.PageRequest;
import io.resync.tws.TwsDecodeException;
import io.resync.tws.TwsStatusException;
import io.resync.tws.client.V1Lists.Question;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A list as the first generation continues it by itself: each bunch is asked for with what the one before ended with. Its
 * pages must be asked for in their order, from the beginning; asking for the beginning again begins again.
 */
final class V1Continuation<T> implements Function<PageRequest, Observed<Page<T>>> {
    private final EngineId engine;
    private final V1Lists lists;
    private final Question<T> question;
    private final Deadline deadline;
    private long total = -1;
    private boolean lost;
    private @Nullable Observed<V1Bunch<T>> before;

    V1Continuation(EngineId engine, V1Lists lists, Question<T> question, Deadline deadline) {
        this.engine = engine;
        this.lists = lists;
        this.question = question;
        this.deadline = deadline;
    }

    @Override
    public Observed<Page<T>> apply(PageRequest page) {
        if (page.offset() == 0 || before == null) {
            before = lists.first(question, page.limit(), deadline);
            total = before.value().total();
            return before.map(bunch -> new Page<>(bunch.items(), total, page.offset()));
        }
        return behind(before, page);
    }

    private Observed<Page<T>> behind(Observed<V1Bunch<T>> last, PageRequest page) {
        boolean full = last.value().items().size() >= page.limit();
        var at = last.value().last();
        if (at == null && full) {
            throw new TwsDecodeException(
                    "engine " + engine + ", " + question.kind().path() + "query_next: the list goes on behind "
                            + page.offset() + " objects, but the answer before lacks the header Last-Object",
                    null);
        }
        if (at == null || (total < 0 && !full)) {
            return end(last, page);
        }
        try {
            var next = lists.next(question, page.limit(), at, deadline);
            before = next;
            return next.value().items().isEmpty()
                    ? end(next, page)
                    : next.map(bunch -> new Page<>(bunch.items(), total, page.offset()));
        } catch (TwsStatusException e) {
            if (e.status() != 400 || lost) {
                throw e;
            }
            lost = true; // the object may have left the list: where that was can be found from its beginning only
            return end(last, page);
        }
    }

    /** The count came with the first bunch; whether the list has shrunk since then or is cut short, only a new one tells. */
    private Observed<Page<T>> end(Observed<V1Bunch<T>> last, PageRequest page) {
        if (total >= 0) {
            total = lists.count(question, deadline).value();
        }
        return last.map(bunch -> new Page<T>(List.of(), total, page.offset()));
    }
}
