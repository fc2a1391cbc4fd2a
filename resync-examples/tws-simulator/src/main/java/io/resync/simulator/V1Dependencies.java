package io.resync.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Dependencies as the first generation groups them: one list for each kind. */
final class V1Dependencies {
    private final V1Ids ids;

    V1Dependencies(V1Ids ids) {
        this.ids = ids;
    }

    void add(ObjectNode to, JsonNode owner) {
        var groups = to.putObject("dependencies");
        for (var name : new String[] {"internal", "external", "file", "prompt", "resource"}) {
            groups.putArray(name + "DependencyInPlan");
        }
        groups.putArray("internetworkDependenciesInPlan");
        for (JsonNode dependency : owner.path("dependencies")) {
            var entry = groups.withArray(group(dependency)).addObject();
            entry.set("satisfied", dependency.path("satisfied"));
            entry.set("depSequence", dependency.path("depSequence"));
            entry.set("status", dependency.path("dependencyStatus"));
            describe(entry, dependency, owner);
        }
    }

    private static String group(JsonNode dependency) {
        return switch (dependency.path("dependencyType").asText()) {
            case "INTERNAL" -> "internalDependencyInPlan";
            case "FILE" -> "fileDependencyInPlan";
            case "PROMPT" -> "promptDependencyInPlan";
            case "RESOURCE" -> "resourceDependencyInPlan";
            case "INTERNETWORK" -> "internetworkDependenciesInPlan";
            default -> "externalDependencyInPlan";
        };
    }

    private void describe(ObjectNode entry, JsonNode dependency, JsonNode owner) {
        switch (dependency.path("dependencyType").asText()) {
            case "FILE" ->
                entry.putObject("fileInPlanKey")
                        .put("name", dependency.path("file").path("name").asText());
            case "PROMPT" ->
                entry.putObject("promptInPlanKey")
                        .put("name", dependency.path("promptName").asText());
            case "RESOURCE" -> describeResource(entry, dependency);
            case "INTERNETWORK" -> describeRemote(entry, dependency);
            default -> {
                if (dependency.path("pending").asBoolean()) {
                    describeUnbound(entry, dependency);
                } else {
                    describePredecessor(entry, dependency, owner);
                }
            }
        }
    }

    private static void describeResource(ObjectNode entry, JsonNode dependency) {
        entry.putObject("resourceInPlanKey").put("name", dependency.path("name").asText());
        entry.set("quantity", dependency.path("quantity"));
    }

    private static void describeRemote(ObjectNode entry, JsonNode dependency) {
        entry.putObject("networkAgent").put("name", V1Ids.name(dependency.path("networkAgent")));
        entry.set("dependency", dependency.path("dependency"));
    }

    /** What the plan does not hold has names and no id. */
    private static void describeUnbound(ObjectNode entry, JsonNode dependency) {
        entry.putObject("jobStreamKey").set("name", dependency.path("jobStreamName"));
        entry.putObject("jobKey").set("name", dependency.path("jobName"));
        entry.put("pending", true).put("zombie", false).set("conditional", dependency.path("conditional"));
    }

    private void describePredecessor(ObjectNode entry, JsonNode dependency, JsonNode owner) {
        var workstation = V1Ids.name(dependency.path("jobStreamWorkstation"));
        var external = dependency.has("jobStreamId");
        if (external) {
            entry.put(
                    "jobStreamId",
                    ids.of(
                            workstation,
                            Ids.internal(dependency.path("jobStreamId").asText())));
            entry.put("pending", false).put("zombie", false);
            describeStream(entry.putObject("jobStreamKey"), dependency);
        }
        if (dependency.has("jobId")) {
            var key = entry.putObject(external ? "jobKey" : "jobInPlanKey");
            var stream = (external ? dependency : owner).path("jobStreamId").asText();
            var name = dependency.path("jobName").asText();
            entry.put("jobId", ids.of(workstation, Ids.internal(stream), name));
            key.put("name", name);
            describeStream(key.putObject("jobStreamInPlanKey"), dependency);
        }
        entry.put("conditional", false);
    }

    private static void describeStream(ObjectNode key, JsonNode dependency) {
        key.put("name", dependency.path("jobStreamName").asText());
        V1Values.moment(key, "startTime", dependency.path("jobStreamSchedTime"));
        key.putObject("workstationKey").put("name", V1Ids.name(dependency.path("jobStreamWorkstation")));
    }
}
