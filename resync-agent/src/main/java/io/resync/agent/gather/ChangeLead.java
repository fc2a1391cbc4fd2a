package io.resync.agent.gather;

import io.resync.agent.plan.PlanGraph;
import io.resync.knowledge.KnowledgeBase;
import io.resync.knowledge.KnowledgeQuery;
import io.resync.query.Entity;
import io.resync.query.EntityType;
import io.resync.query.Intent;
import io.resync.query.StructuredQuery;
import io.resync.tws.Job;
import io.resync.tws.Journal;
import io.resync.tws.PageRequest;
import io.resync.tws.TimeRange;
import io.resync.tws.TwsClient;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The records of changes: of what keeps the job waiting, of the stream of a job that failed after another had done its work, of what was asked for. */
final class ChangeLead implements Lead {
    private static final Set<Intent> WAITING = EnumSet.of(
            Intent.EXPLAIN_WAITING, Intent.CHANGE, Intent.SCHEDULE, Intent.STATUS, Intent.DURATION, Intent.FORECAST);
    private static final List<EntityType> OBJECTS =
            List.of(EntityType.WORKSTATION, EntityType.JOB_STREAM, EntityType.RESOURCE, EntityType.PROMPT);
    private static final Duration LOOKED_BACK = Duration.ofDays(35);
    private static final Duration MESSAGES = Duration.ofDays(2);
    private static final Duration CLOCKS_APART = Duration.ofMinutes(1);
    private static final int MOST_RECORDS = 50;
    private static final int MOST_MESSAGES = 200;
    private static final int MOST_PASSAGES = 4;

    private final TwsClient engine;
    private final @Nullable KnowledgeBase knowledge;

    ChangeLead(TwsClient engine, @Nullable KnowledgeBase knowledge) {
        this.engine = engine;
        this.knowledge = knowledge;
    }

    @Override
    public List<Reading<?>> next(StructuredQuery query, Investigation soFar) {
        var readings = new ArrayList<Reading<?>>();
        named(query).forEach(name -> moment(soFar).ifPresent(at -> readings.add(changes(engine, name, at))));
        Subject.job(soFar).ifPresent(job -> {
            var at = job.at();
            var value = job.value();
            var plan = soFar.get(Sources.PLAN);
            if (WAITING.contains(query.intent()) && plan.isPresent()) {
                waiting(plan.get().value(), value, at, soFar, readings);
            }
            if (query.intent() == Intent.DIAGNOSE_FAILURE && plan.isPresent()) {
                Submission.twin(plan.get().value(), value)
                        .ifPresent(
                                twin -> readings.add(changes(engine, value.key().jobStream(), at)));
            }
            if (query.intent() == Intent.CHANGE) {
                Stream.of(
                                value.key().jobStream(),
                                value.key().name(),
                                value.key().workstation())
                        .forEach(name -> readings.add(changes(engine, BareName.of(name), at)));
            }
        });
        return readings;
    }

    private static Stream<String> named(StructuredQuery query) {
        return query.intent() != Intent.CHANGE
                ? Stream.of()
                : OBJECTS.stream()
                        .flatMap(type -> query.entities(type).stream())
                        .map(Entity::text)
                        .map(BareName::of);
    }

    private static Optional<Instant> moment(Investigation soFar) {
        return soFar.get(Sources.ENGINE).map(seen -> seen.at());
    }

    /** A change may have been made for a time that is told elsewhere: by those who watch it, or in its own document. */
    private void waiting(PlanGraph plan, Job job, Instant at, Investigation soFar, List<Reading<?>> readings) {
        for (var bound : Setting.binding(plan, job, at)) {
            readings.add(changes(engine, bound.object(), at));
            soFar.get(Sources.changesOf(bound.object()))
                    .flatMap(seen -> bound.changedBy(seen.value().items().stream()))
                    .ifPresent(change -> {
                        readings.add(messages(at));
                        Tickets.in(change).forEach(ticket -> readings.addAll(documents(ticket)));
                    });
        }
    }

    static Reading<?> changes(TwsClient engine, String name, Instant at) {
        var filter = new Journal.Filter(name, null, new TimeRange(at.minus(LOOKED_BACK), at.plus(CLOCKS_APART)));
        return new Reading<>(
                Sources.changesOf(name),
                deadline -> Optional.of(engine.journal().audit(filter, PageRequest.first(MOST_RECORDS), deadline)));
    }

    private Reading<?> messages(Instant at) {
        var filter = Journal.Filter.in(new TimeRange(at.minus(MESSAGES), at.plus(CLOCKS_APART)));
        return new Reading<>(
                Sources.OPERATOR_MESSAGES,
                deadline -> Optional.of(engine.journal().messages(filter, PageRequest.first(MOST_MESSAGES), deadline)));
    }

    private List<Reading<?>> documents(String ticket) {
        if (knowledge == null) {
            return List.of();
        }
        var base = knowledge;
        var query = new KnowledgeQuery(ticket, MOST_PASSAGES, Set.of());
        return List.of(new Reading<>(
                Sources.knowledgeOf(ticket),
                deadline -> Optional.of(base.search(query, deadline)
                        .map(passages -> passages.stream()
                                .filter(passage -> passage.document().id().equals(ticket)
                                        || passage.text().contains(ticket))
                                .toList()))));
    }
}
