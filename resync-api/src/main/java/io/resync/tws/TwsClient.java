package io.resync.tws;

import io.resync.Deadline;
import io.resync.Observed;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads the current plan of one engine. Safe for use by many threads: make one, share it, close it last. Every call
 * throws {@link TwsException} when it does not succeed before its deadline; none can change the engine.
 */
public interface TwsClient extends AutoCloseable {
    /**
     * Which engine this is.
     *
     * @return the engine that all ids of this client carry
     */
    EngineId engine();

    /**
     * What the engine says of itself.
     *
     * @param deadline when the answer must be here
     * @return level and zone
     */
    Observed<EngineInfo> engineInfo(Deadline deadline);

    /**
     * What can be read from this engine. Asks it anew each time; the other calls choose their way by what was found last, for
     * up to an hour.
     *
     * @param deadline when the answer must be here
     * @return level, generations, and each family of reads with who serves it or why nobody does
     */
    Observed<Capabilities> capabilities(Deadline deadline);

    /**
     * Jobs that match, ordered by name. The engine may leave {@link Job#dependencies()} out of a list.
     *
     * @param filter which jobs
     * @param page which part
     * @param deadline when the answer must be here
     * @return the page, empty when nothing matches
     */
    Observed<Page<Job>> jobs(JobFilter filter, PageRequest page, Deadline deadline);

    /**
     * Every job that matches, however many, in no order that could be relied on. Pages are read while the stream is consumed,
     * by one generation of the API; what a job waits for is left out unless {@link JobFilter#dependencies()} asks for it. See {@link Page#stream} for what is passed on
     * while the plan changes. Nothing is sent before the stream is consumed; close it to end it early.
     *
     * @param filter which jobs
     * @param deadline when the last page must be here
     * @return the jobs, each once, with source and moment of its page
     */
    Stream<Observed<Job>> eachJob(JobFilter filter, Deadline deadline);

    /**
     * One job with its dependencies.
     *
     * @param id which job
     * @param deadline when the answer must be here
     * @return the job, or empty when the plan does not hold it
     */
    Optional<Observed<Job>> job(JobId id, Deadline deadline);

    /**
     * How many jobs are in which state.
     *
     * @param deadline when the answer must be here
     * @return the counts
     */
    Observed<JobCounts> jobCounts(Deadline deadline);

    /**
     * Job streams that match, ordered by name.
     *
     * @param filter which job streams
     * @param page which part
     * @param deadline when the answer must be here
     * @return the page, empty when nothing matches
     */
    Observed<Page<JobStream>> jobStreams(JobStreamFilter filter, PageRequest page, Deadline deadline);

    /**
     * Every job stream that matches, in the manner of {@link #eachJob}.
     *
     * @param filter which job streams
     * @param deadline when the last page must be here
     * @return the job streams, each once, with source and moment of its page
     */
    Stream<Observed<JobStream>> eachJobStream(JobStreamFilter filter, Deadline deadline);

    /**
     * One job stream with its dependencies.
     *
     * @param id which job stream
     * @param deadline when the answer must be here
     * @return the job stream, or empty when the plan does not hold it
     */
    Optional<Observed<JobStream>> jobStream(JobStreamId id, Deadline deadline);

    /**
     * Workstations of the plan, ordered by name.
     *
     * @param page which part
     * @param deadline when the answer must be here
     * @return the page
     */
    Observed<Page<Workstation>> workstations(PageRequest page, Deadline deadline);

    /**
     * One workstation.
     *
     * @param id which workstation
     * @param deadline when the answer must be here
     * @return the workstation, or empty when the plan does not hold it
     */
    Optional<Observed<Workstation>> workstation(WorkstationId id, Deadline deadline);

    /**
     * Resources that match, ordered by name. The engine may leave {@link Resource#holders()} out of a list.
     *
     * @param filter which resources
     * @param page which part
     * @param deadline when the answer must be here
     * @return the page, empty when nothing matches
     */
    Observed<Page<Resource>> resources(PlanObjectFilter filter, PageRequest page, Deadline deadline);

