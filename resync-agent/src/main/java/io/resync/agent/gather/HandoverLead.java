package io.resync.agent.gather;

import io.resync.Deadline;
import io.resync.Observed;
import io.resync.query.Intent;
import io.resync.query.StructuredQuery;
import io.resync.tws.Journal;
import io.resync.tws.PageRequest;
import io.resync.tws.TimeRange;
import io.resync.tws.TwsClient;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What to read for a shift handover: what people did in as many hours as the next shift looks ahead. */
final class HandoverLead implements Lead {
    private static final Duration SHIFT = Duration.ofHours(8);
    private static final int MOST_CHANGES = 100;

    private final TwsClient engine;

    HandoverLead(TwsClient engine) {
        this.engine = engine;
    }

    @Override
    public List<Reading<?>> next(StructuredQuery query, Investigation soFar) {
        var plan = soFar.get(Sources.PLAN);
        if (query.intent() != Intent.HANDOVER || plan.isEmpty()) {
            return List.of();
        }
        var now = plan.get().at();
        var ahead = new TimeRange(now, now.plus(length(query, now)));
        return List.of(new Reading<>(Sources.HANDOVER, deadline -> Optional.of(handover(ahead, deadline))));
    }

    /** As long as the question says, where it speaks of the time to come. */
    private static Duration length(StructuredQuery query, Instant now) {
        return Optional.ofNullable(query.timeRange())
                .map(TimeRange::to)
                .filter(now::isBefore)
                .map(end -> Duration.between(now, end))
                .orElse(SHIFT);
    }

    private Observed<Handover> handover(TimeRange ahead, Deadline deadline) {
        var length = Duration.between(ahead.from(), ahead.to());
        var shift = new TimeRange(ahead.from().minus(length), ahead.from().plusSeconds(1));
        return engine.journal()
                .audit(Journal.Filter.in(shift), PageRequest.first(MOST_CHANGES), deadline)
                .map(page -> new Handover(ahead, page.items(), page.hasMore()));
    }
}
