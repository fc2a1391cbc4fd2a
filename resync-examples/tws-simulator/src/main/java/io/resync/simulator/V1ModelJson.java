package io.resync.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Definitions of the second generation put as the first writes them, as far as that is known. */
final class V1ModelJson {
    /** What is called as in the second generation, for want of samples. */
    private static final List<String> ALIKE = List.of(
            "dates",
            "runCycles",
            "variables",
            "value",
            "text",
            "quantity",
            "type",
            "hostType",
            "os",
            "timeZone",
            "master",
            "managerWorkstation");

    private final Level level;

    V1ModelJson(Level level) {
        this.level = level;
    }

    ObjectNode header(ObjectNode definition) {
        var header = JsonNodeFactory.instance.objectNode();
        header.set("id", definition.path("id"));
        header.set("key", key(definition));
        V1Values.copy(header, "description", definition.path("description"));
        V1Values.copy(header, "variableTable", definition.path("variableTable"));
        if (definition.has("default")) {
            header.set("isDefaultTable", definition.path("default"));
        }
        return header;
    }

    ObjectNode whole(String object, ObjectNode definition) {
        var header = header(definition);
        return switch (object) {
            case "jobdefinition" -> jobDefinition(header, definition);
            case "jobstream" -> jobStream(header, definition);
            default -> {
                ALIKE.forEach(field -> V1Values.copy(header, field, definition.path(field)));
                yield header;
            }
        };
    }

    private static ObjectNode jobDefinition(ObjectNode header, ObjectNode definition) {
        var whole = JsonNodeFactory.instance.objectNode();
        header.set("jobDefinitionKey", header.remove("key"));
        whole.set("header", header.put("taskType", "UNIX"));
        V1Values.copy(whole, "taskString", definition.at("/task/executable/script"));
        return whole.put("recoveryOption", definition.at("/recovery/action").asText("STOP"));
    }

    private ObjectNode jobStream(ObjectNode header, ObjectNode definition) {
        V1Values.copy(header, "runCycles", definition.path("runCycles"));
        V1Values.copy(header, "exclusiveRunCycles", definition.path("exclusiveRunCycles"));
        V1Values.copy(header, "externalPredecessors", predecessors(definition));
        var jobs = header.putArray("jobs");
        for (JsonNode member : definition.path("jobs")) {
            var job = jobs.addObject();
            job.set("name", member.path("name"));
            job.putObject("workstationKey").put("name", V1Ids.name(member.path("workstation")));
            V1Values.copy(job, "internalPredecessors", member.path("internalPredecessors"));
            V1Values.copy(job, "externalPredecessors", predecessors(member));
        }
        return header;
    }

    private static JsonNode predecessors(JsonNode of) {
        var all = JsonNodeFactory.instance.arrayNode();
        for (JsonNode predecessor : of.path("externalPredecessors")) {
            var node = all.addObject().put("workstationName", V1Ids.name(predecessor.path("workstation")));
            V1Values.copy(node, "jobStreamName", predecessor.path("jobStream"));
            V1Values.copy(node, "jobName", predecessor.path("jobName"));
        }
        return all;
    }

    /** Folders came after 9.4. */
    private ObjectNode key(ObjectNode definition) {
        var key = JsonNodeFactory.instance.objectNode();
        key.set("name", definition.path("name"));
        if (definition.has("workstation")) {
            key.put("workstationName", V1Ids.name(definition.path("workstation")));
        }
        var folder = definition.path(definition.has("parent") ? "parent" : "folder");
        if (level.isAtLeast(Level.V10_1_1) && folder.isTextual()) {
            key.putObject("folderKey").set("name", folder);
        }
        return key;
    }
}