    /**
     * One resource with who has units of it.
     *
     * @param id which resource
     * @param deadline when the answer must be here
     * @return the resource, or empty when the plan does not hold it
     */
    Optional<Observed<Resource>> resource(ResourceId id, Deadline deadline);

    /**
     * Prompts that match, ordered by name.
     *
     * @param filter which prompts; they are at no workstation, one in the filter is an {@link IllegalArgumentException}
     * @param page which part
     * @param deadline when the answer must be here
     * @return the page, empty when nothing matches
     */
    Observed<Page<Prompt>> prompts(PlanObjectFilter filter, PageRequest page, Deadline deadline);

    /**
     * Files that match, ordered by path.
     *
     * @param filter which files
     * @param page which part
     * @param deadline when the answer must be here
     * @return the page, empty when nothing matches
     */
    Observed<Page<WatchedFile>> files(PlanObjectFilter filter, PageRequest page, Deadline deadline);

    /**
     * How many of some jobs are in which group.
     *
     * @param by what makes a group; by folder is a {@link TwsRefusedException} on an engine without folders
     * @param jobs which jobs
     * @param deadline when the answer must be here
     * @return the counts; groups without jobs may be missing
     */
    Observed<GroupedCounts> groupedJobCounts(GroupedCounts.By by, JobPattern jobs, Deadline deadline);

    /**
     * The jobs and job streams that a job waits for or waited for. What it waits for that is not in the plan, and all else that
     * it waits for, stands in {@link Job#dependencies()}.
     *
     * @param id which job
     * @param deadline when the answer must be here
     * @return what lies one step before it, or empty when the plan does not hold the job
     */
    Optional<Observed<Neighbours>> predecessors(JobId id, Deadline deadline);

    /**
     * The jobs and job streams that wait or waited for a job.
     *
     * @param id which job
     * @param deadline when the answer must be here
     * @return what lies one step behind it, or empty when the plan does not hold the job
     */
    Optional<Observed<Neighbours>> successors(JobId id, Deadline deadline);

    /**
     * Plans besides the current one.
     *
     * @return reads of this engine's plans, for as long as this client is open
     */
    Plans plans();

    /**
     * Output of a run.
     *
     * @param run which run
     * @param range which lines
     * @param deadline when the answer must be here
     * @return the lines, or empty when the engine has no log of this run (it was purged or never written)
     */
    Optional<Observed<JobLog>> jobLog(RunId run, LogRange range, Deadline deadline);

    /**
     * Parts of a run's output, for logs of any length: the log is read once, as it arrives, and only these parts are held. A
     * line that is longer than 8,192 characters is cut there, with a mark that tells how many more it had; what is looked for
     * is looked for in the line as it is kept.
     *
     * @param run which run
     * @param query which parts; its predicate is called for each line, maybe on another thread, and from the first line on
     *     again where the read has to be tried again; what it throws is thrown here
     * @param deadline when the end of the log must be here
     * @return the parts, or empty when the engine has no log of this run (it was purged or never written)
     */
    Optional<Observed<LogExtract>> logExtract(RunId run, LogQuery query, Deadline deadline);

    /**
     * What the engine's plans are made from.
     *
     * @return reads of definitions, usable as long as this client
     */
    Definitions definitions();

    /**
     * What the engine itself has to say against jobs. Clients must allow this by an option, since it is not known for sure that
     * it does nothing else; without that, {@link TwsRefusedException} and nothing sent. Only the first generation of the API is
     * asked, so the ids must be its own: those of {@link #criticalJobs()}, or of any list at a level that has no second.
     *
     * @param jobs which jobs, up to 100
     * @param deadline when the answer must be here
     * @return the issues, in the engine's order; empty when it has none
     */
    Observed<List<JobIssue>> jobIssues(List<JobId> jobs, Deadline deadline);

    /**
     * How jobs ran before.
     *
     * @return the history
     */
    RunHistory history();

    /**
     * The jobs whose deadlines the engine watches.
     *
     * @return the critical jobs
     */
    CriticalJobs criticalJobs();

    /**
     * What the engine wrote down.
     *
     * @return the journal
     */
    Journal journal();

    @Override
    void close();
}
