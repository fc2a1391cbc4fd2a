package io.resync.agent.gather;

import io.resync.Deadline;
import io.resync.Observed;
import io.resync.query.StructuredQuery;
import io.resync.tws.Job;
import io.resync.tws.JobFilter;
import io.resync.tws.LogRange;
import io.resync.tws.Page;
import io.resync.tws.PageRequest;
import io.resync.tws.PlanStatus;
import io.resync.tws.Plans;
import io.resync.tws.RunHistory;
import io.resync.tws.TimeRange;
import io.resync.tws.TwsClient;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Whether the plan has ended: where it has, nothing fails since nothing is planned. */
final class SilenceLead implements Lead {
    private static final Duration DAY = Duration.ofDays(1);
    private static final int MOST_FAILED = 200;
    private static final int MOST_RUNS = 500;
    private static final int LOGS = 3;
    private static final long LINES = 20_000;

    private final TwsClient engine;

    SilenceLead(TwsClient engine) {
        this.engine = engine;
    }

    @Override
    public List<Reading<?>> next(StructuredQuery query, Investigation soFar) {
        if (!isAboutThePlan(soFar)) {
            return List.of();
        }
        var readings = new ArrayList<Reading<?>>();
        readings.add(CurrentPlan.reading(engine));
        soFar.get(Sources.PLANS).flatMap(SilenceLead::ended).ifPresent(end -> readings.addAll(since(end, soFar)));
        return readings;
    }

    private static boolean isAboutThePlan(Investigation soFar) {
        return soFar.get(Sources.JOB_COUNTS).isPresent()
                || soFar.get(Sources.JOB)
                        .filter(seen -> seen.value() instanceof Subject.NotFound)
                        .isPresent();
    }

    /** When the current plan ended, if it has. */
    private static Optional<Instant> ended(Observed<Page<Plans.Plan>> plans) {
        return plans.value().items().stream()
                .map(Plans.Plan::validTo)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .filter(end -> end.isBefore(plans.at()));
    }

    private List<Reading<?>> since(Instant end, Investigation soFar) {
        var readings = new ArrayList<Reading<?>>();
        readings.add(new Reading<>(Sources.FAILED_JOBS, deadline -> Optional.of(failed(deadline))));
        readings.add(new Reading<>(
                Sources.DAY_BEFORE,
                deadline -> Optional.of(
                        dayBefore(end, soFar.get(Sources.PLANS).orElseThrow().at(), deadline))));
        soFar.get(Sources.FAILED_JOBS)
                .ifPresent(failed -> failed.value().items().stream()
                        .filter(job -> job.lastRun().isPresent())
                        .limit(LOGS)
                        .forEach(job -> readings.add(new Reading<>(
                                Sources.logOf(job.key()),
                                deadline -> engine.jobLog(
                                        job.lastRun().orElseThrow().id(), LogRange.first(LINES), deadline)))));
        return readings;
    }

    private Observed<Page<Job>> failed(Deadline deadline) {
        var filter = JobFilter.builder()
                .statuses(List.of(PlanStatus.ABEND, PlanStatus.ABENP, PlanStatus.FAIL))
                .build();
        return engine.jobs(filter, PageRequest.first(MOST_FAILED), deadline);
    }

    private Observed<Page<RunHistory.Run>> dayBefore(Instant end, Instant now, Deadline deadline) {
        var until = now.isBefore(end.plus(DAY)) ? now : end.plus(DAY);
        var filter = new RunHistory.Filter(null, "@", null, new TimeRange(end.minus(DAY), until.minus(DAY)));
        return engine.history().runs(filter, PageRequest.first(MOST_RUNS), deadline);
    }
}
