package io.resync.simulator;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** The definitions in the second generation, as far as an estate holds them. */
final class ModelApi {
    private static final List<String> HEADER =
            List.of("id", "folder", "folderId", "name", "workstation", "workstationId");
    private final ModelJson model;

    ModelApi(ModelJson model) {
        this.model = model;
    }

    List<Route> routes() {
        var all = new ArrayList<Route>();
        add(all, "jobdefinition", "JobDefinition", PlanFilter.ON_WORKSTATION, model::jobDefinitions);
        add(all, "jobstream", "JobStream", PlanFilter.ON_WORKSTATION, model::jobStreams);
        add(all, "workstation", "Workstation", PlanFilter.ALONE, model::workstations);
        add(all, "calendar", "Calendar", PlanFilter.ALONE, model::calendars);
        add(all, "runcyclegroup", "RunCycleGroup", PlanFilter.ALONE, model::runCycleGroups);
        add(all, "variabletable", "VariableTable", PlanFilter.ALONE, model::variableTables);
        add(all, "resource", "Resource", PlanFilter.ON_WORKSTATION, model::resources);
        add(all, "prompt", "Prompt", PlanFilter.ALONE, model::prompts);
        add(all, "domain", "Domain", PlanFilter.ALONE, model::domains);
        add(all, "variable", "Variable", PlanFilter.ALONE, model::variables);
        add(all, "workstationclass", "WorkstationClass", PlanFilter.ALONE, List::of);
        add(all, "workloadapplicationtemplate", "WorkloadApplicationTemplate", PlanFilter.ALONE, List::of);
        add(all, "folder", "Folder", PlanFilter.ALONE, model::folders);
        return all;
    }

    private static void add(
            List<Route> all, String path, String kind, PlanFilter filter, Supplier<List<ObjectNode>> definitions) {
        var base = "/api/v2/model/" + path;
        all.add(Route.get(base, (call, ids) -> list(call, kind, filter, definitions.get()))
                .on(Level.V10_1_1.on()));
        all.add(Route.get(
                        base + "/{id}",
                        (call, ids) ->
                                Reply.json(200, element(kind, PlanLists.one(kind, ids.get(0), definitions.get()))))
                .on(Level.V10_1_1.on()));
    }

    private static Reply list(Call call, String kind, PlanFilter filter, List<ObjectNode> definitions) {
        var wanted = call.parameter("model_filter").map(filter::parse).orElse(definition -> true);
        var matching = OqlParser.parse(call.parameter("oql").orElse(""))
                .select(definitions.stream().filter(wanted).toList());
        var elements =
                matching.stream().map(definition -> element(kind, definition)).toList();
        if (call.header("Only-Header", "false").equalsIgnoreCase("true")) {
            matching.forEach(definition -> definition.retain(HEADER)); // not before: keys are made of more
        }
        return PlanLists.page(call, elements);
    }

    private static ObjectNode element(String kind, ObjectNode definition) {
        var node = JsonNodeFactory.instance.objectNode().put("kind", kind);
        node.put("key", key(definition)).set("def", definition);
        node.putObject("status").putObject("modifyData");
        return node;
    }

    private static String key(ObjectNode definition) {
        if (definition.has("parent")) {
            return definition.path("folder").asText().replaceFirst("(?<=.)/$", "");
        }
        var workstation = definition.path("workstation").asText();
        var inside = definition.has("variableTable")
                ? definition.path("variableTable").asText() + "."
                : definition.path("folder").asText();
        var name = inside + definition.path("name").asText();
        return workstation.isEmpty() ? name : workstation + "#" + name;
    }
}
