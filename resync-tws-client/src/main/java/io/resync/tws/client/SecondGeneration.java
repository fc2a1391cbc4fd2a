package io.resync.tws.client;

import io.resync.Deadline;
import io.resync.Observed;
import io.resync.tws.EngineId;
import io.resync.tws.EngineInfo;
import io.resync.tws.GroupedCounts;
import io.resync.tws.Job;
import io.resync.tws.JobCounts;
import io.resync.tws.JobFilter;
import io.resync.tws.JobId;
import io.resync.tws.JobLog;
import io.resync.tws.JobPattern;
import io.resync.tws.JobStream;
import io.resync.tws.JobStreamFilter;
import io.resync.tws.JobStreamId;
import io.resync.tws.LogExtract;
import io.resync.tws.LogQuery;
import io.resync.tws.LogRange;
import io.resync.tws.Neighbours;
import io.resync.tws.Page;
import io.resync.tws.PageRequest;
import io.resync.tws.PlanObjectFilter;
import io.resync.tws.Prompt;
import io.resync.tws.Resource;
import io.resync.tws.ResourceId;
import io.resync.tws.RunId;
import io.resync.tws.Workstation;
import io.resync.tws.WorkstationId;
import java.util.Optional;
import java.util.function.Predicate;

/** One request for most questions: the second generation filters, sorts, groups and pages by itself. */
final class SecondGeneration implements Generation {
    private final EngineReads reads;
    private final PlanObjectReads objects;
    private final EngineNeighbours neighbours;
    private final Exchange exchange;
    private final DefinitionSource definitions;

    SecondGeneration(EngineId engine, Exchange exchange, Predicate<String> hasPath) {
        reads = new EngineReads(engine);
        objects = new PlanObjectReads(engine);
        neighbours = new EngineNeighbours(engine, exchange, hasPath);
        this.exchange = exchange;
        definitions = new SecondDefinitions(engine, exchange);
    }

    @Override
    public Observed<EngineInfo> engineInfo(Deadline deadline) {
        return exchange.ask(reads.engineInfo(), deadline);
    }

    @Override
    public Observed<Page<Job>> jobs(JobFilter filter, PageRequest page, Deadline deadline) {
        return exchange.ask(reads.jobs(filter, page), deadline);
    }

    @Override
    public Listing<Job> eachJob(JobFilter filter, Deadline deadline) {
        return new Listing<>(page -> exchange.ask(reads.eachJob(filter, page), deadline));
    }

    @Override
    public Optional<Observed<Job>> job(JobId id, Deadline deadline) {
        return exchange.find(reads.job(id), deadline);
    }

    @Override
    public Observed<JobCounts> jobCounts(Deadline deadline) {
        return exchange.ask(reads.jobCounts(), deadline);
    }

    @Override
    public Observed<Page<JobStream>> jobStreams(JobStreamFilter filter, PageRequest page, Deadline deadline) {
        return exchange.ask(reads.jobStreams(filter, page), deadline);
    }

    @Override
    public Listing<JobStream> eachJobStream(JobStreamFilter filter, Deadline deadline) {
        return new Listing<>(page -> exchange.ask(reads.eachJobStream(filter, page), deadline));
    }

    @Override
    public Optional<Observed<JobStream>> jobStream(JobStreamId id, Deadline deadline) {
        return exchange.find(reads.jobStream(id), deadline);
    }

    @Override
    public Observed<Page<Workstation>> workstations(PageRequest page, Deadline deadline) {
        return exchange.ask(reads.workstations(page), deadline);
    }

    @Override
    public Optional<Observed<Workstation>> workstation(WorkstationId id, Deadline deadline) {
        return exchange.find(objects.workstation(id), deadline);
    }

    @Override
    public Observed<Page<Resource>> resources(PlanObjectFilter filter, PageRequest page, Deadline deadline) {
        return exchange.ask(objects.resources(filter, page), deadline);
    }

    @Override
    public Optional<Observed<Resource>> resource(ResourceId id, Deadline deadline) {
        return exchange.find(objects.resource(id), deadline);
    }

    @Override
    public Observed<Page<Prompt>> prompts(PlanObjectFilter filter, PageRequest page, Deadline deadline) {
        return exchange.ask(objects.prompts(filter, page), deadline);
    }

    @Override
    public Observed<GroupedCounts> groupedJobCounts(GroupedCounts.By by, JobPattern jobs, Deadline deadline) {
        return exchange.ask(objects.counts(by, jobs), deadline);
    }

    @Override
    public Optional<Observed<Neighbours>> predecessors(JobId id, Deadline deadline) {
        return neighbours.predecessors(id, deadline);
    }

    @Override
    public Optional<Observed<Neighbours>> successors(JobId id, Deadline deadline) {
        return neighbours.successors(id, deadline);
    }

    @Override
    public Optional<Observed<JobLog>> jobLog(RunId run, LogRange range, Deadline deadline) {
        return exchange.find(reads.jobLog(run, range), deadline);
    }

    @Override
    public Optional<Observed<LogExtract>> logExtract(RunId run, LogQuery query, Deadline deadline) {
        return exchange.find(reads.logExtract(run, query), deadline).map(read -> read.map(Extraction::extract));
    }

    @Override
    public DefinitionSource definitions() {
        return definitions;
    }
}
