package io.resync.tws.client;

import static io.resync.tws.client.V1ModelFilters.filter;

import io.resync.Deadline;
import io.resync.Observed;
import io.resync.tws.DefinitionId;
import io.resync.tws.Definitions.Filter;
import io.resync.tws.EngineId;
import io.resync.tws.Page;
import io.resync.tws.PageRequest;
import io.resync.tws.TimeRange;
import io.resync.tws.TwsStatusException;
import io.resync.tws.client.V1Lists.Question;
import io.resync.tws.client.V1Lists.Rest;
import io.resync.tws.client.wire.V1EngineInfo;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Lists are of headers, and read as a whole: the first generation sorts no definitions and knows no offset. */
final class FirstDefinitions implements DefinitionSource {
    /** Headers are small, and how a list of definitions goes on is told less clearly than for the plan: seldom asked for. */
    private static final int BUNCH = 10_000;

    private final Exchange exchange;
    private final V1Reads engineReads;
    private final V1ModelReads reads;
    private final V1Lists lists;
    private final ZoneId zone;

    FirstDefinitions(EngineId engine, Exchange exchange, V1EngineInfo info) {
        this.exchange = exchange;
        engineReads = new V1Reads(engine);
        reads = new V1ModelReads(engine);
        lists = new V1Lists(engine, exchange, engineReads, BUNCH);
        zone = info.info().zone();
    }

    @Override
    public <T> Observed<Page<T>> list(DefinitionKind<T> kind, Filter filter, PageRequest page, Deadline deadline) {
        Predicate<T> wanted = kind.named(filter);
        var rest = new Rest<>(
                filter.workstation() == null ? wanted : wanted.and(kind.on(filter.workstation())), kind.byName());
        try {
            return lists.page(
                    new Question<>(reads.list(kind), filter(kind.object(), filter), false), rest, page, deadline);
        } catch (TwsStatusException e) {
            if (e.status() == 404 && kind.object().equals("folder")) {
                return none(page, deadline);
            }
            throw e;
        }
    }

    @Override
    public <T> Optional<Observed<T>> one(DefinitionKind<T> kind, DefinitionId id, Deadline deadline) {
        return exchange.find(reads.one(kind, id), deadline);
    }

    @Override
    public Optional<Observed<List<Instant>>> runDates(DefinitionId jobStream, TimeRange time, Deadline deadline) {
        return exchange.find(reads.runDates(jobStream, time, zone), deadline);
    }

    /** An engine that has no such call is of a level without folders, if it is there at all. */
    private <T> Observed<Page<T>> none(PageRequest page, Deadline deadline) {
        return exchange.ask(engineReads.engineInfo(), deadline).map(any -> new Page<>(List.of(), 0, page.offset()));
    }
}
