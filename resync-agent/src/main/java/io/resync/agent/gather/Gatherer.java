package io.resync.agent.gather;

import io.resync.Deadline;
import io.resync.Observed;
import io.resync.agent.log.LogCause;
import io.resync.agent.log.LogTriage;
import io.resync.agent.understand.GreenButWrong;
import io.resync.knowledge.KnowledgeBase;
import io.resync.knowledge.KnowledgeQuery;
import io.resync.knowledge.Passage;
import io.resync.query.Entity;
import io.resync.query.EntityType;
import io.resync.query.Intent;
import io.resync.query.Route;
import io.resync.query.StructuredQuery;
import io.resync.tws.Job;
import io.resync.tws.JobFilter;
import io.resync.tws.JobRun;
import io.resync.tws.LogRange;
import io.resync.tws.Page;
import io.resync.tws.PageRequest;
import io.resync.tws.PlanStatus;
import io.resync.tws.TwsClient;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Decides what a question needs, and has it read in rounds: the job, what surrounds it, what is written about its cause. */
public final class Gatherer {
    private static final int MOST_FAILED = 200;
    private static final int MOST_WORKSTATIONS = 1_000;
    private static final int MOST_PASSAGES = 8;
    private static final Set<Intent> NOTHING_TO_READ = EnumSet.of(Intent.GREETING, Intent.SMALL_TALK);
    /** As much of a log is read, from its first line on. */
    public static final long MOST_LOG_LINES = 100_000;

    private final TwsClient engine;
    private final @Nullable KnowledgeBase knowledge;
    private final ServiceOrchestrator orchestrator;
    private final JobLookup lookup;
    private final PlanWatch plan;
    private final Clock clock;
    private final Rounds rounds;

    /**
     * A gatherer over these sources.
     *
     * @param engine the engine
     * @param knowledge what is written down, or null for nothing
     * @param orchestrator how sources are asked
     * @param plan the plan as a whole
     * @param clock now
     * @param own an application's own leads
     */
    public Gatherer(
            TwsClient engine,
            @Nullable KnowledgeBase knowledge,
            ServiceOrchestrator orchestrator,
            PlanWatch plan,
            Clock clock,
            List<Lead> own) {
        this.engine = engine;
        this.knowledge = knowledge;
        this.orchestrator = orchestrator;
        this.lookup = new JobLookup(engine);
        this.plan = plan;
        this.clock = clock;
        this.rounds = new Rounds(Leads.of(engine, knowledge, plan, clock, own), orchestrator);
    }

    /**
     * Reads what a question needs.
     *
     * @param query the question
     * @param route the way it goes
     * @param deadline when to stop
     * @return what was read and what was not
     */
    public Investigation gather(StructuredQuery query, Route route, Deadline deadline) {
        return switch (route.mode()) {
            case RAG_ONLY ->
                NOTHING_TO_READ.contains(query.intent())
                        ? Investigation.empty()
                        : AsksToRepeat.in(query) ? toRepeat(query, deadline) : documents(query, deadline);
            case DIAGNOSTIC, AGENTIC -> {
                var found = withCodes(query, diagnostic(query, deadline), deadline);
                yield rounds.follow(Decisive.followed(query, found), found, deadline);
            }
            case DECLINED, CLARIFY -> Investigation.empty();
        };
    }

    /**
     * Reads what is worth reading about one job: all there is, how it ran in the weeks before, and what that leads to.
     *
     * @param query what is wanted
     * @param typed the job, in any form operators use, or the engine's id
     * @param scope what to read besides the job; without logs nothing is followed any further
     * @param deadline when to stop
     * @return what was read and what was not
     */
    public Investigation gather(StructuredQuery query, String typed, Scope scope, Deadline deadline) {
        var all = job(typed, scope, deadline);
        var whole = all.and(orchestrator.gather(FailureReadings.runsBefore(engine, all), deadline));
        return scope.log() ? rounds.follow(query, whole, deadline) : whole;
    }

    /**
     * Reads all there is about one job.
     *
     * @param typed the job, in any form operators use, or the engine's id
     * @param scope what to read besides the job
     * @param deadline when to stop
     * @return what was read and what was not
     */
    public Investigation job(String typed, Scope scope, Deadline deadline) {
        var first = orchestrator.gather(List.of(job(typed), engineInfo()), deadline);
        return around(first, scope, deadline);
    }

