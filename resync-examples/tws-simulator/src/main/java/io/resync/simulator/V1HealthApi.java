package io.resync.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What the engine says of jobs that are held up, and of messages that do not get to their agents. */
final class V1HealthApi {
    /** A box for an agent is full with so many jobs waiting for it. */
    private static final int FULL = 50;

    private static final Set<String> OF_THE_ENGINE = Set.of("Mailbox.msg", "Intercom.msg", "Courier.msg");
    private static final String BOX = "pobox/";
    private final PlanJson plan;
    private final Level level;

    V1HealthApi(PlanJson plan, Level level) {
        this.plan = plan;
        this.level = level;
    }

    List<Route> routes() {
        return List.of(
                V1PlanApi.inPlan("POST", "job/issues", (call, values) -> issues(call)),
                Route.get("/engine/mailbox_fill_percentage", (call, values) -> fill(call))
                        .on(Level.V10_2_5.on()));
    }

    /** Older levels put an object around the list. */
    private Reply issues(Call call) {
        var asked = V1Query.of(call, level).body().path("jobIdList");
        if (!asked.isArray()) {
            throw new RefusedException(400, "the body must hold jobIdList, a list of ids");
        }
        var wanted = new HashSet<String>();
        asked.forEach(id -> wanted.add(id.asText()));
        var issues = JsonNodeFactory.instance.arrayNode();
        plan.jobs()
                .forEach(job -> wanted.stream()
                        .filter(id -> V1Ids.same(id, V1Ids.PLAIN.ofJob(job)))
                        .forEach(id -> addIssue(issues, id, job)));
        return Reply.json(
                200,
                level.isAtLeast(Level.V10_2_5)
                        ? issues
                        : JsonNodeFactory.instance.objectNode().set("issuesList", issues));
    }

    private static void addIssue(ArrayNode issues, String id, JsonNode job) {
        var reason = job.path("lastRunCompositeStatus").path("substatus");
        if (reason.isTextual()) {
            issues.addObject()
                    .put("id", id)
                    .put("issueType", reason.textValue())
                    .put(
                            "issueMessage",
                            job.path("key").asText() + ": "
                                    + reason.textValue()
                                            .toLowerCase(Locale.ROOT)
                                            .replace('_', ' '));
        }
    }

    /** The engine's own boxes are emptied at once; those for agents are not while the agent is away. */
    private Reply fill(Call call) {
        var name = call.parameter("mailboxName").orElse("");
        if (OF_THE_ENGINE.contains(name)) {
            return Reply.json(200, JsonNodeFactory.instance.numberNode(0));
        }
        var agent = plan.workstations().stream()
                .filter(one -> name.equals(BOX + V1Ids.name(one.path("name")) + ".msg"))
                .findFirst()
                .orElseThrow(() -> new RefusedException(404, "there is no mailbox '" + name + "'"));
        var fill = waitingFor(agent) * 100 / FULL;
        return Reply.json(200, JsonNodeFactory.instance.numberNode(Math.min(100, fill)));
    }

    private long waitingFor(ObjectNode agent) {
        return plan.jobs().stream()
                .filter(job -> V1Ids.name(job.path("workstation")).equals(V1Ids.name(agent.path("name"))))
                .filter(job -> job.path("lastRunCompositeStatus")
                        .path("substatus")
                        .asText()
                        .equals("READY_WAITING_FOR_AGENT"))
                .count();
    }
}
