package io.resync.tws.client.cache;

import io.resync.tws.Capabilities;
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
import io.resync.tws.LogRange;
import io.resync.tws.Neighbours;
import io.resync.tws.Page;
import io.resync.tws.PageRequest;
import io.resync.tws.PlanObjectFilter;
import io.resync.tws.Prompt;
import io.resync.tws.Resource;
import io.resync.tws.ResourceId;
import io.resync.tws.RunId;
import io.resync.tws.WatchedFile;
import io.resync.tws.Workstation;
import io.resync.tws.WorkstationId;
import java.util.List;
import java.util.Set;

/**
 * A question about the engine or its current plan.
 *
 * @param <V> kind of answer
 */
public sealed interface PlanKey<V> extends CacheKey<V> {
    @Override
    default DataKind kind() {
        return DataKind.STATUS;
    }

    /** What the engine says of itself. */
    record Engine() implements PlanKey<EngineInfo> {
        @Override
        public DataKind kind() {
            return DataKind.STATIC;
        }
    }

    /** What can be read from it. */
    record Offers() implements PlanKey<Capabilities> {}

    /**
     * A page of jobs.
     *
     * @param filter which jobs
     * @param page which part
     */
    record Jobs(JobFilter filter, PageRequest page) implements PlanKey<Page<Job>> {
        @Override
        public Set<JobId> jobs() {
            return Set.copyOf(filter.ids());
        }
    }

    /**
     * One job.
     *
     * @param id which job
     */
    record OneJob(JobId id) implements PlanKey<Job> {
        @Override
        public Set<JobId> jobs() {
            return Set.of(id);
        }
    }

    /** How many jobs are in which state. */
    record Counts() implements PlanKey<JobCounts> {}

    /**
     * A page of job streams.
     *
     * @param filter which job streams
     * @param page which part
     */
    record JobStreams(JobStreamFilter filter, PageRequest page) implements PlanKey<Page<JobStream>> {}

    /**
     * One job stream.
     *
     * @param id which job stream
     */
    record OneJobStream(JobStreamId id) implements PlanKey<JobStream> {}

    /**
     * A page of workstations.
     *
     * @param page which part
     */
    record Workstations(PageRequest page) implements PlanKey<Page<Workstation>> {}

    /**
     * One workstation.
     *
     * @param id which workstation
     */
    record OneWorkstation(WorkstationId id) implements PlanKey<Workstation> {}

    /**
     * A page of resources.
     *
     * @param filter which resources
     * @param page which part
     */
    record Resources(PlanObjectFilter filter, PageRequest page) implements PlanKey<Page<Resource>> {}

    /**
     * One resource.
     *
     * @param id which resource
     */
    record OneResource(ResourceId id) implements PlanKey<Resource> {}

    /**
     * A page of prompts.
     *
     * @param filter which prompts
     * @param page which part
     */
    record Prompts(PlanObjectFilter filter, PageRequest page) implements PlanKey<Page<Prompt>> {}

    /**
     * A page of files.
     *
     * @param filter which files
     * @param page which part
     */
    record Files(PlanObjectFilter filter, PageRequest page) implements PlanKey<Page<WatchedFile>> {}

    /**
     * How many jobs are in which group.
     *
     * @param by what makes a group
     * @param pattern which jobs are counted
     */
    record Groups(GroupedCounts.By by, JobPattern pattern) implements PlanKey<GroupedCounts> {}

    /**
     * What a job depends on.
     *
     * @param id which job
     */
    record Predecessors(JobId id) implements PlanKey<Neighbours> {
        @Override
        public DataKind kind() {
            return DataKind.GRAPH;
        }

        @Override
        public Set<JobId> jobs() {
            return Set.of(id);
        }
    }

    /**
     * What depends on a job.
     *
     * @param id which job
     */
    record Successors(JobId id) implements PlanKey<Neighbours> {
        @Override
        public DataKind kind() {
            return DataKind.GRAPH;
        }

        @Override
        public Set<JobId> jobs() {
            return Set.of(id);
        }
    }

    /**
     * What the engine has to say against jobs.
     *
     * @param ids which jobs, in the order asked for
     */
    record Issues(List<JobId> ids) implements PlanKey<List<JobIssue>> {
        /** Keeps an own copy of the ids. */
        public Issues {
            ids = List.copyOf(ids);
        }

        @Override
        public Set<JobId> jobs() {
            return Set.copyOf(ids);
        }
    }

    /**
     * Output of a run.
     *
     * @param run which run
     * @param range which lines
     */
    record Log(RunId run, LogRange range) implements PlanKey<JobLog> {
        @Override
        public DataKind kind() {
            return DataKind.LOG;
        }
    }
}
