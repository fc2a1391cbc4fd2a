package io.resync.tws.client;

import io.resync.Deadline;
import io.resync.Observed;
import io.resync.tws.Capabilities;
import io.resync.tws.Capabilities.Family;
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
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * An engine over HTTP, through the second generation of its REST API (10.1 Fix Pack 1 and later) where it has that, and
 * through the first where not. Sends reads from a fixed list and nothing else, and tries again only what can succeed later,
 * inside the caller's deadline.
 *
 * <p>A call with an id of another engine, or with a name that no object of an engine can have (quotes, blanks, control
 * characters), is an {@link IllegalArgumentException}; a call after {@link #close()} an {@link IllegalStateException}.
 */
public final class HttpTwsClient implements TwsClient {
    private final EngineId engine;
    private final Exchange exchange;
    private final Supplier<? extends Credentials> credentials;
    private final Routes routes;
    private final Definitions definitions;
    private final RunHistory history;
    private final CriticalJobs criticalJobs;
    private final Journal journal;
    private final JobIssues issues;
    private final V1PlanObjects files;
    private final Plans plans;

    private HttpTwsClient(TwsClientOptions options) {
        engine = options.engine();
        exchange = new Exchange(options);
        credentials = options.credentials();
        routes = new Routes(options, exchange);
        definitions = new EngineDefinitions(engine, routes);
        history = new EngineHistory(engine, exchange, routes);
        criticalJobs = new EngineCriticalJobs(engine, exchange, routes);
        journal = new EngineJournal(engine, exchange, routes);
        issues = new JobIssues(options, exchange);
        files = new V1PlanObjects(engine, exchange);
        plans = new EnginePlans(engine, exchange, routes);
    }

    /**
     * A client of one engine. Nothing is sent before the first call.
     *
     * @param options where the engine is and how to sign in
     * @return a client, to be closed
     */
    public static HttpTwsClient connect(TwsClientOptions options) {
        return new HttpTwsClient(options);
    }

    /**
     * Until when the API key of this moment is valid, by its own word: read from the key, nothing is sent.
     *
     * @return its end, or empty when the client signs in otherwise or the key names none
     */
    public Optional<Instant> apiKeyExpiry() {
        return KeyExpiry.of(credentials.get());
    }

    @Override
    public EngineId engine() {
        return engine;
    }

    @Override
    public Observed<EngineInfo> engineInfo(Deadline deadline) {
        return routes.ask(Family.ENGINE_INFO, deadline, api -> api.engineInfo(deadline));
    }

    @Override
    public Observed<Capabilities> capabilities(Deadline deadline) {
        return routes.capabilities(deadline);
    }

    @Override
    public Observed<Page<Job>> jobs(JobFilter filter, PageRequest page, Deadline deadline) {
        return routes.ask(Family.JOBS, deadline, api -> api.jobs(filter, page, deadline));
    }

    @Override
    public Stream<Observed<Job>> eachJob(JobFilter filter, Deadline deadline) {
        return new RoutedListing<>(routes, Family.JOBS, deadline, api -> api.eachJob(filter, deadline))
                .each(job -> job.id().value());
    }

    @Override
    public Optional<Observed<Job>> job(JobId id, Deadline deadline) {
        return routes.find(Family.JOBS, deadline, api -> api.job(id, deadline));
    }

    @Override
    public Observed<JobCounts> jobCounts(Deadline deadline) {
        return routes.ask(Family.JOB_COUNTS, deadline, api -> api.jobCounts(deadline));
    }

    @Override
    public Observed<Page<JobStream>> jobStreams(JobStreamFilter filter, PageRequest page, Deadline deadline) {
        return routes.ask(Family.JOB_STREAMS, deadline, api -> api.jobStreams(filter, page, deadline));
    }

    @Override
    public Stream<Observed<JobStream>> eachJobStream(JobStreamFilter filter, Deadline deadline) {
        return new RoutedListing<>(routes, Family.JOB_STREAMS, deadline, api -> api.eachJobStream(filter, deadline))
                .each(stream -> stream.id().value());
    }

    @Override
    public Optional<Observed<JobStream>> jobStream(JobStreamId id, Deadline deadline) {
        return routes.find(Family.JOB_STREAMS, deadline, api -> api.jobStream(id, deadline));
    }

    @Override
    public Observed<Page<Workstation>> workstations(PageRequest page, Deadline deadline) {
        return routes.ask(Family.WORKSTATIONS, deadline, api -> api.workstations(page, deadline));
    }

    @Override
    public Optional<Observed<Workstation>> workstation(WorkstationId id, Deadline deadline) {
        return routes.find(Family.WORKSTATIONS, deadline, api -> api.workstation(id, deadline));
    }

    @Override
    public Observed<Page<Resource>> resources(PlanObjectFilter filter, PageRequest page, Deadline deadline) {
        return routes.ask(Family.RESOURCES, deadline, api -> api.resources(filter, page, deadline));
    }

    @Override
    public Optional<Observed<Resource>> resource(ResourceId id, Deadline deadline) {
        return routes.find(Family.RESOURCES, deadline, api -> api.resource(id, deadline));
    }

    @Override
    public Observed<Page<Prompt>> prompts(PlanObjectFilter filter, PageRequest page, Deadline deadline) {
        if (filter.workstation() != null) {
            throw new IllegalArgumentException("a prompt is at no workstation, got " + filter.workstation());
        }
        return routes.ask(Family.PROMPTS, deadline, api -> api.prompts(filter, page, deadline));
    }

    @Override
    public Observed<Page<WatchedFile>> files(PlanObjectFilter filter, PageRequest page, Deadline deadline) {
        return routes.askFirst(Family.FILES, deadline, info -> files.files(filter, page, deadline));
    }

    @Override
    public Observed<GroupedCounts> groupedJobCounts(GroupedCounts.By by, JobPattern jobs, Deadline deadline) {
        return routes.ask(Family.JOB_COUNTS, deadline, api -> api.groupedJobCounts(by, jobs, deadline));
    }

    @Override
    public Optional<Observed<Neighbours>> predecessors(JobId id, Deadline deadline) {
        return routes.findAsSpecified(Family.JOBS, deadline, api -> api.predecessors(id, deadline));
    }

    @Override
    public Optional<Observed<Neighbours>> successors(JobId id, Deadline deadline) {
        return routes.findAsSpecified(Family.JOBS, deadline, api -> api.successors(id, deadline));
    }

    @Override
    public Plans plans() {
        return plans;
    }

    @Override
    public Optional<Observed<JobLog>> jobLog(RunId run, LogRange range, Deadline deadline) {
        return routes.find(Family.JOB_LOGS, deadline, api -> api.jobLog(run, range, deadline));
    }

    @Override
    public Optional<Observed<LogExtract>> logExtract(RunId run, LogQuery query, Deadline deadline) {
        return routes.find(Family.JOB_LOGS, deadline, api -> api.logExtract(run, query, deadline));
    }

    @Override
    public Definitions definitions() {
        return definitions;
    }

    @Override
    public Observed<List<JobIssue>> jobIssues(List<JobId> jobs, Deadline deadline) {
        return issues.of(jobs, deadline);
    }

    @Override
    public RunHistory history() {
        return history;
    }

    @Override
    public CriticalJobs criticalJobs() {
        return criticalJobs;
    }

    @Override
    public Journal journal() {
        return journal;
    }

    @Override
    public void close() {
        exchange.close();
    }
}
