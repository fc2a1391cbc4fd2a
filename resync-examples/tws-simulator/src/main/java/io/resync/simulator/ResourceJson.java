package io.resync.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Resources on the wire; what jobs hold is read from the jobs. */
final class ResourceJson {
    private ResourceJson() {}

    static List<ObjectNode> all(List<EstateFile.Resource> resources, List<ObjectNode> jobs) {
        return resources.stream().map(resource -> of(resource, jobs)).toList();
    }

    private static ObjectNode of(EstateFile.Resource resource, List<ObjectNode> jobs) {
        var node = PlanNode.withIdentity("resource", resource.name())
                .put("name", resource.name())
                .put("key", "/" + resource.workstation() + "#" + resource.name())
                .put("folder", "/")
                .put("workstation", "/" + resource.workstation())
                .put("workstationId", Ids.of("workstation", resource.workstation()))
                .put("quantity", resource.quantity());
        var holders = node.putArray("holders");
        var inUse = 0;
        for (var job : jobs) {
            var held = held(job, resource.name());
            if (held > 0) {
                describe(holders.addObject(), job).put("quantity", held).put("shared", false);
                inUse += held;
            }
        }
        return node.put("quantityInUse", inUse)
                .put("quantityAvailable", resource.quantity() - inUse)
                .put("status", "AVAILABLE");
    }

    private static int held(ObjectNode job, String resource) {
        var held = 0;
        for (JsonNode dependency : job.path("dependencies")) {
            held += dependency.path("name").asText().equals(resource)
                    ? dependency.path("quantityHeld").asInt()
                    : 0;
        }
        return held;
    }

    private static ObjectNode describe(ObjectNode holder, ObjectNode job) {
        return holder.put("jobStreamId", job.path("jobStreamId").asText())
                .put("jobStream", job.path("jobStreamName").asText())
                .put("jobId", job.path("id").asText())
                .put("job", job.path("name").asText())
                .put("jobKey", job.path("key").asText());
    }
}
