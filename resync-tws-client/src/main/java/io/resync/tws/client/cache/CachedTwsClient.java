package io.resync.tws.client.cache;

import io.resync.Deadline;
import io.resync.Observed;
import io.resync.tws.Capabilities;
import io.resync.tws.CriticalJobs;
import io.resync.tws.Definitions;
import io.resync.tws.EngineId;
import io.resync.tws.EngineInfo;
import io.resync.tws.GroupedCounts;
import io.resync.tws.Job;
import io.resync.tws.JobCounts;
import io.resync.tws.JobFilter;
import io.resync.tws.JobId;
import io.resync.tws.JobIssue;
import io.resync.tws.JobLog;
import io.resync.tws.JobPattern;
import io.resync.tws.JobStream;
import io.resync.tws.JobStreamFilter;
import io.resync.tws.JobStreamId;
import io.resync.tws.Journal;
import io.resync.tws.LogExtract;
import io.resync.tws.LogQuery;
import io.resync.tws.LogRange;
import io.resync.tws.Neighbours;
import io.resync.tws.Page;
import io.resync.tws.PageRequest;
import io.resync.tws.PlanObjectFilter;
import io.resync.tws.Plans;
import io.resync.tws.Prompt;
import io.resync.tws.Resource;
import io.resync.tws.ResourceId;
import io.resync.tws.RunHistory;
import io.resync.tws.RunId;
import io.resync.tws.TwsClient;
import io.resync.tws.WatchedFile;
import io.resync.tws.Workstation;
import io.resync.tws.WorkstationId;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Keeps for a while what another client answered, and puts equal questions of many callers to the engine once.
 *
 * <p>A value is told as it is while it is fresh; after that, up to a second limit, at once and marked as stale, while one
 * refresh runs in the background; after that the caller waits. A failure goes to all who wait for it and is not kept. Every
 * caller keeps the own deadline; the engine is asked under another one, so that a caller with little time spoils no answer
 * for the others.
 *
 * <p>What is kept is told to everybody who asks this client. It was read with the credentials of the client below, so the
 * answers must not depend on who asks: where users have rights of their own, each needs a client, and a cache, of their own.
 */
public final class CachedTwsClient implements TwsClient {
    private final TwsClient engine;
    private final Threads threads;
    private final QuestionCache cache;
    private final Warmers warmers;
    private final Answering answers;

    private CachedTwsClient(TwsClient engine, CacheOptions options) {
        this.engine = engine;
        threads = options.threads();
        cache = new QuestionCache(options, threads.executor());
        warmers = new Warmers(cache, options, threads);
        answers = cache;
    }

    /** The same client and cache, seen by a warmer. */
    private CachedTwsClient(CachedTwsClient shared, Answering answers) {
        engine = shared.engine;
        threads = shared.threads;
        cache = shared.cache;
        warmers = shared.warmers;
        this.answers = answers;
    }

    /**
     * A client that keeps what another one answers. Warmers begin at once.
     *
     * @param engine the client to ask; it is closed with this one
     * @param options how long answers are kept, and how many
     * @return a client, to be closed
     */
    public static CachedTwsClient over(TwsClient engine, CacheOptions options) {
        var client = new CachedTwsClient(engine, options);
        client.warmers.start(answers -> new CachedTwsClient(client, answers));
        return client;
    }

    /**
     * What the cache did so far.
     *
     * @return numbers of this moment
     */
    public CacheCounts counts() {
        return cache.counts();
    }

    /**
     * Drops the answer to one question. What is under way is told to those who wait for it and not kept; so with the other ways
     * to drop answers.
     *
     * @param question which answer
     */
    public void invalidate(CacheKey<?> question) {
        cache.invalidate(question);
    }

    /**
     * Drops all answers of a kind, as all logs.
     *
     * @param kind which answers
     */
    public void invalidate(DataKind kind) {
        invalidateIf(key -> key.kind() == kind);
    }

    /**
     * Drops the answers to all questions that are of some form.
     *
     * @param which true for a question whose answer goes
     */
    public void invalidateIf(Predicate<? super CacheKey<?>> which) {
        cache.invalidate((key, entry) -> which.test(key));
    }

    /**
     * Drops all that tells something about a job: answers to questions that name it, lists that hold it, logs of its runs.
     * Counts of jobs stay.
     *
     * @param job which job
     */
    public void invalidateJob(JobId job) {
        cache.invalidate(new AboutJob(job, cache.kept()));
    }

    @Override
    public EngineId engine() {
        return engine.engine();
    }

    @Override
    public Observed<EngineInfo> engineInfo(Deadline deadline) {
        return answers.ask(new PlanKey.Engine(), deadline, engine::engineInfo);
    }

    @Override
    public Observed<Capabilities> capabilities(Deadline deadline) {
        return answers.ask(new PlanKey.Offers(), deadline, engine::capabilities);
    }

    @Override
    public Observed<Page<Job>> jobs(JobFilter filter, PageRequest page, Deadline deadline) {
        return answers.ask(new PlanKey.Jobs(filter, page), deadline, limit -> engine.jobs(filter, page, limit));
    }

