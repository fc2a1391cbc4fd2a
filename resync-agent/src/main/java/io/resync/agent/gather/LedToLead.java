package io.resync.agent.gather;

import io.resync.Observed;
import io.resync.agent.incident.SharedObject;
import io.resync.agent.incident.Symptom;
import io.resync.query.Intent;
import io.resync.query.StructuredQuery;
import io.resync.tws.Job;
import io.resync.tws.TwsClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What may have led to the failure of the one job: changes of it, and of what its log names, with what operators were told. */
final class LedToLead implements Lead {
    private final TwsClient engine;
    private final IncidentLead incidents;

    LedToLead(TwsClient engine, IncidentLead incidents) {
        this.engine = engine;
        this.incidents = incidents;
    }

    @Override
    public List<Reading<?>> next(StructuredQuery query, Investigation soFar) {
        return query.intent() == Intent.DIAGNOSE_FAILURE
                ? Subject.job(soFar)
                        .filter(job -> job.value().state().status().failed())
                        .map(job -> about(job, soFar))
                        .orElse(List.of())
                : List.of();
    }

    private List<Reading<?>> about(Observed<Job> job, Investigation soFar) {
        var readings = new ArrayList<Reading<?>>();
        readings.add(ChangeLead.changes(engine, job.value().key().name(), job.at()));
        named(job.value(), soFar).ifPresent(shared -> {
            readings.add(ChangeLead.changes(engine, shared.name(), job.at()));
            readings.add(incidents.messages(Sources.TOLD_BEFORE, List.of(job.value()), job.at()));
        });
        return readings;
    }

    private static Optional<SharedObject> named(Job job, Investigation soFar) {
        return soFar.get(Sources.JOB_LOG)
                .flatMap(log -> Symptom.of(job, log.value()))
                .flatMap(symptom -> Optional.ofNullable(symptom.shared()));
    }
}
