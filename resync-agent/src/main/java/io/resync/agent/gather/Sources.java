package io.resync.agent.gather;

import io.resync.agent.codes.MessageCode;
import io.resync.agent.incident.Incidents;
import io.resync.agent.incident.MessageDigest;
import io.resync.agent.nights.NightComparison;
import io.resync.agent.plan.PlanGraph;
import io.resync.knowledge.Passage;
import io.resync.tws.Definitions.JobDefinition;
import io.resync.tws.Definitions.VariableTable;
import io.resync.tws.EngineInfo;
import io.resync.tws.Job;
import io.resync.tws.JobCounts;
import io.resync.tws.JobKey;
import io.resync.tws.JobLog;
import io.resync.tws.JobStream;
import io.resync.tws.Journal;
import io.resync.tws.Page;
import io.resync.tws.Plans;
import io.resync.tws.Prompt;
import io.resync.tws.Resource;
import io.resync.tws.RunHistory;
import io.resync.tws.Workstation;
import java.util.List;
import java.util.Optional;

/** The sources that Resync asks by itself. */
public final class Sources {
    private static final String CHANGES = "audit of ";
    private static final String RUNS_OF = "run_history of ";
    private static final String SCHEDULE = "schedule of ";
    private static final String LOG = "job_log of ";
    private static final String KNOWLEDGE_OF = "knowledge of ";

    /** Which job is meant. */
    public static final Source<Subject> JOB = new Source<>("job");

    /** The engine's level and zone. */
    public static final Source<EngineInfo> ENGINE = new Source<>("engine_info");

    /** Output of the job's last run. */
    public static final Source<JobLog> JOB_LOG = new Source<>("job_log");

    /** The job stream that the job belongs to, with what the stream waits for. */
    public static final Source<JobStream> JOB_STREAM = new Source<>("job_stream");

    /** The job streams of the plan with the name that was asked for. */
    public static final Source<Page<JobStream>> NAMED_STREAMS = new Source<>("job_streams");

    /** The workstation that was asked for; none if the plan has no such. */
    public static final Source<List<Workstation>> NAMED_WORKSTATIONS = new Source<>("workstation");

    /** Their jobs, or those of the workstation that was asked for. */
    public static final Source<Page<Job>> NAMED_JOBS = new Source<>("jobs");

    /** The job that decides how the job stream or workstation stands that was asked for. */
    public static final Source<Decisive> DECISIVE = new Source<>("decisive job");

    /** The whole plan as a graph, where one is kept. */
    public static final Source<PlanGraph> PLAN = new Source<>("plan");

    /** Everything that comes after the job. */
    public static final Source<Successors> SUCCESSORS = new Source<>("successors");

    /** The workstations of the plan. */
    public static final Source<List<Workstation>> WORKSTATIONS = new Source<>("workstations");

    /** What is written about the job, or about what was asked. */
    public static final Source<List<Passage>> KNOWLEDGE = new Source<>("knowledge");

    /** What is written about the cause that the log shows. */
    public static final Source<List<Passage>> KNOWLEDGE_OF_CAUSE = new Source<>("knowledge_of_cause");

    /** How many jobs are in which state. */
    public static final Source<JobCounts> JOB_COUNTS = new Source<>("job_counts");

    /** The jobs that failed. */
    public static final Source<Page<Job>> FAILED_JOBS = new Source<>("failed_jobs");

    /** The jobs that a question for a list is about. */
    public static final Source<Listing> LISTED_JOBS = new Source<>("listed_jobs");

    /** The job stream or workstation that was asked for, where nothing was seen of it. */
    public static final Source<PlaceName> PLACE_NAME = new Source<>("place_name");

    /** The codes that a question asks the meaning of. */
    public static final Source<List<MessageCode>> ASKED_CODES = new Source<>("message_catalogue");

    /** How the job ran in the weeks before. */
    public static final Source<Page<RunHistory.Run>> EARLIER_RUNS = new Source<>("run_history");

    /** All parts of the documents of which some part was found. */
    public static final Source<List<Passage>> DOCUMENTS = new Source<>("knowledge_documents");

    /** All parts of the documents that were found by what is wrong. */
    public static final Source<List<Passage>> DOCUMENTS_OF_CAUSES = new Source<>("knowledge_documents_of_causes");

    /** What the engine told its operators, where the plan as a whole is asked about. */
    public static final Source<MessageDigest> PLAN_MESSAGES = new Source<>("messages of the plan");

    /** Failures with one cause together, by the plan and the logs that were read. */
    public static final Source<Incidents> INCIDENTS = new Source<>("incidents");

    /** Workstations that cannot be reached and on which jobs are said to run. */
    public static final Source<List<Unreachable>> UNREACHABLE = new Source<>("unreachable workstations");

    /** Jobs that failed and that the question names together. */
    public static final Source<List<Job>> NAMED_TOGETHER = new Source<>("jobs named together");

    /** The resources that a question names, with who has them. */
    public static final Source<List<Resource>> NAMED_RESOURCES = new Source<>("resources");

    /** The prompts of the plan, where they are asked about. */
    public static final Source<Page<Prompt>> PROMPTS = new Source<>("prompts");

