package io.resync.simulator;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/** The plan in the first generation. */
final class V1PlanApi {
    private static final String ROOT = "/plan/{planId}/";
    private final PlanJson plan;
    private final Level level;
    private final V1JobLog log;
    private final EngineInfoJson info;

    /** One kind of object: its objects for lists, and whole. */
    private record Kind(
            String path,
            V1Filter filter,
            Function<V1Ids, List<ObjectNode>> listed,
            Function<V1Ids, List<ObjectNode>> whole) {}

    V1PlanApi(PlanJson plan, JobLogs logs, EngineInfoJson info, Level level) {
        this.plan = plan;
        this.level = level;
        log = new V1JobLog(plan, logs, level);
        this.info = info;
    }

    List<Route> routes() {
        var all = new ArrayList<Route>();
        all.add(Route.post("/plan/query", (call, values) -> plans(call, false)));
        all.add(Route.post("/plan/query_next", (call, values) -> plans(call, true)));
        add(all, jobs());
        add(all, streams());
        addAlike(all, "workstation", V1Filters.WORKSTATION, ids -> map(plan.workstations(), v1(ids)::workstation));
        addAlike(all, "resource", V1Filters.RESOURCE, ids -> map(plan.resources(), v1(ids)::resource));
        addAlike(all, "prompt", V1Filters.PROMPT, ids -> map(plan.prompts(), v1(ids)::prompt));
        addAlike(all, "file", V1Filters.FILE, ids -> v1(ids).files(plan.nodes()));
        addAlike(all, "domain", V1Filters.DOMAIN, ids -> map(masters(), v1(ids)::domain));
        all.add(inPlan("POST", "job/count", (call, values) -> count(call)));
        all.add(inPlan("GET", "job/{jobId}/joblog", log::of));
        return all;
    }

    private Kind jobs() {
        return new Kind(
                "job",
                V1Filters.JOB,
                ids -> map(plan.jobs(), job -> new V1Job(job, ids, folders()).toNode()),
                ids -> map(plan.jobs(), job -> new V1Job(job, ids, folders()).whole()));
    }

    private Kind streams() {
        return new Kind(
                "jobstream",
                V1Filters.STREAM,
                ids -> map(plan.streams(), v1(ids)::stream),
                ids -> map(plan.streams(), v1(ids)::wholeStream));
    }

    private List<ObjectNode> masters() {
        return plan.workstations().stream()
                .filter(node -> node.path("hostType").asText().equals("MASTER"))
                .toList();
    }

    private void addAlike(List<Route> all, String path, V1Filter filter, Function<V1Ids, List<ObjectNode>> objects) {
        add(all, new Kind(path, filter, objects, objects));
    }

    private void add(List<Route> all, Kind kind) {
        all.add(inPlan("POST", kind.path() + "/query", (call, values) -> page(call, kind, false)));
        all.add(inPlan("POST", kind.path() + "/query_next", (call, values) -> page(call, kind, true)));
        all.add(inPlan("GET", kind.path() + "/{id}", (call, values) -> one(call, kind, values.get(1))));
    }

    private Reply page(Call call, Kind kind, boolean next) {
        var whole = call.header("Context-PlanDependenciesScope", "0").equals("1");
        var objects = (whole ? kind.whole() : kind.listed()).apply(V1Ids.of(call, level));
        return V1Query.of(call, level).page(kind.filter(), objects, next);
    }

    private Reply one(Call call, Kind kind, String id) {
        var index = index(kind.path(), id, kind.listed().apply(V1Ids.PLAIN));
        return Reply.json(200, kind.whole().apply(V1Ids.of(call, level)).get(index));
    }

    /** Expects objects with plain ids. */
    static int index(String kind, String id, List<ObjectNode> objects) {
        for (int i = 0; i < objects.size(); i++) {
            if (V1Ids.same(id, objects.get(i).path("id").asText())) {
                return i;
            }
        }
        throw new RefusedException(404, "there is no " + kind + " with the id " + id);
    }

    /** The newer level says that it has taken the question. */
    private Reply count(Call call) {
        var query = V1Query.of(call, level);
        var filters = JsonNodeFactory.instance.objectNode();
        filters.set("jobInPlanFilter", query.body().path("filter"));
        var wanted = V1Filters.JOB.parse(filters);
        var jobs = jobs().listed().apply(V1Ids.of(call, level));
        var answer =
                JsonNodeFactory.instance.numberNode(jobs.stream().filter(wanted).count());
        return Reply.json(level.isAtLeast(Level.V10_2_8) ? 202 : 200, answer);
    }

    private Reply plans(Call call, boolean next) {
        return V1Query.of(call, level).page(V1Filters.PLAN, List.of(info.symphony()), next);
    }

    static Route inPlan(String method, String path, BiFunction<Call, List<String>, Reply> answer) {
        Route.Answer inCurrent = (call, values) -> {
            if (!values.get(0).equals("current")) {
                throw new RefusedException(404, "there is no plan '" + values.get(0) + "'; expected current");
            }
            return answer.apply(call, values);
        };
        return method.equals("GET") ? Route.get(ROOT + path, inCurrent) : Route.post(ROOT + path, inCurrent);
    }

    private V1Plan v1(V1Ids ids) {
        return new V1Plan(ids, folders());
    }

    private boolean folders() {
        return level.isAtLeast(Level.V10_1_1);
    }

    private static List<ObjectNode> map(List<ObjectNode> objects, Function<ObjectNode, ObjectNode> as) {
        return objects.stream().map(as).toList();
    }
}