    private Investigation around(Investigation first, Scope scope, Deadline deadline) {
        if (first.get(Sources.JOB).isPresent() && first.get(Sources.JOB).get().value() instanceof Subject.Found found) {
            var seen = new Observed<>(
                    found.job(),
                    first.get(Sources.JOB).get().source(),
                    first.get(Sources.JOB).get().at());
            var second = first.and(orchestrator.gather(unasked(first, around(seen, scope)), deadline));
            if (deadline.passed()) {
                return second; // what was not begun is no gap
            }
            var third = second.and(orchestrator.gather(aboutCause(found.job(), second), deadline));
            return third.and(orchestrator.gather(FailureReadings.documents(knowledge, third), deadline));
        }
        return scope.dependencies() && isMissing(first)
                ? first.and(orchestrator.gather(List.of(plan.reading()), deadline))
                : first;
    }

    private static List<Reading<?>> unasked(Investigation soFar, List<Reading<?>> readings) {
        return readings.stream()
                .filter(reading -> !soFar.asked().contains(reading.source().name()))
                .toList();
    }

    /** Others may wait for what is not in the plan. */
    private static boolean isMissing(Investigation first) {
        return first.get(Sources.JOB)
                .filter(seen -> seen.value() instanceof Subject.NotFound none && BareName.isName(none.typed()))
                .isPresent();
    }

    /**
     * Reads how the plan as a whole stands.
     *
     * @param deadline when to stop
     * @return what was read and what was not
     */
    public Investigation estate(Deadline deadline) {
        return orchestrator.gather(
                List.of(engineInfo(), jobCounts(), failedJobs(), workstations(), plan.reading()), deadline);
    }

    private Investigation documents(StructuredQuery query, Deadline deadline) {
        return orchestrator.gather(concat(FailureReadings.codes(query), about(query.text())), deadline);
    }

    /** What is no job of the plan can still be written about. */
    private Investigation toRepeat(StructuredQuery query, Deadline deadline) {
        var job = job(query.entities(EntityType.JOB).get(0).text(), Scope.ALL, deadline);
        return Subject.job(job).isPresent() ? job : documents(query, deadline);
    }

    private Investigation withCodes(StructuredQuery query, Investigation found, Deadline deadline) {
        return found.and(orchestrator.gather(FailureReadings.codes(query, engine, found), deadline));
    }

    private Investigation diagnostic(StructuredQuery query, Deadline deadline) {
        if (query.intent() == Intent.LIST) {
            return list(query, deadline);
        }
        return GreenButWrong.in(query) ? upstream(query, deadline) : named(query, deadline);
    }

    /** What is wrong behind jobs that ended well began with one of them; that one is looked into. */
    private Investigation upstream(StructuredQuery query, Deadline deadline) {
        var whole = orchestrator.gather(List.of(plan.reading()), deadline);
        return whole.get(Sources.PLAN)
                .flatMap(seen -> new GreenWalk(seen.value()).origin(query))
                .map(origin -> whole.and(job(origin.key().text(), Scope.ALL, deadline)))
                .orElseGet(() -> named(query, deadline));
    }

    private Investigation named(StructuredQuery query, Deadline deadline) {
        var jobs = query.entities(EntityType.JOB);
        if (!leftOut(query).isEmpty()) {
            var together = orchestrator.gather(List.of(engineInfo(), plan.reading()), deadline);
            var failed = NamedTogether.failed(query, together);
            if (failed.isPresent()) {
                return together.and(orchestrator.gather(List.of(failed.get()), deadline));
            }
        }
        if (!jobs.isEmpty()) {
            var named = job(jobs.get(0).text(), Scope.ALL, deadline);
            return isMissing(named) ? decided(asPlace(jobs.get(0).text(), named, deadline), deadline) : named;
        }
        var ofPlace = new PlaceReadings(engine).of(query, engineInfo());
        if (ofPlace.isEmpty()) {
            return estate(deadline);
        }
        return query.intent() == Intent.IMPACT
                ? place(query, ofPlace, deadline)
                : decided(place(query, concat(ofPlace, List.of(plan.reading())), deadline), deadline);
    }

