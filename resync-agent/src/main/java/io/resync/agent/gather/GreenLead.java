package io.resync.agent.gather;

import io.resync.Observed;
import io.resync.query.StructuredQuery;
import io.resync.tws.Job;
import io.resync.tws.JobStream;
import io.resync.tws.LogRange;
import io.resync.tws.PlanStatus;
import io.resync.tws.TwsClient;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A job stream that ended well is looked into: its jobs that never ran, what came after them, and on what that ran. */
final class GreenLead implements Lead {
    private static final int FOLLOWED = 3;
    private static final long LINES = 2_000;
    private static final Set<PlanStatus> NEVER_RAN = EnumSet.of(PlanStatus.HOLD, PlanStatus.READY, PlanStatus.SUPPR);

    private final TwsClient engine;

    GreenLead(TwsClient engine) {
        this.engine = engine;
    }

    @Override
    public List<Reading<?>> next(StructuredQuery query, Investigation soFar) {
        var readings = new ArrayList<Reading<?>>();
        soFar.get(Sources.JOB).ifPresent(seen -> {
            if (seen.value() instanceof Subject.NotFound none && !BareName.isPattern(none.typed())) {
                readings.addAll(stream(BareName.of(none.typed()), soFar));
            }
            if (seen.value() instanceof Subject.Found found && neverRan(found.job())) {
                soFar.get(Sources.SUCCESSORS).ifPresent(after -> readings.addAll(logs(after.value())));
            }
        });
        members(soFar).forEach(job -> readings.addAll(around(job, soFar)));
        return readings;
    }

    /** What no job is called may be a job stream; its jobs are read where it is one. */
    private List<Reading<?>> stream(String name, Investigation soFar) {
        var place = new PlaceReadings(engine);
        var isOne = soFar.get(Sources.NAMED_STREAMS)
                .filter(streams -> !streams.value().items().isEmpty());
        return isOne.isPresent() ? List.of(place.jobsOf(name)) : List.of(place.streams(name));
    }

    private static Stream<Observed<Job>> members(Investigation soFar) {
        Set<Object> green = soFar.get(Sources.NAMED_STREAMS).stream()
                .flatMap(seen -> seen.value().items().stream())
                .filter(stream -> stream.state().status() == PlanStatus.SUCC)
                .map(JobStream::id)
                .collect(Collectors.toSet());
        return soFar.get(Sources.NAMED_JOBS).stream()
                .flatMap(seen -> seen.value().items().stream().map(job -> seen.map(ignored -> job)))
                .filter(job -> green.contains(job.value().jobStreamId()) && neverRan(job.value()))
                .limit(FOLLOWED);
    }

    private List<Reading<?>> around(Observed<Job> job, Investigation soFar) {
        var key = job.value().key().text();
        var readings = new ArrayList<Reading<?>>();
        readings.add(new Reading<>(
                Sources.member(key), deadline -> engine.job(job.value().id(), deadline)));
        readings.add(new Reading<>(
                Sources.after(key), deadline -> Optional.of(new SuccessorWalk(engine, deadline).from(job))));
        soFar.get(Sources.after(key)).ifPresent(after -> readings.addAll(logs(after.value())));
        return readings;
    }

    private List<Reading<?>> logs(Successors after) {
        return after.hits().stream()
                .map(Successors.Hit::job)
                .filter(job -> job.state().status() == PlanStatus.SUCC)
                .flatMap(job -> job.lastRun().stream()
                        .map(run -> new Reading<>(
                                Sources.logOf(job.key()),
                                deadline -> engine.jobLog(run.id(), LogRange.first(LINES), deadline))))
                .limit(FOLLOWED)
                .collect(Collectors.toList());
    }

    private static boolean neverRan(Job job) {
        return NEVER_RAN.contains(job.state().status())
                && job.lastRun().filter(run -> run.startedAt() != null).isEmpty();
    }
}
