package io.resync.agent.gather;

import io.resync.agent.plan.Blocker;
import io.resync.agent.plan.Waiting;
import io.resync.agent.understand.JobReference;
import io.resync.query.Entity;
import io.resync.query.EntityType;
import io.resync.query.Intent;
import io.resync.query.StructuredQuery;
import io.resync.tws.TwsClient;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** When something runs that was asked for, or that is not in the plan although it is asked for or waited for. */
final class ScheduleLead implements Lead {
    private static final Set<Intent> ABSENT =
            EnumSet.of(Intent.SCHEDULE, Intent.EXPLAIN_WAITING, Intent.STATUS, Intent.DIAGNOSE_FAILURE, Intent.HISTORY);

    private final TwsClient engine;

    ScheduleLead(TwsClient engine) {
        this.engine = engine;
    }

    @Override
    public List<Reading<?>> next(StructuredQuery query, Investigation soFar) {
        var readings = new ArrayList<Reading<?>>();
        absent(query, soFar, readings);
        Subject.job(soFar).ifPresent(job -> {
            if (query.intent() == Intent.SCHEDULE) {
                var key = job.value().key();
                readings.add(schedule(key.jobStream(), key.name(), job.at()));
            }
            if (query.intent() == Intent.EXPLAIN_WAITING) {
                awaited(soFar).forEach(name -> readings.add(schedule(streamOf(name), jobOf(name), job.at())));
            }
        });
        if (query.intent() == Intent.SCHEDULE && query.entities(EntityType.JOB).isEmpty()) {
            streams(query, soFar, readings);
        }
        if (!readings.isEmpty()) {
            readings.add(CurrentPlan.reading(engine));
        }
        calendars(soFar, readings);
        return readings;
    }

    private void absent(StructuredQuery query, Investigation soFar, List<Reading<?>> readings) {
        if (ABSENT.contains(query.intent())) {
            soFar.get(Sources.JOB).ifPresent(seen -> {
                if (seen.value() instanceof Subject.NotFound none && !BareName.isPattern(none.typed())) {
                    readings.add(schedule(streamOf(none.typed()), jobOf(none.typed()), seen.at()));
                }
            });
            soFar.get(Sources.PLACE_NAME)
                    .filter(seen -> !seen.value().known() && seen.value().type().equals(EntityType.JOB_STREAM))
                    .ifPresent(seen ->
                            readings.add(schedule(BareName.of(seen.value().typed()), null, seen.at())));
        }
    }

    private void streams(StructuredQuery query, Investigation soFar, List<Reading<?>> readings) {
        soFar.get(Sources.ENGINE)
                .ifPresent(seen -> query.entities(EntityType.JOB_STREAM).stream()
                        .map(Entity::text)
                        .map(BareName::of)
                        .forEach(name -> readings.add(schedule(name, null, seen.at()))));
    }

    /** What is waited for and not in the plan. */
    private static List<String> awaited(Investigation soFar) {
        return Subject.job(soFar)
                .flatMap(job -> soFar.get(Sources.PLAN)
                        .flatMap(plan -> Waiting.of(plan.value(), job.value().id(), job.at())))
                .map(waiting -> waiting.origins().stream()
                        .filter(blocker -> blocker.kind() == Blocker.Kind.NOT_IN_PLAN)
                        .map(Blocker::subject)
                        .toList())
                .orElse(List.of());
    }

    /** Who changed the calendars. */
    private void calendars(Investigation soFar, List<Reading<?>> readings) {
        soFar.asked().stream()
                .flatMap(source -> Sources.scheduled(source).stream())
                .flatMap(name -> soFar.get(Sources.scheduleOf(name)).stream())
                .forEach(seen -> seen.value().stream()
                        .flatMap(schedule -> StreamSchedule.calendarNames(schedule.definition()))
                        .forEach(calendar -> readings.add(ChangeLead.changes(engine, calendar, seen.at()))));
    }

    private Reading<?> schedule(@Nullable String stream, @Nullable String job, Instant at) {
        var name = stream == null ? job : job == null ? stream : stream + "." + job;
        return new Reading<>(
                Sources.scheduleOf(String.valueOf(name)),
                deadline -> Optional.of(new ScheduleReading(engine, at, deadline).of(stream, job)));
    }

    /** A name without a job in it is that of a job stream with its workstation. */
    private static @Nullable String streamOf(String typed) {
        return JobReference.parse(typed)
                .map(reference -> Optional.ofNullable(reference.jobStream()).map(BareName::of))
                .orElseGet(() -> Optional.of(BareName.of(typed)))
                .orElse(null);
    }

    private static @Nullable String jobOf(String typed) {
        return JobReference.parse(typed)
                .map(reference -> BareName.of(reference.name()))
                .orElse(null);
    }
}
