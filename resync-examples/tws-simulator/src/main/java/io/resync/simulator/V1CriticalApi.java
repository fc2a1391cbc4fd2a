package io.resync.simulator;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Critical jobs and what they wait for, in the first generation. */
final class V1CriticalApi {
    private final PlanJson plan;
    private final Level level;

    /** The plan at the moment of one call. */
    private record Moment(Instant now, Map<String, ObjectNode> jobs, Map<String, Set<String>> graph) {
        CriticalNetwork network(ObjectNode job) {
            return new CriticalNetwork(job, jobs, graph, now);
        }

        List<CriticalNetwork> critical() {
            return jobs.values().stream()
                    .filter(job -> job.path("jobOptions").path("critical").asBoolean())
                    .map(this::network)
                    .toList();
        }
    }

    V1CriticalApi(PlanJson plan, Level level) {
        this.plan = plan;
        this.level = level;
    }

    List<Route> routes() {
        return List.of(
                V1PlanApi.inPlan("POST", "criticaljob/query", (call, values) -> critical(call, false)),
                V1PlanApi.inPlan("POST", "criticaljob/query_next", (call, values) -> critical(call, true)),
                V1PlanApi.inPlan("POST", "criticaljob/summary_info", (call, values) -> summary()),
                V1PlanApi.inPlan(
                        "POST",
                        "criticaljob/{id}/query_predecessors_chain",
                        (call, values) -> chain(call, values.get(1))),
                V1PlanApi.inPlan(
                        "POST", "criticaljob/query_next_predecessors_chain", (call, values) -> restOfChain(call)),
                V1PlanApi.inPlan("GET", "job/{id}/predecessors", (call, values) -> predecessors(call, values.get(1))),
                V1PlanApi.inPlan(
                                "GET",
                                "job/{id}/critical_successors",
                                (call, values) -> successors(call, values.get(1)))
                        .on(Level.V10_2_8.on()));
    }

    private Moment moment() {
        var jobs = new LinkedHashMap<String, ObjectNode>();
        plan.jobs().forEach(job -> jobs.put(job.path("id").asText(), job));
        var graph = CriticalNetwork.graph(List.copyOf(jobs.values()), plan.streams());
        return new Moment(plan.now(), jobs, graph);
    }

    private Reply critical(Call call, boolean next) {
        var moment = moment();
        var jobs = moment.critical().stream()
                .map(network -> shown(network, moment, call).target())
                .toList();
        return V1Query.of(call, level).page(V1Filters.CRITICAL, jobs, next);
    }

    private Reply summary() {
        var moment = moment();
        var levels = moment.critical().stream().map(CriticalNetwork::alertLevel).toList();
        return Reply.json(
                200,
                JsonNodeFactory.instance
                        .objectNode()
                        .put("numberOfCriticalJobsNoRisk", count(levels, "ON_TRACK"))
                        .put("numberOfCriticalJobsPotentialRisk", count(levels, "POTENTIAL_RISK"))
                        .put("numberOfCriticalJobsHighRisk", count(levels, "HIGH_RISK"))
                        .put("lastCritPathRecalculation", Times.first(moment.now())));
    }

    private static long count(List<String> levels, String level) {
        return levels.stream().filter(level::equals).count();
    }

    private Reply chain(Call call, String id) {
        var query = V1Query.of(call, level);
        return chain(call, new Place(id, query.body().path("option").asText()), false);
    }

    /** The path names no job here: what came last tells whose chain it was. */
    private Reply restOfChain(Call call) {
        return chain(call, Place.of(call.header("Last-Object", "")), true);
    }

    /** Where somebody is in a chain. */
    private record Place(String id, String option) {
        static Place of(String lastObject) {
            var parts = lastObject.split("\\|", 3);
            if (parts.length < 3) {
                throw new RefusedException(
                        400, "the header Last-Object names no place in a chain: '" + lastObject + "'");
            }
            return new Place(parts[0], parts[1]);
        }

        String prefix() {
            return id + "|" + option + "|";
        }
    }

    private Reply chain(Call call, Place place, boolean next) {
        var moment = moment();
        var network = moment.network(find(moment, place.id()));
        var shown = shown(network, moment, call);
        var jobs = jobs(network, place.option()).stream().map(shown::job).toList();
        return V1Query.of(call, level).within(place.prefix()).page(jobs, next);
    }

    private static List<ObjectNode> jobs(CriticalNetwork network, String option) {
        return switch (option) {
            case "CRITICAL_PATH" -> network.path();
            case "HOT_LIST" ->
                network.predecessors().stream().filter(V1Critical::hot).toList();
            case "ACTIVE_PREDECESSORS" ->
                network.predecessors().stream().filter(CriticalNetwork::active).toList();
            case "ALL_PREDECESSORS" -> network.predecessors();
            case "COMPLETED_PREDECESSORS" ->
                network.predecessors().stream().filter(CriticalNetwork::done).toList();
            default ->
                throw new RefusedException(
                        400,
                        "there is no option '" + option + "'; expected CRITICAL_PATH,"
                                + " HOT_LIST, ACTIVE_PREDECESSORS, ALL_PREDECESSORS or COMPLETED_PREDECESSORS");
        };
    }

    /** Those one step away; 9.4 wants to know how many. */
    private Reply predecessors(Call call, String id) {
        if (!level.isAtLeast(Level.V10_1_1) && call.parameter("How-Many").isEmpty()) {
            throw new RefusedException(400, "the parameter How-Many is required");
        }
        var moment = moment();
        var job = find(moment, id);
        var before = moment.graph().getOrDefault(job.path("id").asText(), Set.of());
        var limit = call.number("How-Many", Integer.MAX_VALUE);
        return neighbours(
                call,
                moment,
                job,
                limit,
                moment.jobs().values().stream()
                        .filter(one -> before.contains(one.path("id").asText()))
                        .toList());
    }

    private Reply successors(Call call, String id) {
        var moment = moment();
        var job = find(moment, id);
        return neighbours(
                call,
                moment,
                job,
                Integer.MAX_VALUE,
                moment.jobs().values().stream()
                        .filter(one -> moment.graph()
                                .getOrDefault(one.path("id").asText(), Set.of())
                                .contains(job.path("id").asText()))
                        .toList());
    }

    private Reply neighbours(Call call, Moment moment, ObjectNode job, int limit, List<ObjectNode> neighbours) {
        var shown = shown(moment.network(job), moment, call);
        var answer = JsonNodeFactory.instance.arrayNode();
        neighbours.stream().limit(limit).map(shown::job).forEach(answer::add);
        return Reply.json(200, answer);
    }

    private static ObjectNode find(Moment moment, String id) {
        return moment.jobs().values().stream()
                .filter(job -> V1Ids.same(id, V1Ids.PLAIN.ofJob(job)))
                .findFirst()
                .orElseThrow(() -> new RefusedException(404, "there is no job with the id " + id));
    }

    private V1Critical shown(CriticalNetwork network, Moment moment, Call call) {
        return new V1Critical(network, moment.now(), V1Ids.of(call, level), level.isAtLeast(Level.V10_1_1));
    }
}
