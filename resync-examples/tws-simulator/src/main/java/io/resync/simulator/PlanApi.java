package io.resync.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

/** The plan in the second generation. */
final class PlanApi {
    private static final String ROOT = "/api/v2/plan/";
    private final PlanJson plan;
    private final JobLogs logs;

    PlanApi(PlanJson plan, JobLogs logs) {
        this.plan = plan;
        this.logs = logs;
    }

    List<Route> routes() {
        var all = new ArrayList<Route>();
        all.add(get("job/count", call -> PlanLists.count(call, PlanFilter.JOB, plan.jobs())));
        all.add(get("job/joblog", this::logOfSelected));
        all.add(Route.get(ROOT + "job/run/{run_id}/joblog", (call, ids) -> logs.part(call, ids.get(0)))
                .on(Level.V10_1_1.on()));
        all.add(Route.get(ROOT + "job/{job_id}/model/description", (call, ids) -> jobDescription(ids.get(0)))
                .on(Level.V10_1_1.on()));
        all.add(Route.get(
                        ROOT + "jobstream/{jobstream_id}/model/description",
                        (call, ids) -> streamDescription(ids.get(0)))
                .on(Level.V10_1_1.on()));
        all.add(get("jobstream/count", call -> PlanLists.count(call, PlanFilter.STREAM, plan.streams()))
                .on(Level.V10_1_1.to(Level.V10_2_5)));
        addObjects(all, "job", "job", PlanFilter.JOB, plan::jobs);
        addObjects(all, "jobstream", "job stream", PlanFilter.STREAM, plan::streams);
        addObjects(all, "workstation", "workstation", PlanFilter.ALONE, plan::workstations);
        addObjects(all, "resource", "resource", PlanFilter.ON_WORKSTATION, plan::resources);
        var prompts = new ArrayList<Route>();
        addObjects(prompts, "prompt", "prompt", PlanFilter.ALONE, plan::prompts);
        prompts.forEach(route -> all.add(route.on(Level.V10_2_8.on())));
        addNeighbours(all, "job");
        addNeighbours(all, "jobstream");
        all.add(get("folder/objects-count", this::folderCounts));
        all.add(Route.get("/api/v2/objects-info", PlanApi::objectsInfo).on(Level.V10_1_1.on()));
        return all;
    }

    private static Route get(String path, java.util.function.Function<Call, Reply> answer) {
        return Route.get(ROOT + path, (call, ids) -> answer.apply(inCurrentPlan(call)))
                .on(Level.V10_1_1.on());
    }

    private static void addObjects(
            List<Route> all, String path, String kind, PlanFilter filter, Supplier<List<ObjectNode>> objects) {
        all.add(get(path, call -> PlanLists.page(call, filter, objects.get())));
        all.add(Route.get(ROOT + path + "/{" + path + "_id}", (call, ids) -> {
                    inCurrentPlan(call);
                    return Reply.json(200, PlanLists.one(kind, ids.get(0), objects.get()));
                })
                .on(Level.V10_1_1.on()));
    }

    private void addNeighbours(List<Route> all, String path) {
        var base = ROOT + path + "/{" + path + "_id}/";
        var levels = Level.V10_1_1.to(Level.V10_2_5);
        all.add(Route.get(base + "predecessors", (call, ids) -> predecessors(call, ids.get(0)))
                .on(levels));
        all.add(Route.get(base + "successors", (call, ids) -> successors(call, ids.get(0)))
                .on(levels));
    }

    private Reply predecessors(Call call, String id) {
        var nodes = plan.nodes();
        PlanLists.one("job or job stream", id, nodes);
        return flow(new Neighbours(nodes).predecessors(id, call.number("depth", 1)));
    }

    private Reply successors(Call call, String id) {
        var nodes = plan.nodes();
        PlanLists.one("job or job stream", id, nodes);
        return flow(new Neighbours(nodes).successors(id, call.number("depth", 1)));
    }

    private static Reply flow(List<ObjectNode> nodes) {
        var answer = JsonNodeFactory.instance.objectNode().put("count", nodes.size());
        answer.putArray("results").addAll(nodes);
        return Reply.json(200, answer);
    }

    private Reply logOfSelected(Call call) {
        var selected = PlanLists.matching(call, PlanFilter.JOB, plan.jobs());
        if (selected.size() != 1) {
            throw new RefusedException(400, "oql and plan_filter select " + selected.size() + " jobs, expected one");
        }
        var runs = selected.get(0).path("jobruns");
        return logs.part(call, runs.path(runs.size() - 1).path("id").asText());
    }

    private Reply jobDescription(String id) {
        var definition = PlanLists.one("job", id, plan.jobs()).path("jobDefinition");
        return description(definition.path("description"));
    }

    private Reply streamDescription(String id) {
        var description = plan.estate().file().streams().stream()
                .filter(stream -> Estate.idOf(stream).equals(id))
                .findFirst()
                .orElseThrow(() -> new RefusedException(404, "there is no job stream with the id " + id))
                .description();
        return description(JsonNodeFactory.instance.textNode(Objects.requireNonNullElse(description, "")));
    }

    private static Reply description(JsonNode text) {
        return Reply.json(200, JsonNodeFactory.instance.objectNode().put("description", text.asText()));
    }

    private Reply folderCounts(Call call) {
        var type = required(call, "object_type");
        var filter = OqlParser.parse(required(call, "oql"));
        var objects = switch (type) {
            case "JOB_IN_PLAN" -> plan.jobs();
            case "JOBSTREAM_IN_PLAN" -> plan.streams();
            case "WORKSTATION_IN_PLAN" -> plan.workstations();
            case "RESOURCE_IN_PLAN" -> plan.resources();
            default -> throw new RefusedException(400, "there is no object_type '" + type + "' in folders");
        };
        return Reply.json(200, FolderCounts.of(objects, filter));
    }

    private static Reply objectsInfo(Call call, List<String> ids) {
        return Reply.json(200, ObjectsInfo.of(required(call, "object_type")));
    }

    private static String required(Call call, String name) {
        return call.parameter(name).orElseThrow(() -> new RefusedException(400, name + " is required"));
    }

    private static Call inCurrentPlan(Call call) {
        var id = call.parameter("plan_id").orElse("current");
        if (!id.equals("current") && !id.equals(Ids.of("plan", "current"))) {
            throw new RefusedException(404, "there is no plan '" + id + "'; expected current");
        }
        return call;
    }
}
