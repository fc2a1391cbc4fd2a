package io.resync.simulator;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/** The plan in the first generation. */
final class V1PlanApi {
    private static final String ROOT = "/plan/{planId}/";
    private final Map<String, Plan> plans = new LinkedHashMap<>();
    private final Level level;
    private final V1JobLog log;
    private final EngineInfoJson info;

    /** One plan: the current one, or one of the archive. */
    private record Plan(String id, PlanJson json) {}

    /** One kind of object: its objects for lists, and whole. */
    private record Kind(
            String path,
            V1Filter filter,
            BiFunction<Plan, V1Ids, List<ObjectNode>> listed,
            BiFunction<Plan, V1Ids, List<ObjectNode>> whole) {}

    V1PlanApi(PlanJson plan, List<ArchivedPlan> archive, JobLogs logs, EngineInfoJson info, Level level) {
        plans.put("current", new Plan("current", plan));
        for (var archived : archive) {
            var json = new PlanJson(any -> archived.estate(), Clock.fixed(archived.to(), ZoneOffset.UTC));
            plans.put(archived.id(), new Plan(archived.id(), json));
        }
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
        addAlike(
                all,
                "workstation",
                V1Filters.WORKSTATION,
                (plan, ids) -> map(plan.json().workstations(), v1(ids)::workstation));
        addAlike(
                all,
                "resource",
                V1Filters.RESOURCE,
                (plan, ids) -> map(plan.json().resources(), v1(ids)::resource));
        addAlike(all, "prompt", V1Filters.PROMPT, (plan, ids) -> map(plan.json().prompts(), v1(ids)::prompt));
        addAlike(
                all,
                "file",
                V1Filters.FILE,
                (plan, ids) -> v1(ids).files(plan.json().nodes()));
        addAlike(all, "domain", V1Filters.DOMAIN, (plan, ids) -> map(masters(plan.json()), v1(ids)::domain));
        all.add(Route.post(ROOT + "job/count", (call, values) -> count(call, plan(values))));
        all.add(inPlan("GET", "job/{jobId}/joblog", log::of));
        all.add(inPlan("GET", "engine_information", (call, values) -> Reply.json(200, info.first()))
                .on(Level.V9_4.to(Level.V9_4)));
        return all;
    }

    private Kind jobs() {
        return new Kind(
                "job", V1Filters.JOB, (plan, ids) -> jobs(plan, ids, false), (plan, ids) -> jobs(plan, ids, true));
    }

    private List<ObjectNode> jobs(Plan plan, V1Ids ids, boolean whole) {
        return new LazyList<>(
                plan.json().jobs(), job -> new V1LazyJob(new V1Job(job, ids, folders()), plan.id(), whole));
    }

    private Kind streams() {
        return new Kind(
                "jobstream",
                V1Filters.STREAM,
                (plan, ids) -> map(plan.json().streams(), v1(ids)::stream),
                (plan, ids) -> map(plan.json().streams(), v1(ids)::wholeStream));
    }

    private static List<ObjectNode> masters(PlanJson plan) {
        return plan.workstations().stream()
                .filter(node -> node.path("hostType").asText().equals("MASTER"))
                .toList();
    }

    private void addAlike(
            List<Route> all, String path, V1Filter filter, BiFunction<Plan, V1Ids, List<ObjectNode>> objects) {
        add(all, new Kind(path, filter, objects, objects));
    }

    private void add(List<Route> all, Kind kind) {
        var path = ROOT + kind.path();
        all.add(Route.post(path + "/query", (call, values) -> page(call, kind, plan(values), false)));
        all.add(Route.post(path + "/query_next", (call, values) -> page(call, kind, plan(values), true)));
        all.add(Route.get(path + "/{id}", (call, values) -> one(call, kind, plan(values), values.get(1))));
    }

    private Plan plan(List<String> values) {
        return Optional.ofNullable(plans.get(values.get(0)))
                .orElseThrow(() -> new RefusedException(
                        404, "there is no plan '" + values.get(0) + "'; expected one of " + plans.keySet()));
    }

    private Reply page(Call call, Kind kind, Plan plan, boolean next) {
        var whole = call.header("Context-PlanDependenciesScope", "0").equals("1");
        var objects = (whole ? kind.whole() : kind.listed()).apply(plan, V1Ids.of(call, level));
        var query = V1Query.of(call, level);
        if (query.isComplex() && !plan.id().equals("current")) {
            throw new RefusedException(400, "complexFilters are for the plan current, not for " + plan.id());
        }
        return query.page(kind.filter(), objects, next);
    }

    private Reply one(Call call, Kind kind, Plan plan, String id) {
        var index = index(kind.path(), id, kind.listed().apply(plan, V1Ids.PLAIN));
        return Reply.json(200, kind.whole().apply(plan, V1Ids.of(call, level)).get(index));
    }

    /** Expects objects with plain ids. */
    static int index(String kind, String id, List<ObjectNode> objects) {
        var plain = V1Ids.plain(id);
        for (int i = 0; i < objects.size(); i++) {
            var found = objects.get(i).path("id").asText();
            if (found.equals(id) || found.equals(plain)) {
                return i;
            }
        }
        throw new RefusedException(404, "there is no " + kind + " with the id " + id);
    }

    /** The newer level says that it has taken the question. */
    private Reply count(Call call, Plan plan) {
        var query = V1Query.of(call, level);
        var filters = JsonNodeFactory.instance.objectNode();
        filters.set("jobInPlanFilter", query.body().path("filter"));
        var wanted = V1Filters.JOB.parse(filters);
        var jobs = jobs().listed().apply(plan, V1Ids.of(call, level));
        var answer =
                JsonNodeFactory.instance.numberNode(jobs.stream().filter(wanted).count());
        return Reply.json(level.isAtLeast(Level.V10_2_8) ? 202 : 200, answer);
    }

    private Reply plans(Call call, boolean next) {
        return V1Query.of(call, level).page(V1Filters.PLAN, info.symphonies(), next);
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
