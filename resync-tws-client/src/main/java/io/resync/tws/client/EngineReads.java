package io.resync.tws.client;

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
import io.resync.tws.LogQuery;
import io.resync.tws.LogRange;
import io.resync.tws.Page;
import io.resync.tws.PageRequest;
import io.resync.tws.RunId;
import io.resync.tws.Workstation;
import io.resync.tws.client.EngineRead.Body;
import io.resync.tws.client.EngineRead.Kind;
import io.resync.tws.client.wire.AnswerReader;
import java.util.HashMap;
import java.util.Map;

/** How each question to the engine is put in the second generation of its API. */
final class EngineReads {
    /** The smallest answer that still has all we read. */
    static final Map<String, String> LISTED = Map.of("scope", "WHOLE_NO_JOB_DEFINITIONS_AND_NO_DEPENDENCIES");

    private static final Map<String, String> WITH_DEPENDENCIES = Map.of("scope", "WHOLE_NO_JOB_DEFINITIONS");

    private final EngineId engine;
    private final AnswerReader answers;

    EngineReads(EngineId engine) {
        this.engine = engine;
        this.answers = new AnswerReader(engine);
    }

    EngineRead<EngineInfo> engineInfo() {
        return json("engine/info", Map.of(), Map.of(), answers::engineInfo);
    }

    EngineRead<Page<Job>> jobs(JobFilter filter, PageRequest page) {
        return list(
                "plan/job",
                Oql.jobs(engine, filter),
                page,
                scope(filter.dependencies()),
                body -> answers.jobs(body, page.offset()));
    }

    EngineRead<Page<Job>> eachJob(JobFilter filter, PageRequest page) {
        var oql = Oql.byId(Oql.jobs(engine, filter));
        return list("plan/job", oql, page, scope(filter.dependencies()), body -> answers.jobs(body, page.offset()));
    }

    EngineRead<Job> job(JobId id) {
        return json("plan/job/" + segment(id.engine(), id.value()), Map.of(), WITH_DEPENDENCIES, answers::job);
    }

    EngineRead<JobCounts> jobCounts() {
        var everyJob = Map.of("plan_filter", "/@/@#/@/@.@", "grouping_filters", "status");
        return json("plan/job/count", everyJob, Map.of(), answers::jobCounts);
    }

    EngineRead<Page<JobStream>> jobStreams(JobStreamFilter filter, PageRequest page) {
        var oql = Oql.jobStreams(engine, filter);
        return list(
                "plan/jobstream",
                oql,
                page,
                scope(filter.dependencies()),
                body -> answers.jobStreams(body, page.offset()));
    }

    EngineRead<Page<JobStream>> eachJobStream(JobStreamFilter filter, PageRequest page) {
        var oql = Oql.byId(Oql.jobStreams(engine, filter));
        return list(
                "plan/jobstream",
                oql,
                page,
                scope(filter.dependencies()),
                body -> answers.jobStreams(body, page.offset()));
    }

    EngineRead<JobStream> jobStream(JobStreamId id) {
        var path = "plan/jobstream/" + segment(id.engine(), id.value());
        return json(path, Map.of(), WITH_DEPENDENCIES, answers::jobStream);
    }

    EngineRead<Page<Workstation>> workstations(PageRequest page) {
        var oql = Oql.workstations(engine);
        return list("plan/workstation", oql, page, Map.of(), body -> answers.workstations(body, page.offset()));
    }

    EngineRead<JobLog> jobLog(RunId run, LogRange range) {
        var query = new HashMap<String, String>();
        query.put("contentOnly", "true");
        query.put("from_line", Long.toString(range.from()));
        if (range.to() < Long.MAX_VALUE) {
            query.put("to_line", Long.toString(range.to()));
        }
        return log(run, query, body -> new JobLog(run, range.from(), LogLines.read(body)));
    }

    /** The whole log in one answer, of which parts are kept as it arrives. */
    EngineRead<Extraction> logExtract(RunId run, LogQuery query) {
        return log(run, Map.of("contentOnly", "true"), body -> Extraction.read(run, query, body));
    }

    private static Map<String, String> scope(boolean dependencies) {
        return dependencies ? WITH_DEPENDENCIES : LISTED;
    }

    private <T> EngineRead<T> log(RunId run, Map<String, String> query, Body<T> body) {
        var path = "plan/job/run/" + segment(run.engine(), run.value()) + "/joblog";
        return new EngineRead<>(path, query, Map.of(), Kind.LOG, body);
    }

    static <T> EngineRead<T> json(String path, Map<String, String> query, Map<String, String> headers, Body<T> body) {
        return new EngineRead<>(path, query, headers, Kind.JSON, body);
    }

    static <T> EngineRead<T> list(String path, String oql, PageRequest page, Map<String, String> scope, Body<T> body) {
        var query =
                Map.of("limit", Integer.toString(page.limit()), "offset", Integer.toString(page.offset()), "oql", oql);
        var headers = new HashMap<>(scope);
        headers.put("Include-Count", "true");
        return json(path, query, headers, body);
    }

    private String segment(EngineId of, String id) {
        Oql.requireSame(engine, of);
        return ObjectIds.segment(id);
    }
}