    /** What no job is called may be a job stream, or a workstation. */
    private Investigation asPlace(String typed, Investigation seen, Deadline deadline) {
        var places = new PlaceReadings(engine);
        var name = BareName.of(typed);
        var stream = seen.and(orchestrator.gather(List.of(places.streams(name)), deadline));
        if (holdsSome(stream)) {
            return stream.and(orchestrator.gather(List.of(places.jobsOf(name)), deadline));
        }
        var workstation = orchestrator.gather(places.workstation(name), deadline);
        var isOne = workstation
                .get(Sources.NAMED_WORKSTATIONS)
                .filter(found -> !found.value().isEmpty());
        return isOne.isPresent() ? stream.and(workstation) : stream;
    }

    private static boolean holdsSome(Investigation seen) {
        return seen.get(Sources.NAMED_STREAMS)
                .filter(found -> !found.value().items().isEmpty())
                .isPresent();
    }

    /** The job that decides how a place stands is looked into as if it had been named. */
    private Investigation decided(Investigation place, Deadline deadline) {
        var found = DecisiveSearch.in(place, clock.instant());
        if (found.isEmpty() || deadline.passed()) {
            return place;
        }
        var decisive = found.get();
        var at = place.get(Sources.PLAN).orElseThrow();
        return around(
                place.and(orchestrator.gather(
                        List.of(
                                new Reading<>(Sources.DECISIVE, ignored -> Optional.of(at.map(seen -> decisive))),
                                new Reading<>(
                                        Sources.JOB,
                                        until -> engine.job(decisive.job().id(), until)
                                                .map(seen -> seen.<Subject>map(Subject.Found::new)))),
                        deadline)),
                Scope.ALL,
                deadline);
    }

    private Investigation list(StructuredQuery query, Deadline deadline) {
        if (!query.selection().of().equals(EntityType.JOB)) {
            return Investigation.empty();
        }
        var jobs = query.entities(EntityType.JOB);
        if (!jobs.isEmpty() && !BareName.isPattern(jobs.get(0).text())) {
            return named(query, deadline);
        }
        return new ListReadings(engine)
                .of(query)
                .map(listed -> place(query, listReadings(query, listed), deadline))
                .orElseGet(() -> estate(deadline));
    }

    private List<Reading<?>> listReadings(StructuredQuery query, Reading<?> listed) {
        boolean needsPlan = query.selection().ofFailures()
                || !query.entities(EntityType.WORKSTATION).isEmpty();
        return needsPlan ? List.of(listed, engineInfo(), plan.reading()) : List.of(listed, engineInfo());
    }

    private Investigation place(StructuredQuery query, List<Reading<?>> readings, Deadline deadline) {
        var first = orchestrator.gather(readings, deadline);
        return new PlaceNames(engine)
                .of(query, first)
                .map(names -> first.and(orchestrator.gather(List.of(names), deadline)))
                .orElse(first);
    }

    private Reading<Subject> job(String typed) {
        return new Reading<>(Sources.JOB, deadline -> Optional.of(lookup.find(typed, deadline)));
    }

    private Reading<?> engineInfo() {
        return new Reading<>(Sources.ENGINE, deadline -> Optional.of(engine.engineInfo(deadline)));
    }

    private Reading<?> jobCounts() {
        return new Reading<>(Sources.JOB_COUNTS, deadline -> Optional.of(engine.jobCounts(deadline)));
    }

    private Reading<?> failedJobs() {
        var filter = JobFilter.builder()
                .statuses(List.of(PlanStatus.ABEND, PlanStatus.ABENP, PlanStatus.FAIL))
                .build();
        return new Reading<>(
                Sources.FAILED_JOBS,
                deadline -> Optional.of(engine.jobs(filter, PageRequest.first(MOST_FAILED), deadline)
                        .map(Gatherer::stillFailed)));
    }

    /** Engines match any run of a job: one that failed and was rerun well is in the list and has to go. */
    private static Page<Job> stillFailed(Page<Job> page) {
        var failed = page.items().stream()
                .filter(job -> job.state().status().failed())
                .toList();
        return new Page<>(failed, page.hasMore() ? -1 : failed.size(), page.offset());
    }

