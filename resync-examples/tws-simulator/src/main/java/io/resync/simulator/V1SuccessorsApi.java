package io.resync.simulator;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;

/** What would run again after a job: the preview that operators see before a rerun. It reruns nothing. */
final class V1SuccessorsApi {
    /** As many as the product shows. */
    private static final int MOST = 1_000;

    private final PlanJson plan;
    private final Level level;

    V1SuccessorsApi(PlanJson plan, Level level) {
        this.plan = plan;
        this.level = level;
    }

    List<Route> routes() {
        return List.of(V1PlanApi.inPlan(
                "GET", "job/{id}/jobsuccessors/preview", (call, values) -> preview(call, values.get(1))));
    }

    private Reply preview(Call call, String id) {
        var jobs = new LinkedHashMap<String, ObjectNode>();
        plan.jobs().forEach(job -> jobs.put(job.path("id").asText(), job));
        var job = jobs.values().stream()
                .filter(one -> V1Ids.same(id, V1Ids.PLAIN.ofJob(one)))
                .findFirst()
                .orElseThrow(() -> new RefusedException(404, "there is no job with the id " + id));
        var graph = CriticalNetwork.graph(List.copyOf(jobs.values()), plan.streams());
        var reached = reached(job, jobs, graph, leftOut(call));
        if (reached.size() > MOST && call.flag("failOnMaxJobs")) {
            throw new RefusedException(400, "the job has more than " + MOST + " successors");
        }
        return Reply.json(200, shown(call, job, reached));
    }

    /** One job may be skipped with what lies behind it; held jobs end the way when that is asked for. */
    private static Predicate<ObjectNode> leftOut(Call call) {
        var skipped = call.parameter("toSkipJobId").orElse("");
        Predicate<ObjectNode> toSkip = job -> V1Ids.same(skipped, V1Ids.PLAIN.ofJob(job));
        return call.flag("stopOnHold") ? toSkip.or(V1SuccessorsApi::held) : toSkip;
    }

    private static boolean held(ObjectNode job) {
        return job.path("lastRunCommonStatus").asText().equals("HELD");
    }

    /** Nearest first. */
    private static List<ObjectNode> reached(
            ObjectNode from,
            Map<String, ObjectNode> jobs,
            Map<String, Set<String>> before,
            Predicate<ObjectNode> leftOut) {
        var after = after(jobs.keySet(), before);
        var seen = new LinkedHashSet<>(Set.of(from.path("id").asText()));
        var open = new ArrayDeque<>(seen);
        var found = new ArrayList<ObjectNode>();
        while (!open.isEmpty()) {
            for (var id : after.getOrDefault(open.remove(), List.of())) {
                var job = Objects.requireNonNull(jobs.get(id));
                if (seen.add(id) && !leftOut.test(job)) {
                    found.add(job);
                    open.add(id);
                }
            }
        }
        return found;
    }

    private static Map<String, List<String>> after(Set<String> inPlanOrder, Map<String, Set<String>> before) {
        var after = new LinkedHashMap<String, List<String>>();
        for (var id : inPlanOrder) {
            for (var predecessor : before.getOrDefault(id, Set.of())) {
                after.computeIfAbsent(predecessor, key -> new ArrayList<>()).add(id);
            }
        }
        return after;
    }

    private ObjectNode shown(Call call, ObjectNode job, List<ObjectNode> reached) {
        var ids = V1Ids.of(call, level);
        var answer = JsonNodeFactory.instance.objectNode();
        var values = answer.putArray("values");
        reached.stream()
                .limit(MOST)
                .map(one -> new V1Job(one, ids, level.isAtLeast(Level.V10_1_1)).toNode())
                .forEach(values::add);
        if (level.isAtLeast(Level.V10_2_8)) {
            answer.putArray("sublist");
        }
        var ended = CriticalNetwork.done(job) || CriticalNetwork.failed(job);
        return answer.put("question", "Rerun " + job.path("key").asText() + " with " + values.size() + " successors?")
                .put("internalAllowed", ended)
                .put("allAllowed", ended);
    }
}
