package io.resync.tws.client;

import io.resync.Deadline;
import io.resync.Observed;
import io.resync.tws.EngineId;
import io.resync.tws.EngineInfo;
import io.resync.tws.Job;
import io.resync.tws.JobCounts;
import io.resync.tws.JobFilter;
import io.resync.tws.JobId;
import io.resync.tws.JobLog;
import io.resync.tws.JobStream;
import io.resync.tws.JobStreamFilter;
import io.resync.tws.JobStreamId;
import io.resync.tws.LogExtract;
import io.resync.tws.LogQuery;
import io.resync.tws.LogRange;
import io.resync.tws.Page;
import io.resync.tws.PageRequest;
import io.resync.tws.PlanStatus;
import io.resync.tws.RunId;
import io.resync.tws.Workstation;
import io.resync.tws.client.V1Lists.Question;
import io.resync.tws.client.V1Lists.Rest;
import io.resync.tws.client.wire.V1EngineInfo;
import io.resync.tws.client.wire.V1Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Several requests per question where it must be: the first generation has no offset, cannot be asked for successors, and
 * sorts jobs only. Whatever it cannot leave out is read and left out here.
 */
final class FirstGeneration implements Generation {
    private static final Comparator<Workstation> BY_NAME = Comparator.comparing(Workstation::name)
            .thenComparing(each -> each.id().value());
    private static final List<PlanStatus> USUAL_FIRST = usualFirst();

    private final EngineId engine;
    private final Exchange exchange;
    private final V1Reads reads;
    private final V1Lists lists;
    private final V1Log logs;
    private final DefinitionSource definitions;
    private final boolean sorts;

    FirstGeneration(EngineId engine, Exchange exchange, V1EngineInfo info) {
        this.engine = engine;
        this.exchange = exchange;
        reads = new V1Reads(engine);
        lists = new V1Lists(engine, exchange, reads);
        logs = new V1Log(engine, exchange, reads, info.laterLevel());
        definitions = new FirstDefinitions(engine, exchange, info);
        sorts = info.sorts();
    }

    @Override
    public Observed<EngineInfo> engineInfo(Deadline deadline) {
        return exchange.ask(reads.engineInfo(), deadline).map(V1EngineInfo::info);
    }

    /**
     * A page that the engine can filter and sort by itself costs the bunches up to its end. Otherwise every job is read that
     * the engine cannot leave out: with successors wanted, the whole plan with its dependencies.
     */
    @Override
    public Observed<Page<Job>> jobs(JobFilter filter, PageRequest page, Deadline deadline) {
        var question = new V1JobQuestion(engine, filter);
        var narrowed = new Question<>(reads.jobs, question.narrowed(), question.needsDependencies());
        if (question.exact() && sorts) {
            narrowed.filter().sortedBy("jobName");
            return lists.page(narrowed, page, deadline);
        }
        if (filter.inStreams().isEmpty() || filter.jobStream() != null) {
            return lists.page(narrowed, question.rest(), page, deadline);
        }
        return jobsIn(filter, question, page, deadline);
    }

    /** The jobs of stream instances are few, and cannot be asked for without asking for each stream. */
    @Override
    public Listing<Job> eachJob(JobFilter filter, Deadline deadline) {
        if (!filter.inStreams().isEmpty()) {
            return new Listing<>(page -> jobs(filter, page, deadline));
        }
        var question = new V1JobQuestion(engine, filter);
        var narrowed = new Question<>(reads.jobs, question.narrowed(), question.needsDependencies());
        return each(narrowed, question.rest(), deadline);
    }

    @Override
    public Optional<Observed<Job>> job(JobId id, Deadline deadline) {
        return exchange.find(reads.job(id), deadline);
    }

    /**
     * The first generation groups no counts. So it is asked how many jobs there are, and then how many are in each state,
     * the usual ones first, until all are accounted for: some 8 small requests for most plans, 23 at most. The answers are of
     * different moments; a job that changes its state meanwhile can be counted twice or be missing.
     */
    @Override
    public Observed<JobCounts> jobCounts(Deadline deadline) {
        var total = count(V1Filter.jobs(), deadline);
        var byState = new TreeMap<String, Long>();
        long left = total.value();
        if (left > 0) {
            left -= keep(PlanStatus.CANCL, count(V1Filter.jobs().with("canceled", true), deadline), byState);
        }
        for (var states = USUAL_FIRST.iterator(); left > 0 && states.hasNext(); ) {
            var status = states.next();
            var inState = V1Filter.jobs().with("canceled", false).with("internalStatusList", V1Words.of(status));
            left -= keep(status, count(inState, deadline), byState);
        }
        if (left > 0) {
            byState.put(PlanStatus.UNKNOWN.name(), left); // in none of the states that were asked for
        }
        return total.map(all -> new JobCounts(all, byState));
    }

