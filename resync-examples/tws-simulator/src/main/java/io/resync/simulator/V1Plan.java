package io.resync.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;

/** The objects of the plan, other than jobs, as the first generation shows them. */
final class V1Plan {
    private final V1Ids ids;
    private final boolean folders;

    V1Plan(V1Ids ids, boolean folders) {
        this.ids = ids;
        this.folders = folders;
    }

    ObjectNode stream(ObjectNode stream) {
        var node = object(ids.ofStream(stream));
        var key = node.putObject("key")
                .put("id", ids.ofStream(stream))
                .put("name", stream.path("name").asText());
        V1Values.moment(key, "startTime", stream.path("schedTime"));
        key.putObject("workstationKey").put("name", V1Ids.name(stream.path("workstation")));
        if (folders) {
            key.putObject("folderKey").put("name", stream.path("folder").asText());
        }
        node.put("workstation", V1Ids.name(stream.path("workstation")));
        V1Values.moment(node, "scheduledDate", stream.path("schedTime"));
        V1Values.copy(node, "originalJobStreamName", stream.path("originalJobStreamName"));
        V1Values.status(node, stream.path("commonStatus").asText(), stream.path("compositeStatus"));
        for (var field : new String[] {"priority", "limit", "jobStreamStats", "timeZone", "dependenciesStats"}) {
            node.set(field, stream.path(field));
        }
        V1Values.copy(node, "carriedForward", stream.path("jsDefinitionFlags").path("carriedForward"));
        V1Values.timeInfo(node, stream.path("timeInfo"));
        V1Values.timeRestriction(node, stream.path("timeRestrictions"));
        return node;
    }

    ObjectNode wholeStream(ObjectNode stream) {
        var node = stream(stream);
        new V1Dependencies(ids).add(node, stream);
        return node;
    }

    ObjectNode workstation(ObjectNode workstation) {
        var name = workstation.path("name").asText();
        var states = workstation.path("activeStates").toString();
        var node = object(ids.of(name));
        node.putObject("workstationInPlanKey").put("name", name);
        node.putObject("domainInPlanKey").put("name", DOMAIN);
        for (var field : new String[] {"type", "hostType", "os", "limit", "fence", "timeZone"}) {
            V1Values.copy(node, field, workstation.path(field));
        }
        return node.put("linkStatus", states.contains("LINKED\"") ? "LINKED" : "UNLINKED")
                .put("jobmanUp", states.contains("\"JOBMAN_UP\""))
                .put("applicationServerStatus", states.contains("\"RUNNING\"") ? "RUNNING" : "NOT_RUNNING");
    }

    /** The one domain that estates have. */
    static final String DOMAIN = "MASTERDM";

    ObjectNode domain(ObjectNode master) {
        var node = object(ids.of(DOMAIN));
        node.putObject("domainInPlanKey").put("name", DOMAIN);
        return node.put("manager", master.path("name").asText());
    }

    ObjectNode resource(ObjectNode resource) {
        var workstation = V1Ids.name(resource.path("workstation"));
        var node = object(ids.of(workstation, resource.path("name").asText()));
        var key = node.putObject("resourceInPlanKey")
                .put("name", resource.path("name").asText());
        key.putObject("workstationInPlanKey").put("name", workstation);
        node.set("quantityAvailable", resource.path("quantityAvailable"));
        node.set("quantityDefined", resource.path("quantity"));
        node.set("quantityInUse", resource.path("quantityInUse"));
        node.set("status", resource.path("status"));
        var holders = node.putArray("holders");
        for (JsonNode holder : resource.path("holders")) {
            var entry = holders.addObject();
            entry.putObject("jobStreamKey").put("name", holder.path("jobStream").asText());
            entry.putObject("jobKey").put("name", holder.path("job").asText());
            entry.set("quantity", holder.path("quantity"));
        }
        return node;
    }

    ObjectNode prompt(ObjectNode prompt) {
        var node = object(ids.of(prompt.path("name").asText()));
        node.putObject("promptInPlanKey").put("name", prompt.path("name").asText());
        for (var field : new String[] {"text", "status", "type", "number"}) {
            node.set(field, prompt.path(field));
        }
        asker(node, prompt);
        return node;
    }

    /** A readable key as {@code /AGT1#/RETAIL/STOCK_D.ORDER_STOCK}, taken apart. */
    private static void asker(ObjectNode node, ObjectNode prompt) {
        var key = prompt.path(prompt.has("jobKey") ? "jobKey" : "jobStreamKey").asText();
        var name = key.substring(key.lastIndexOf('/') + 1);
        var dot = name.indexOf('.');
        if (dot < 0) {
            node.putObject("jobStreamInPlanKey").put("name", name);
        } else {
            node.putObject("jobInPlanKey")
                    .put("name", name.substring(dot + 1))
                    .putObject("jobStreamInPlanKey")
                    .put("name", name.substring(0, dot));
        }
    }

    /** The files that something in the plan waits for: each once. */
    List<ObjectNode> files(List<ObjectNode> nodes) {
        var files = new LinkedHashMap<String, ObjectNode>();
        for (var owner : nodes) {
            for (JsonNode dependency : owner.path("dependencies")) {
                if (dependency.has("file")) {
                    var file = file(dependency.path("file"));
                    files.putIfAbsent(file.path("id").asText(), file);
                }
            }
        }
        return List.copyOf(files.values());
    }

    private ObjectNode file(JsonNode file) {
        var workstation = V1Ids.name(file.path("workstation"));
        var node = object(ids.of(workstation, file.path("name").asText()));
        var key = node.putObject("fileInPlanKey").put("name", file.path("name").asText());
        key.putObject("workstationInPlanKey").put("name", workstation);
        node.set("status", file.path("status"));
        return node;
    }

    private static ObjectNode object(String id) {
        return JsonNodeFactory.instance.objectNode().put("id", id);
    }
}