    /** What a shift hands over besides what is wrong. */
    public static final Source<Handover> HANDOVER = new Source<>("audit records of the shift");

    /** What operators were told lately. */
    public static final Source<Page<Journal.OperatorMessage>> OPERATOR_MESSAGES = new Source<>("operator_messages");

    /** The variable tables, with the names of their variables. */
    public static final Source<List<VariableTable>> VARIABLE_TABLES = new Source<>("variable_tables");

    /** How all jobs are done. */
    public static final Source<List<JobDefinition>> JOB_DEFINITIONS = new Source<>("job_definitions");

    /** How the job ran in the months before, ends of months included. */
    public static final Source<Page<RunHistory.Run>> RUNS = new Source<>("run_history_of_months");

    /** The plans that the engine runs, with their ends. */
    public static final Source<Page<Plans.Plan>> PLANS = new Source<>("plans");

    /** What ran a day ago in the hours that the plan does not hold any more. */
    public static final Source<Page<RunHistory.Run>> DAY_BEFORE = new Source<>("run_history_of_the_day_before");

    /** What the engine told operators around a run. */
    public static final Source<Page<Journal.OperatorMessage>> MESSAGES = new Source<>("operator_messages_around_a_run");

    /** What operators were told before the one job failed, and since. */
    public static final Source<MessageDigest> TOLD_BEFORE = new Source<>("messages around the failure");

    /** The plans that are over and that the engine still keeps. */
    public static final Source<Page<Plans.Plan>> ARCHIVED_PLANS = new Source<>("archived plans");

    /** The plan that runs beside an earlier one. */
    public static final Source<NightComparison> NIGHTS = new Source<>("earlier night");

    /**
     * One more job, with what it waits for.
     *
     * @param job its key
     * @return the source
     */
    public static Source<Job> member(String job) {
        return new Source<>("job " + job);
    }

    /**
     * What comes after one more job.
     *
     * @param job its key
     * @return the source
     */
    public static Source<Successors> after(String job) {
        return new Source<>("successors of " + job);
    }

    private Sources() {}

    /**
     * Output of the last run of another job than the one asked about.
     *
     * @param job which job
     * @return its source
     */
    public static Source<JobLog> logOf(JobKey job) {
        return logOf(job.text());
    }

    /**
     * Output of the last run of another job than the one asked about.
     *
     * @param job which job, as the engine writes its key
     * @return its source
     */
    public static Source<JobLog> logOf(String job) {
        return new Source<>(LOG + job);
    }

    /**
     * The job whose output a source gives.
     *
     * @param source the name of any source
     * @return the job's key, or empty for other sources
     */
    public static Optional<String> logged(String source) {
        return source.startsWith(LOG) ? Optional.of(source.substring(LOG.length())) : Optional.empty();
    }

    /**
     * What is written about one thing.
     *
     * @param subject an object, a job, or the number that a change is filed under
     * @return its source
     */
    public static Source<List<Passage>> knowledgeOf(String subject) {
        return new Source<>(KNOWLEDGE_OF + subject);
    }

    /**
     * The thing about which a source tells what is written.
     *
     * @param source the name of any source
     * @return an object, a job, or the number of a change; empty for other sources
     */
    public static Optional<String> written(String source) {
        return source.startsWith(KNOWLEDGE_OF)
                ? Optional.of(source.substring(KNOWLEDGE_OF.length()))
                : Optional.empty();
    }

    /**
     * Who changed an object, newest first.
     *
     * @param object its bare name
     * @return the source of its records
     */
    public static Source<Page<Journal.AuditRecord>> changesOf(String object) {
        return new Source<>(CHANGES + object);
    }

    /**
     * The object whose changes a source tells.
     *
     * @param source the name of any source
     * @return the object's bare name, or empty for other sources
     */
    public static Optional<String> changedObject(String source) {
        return source.startsWith(CHANGES) ? Optional.of(source.substring(CHANGES.length())) : Optional.empty();
    }

    /**
     * When something runs.
     *
     * @param name a job or job stream, as {@code STREAM.JOB}, {@code STREAM} or {@code JOB}
     * @return the source of its schedules, one for each job stream with that name
     */
    public static Source<List<StreamSchedule>> scheduleOf(String name) {
        return new Source<>(SCHEDULE + name);
    }

    /**
     * What a source tells the schedule of.
     *
     * @param source the name of any source
     * @return the job or job stream, or empty for other sources
     */
    public static Optional<String> scheduled(String source) {
        return source.startsWith(SCHEDULE) ? Optional.of(source.substring(SCHEDULE.length())) : Optional.empty();
    }

    /**
     * How one more job ran in the months before.
     *
     * @param job which job
     * @return the source of its runs
     */
    public static Source<Page<RunHistory.Run>> runsOf(JobKey job) {
        return new Source<>(RUNS_OF + job.text());
    }

    static boolean isRunsOf(String source) {
        return source.startsWith(RUNS_OF);
    }

    /**
     * How a job is done.
     *
     * @param job its name
     * @return the source of the definitions with that name
     */
    public static Source<List<JobDefinition>> definitionsOf(String job) {
        return new Source<>("definition of " + job);
    }
}
