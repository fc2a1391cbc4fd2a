package io.resync.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A job as the first generation shows it, made from what the second says: its last run, with the times at the top. */
final class V1Job {
    private final JsonNode job;
    private final V1Ids ids;
    private final boolean folders;
    private @Nullable JsonNode run;

    V1Job(JsonNode job, V1Ids ids, boolean folders) {
        this.job = job;
        this.ids = ids;
        this.folders = folders;
    }

    ObjectNode toNode() {
        job.properties(); // makes all fields at once, where they would be made one by one
        var node = JsonNodeFactory.instance.objectNode();
        node.put("id", ids.ofJob(job)).put("name", job.path("name").asText());
        V1Values.copy(node, "description", job.path("jobDefinition").path("description"));
        addWorkstation(node);
        addStream(node.putObject("jobStreamInPlan"));
        node.put("jobStreamId", streamId()).put("planId", "current");
        addDefinition(node.putObject("jobDefinition"));
        addStatus(node);
        node.set("priority", job.path("priority"));
        node.set("originalPriority", job.path("origPriority"));
        V1Values.timeInfo(node, run().path("timeInfo"));
        V1Values.timeRestriction(node, job.path("timeRestrictions"));
        addRun(node);
        addFlags(node);
        node.set("dependenciesStats", job.path("dependenciesStats"));
        return node;
    }

    /** With the dependencies, which lists leave out. */
    ObjectNode whole() {
        var node = toNode();
        new V1Dependencies(ids).add(node, job);
        return node;
    }

    /** What filters ask for, the same as in the whole; empty of other fields. */
    Optional<JsonNode> part(String field) {
        return switch (field) {
            case "id" -> Optional.of(JsonNodeFactory.instance.textNode(ids.ofJob(job)));
            case "name", "priority" -> Optional.of(job.path(field));
            case "workstationInPlan" -> part(field, this::addWorkstation);
            case "jobStreamInPlan" -> part(field, node -> addStream(node.putObject(field)));
            case "jobDefinition" -> part(field, node -> addDefinition(node.putObject(field)));
            case "status" -> part(field, this::addStatus);
            case "timeInfo" -> part(field, node -> V1Values.timeInfo(node, run().path(field)));
            case "criticalNetworkInfo" -> part(field, this::addCritical);
            default -> Optional.empty();
        };
    }

    private static Optional<JsonNode> part(String field, Consumer<ObjectNode> filler) {
        var node = JsonNodeFactory.instance.objectNode();
        filler.accept(node);
        return Optional.of(node.get(field));
    }

    private JsonNode run() {
        if (run == null) {
            var runs = job.path("jobruns");
            run = runs.path(runs.size() - 1);
        }
        return run;
    }

    private void addWorkstation(ObjectNode node) {
        node.putObject("workstationInPlan").put("name", V1Ids.name(job.path("workstation")));
    }

    private void addStatus(ObjectNode node) {
        V1Values.status(node, job.path("lastRunCommonStatus").asText(), job.path("lastRunCompositeStatus"));
    }

    private void addCritical(ObjectNode node) {
        node.putObject("criticalNetworkInfo")
                .put("critical", job.path("jobOptions").path("critical").asBoolean());
    }

    private String streamId() {
        return ids.of(
                V1Ids.name(job.path("jobStreamWorkstation")),
                Ids.internal(job.path("jobStreamId").asText()));
    }

    private void addStream(ObjectNode node) {
        node.put("id", streamId()).put("name", job.path("jobStreamName").asText());
        V1Values.moment(node, "startTime", job.path("schedTime"));
        node.putObject("workstationKey").put("name", V1Ids.name(job.path("jobStreamWorkstation")));
        if (folders) {
            node.putObject("folderKey").put("name", job.path("folder").asText());
        }
    }

    /** The return code stands here and not at the run. */
    private void addDefinition(ObjectNode node) {
        node.putObject("jobDefinitionInPlanKey").put("name", job.path("name").asText());
        node.put("taskType", "UNIX")
                .put(
                        "recoveryOption",
                        job.path("jobDefinition").path("recoveryOption").asText("STOP"));
        V1Values.copy(node, "abendPromptText", job.path("jobDefinition").path("abendPromptText"));
        V1Values.copy(node, "returnCodeMapping", job.at("/jobDefinition/successfulOutputConditions/0/expression"));
        V1Values.copy(node, "description", job.path("jobDefinition").path("description"));
        V1Values.copy(node, "returnCode", run().path("returnCode"));
        V1Values.millis(node, "estimatedDuration", job.path("jobDefinition").path("estimatedDuration"));
    }

    private void addRun(ObjectNode node) {
        node.put("jobNumber", run().path("jobNumber").asInt())
                .put("rerunType", run().path("rerunType").asText())
                .put("rerunInstancesNumber", job.path("jobruns").size() - 1)
                .put("rerunJob", run().path("rerunJob").asBoolean())
                .put("lastInRerunChain", true)
                .put("maxDurationGone", run().path("maxDurationGone").asBoolean())
                .put("position", job.path("position").asInt())
                .put("actualKey", job.path("key").asText());
    }

    private void addFlags(ObjectNode node) {
        var status = job.path("lastRunCompositeStatus");
        addCritical(node);
        node.put("running", job.path("lastRunCommonStatus").asText().equals("RUNNING"))
                .put("heldByUser", status.path("substatus").asText().equals("HOLD_PRIORITY_ZERO"))
                .put("needResource", status.path("substatus").asText().equals("READY_WAITING_FOR_RESOURCES"))
                .put(
                        "hasResource",
                        job.path("dependenciesStats")
                                        .path("numberOfResourceDependencies")
                                        .asInt()
                                > 0)
                .put("noOperation", false)
                .put("requiresConfirmation", false)
                .put("every", false);
    }
}