    private Reading<?> workstations() {
        return new Reading<>(
                Sources.WORKSTATIONS,
                deadline -> Optional.of(engine.workstations(PageRequest.first(MOST_WORKSTATIONS), deadline)
                        .map(page -> page.items())));
    }

    private List<Reading<?>> around(Observed<Job> job, Scope scope) {
        var readings = new ArrayList<Reading<?>>();
        if (scope.log()) {
            job.value().lastRun().filter(Gatherer::wroteALog).ifPresent(run -> readings.add(log(run)));
        }
        if (scope.dependencies()) {
            readings.add(new Reading<>(
                    Sources.JOB_STREAM, deadline -> engine.jobStream(job.value().jobStreamId(), deadline)));
            readings.add(new Reading<>(Sources.SUCCESSORS, deadline -> Optional.of(successors(job, deadline))));
            readings.add(workstations());
            readings.add(plan.reading());
        }
        if (scope.knowledge()) {
            readings.addAll(about(
                    job.value().key().jobStream() + " " + job.value().key().name()));
        }
        if (scope.knowledge()
                && job.value().lastRun().filter(Gatherer::endedWithACode).isPresent()) {
            readings.add(FailureReadings.earlierRuns(engine, job));
        }
        return readings;
    }

    /** One walk over the engine is dozens of calls; where the plan is at hand, none is needed. */
    private Observed<Successors> successors(Observed<Job> job, Deadline deadline) {
        return plan.atHand()
                .flatMap(seen -> Successors.in(seen.value(), job.value().id())
                        .map(behind -> seen.<Successors>map(ignored -> behind)))
                .orElseGet(() -> new SuccessorWalk(engine, deadline).from(job));
    }

    private static boolean wroteALog(JobRun run) {
        return run.startedAt() != null || run.returnCode() != null;
    }

    private static boolean endedWithACode(JobRun run) {
        return run.returnCode() != null && run.returnCode() != 0;
    }

    private Reading<?> log(JobRun run) {
        return new Reading<>(
                Sources.JOB_LOG, deadline -> engine.jobLog(run.id(), LogRange.first(MOST_LOG_LINES), deadline));
    }

    private List<Reading<?>> about(String words) {
        return knowledge(Sources.KNOWLEDGE, words);
    }

    /** By the cause that the log shows; without one, by the return code. */
    private List<Reading<?>> aboutCause(Job job, Investigation investigation) {
        return investigation
                .get(Sources.JOB_LOG)
                .flatMap(log -> LogTriage.firstCause(log.value()))
                .map(LogCause::line)
                .or(() -> job.lastRun().filter(Gatherer::endedWithACode).map(run -> "return code " + run.returnCode()))
                .map(words -> knowledge(Sources.KNOWLEDGE_OF_CAUSE, words))
                .orElse(List.of());
    }

    private static <T> List<T> concat(List<T> first, List<T> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }

    private List<Reading<?>> knowledge(Source<List<Passage>> source, String words) {
        if (knowledge == null || words.isBlank()) {
            return List.of();
        }
        var base = knowledge;
        var query = new KnowledgeQuery(words, MOST_PASSAGES, Set.of());
        return List.of(new Reading<>(source, deadline -> Optional.of(base.search(query, deadline))));
    }

    /**
     * Whether the engine had a part in what was read.
     *
     * @param investigation what was read
     * @return true if the engine told of itself
     */
    public static boolean sawEngine(Investigation investigation) {
        return investigation.get(Sources.ENGINE).isPresent();
    }

    /**
     * Other jobs that the question names; only the first is looked into.
     *
     * @param query the question
     * @return the other jobs, in the order of the text
     */
    public static List<String> leftOut(StructuredQuery query) {
        return query.entities(EntityType.JOB).stream()
                .map(Entity::text)
                .distinct()
                .skip(1)
                .toList();
    }

    /**
     * What to read about a job.
     *
     * @param log whether to read the output of its last run
     * @param dependencies whether to read what comes before and after it
     * @param knowledge whether to read what is written about it
     */
    public record Scope(boolean log, boolean dependencies, boolean knowledge) {
        /** Everything. */
        public static final Scope ALL = new Scope(true, true, true);
    }
}
