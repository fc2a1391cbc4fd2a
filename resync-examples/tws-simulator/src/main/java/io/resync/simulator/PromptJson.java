package io.resync.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Prompts on the wire: each name once, with the first that waits for it. */
final class PromptJson {
    private PromptJson() {}

    static List<ObjectNode> all(List<ObjectNode> nodes) {
        var prompts = new LinkedHashMap<String, ObjectNode>();
        for (var node : nodes) {
            if (node.path("recoveryPrompt").isObject()) {
                add(prompts, node, node.path("recoveryPrompt"));
            }
            for (JsonNode dependency : node.path("dependencies")) {
                if (dependency.has("promptName")) {
                    add(prompts, node, dependency);
                }
            }
        }
        return List.copyOf(prompts.values());
    }

    private static void add(Map<String, ObjectNode> prompts, ObjectNode owner, JsonNode dependency) {
        var name = dependency.path("promptName").asText();
        if (prompts.containsKey(name)) {
            return;
        }
        var kind = owner.path("flowNodeType").asText().equals("JOB") ? "job" : "jobStream";
        var prompt = PlanNode.withIdentity("prompt", name)
                .put("name", name)
                .put("key", name)
                .put("number", prompts.size() + 1)
                .put("workstation", owner.path("workstation").asText())
                .put("text", dependency.path("text").asText())
                .put("status", dependency.path("promptStatus").asText())
                .put("type", dependency.path("promptType").asText())
                .put(kind + "Id", owner.path("id").asText())
                .put(kind + "Key", owner.path("key").asText());
        V1Values.copy(prompt, "timeAsked", dependency.path("timeAsked"));
        prompts.put(name, prompt);
    }
}
