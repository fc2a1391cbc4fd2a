package io.resync.tws.client;

import io.resync.Deadline;
import io.resync.Observed;
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

/** The questions of the port, as one generation of the engine's API answers them. */
interface Generation {
    Observed<EngineInfo> engineInfo(Deadline deadline);

    Observed<Page<Job>> jobs(JobFilter filter, PageRequest page, Deadline deadline);

    Listing<Job> eachJob(JobFilter filter, Deadline deadline);

    Optional<Observed<Job>> job(JobId id, Deadline deadline);

    Observed<JobCounts> jobCounts(Deadline deadline);

    Observed<Page<JobStream>> jobStreams(JobStreamFilter filter, PageRequest page, Deadline deadline);

    Listing<JobStream> eachJobStream(JobStreamFilter filter, Deadline deadline);

    Optional<Observed<JobStream>> jobStream(JobStreamId id, Deadline deadline);

    Observed<Page<Workstation>> workstations(PageRequest page, Deadline deadline);

    Optional<Observed<Workstation>> workstation(WorkstationId id, Deadline deadline);

    Observed<Page<Resource>> resources(PlanObjectFilter filter, PageRequest page, Deadline deadline);

    Optional<Observed<Resource>> resource(ResourceId id, Deadline deadline);

    Observed<Page<Prompt>> prompts(PlanObjectFilter filter, PageRequest page, Deadline deadline);

    Observed<GroupedCounts> groupedJobCounts(GroupedCounts.By by, JobPattern jobs, Deadline deadline);

    Optional<Observed<Neighbours>> predecessors(JobId id, Deadline deadline);

    Optional<Observed<Neighbours>> successors(JobId id, Deadline deadline);

    Optional<Observed<JobLog>> jobLog(RunId run, LogRange range, Deadline deadline);

    Optional<Observed<LogExtract>> logExtract(RunId run, LogQuery query, Deadline deadline);

    DefinitionSource definitions();
}
