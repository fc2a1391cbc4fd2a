package io.resync.agent.gather;

import io.resync.query.StructuredQuery;
import io.resync.tws.Definitions;
import io.resync.tws.Job;
import io.resync.tws.PageRequest;
import io.resync.tws.TwsClient;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A place is full: which job should have cleared it, and what that one waited for. */
final class HousekeepingLead implements Lead {
    private static final int MOST_DEFINITIONS = 1_000;
    private static final int MOST_JOBS = 3;

    private final TwsClient engine;
    private final Clock clock;

    HousekeepingLead(TwsClient engine, Clock clock) {
        this.engine = engine;
        this.clock = clock;
    }

    @Override
    public List<Reading<?>> next(StructuredQuery query, Investigation soFar) {
        var readings = new ArrayList<Reading<?>>();
        Housekeeping.filled(soFar::get, clock.instant()).forEach(filled -> {
            readings.add(definitions());
            Housekeeping.idle(soFar::get, filled).stream().limit(MOST_JOBS).forEach(idle -> {
                readings.add(whole(idle.job()));
                readings.add(ChangeLead.changes(engine, idle.job().key().name(), clock.instant()));
            });
        });
        return readings;
    }

    private Reading<?> whole(Job job) {
        return new Reading<>(Sources.member(job.key().text()), deadline -> engine.job(job.id(), deadline));
    }

    private Reading<?> definitions() {
        return new Reading<>(
                Sources.JOB_DEFINITIONS,
                deadline -> Optional.of(engine.definitions()
                        .jobs(Definitions.Filter.all(), PageRequest.first(MOST_DEFINITIONS), deadline)
                        .map(page -> page.items())));
    }
}
