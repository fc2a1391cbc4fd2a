package io.resync.agent.gather;

import io.resync.query.Intent;
import io.resync.query.StructuredQuery;
import io.resync.tws.Job;
import io.resync.tws.TwsClient;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A job failed for lack of space: what the jobs are for that should have run on its workstation and did not. */
final class HousekeepingLead implements Lead {
    private static final Set<Intent> ASKED = EnumSet.of(Intent.DIAGNOSE_FAILURE, Intent.EXPLAIN_WAITING, Intent.STATUS);

    private final TwsClient engine;

    HousekeepingLead(TwsClient engine) {
        this.engine = engine;
    }

    @Override
    public List<Reading<?>> next(StructuredQuery query, Investigation soFar) {
        return ASKED.contains(query.intent())
                ? soFar.get(Sources.PLAN).stream()
                        .flatMap(plan -> Housekeeping.lacks(soFar::get).stream()
                                .flatMap(lack -> Housekeeping.idle(
                                        plan.value(), lack.job().value())
                                        .stream()))
                        .<Reading<?>>flatMap(this::about)
                        .toList()
                : List.of();
    }

    private Stream<Reading<?>> about(Job job) {
        return Stream.of(
                VariableLead.definition(engine, job.key().name()),
                new Reading<>(Sources.member(job.key().text()), deadline -> engine.job(job.id(), deadline)));
    }
}
