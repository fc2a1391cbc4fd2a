package io.resync.simulator;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How many objects of the plan each folder holds, itself and not those below it. */
final class FolderCounts {
    private FolderCounts() {}

    /** Of the folders that the filter leaves. */
    static ArrayNode of(List<ObjectNode> objects, Oql filter) {
        var byFolder = new TreeMap<String, List<ObjectNode>>();
        for (var object : objects) {
            byFolder.computeIfAbsent(object.path("folder").asText("/"), name -> new ArrayList<>())
                    .add(object);
        }
        var folders = filter.select(
                byFolder.keySet().stream().map(FolderCounts::folder).toList());
        var counts = JsonNodeFactory.instance.arrayNode();
        for (var folder : folders) {
            var inside = byFolder.getOrDefault(folder.path("folder").asText(), List.of());
            counts.add(count(folder.deepCopy(), inside));
        }
        return counts;
    }

    /** The folder and the one above it, as filters name them. */
    static ObjectNode folder(String path) {
        var parent = path.equals("/") ? "" : path.substring(0, path.lastIndexOf('/', path.length() - 2) + 1);
        return JsonNodeFactory.instance
                .objectNode()
                .put("folder", path)
                .put("folderId", Ids.of("folder", path))
                .put("parent", parent)
                .put("parentId", Ids.of("folder", parent));
    }

    private static ObjectNode count(ObjectNode folder, List<ObjectNode> objects) {
        folder.remove(List.of("parent", "parentId"));
        var statuses = new TreeMap<String, Integer>();
        var states = new TreeMap<String, Integer>();
        for (var object : objects) {
            var status = object.path(object.has("commonStatus") ? "commonStatus" : "lastRunCommonStatus");
            if (!status.isMissingNode()) {
                statuses.merge(status.asText(), 1, Integer::sum);
            }
            object.path("activeStates").forEach(state -> states.merge(state.asText(), 1, Integer::sum));
        }
        folder.put("totalCount", objects.size());
        put(folder.putObject("commonStatus"), statuses);
        put(folder.putObject("activeStates"), states);
        return folder;
    }

    private static void put(ObjectNode node, Map<String, Integer> counts) {
        counts.forEach(node::put);
    }
}
