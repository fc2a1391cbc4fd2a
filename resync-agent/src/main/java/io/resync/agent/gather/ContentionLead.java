package io.resync.agent.gather;

import io.resync.Deadline;
import io.resync.Observed;
import io.resync.query.EntityType;
import io.resync.query.Intent;
import io.resync.query.StructuredQuery;
import io.resync.tws.PageRequest;
import io.resync.tws.PlanObjectFilter;
import io.resync.tws.Resource;
import io.resync.tws.TwsClient;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What to read to tell who holds a resource that a question names: the resource by itself, since lists leave holders out. */
final class ContentionLead implements Lead {
    private static final int MOST = 8;

    private final TwsClient engine;

    ContentionLead(TwsClient engine) {
        this.engine = engine;
    }

    @Override
    public List<Reading<?>> next(StructuredQuery query, Investigation soFar) {
        var named = query.entities(EntityType.RESOURCE);
        return query.intent() != Intent.RESOURCE_CONTENTION || named.isEmpty()
                ? List.of()
                : List.of(new Reading<>(
                        Sources.NAMED_RESOURCES,
                        deadline -> resources(BareName.of(named.get(0).text()), deadline)));
    }

    private Optional<Observed<List<Resource>>> resources(String name, Deadline deadline) {
        var page = engine.resources(new PlanObjectFilter(name, null, Set.of()), PageRequest.first(MOST), deadline);
        var full = page.value().items().stream()
                .map(each -> engine.resource(each.id(), deadline)
                        .map(Observed::value)
                        .orElse(each))
                .toList();
        return full.isEmpty() ? Optional.empty() : Optional.of(page.map(any -> full));
    }
}
