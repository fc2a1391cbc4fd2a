package io.resync.tws.client;

import io.resync.Deadline;
import io.resync.Observed;
import io.resync.tws.DefinitionId;
import io.resync.tws.Definitions.Filter;
import io.resync.tws.EngineId;
import io.resync.tws.Page;
import io.resync.tws.PageRequest;
import io.resync.tws.TimeRange;
import io.resync.tws.TwsDecodeException;
import io.resync.tws.TwsRefusedException;
import io.resync.tws.TwsStatusException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** One request per question, but for workstations at an engine that does not filter by them. */
final class SecondDefinitions implements DefinitionSource {
    private static final int PART = 1000;

    private final EngineId engine;
    private final Exchange exchange;
    private final ModelReads reads;

    SecondDefinitions(EngineId engine, Exchange exchange) {
        this.engine = engine;
        this.exchange = exchange;
        reads = new ModelReads(engine);
    }

    /**
     * A page. Whether all engines take the composer's form of a workstation is not known. One that refuses it (400) or takes
     * no notice of it (a definition on another workstation comes) is asked by name alone, and the rest is left out here.
     */
    @Override
    public <T> Observed<Page<T>> list(DefinitionKind<T> kind, Filter filter, PageRequest page, Deadline deadline) {
        if (filter.workstation() == null) {
            return exchange.ask(reads.list(kind, filter, page), deadline);
        }
        var wanted = kind.on(filter.workstation());
        try {
            var answer = exchange.ask(reads.list(kind, filter, page), deadline);
            if (answer.value().items().stream().allMatch(wanted)) {
                return answer;
            }
        } catch (TwsStatusException e) {
            if (e.status() != 400) {
                throw e;
            }
        }
        return filteredHere(kind, new Filter(filter.name(), null), wanted, deadline)
                .map(items -> V1Lists.page(items, page));
    }

    @Override
    public <T> Optional<Observed<T>> one(DefinitionKind<T> kind, DefinitionId id, Deadline deadline) {
        return exchange.find(reads.one(kind, id), deadline);
    }

    /** The second generation computes none. */
    @Override
    public Optional<Observed<List<Instant>>> runDates(DefinitionId jobStream, TimeRange time, Deadline deadline) {
        return Optional.empty();
    }

    private <T> Observed<List<T>> filteredHere(
            DefinitionKind<T> kind, Filter byName, Predicate<T> wanted, Deadline deadline) {
        var found = new LinkedHashMap<DefinitionId, T>();
        for (int offset = 0; ; ) {
            var read = reads.list(kind, byName, new PageRequest(offset, PART));
            if (offset >= V1Lists.MOST_OBJECTS) {
                throw new TwsRefusedException("engine " + engine + ", " + read
                        + ": not sent, one answer is made of up to " + V1Lists.MOST_OBJECTS + " objects; ask for less");
            }
            var answer = exchange.ask(read, deadline);
            var page = answer.value();
            page.items().stream()
                    .filter(wanted)
                    .forEach(item -> found.putIfAbsent(kind.id().apply(item), item));
            if (isLast(page)) {
                return answer.map(any -> List.copyOf(found.values()));
            }
            if (page.items().isEmpty()) {
                throw new TwsDecodeException(
                        "engine " + engine + ", " + read + ": nothing came behind " + offset + " of " + page.total(),
                        null);
            }
            offset += page.items().size();
        }
    }

    /** By the engine's own count; a short page alone says it only where there is none. */
    private static boolean isLast(Page<?> page) {
        return page.total() < 0 ? page.items().size() < PART : !page.hasMore();
    }
}
