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
import io.resync.tws.client.V1Lists.Question;
import io.resync.tws.client.V1Lists.Rest;
import io.resync.tws.client.wire.V1EngineInfo;
import java.util.Comparator;
import java.util.Optional;

/** Several requests per question where it must be: the first generation has no offset and groups no counts. */
final class FirstGeneration implements Generation {
    private static final Comparator<Workstation> BY_NAME = Comparator.comparing(Workstation::name)
            .thenComparing(each -> each.id().value());

    private final Exchange exchange;
    private final V1Reads reads;
    private final V1Lists lists;
    private final V1Log logs;
    private final DefinitionSource definitions;
    private final V1Jobs jobs;
    private final V1Counts counts;
    private final V1Neighbours neighbours;
    private final V1PlanObjects objects;

    FirstGeneration(EngineId engine, Exchange exchange, V1EngineInfo info) {
        this.exchange = exchange;
        reads = new V1Reads(engine);
        lists = new V1Lists(engine, exchange, reads);
        logs = new V1Log(engine, exchange, reads, info.laterLevel());
        definitions = new FirstDefinitions(engine, exchange, info);
        jobs = V1Jobs.ofCurrentPlan(engine, exchange, info);
        counts = new V1Counts(engine, reads, lists, jobs);
        neighbours = new V1Neighbours(engine, jobs);
        objects = new V1PlanObjects(engine, exchange);
    }

    @Override
    public Observed<EngineInfo> engineInfo(Deadline deadline) {
        return exchange.ask(reads.engineInfo(), deadline).map(V1EngineInfo::info);
    }

    @Override
    public Observed<Page<Job>> jobs(JobFilter filter, PageRequest page, Deadline deadline) {
        return jobs.page(filter, page, deadline);
    }

    @Override
    public Listing<Job> eachJob(JobFilter filter, Deadline deadline) {
        return jobs.each(filter, deadline);
    }

    @Override
    public Optional<Observed<Job>> job(JobId id, Deadline deadline) {
        return jobs.job(id, deadline);
    }

    @Override
    public Observed<JobCounts> jobCounts(Deadline deadline) {
        return counts.byState(deadline);
    }

    @Override
    public Observed<GroupedCounts> groupedJobCounts(GroupedCounts.By by, JobPattern jobs, Deadline deadline) {
        return counts.of(by, jobs, deadline);
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
    public Observed<Page<JobStream>> jobStreams(JobStreamFilter filter, PageRequest page, Deadline deadline) {
        return jobs.streamPage(filter, page, deadline);
    }

    @Override
    public Listing<JobStream> eachJobStream(JobStreamFilter filter, Deadline deadline) {
        return jobs.eachStream(filter, deadline);
    }

    @Override
    public Optional<Observed<JobStream>> jobStream(JobStreamId id, Deadline deadline) {
        return jobs.jobStream(id, deadline);
    }

    @Override
    public Observed<Page<Workstation>> workstations(PageRequest page, Deadline deadline) {
        var all = new Question<>(reads.workstations, V1Filter.workstations(), false);
        return lists.page(all, new Rest<>(any -> true, BY_NAME), page, deadline);
    }

    @Override
    public Optional<Observed<Workstation>> workstation(WorkstationId id, Deadline deadline) {
        return objects.workstation(id, deadline);
    }

    @Override
    public Observed<Page<Resource>> resources(PlanObjectFilter filter, PageRequest page, Deadline deadline) {
        return objects.resources(filter, page, deadline);
    }

    @Override
    public Optional<Observed<Resource>> resource(ResourceId id, Deadline deadline) {
        return objects.resource(id, deadline);
    }

    @Override
    public Observed<Page<Prompt>> prompts(PlanObjectFilter filter, PageRequest page, Deadline deadline) {
        return objects.prompts(filter, page, deadline);
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
}
