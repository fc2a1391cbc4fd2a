package io.resync.tws.client;

import io.resync.tws.EngineId;
import io.resync.tws.Job;
import io.resync.tws.JobId;
import io.resync.tws.JobStream;
import io.resync.tws.JobStreamId;
import io.resync.tws.RunId;
import io.resync.tws.Workstation;
import io.resync.tws.client.EngineRead.Api;
import io.resync.tws.client.EngineRead.Body;
import io.resync.tws.client.EngineRead.Kind;
import io.resync.tws.client.wire.SpecificationReader;
import io.resync.tws.client.wire.V1AnswerReader;
import io.resync.tws.client.wire.V1EngineInfo;
import io.resync.tws.client.wire.V1LogPage;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** How each question to the engine is put in the first generation of its API. */
final class V1Reads {
    private static final String DEPENDENCIES = "Context-PlanDependenciesScope";

    private final EngineId engine;
    private final String plan;
    private final V1AnswerReader answers;

    /** A kind of object that can be listed. */
    record Listed<T>(String path, Body<List<T>> items, Function<T, Object> id) {
        boolean ofPlan() {
            return path.startsWith("plan/");
        }
    }

    final Listed<Job> jobs;
    final Listed<JobStream> jobStreams;
    final Listed<Workstation> workstations;

    V1Reads(EngineId engine) {
        this(engine, "current");
    }

    /** Of another plan, whose id is one segment of a path. */
    V1Reads(EngineId engine, String planId) {
        this.engine = engine;
        plan = "plan/" + planId + "/";
        answers = new V1AnswerReader(engine);
        jobs = new Listed<>(plan + "job/", answers::jobs, Job::id);
        jobStreams = new Listed<>(plan + "jobstream/", answers::jobStreams, JobStream::id);
        workstations = new Listed<>("plan/current/workstation/", answers::workstations, Workstation::id);
    }

    EngineRead<V1EngineInfo> engineInfo() {
        return get("engine/info", Map.of(), Kind.JSON, answers::engineInfo);
    }

    /** The engine's own list of what its second generation has. */
    static EngineRead<Set<String>> specification() {
        return get("WA_API3_v2.json", Map.of(), Kind.JSON, SpecificationReader::paths);
    }

    <T> EngineRead<V1Bunch<T>> query(Listed<T> kind, V1Filter filter, boolean dependencies, int howMany) {
        var headers = headers(kind, dependencies, howMany);
        headers.put("Context-ObjectCount", "1");
        return post(kind, "query", headers, filter.first());
    }

    <T> EngineRead<V1Bunch<T>> next(
            Listed<T> kind, V1Filter filter, boolean dependencies, int howMany, String lastObject) {
        var headers = headers(kind, dependencies, howMany);
        headers.put("Last-Object", lastObject);
        return post(kind, "query_next", headers, filter.next());
    }

    EngineRead<Job> job(JobId id) {
        return one(plan + "job/" + segment(id.engine(), id.value()), answers::job);
    }

    EngineRead<JobStream> jobStream(JobStreamId id) {
        return one(plan + "jobstream/" + segment(id.engine(), id.value()), answers::jobStream);
    }

    /** A page of the log of a run, which goes by the id of its job here. */
    EngineRead<V1LogPage> log(RunId run, Map<String, String> page) {
        var path = "plan/current/job/" + segment(run.engine(), run.value()) + "/joblog";
        return get(path, page, Kind.LOG, answers::logPage);
    }

    private static <T> EngineRead<T> get(String path, Map<String, String> query, Kind kind, Body<T> body) {
        var headers = Map.of("Accept-Language", "en-US");
        return new EngineRead<>(Api.FIRST, path, query, headers, kind, null, (stream, told) -> body.read(stream));
    }

    static <T> EngineRead<T> one(String path, Body<T> body) {
        var headers = Map.of("Accept-Language", "en-US", DEPENDENCIES, "1");
        return new EngineRead<>(
                Api.FIRST, path, Map.of(), headers, Kind.JSON, null, (stream, told) -> body.read(stream));
    }

    static <T> EngineRead<V1Bunch<T>> post(Listed<T> kind, String verb, Map<String, String> headers, String filter) {
        return new EngineRead<>(
                Api.FIRST,
                kind.path() + verb,
                Map.of(),
                headers,
                kind.ofPlan() ? Kind.JSON : Kind.CONFIDENTIAL,
                filter,
                (stream, told) -> V1Bunch.of(kind.items().read(stream), told));
    }

    private static Map<String, String> headers(Listed<?> kind, boolean dependencies, int howMany) {
        var headers = new HashMap<String, String>();
        headers.put("Accept-Language", "en-US"); // message texts stay in one language
        headers.put("How-Many", Integer.toString(howMany));
        if (kind.ofPlan()) {
            headers.put(DEPENDENCIES, dependencies ? "1" : "0");
        }
        return headers;
    }

    private String segment(EngineId of, String id) {
        Oql.requireSame(engine, of);
        return ObjectIds.segment(id);
    }
}
