package io.resync.agent.gather;

import io.resync.Observed;
import io.resync.agent.plan.PlanGraph;
import io.resync.agent.plan.Timetable;
import io.resync.query.Intent;
import io.resync.query.StructuredQuery;
import io.resync.tws.Job;
import io.resync.tws.PageRequest;
import io.resync.tws.RunHistory;
import io.resync.tws.TimeRange;
import io.resync.tws.TwsClient;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How the jobs on the critical path ran before: their spread makes that of the end. */
final class PathLead implements Lead {
    private static final Duration MONTHS = Duration.ofDays(90);
    private static final int MOST_RUNS = 1_000;

    private final TwsClient engine;
    private final Clock clock;

    PathLead(TwsClient engine, Clock clock) {
        this.engine = engine;
        this.clock = clock;
    }

    @Override
    public List<Reading<?>> next(StructuredQuery query, Investigation soFar) {
        return query.intent() != Intent.CRITICAL_PATH || wasAsked(soFar)
                ? List.of()
                : soFar.get(Sources.PLAN).map(plan -> runs(plan, soFar)).orElse(List.of());
    }

    private static boolean wasAsked(Investigation soFar) {
        return soFar.asked().stream().anyMatch(Sources::isRunsOf);
    }

    private List<Reading<?>> runs(Observed<PlanGraph> plan, Investigation soFar) {
        var timetable = Timetable.of(plan.value(), clock.instant());
        var path = Subject.job(soFar)
                .map(job -> timetable.path(job.value().id()))
                .orElseGet(() -> timetable.tightest().map(timetable::path).orElseGet(timetable::longest));
        return path.size() > Timetable.MOST_COMPARED
                ? List.of()
                : path.stream().<Reading<?>>map(leg -> runs(leg.job())).toList();
    }

    private Reading<?> runs(Job job) {
        var key = job.key();
        var now = clock.instant();
        var filter = new RunHistory.Filter(key.name(), key.jobStream(), null, new TimeRange(now.minus(MONTHS), now));
        return new Reading<>(
                Sources.runsOf(key),
                deadline -> Optional.of(engine.history().runs(filter, PageRequest.first(MOST_RUNS), deadline)));
    }
}