    @Override
    public Optional<Observed<Job>> job(JobId id, Deadline deadline) {
        return answers.find(new PlanKey.OneJob(id), deadline, limit -> engine.job(id, limit));
    }

    @Override
    public Observed<JobCounts> jobCounts(Deadline deadline) {
        return answers.ask(new PlanKey.Counts(), deadline, engine::jobCounts);
    }

    @Override
    public Observed<Page<JobStream>> jobStreams(JobStreamFilter filter, PageRequest page, Deadline deadline) {
        return answers.ask(
                new PlanKey.JobStreams(filter, page), deadline, limit -> engine.jobStreams(filter, page, limit));
    }

    @Override
    public Optional<Observed<JobStream>> jobStream(JobStreamId id, Deadline deadline) {
        return answers.find(new PlanKey.OneJobStream(id), deadline, limit -> engine.jobStream(id, limit));
    }

    @Override
    public Observed<Page<Workstation>> workstations(PageRequest page, Deadline deadline) {
        return answers.ask(new PlanKey.Workstations(page), deadline, limit -> engine.workstations(page, limit));
    }

    @Override
    public Optional<Observed<Workstation>> workstation(WorkstationId id, Deadline deadline) {
        return answers.find(new PlanKey.OneWorkstation(id), deadline, limit -> engine.workstation(id, limit));
    }

    @Override
    public Observed<Page<Resource>> resources(PlanObjectFilter filter, PageRequest page, Deadline deadline) {
        return answers.ask(
                new PlanKey.Resources(filter, page), deadline, limit -> engine.resources(filter, page, limit));
    }

    @Override
    public Optional<Observed<Resource>> resource(ResourceId id, Deadline deadline) {
        return answers.find(new PlanKey.OneResource(id), deadline, limit -> engine.resource(id, limit));
    }

    @Override
    public Observed<Page<Prompt>> prompts(PlanObjectFilter filter, PageRequest page, Deadline deadline) {
        return answers.ask(new PlanKey.Prompts(filter, page), deadline, limit -> engine.prompts(filter, page, limit));
    }

    @Override
    public Observed<Page<WatchedFile>> files(PlanObjectFilter filter, PageRequest page, Deadline deadline) {
        return answers.ask(new PlanKey.Files(filter, page), deadline, limit -> engine.files(filter, page, limit));
    }

    @Override
    public Observed<GroupedCounts> groupedJobCounts(GroupedCounts.By by, JobPattern jobs, Deadline deadline) {
        return answers.ask(new PlanKey.Groups(by, jobs), deadline, limit -> engine.groupedJobCounts(by, jobs, limit));
    }

    @Override
    public Optional<Observed<Neighbours>> predecessors(JobId id, Deadline deadline) {
        return answers.find(new PlanKey.Predecessors(id), deadline, limit -> engine.predecessors(id, limit));
    }

    @Override
    public Optional<Observed<Neighbours>> successors(JobId id, Deadline deadline) {
        return answers.find(new PlanKey.Successors(id), deadline, limit -> engine.successors(id, limit));
    }

    @Override
    public Observed<List<JobIssue>> jobIssues(List<JobId> jobs, Deadline deadline) {
        return answers.ask(new PlanKey.Issues(jobs), deadline, limit -> engine.jobIssues(jobs, limit));
    }

    @Override
    public Optional<Observed<JobLog>> jobLog(RunId run, LogRange range, Deadline deadline) {
        return answers.find(new PlanKey.Log(run, range), deadline, limit -> engine.jobLog(run, range, limit));
    }

    /** Not kept: what is read once, item by item, is not read again soon. */
    @Override
    public Stream<Observed<Job>> eachJob(JobFilter filter, Deadline deadline) {
        return engine.eachJob(filter, deadline);
    }

    /** Not kept either. */
    @Override
    public Stream<Observed<JobStream>> eachJobStream(JobStreamFilter filter, Deadline deadline) {
        return engine.eachJobStream(filter, deadline);
    }

    /** Not kept: the search in it is code, and two pieces of code cannot be told to be equal. */
    @Override
    public Optional<Observed<LogExtract>> logExtract(RunId run, LogQuery query, Deadline deadline) {
        return engine.logExtract(run, query, deadline);
    }

    @Override
    public Plans plans() {
        return new CachedPlans(engine.plans(), answers);
    }

    @Override
    public Definitions definitions() {
        return new CachedDefinitions(engine.definitions(), answers);
    }

    @Override
    public RunHistory history() {
        return new CachedHistory(engine.history(), answers);
    }

    @Override
    public CriticalJobs criticalJobs() {
        return new CachedCriticalJobs(engine.criticalJobs(), answers);
    }

    @Override
    public Journal journal() {
        return new CachedJournal(engine.journal(), answers);
    }

    /** Closes the client below, too. Calls under way fail; nothing is asked any more. */
    @Override
    public void close() {
        cache.close();
        warmers.close();
        engine.close();
        threads.close();
    }
}
