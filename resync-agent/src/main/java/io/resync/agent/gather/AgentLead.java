package io.resync.agent.gather;

import io.resync.knowledge.KnowledgeBase;
import io.resync.knowledge.KnowledgeQuery;
import io.resync.query.Intent;
import io.resync.query.StructuredQuery;
import io.resync.tws.PageRequest;
import io.resync.tws.TwsClient;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What to read where jobs are said to run on a workstation that cannot be reached: their logs, which tell whether they ended, and
 * what operators were told of the workstation.
 */
final class AgentLead implements Lead {
    private static final Set<Intent> ASKED = EnumSet.of(
            Intent.STATUS, Intent.DURATION, Intent.DIAGNOSE_FAILURE, Intent.LIST, Intent.HEALTH, Intent.HANDOVER);
    private static final int MOST_WORKSTATIONS = 1_000;
    private static final int MOST_LOGS = 24;
    private static final int MOST_PASSAGES = 8;

    private final TwsClient engine;
    private final @Nullable KnowledgeBase knowledge;
    private final IncidentLead incidents;

    AgentLead(TwsClient engine, @Nullable KnowledgeBase knowledge, IncidentLead incidents) {
        this.engine = engine;
        this.knowledge = knowledge;
        this.incidents = incidents;
    }

    @Override
    public List<Reading<?>> next(StructuredQuery query, Investigation soFar) {
        if (!ASKED.contains(query.intent()) || Unreachable.running(soFar).isEmpty()) {
            return List.of();
        }
        if (!soFar.asked().contains(Sources.WORKSTATIONS.name())) {
            return List.of(workstations());
        }
        var readings = new ArrayList<Reading<?>>();
        Unreachable.in(soFar).forEach(place -> readings.addAll(of(place, soFar)));
        return readings;
    }

    private List<Reading<?>> of(Unreachable place, Investigation soFar) {
        var told = soFar.get(Sources.PLAN_MESSAGES);
        if (told.isPresent()) {
            return documents(
                    place,
                    told.get().value().of(place.workstation().name()).stream()
                            .map(message -> message.text())
                            .limit(2)
                            .collect(Collectors.joining(" ")));
        }
        var readings = new ArrayList<Reading<?>>();
        var now = soFar.get(Sources.WORKSTATIONS).orElseThrow().at();
        readings.add(incidents.messages(place.jobs(), now));
        place.jobs().stream().limit(MOST_LOGS).flatMap(incidents::log).forEach(readings::add);
        readings.add(new Reading<>(
                Sources.UNREACHABLE,
                deadline -> soFar.get(Sources.WORKSTATIONS).map(seen -> seen.map(any -> Unreachable.in(soFar)))));
        return readings;
    }

    private List<Reading<?>> documents(Unreachable place, String told) {
        var base = knowledge;
        var words = String.join(" ", place.workstation().name(), told);
        var source = Sources.knowledgeOf(place.workstation().name());
        return base == null
                ? List.of()
                : List.of(new Reading<>(
                        source,
                        deadline -> Optional.of(
                                base.search(new KnowledgeQuery(words, MOST_PASSAGES, Set.of()), deadline))));
    }

    private Reading<?> workstations() {
        return new Reading<>(
                Sources.WORKSTATIONS,
                deadline -> Optional.of(engine.workstations(PageRequest.first(MOST_WORKSTATIONS), deadline)
                        .map(page -> page.items())));
    }
}
