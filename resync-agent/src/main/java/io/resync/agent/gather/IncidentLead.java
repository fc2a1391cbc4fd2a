package io.resync.agent.gather;

import io.resync.Deadline;
import io.resync.Observed;
import io.resync.agent.incident.Incident;
import io.resync.agent.incident.Incidents;
import io.resync.agent.incident.MessageDigest;
import io.resync.agent.plan.Cascade;
import io.resync.agent.plan.PlanGraph;
import io.resync.knowledge.KnowledgeBase;
import io.resync.knowledge.KnowledgeQuery;
import io.resync.query.EntityType;
import io.resync.query.Intent;
import io.resync.query.StructuredQuery;
import io.resync.tws.Job;
import io.resync.tws.JobRun;
import io.resync.tws.Journal;
import io.resync.tws.LogRange;
import io.resync.tws.PageRequest;
import io.resync.tws.TimeRange;
import io.resync.tws.TwsClient;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What to read when much is wrong at once: the logs of the failures that follow from no other, and what operators were told. */
final class IncidentLead implements Lead {
    private static final Set<Intent> ASKED =
            EnumSet.of(Intent.DIAGNOSE_FAILURE, Intent.LIST, Intent.HEALTH, Intent.HANDOVER, Intent.REPORT);
    private static final List<EntityType> NAMED =
            List.of(EntityType.JOB, EntityType.JOB_STREAM, EntityType.WORKSTATION, EntityType.USER);
    private static final int MOST_LOGS = 48;
    private static final int MOST_LINES = 2_000;
    private static final int MOST_SEARCHES = 4;
    private static final int MOST_PASSAGES = 8;
    private static final int PAGE = 1_000;
    private static final int MOST_MESSAGES = 5_000;
    private static final Duration SHIFT = Duration.ofHours(8);
    private static final Duration BEFORE_FAILURE = Duration.ofHours(4);

    private final TwsClient engine;
    private final @Nullable KnowledgeBase knowledge;

    IncidentLead(TwsClient engine, @Nullable KnowledgeBase knowledge) {
        this.engine = engine;
        this.knowledge = knowledge;
    }

    @Override
    public List<Reading<?>> next(StructuredQuery query, Investigation soFar) {
        var plan = soFar.get(Sources.PLAN);
        var together = soFar.get(Sources.NAMED_TOGETHER).map(Observed::value).orElse(List.of());
        if (plan.isEmpty() || (together.isEmpty() && !asksForAll(query))) {
            return List.of();
        }
        if (!soFar.asked().contains(Sources.PLAN_MESSAGES.name())) {
            return told(cascade(plan.get(), together), plan.get().at());
        }
        return soFar.get(Sources.INCIDENTS)
                .map(seen -> documents(seen.value()))
                .orElseGet(() -> List.of(incidents(plan.get(), together, soFar)));
    }

    /** Works out once what logs show, for the rounds to come and for the answer. */
    private static Reading<?> incidents(Observed<PlanGraph> plan, List<Job> together, Investigation soFar) {
        return new Reading<>(
                Sources.INCIDENTS,
                deadline -> Optional.of(plan.map(graph -> Incidents.of(
                        cascade(plan, together), job -> soFar.get(Sources.logOf(job.key())), told(soFar)))));
    }

    private static MessageDigest told(Investigation soFar) {
        return soFar.get(Sources.PLAN_MESSAGES)
                .map(Observed::value)
                .orElseGet(() -> MessageDigest.of(List.of(), false));
    }

    /** All that is wrong; of jobs that are named together, what is wrong with these. */
    private static Cascade cascade(Observed<PlanGraph> plan, List<Job> together) {
        var all = Cascade.of(plan.value(), plan.at());
        return together.isEmpty()
                ? all
                : new Cascade(all.causes().stream()
                        .filter(cause -> cause.origin() != null && together.contains(cause.origin()))
                        .toList());
    }

    /** Of nothing named, and not only of jobs in another state. */
    private static boolean asksForAll(StructuredQuery query) {
        return ASKED.contains(query.intent())
                && NAMED.stream().allMatch(type -> query.entities(type).isEmpty())
                && (query.selection().isOpen() || query.selection().ofFailures());
    }

    private List<Reading<?>> told(Cascade cascade, Instant now) {
        var origins = cascade.causes().stream()
                .flatMap(cause -> Stream.ofNullable(cause.origin()))
                .toList();
        var readings = new ArrayList<Reading<?>>();
        readings.add(messages(origins, now));
        origins.stream().limit(MOST_LOGS).flatMap(this::log).forEach(readings::add);
        return readings;
    }

    private List<Reading<?>> documents(Incidents incidents) {
        var base = knowledge;
        return base == null
                ? List.of()
                : incidents.all().stream()
                        .limit(MOST_SEARCHES)
                        .<Reading<?>>map(incident -> search(base, incident))
                        .toList();
    }

    private static Reading<?> search(KnowledgeBase base, Incident incident) {
        var query = new KnowledgeQuery(incident.words(), MOST_PASSAGES, Set.of());
        return new Reading<>(
                Sources.knowledgeOf(incident.subject()), deadline -> Optional.of(base.search(query, deadline)));
    }

    private static Instant begin(List<Job> origins, Instant now) {
        var shift = now.minus(SHIFT);
        return origins.stream()
                .flatMap(job -> job.lastRun().stream())
                .map(JobRun::endedAt)
                .filter(Objects::nonNull)
                .map(ended -> ended.minus(BEFORE_FAILURE))
                .min(Instant::compareTo)
                .filter(shift::isAfter)
                .orElse(shift);
    }

    /** What operators were told since before jobs ended, or since the shift began. */
    Reading<?> messages(List<Job> jobs, Instant now) {
        return messages(Sources.PLAN_MESSAGES, jobs, now);
    }

    /** The same, for another use. */
    Reading<?> messages(Source<MessageDigest> source, List<Job> jobs, Instant now) {
        var when = new TimeRange(begin(jobs, now), now.plusSeconds(1));
        return new Reading<>(source, deadline -> Optional.of(messages(when, deadline)));
    }

    Stream<Reading<?>> log(Job job) {
        return job
                .lastRun()
                .<Reading<?>>map(run -> new Reading<>(
                        Sources.logOf(job.key()),
                        deadline -> engine.jobLog(run.id(), LogRange.first(MOST_LINES), deadline)))
                .stream();
    }

    private Observed<MessageDigest> messages(TimeRange when, Deadline deadline) {
        var filter = Journal.Filter.in(when);
        var request = PageRequest.first(PAGE);
        var page = engine.journal().messages(filter, request, deadline);
        var all = new ArrayList<>(page.value().items());
        while (page.value().hasMore() && !page.value().items().isEmpty() && all.size() < MOST_MESSAGES) {
            request = request.next();
            page = engine.journal().messages(filter, request, deadline);
            all.addAll(page.value().items());
        }
        boolean cut = page.value().hasMore();
        return page.map(last -> MessageDigest.of(all, cut));
    }
}