    @Override
    public Observed<Page<JobStream>> jobStreams(JobStreamFilter filter, PageRequest page, Deadline deadline) {
        return lists.page(narrowed(filter), V1JobQuestion.rest(engine, filter), page, deadline);
    }

    @Override
    public Listing<JobStream> eachJobStream(JobStreamFilter filter, Deadline deadline) {
        return each(narrowed(filter), V1JobQuestion.rest(engine, filter), deadline);
    }

    @Override
    public Optional<Observed<JobStream>> jobStream(JobStreamId id, Deadline deadline) {
        return exchange.find(reads.jobStream(id), deadline);
    }

    @Override
    public Observed<Page<Workstation>> workstations(PageRequest page, Deadline deadline) {
        var all = new Question<>(reads.workstations, V1Filter.workstations(), false);
        return lists.page(all, new Rest<>(any -> true, BY_NAME), page, deadline);
    }

    @Override
    public Optional<Observed<JobLog>> jobLog(RunId run, LogRange range, Deadline deadline) {
        return logs.read(run, range, deadline);
    }

    @Override
    public Optional<Observed<LogExtract>> logExtract(RunId run, LogQuery query, Deadline deadline) {
        return logs.extract(run, query, deadline);
    }

    @Override
    public DefinitionSource definitions() {
        return definitions;
    }

    /** The jobs of stream instances: the engine is asked by their names, and gives those of other days, too. */
    private Observed<Page<Job>> jobsIn(JobFilter filter, V1JobQuestion question, PageRequest page, Deadline deadline) {
        var names = filter.inStreams().stream()
                .flatMap(id -> jobStream(id, deadline).stream())
                .map(stream -> stream.value().name())
                .distinct()
                .toList();
        var found = new ArrayList<Job>();
        Optional<Observed<List<Job>>> last = Optional.empty();
        for (var name : names) {
            var narrowed = question.narrowed().named("jobStreamName", name);
            var jobs = lists.all(
                    new Question<>(reads.jobs, narrowed, question.needsDependencies()), question.rest(), deadline);
            found.addAll(jobs.value());
            last = Optional.of(jobs);
        }
        found.sort(question.rest().order());
        return last.map(seen -> seen.map(any -> V1Lists.page(found, page)))
                .orElseGet(() -> lists.page(
                        new Question<>(reads.jobs, question.narrowed(), question.needsDependencies()),
                        question.rest(),
                        page,
                        deadline));
    }

    private Question<JobStream> narrowed(JobStreamFilter filter) {
        boolean dependencies = !filter.successorsOfJobs().isEmpty()
                || !filter.successorsOfStreams().isEmpty();
        var named = V1Filter.jobStreams().named("jobStreamName", filter.name());
        return new Question<>(reads.jobStreams, named, dependencies);
    }

    private <T> Listing<T> each(Question<T> question, Rest<T> rest, Deadline deadline) {
        return new Listing<>(new V1Continuation<>(engine, lists, question, deadline), rest.wanted());
    }

    private Observed<Long> count(V1Filter filter, Deadline deadline) {
        return lists.count(new Question<>(reads.jobs, filter, false), deadline);
    }

    private static long keep(PlanStatus status, Observed<Long> count, Map<String, Long> byState) {
        if (count.value() > 0) {
            byState.merge(status.name(), count.value(), Long::sum);
        }
        return count.value();
    }

    private static List<PlanStatus> usualFirst() {
        var usual = List.of(
                PlanStatus.SUCC, PlanStatus.HOLD, PlanStatus.READY, PlanStatus.EXEC, PlanStatus.ABEND, PlanStatus.FAIL);
        return Stream.concat(usual.stream(), V1Words.ofJobs().stream())
                .distinct()
                .toList();
    }
}
