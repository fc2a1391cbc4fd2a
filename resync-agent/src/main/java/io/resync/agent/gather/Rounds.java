package io.resync.agent.gather;

import io.resync.Deadline;
import io.resync.query.StructuredQuery;
import java.util.LinkedHashMap;
import java.util.List;

/** Follows leads round by round, until there are none, or no time. */
final class Rounds {
    /** A chain of causes is rarely longer; each round is at least one call to the engine. */
    private static final int MOST = 6;

    private final List<Lead> leads;
    private final ServiceOrchestrator orchestrator;

    Rounds(List<Lead> leads, ServiceOrchestrator orchestrator) {
        this.leads = List.copyOf(leads);
        this.orchestrator = orchestrator;
    }

    Investigation follow(StructuredQuery query, Investigation first, Deadline deadline) {
        var investigation = first;
        for (int round = 0; round < MOST && !deadline.passed() && leadsOn(first); round++) {
            var next = next(query, investigation);
            if (next.isEmpty()) {
                break;
            }
            investigation = investigation.and(orchestrator.gather(next, deadline));
        }
        return investigation;
    }

    /** What no object can be called is looked up nowhere. */
    private static boolean leadsOn(Investigation first) {
        return first.get(Sources.JOB)
                .filter(seen -> seen.value() instanceof Subject.NotFound none && !BareName.isName(none.typed()))
                .isEmpty();
    }

    private List<Reading<?>> next(StructuredQuery query, Investigation soFar) {
        var bySource = new LinkedHashMap<String, Reading<?>>();
        for (var lead : leads) {
            for (var reading : lead.next(query, soFar)) {
                var name = reading.source().name();
                if (!soFar.asked().contains(name)) {
                    bySource.putIfAbsent(name, reading);
                }
            }
        }
        return List.copyOf(bySource.values());
    }
}
