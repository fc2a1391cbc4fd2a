package io.resync.agent.gather;

import io.resync.agent.plan.Blocker;
import io.resync.agent.plan.PlanGraph;
import io.resync.agent.plan.Waiting;
import io.resync.query.StructuredQuery;
import io.resync.tws.Job;
import io.resync.tws.JobRun;
import io.resync.tws.LogRange;
import io.resync.tws.TwsClient;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** A job waits for others, and it begins with jobs that failed: their logs say why. */
final class OriginLead implements Lead {
    private static final int MOST_ORIGINS = 4;

    private final TwsClient engine;
    private final Clock clock;

    OriginLead(TwsClient engine, Clock clock) {
        this.engine = engine;
        this.clock = clock;
    }

    @Override
    public List<Reading<?>> next(StructuredQuery query, Investigation soFar) {
        var plan = soFar.get(Sources.PLAN).map(seen -> seen.value()).orElse(null);
        var subject = soFar.get(Sources.JOB).map(seen -> seen.value()).orElse(null);
        if (plan == null || !(subject instanceof Subject.Found found)) {
            return List.of();
        }
        return Waiting.of(plan, found.job().id(), clock.instant()).stream()
                .flatMap(why -> failed(plan, why))
                .limit(MOST_ORIGINS)
                .<Reading<?>>flatMap(job -> job.lastRun().map(run -> log(job, run)).stream())
                .toList();
    }

    private static Stream<Job> failed(PlanGraph plan, Waiting why) {
        return why.origins().stream()
                .map(Blocker::job)
                .filter(Objects::nonNull)
                .flatMap(job -> plan.job(job).stream())
                .filter(job -> job.state().status().failed());
    }

    private Reading<?> log(Job job, JobRun run) {
        return new Reading<>(
                Sources.logOf(job.key()),
                deadline -> engine.jobLog(run.id(), LogRange.first(Gatherer.MOST_LOG_LINES), deadline));
    }
}
