package io.resync.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Definitions on the wire: those of the estate, and those behind the objects of the plan. */
final class ModelJson {
    private final EstateFile file;
    private final PlanJson plan;
    private final RunCycles cycles;

    /** What is defined does not change with the plan. */
    ModelJson(Estate estate) {
        var all = estate.withDefined();
        file = all.file();
        plan = new PlanJson(any -> all, Clock.fixed(file.moment(), ZoneOffset.UTC));
        cycles = new RunCycles(file);
    }

    RunCycles cycles() {
        return cycles;
    }

    List<ObjectNode> jobDefinitions() {
        return plan.jobs().stream()
                .map(job -> (ObjectNode) job.path("jobDefinition").deepCopy())
                .map(definition -> definition.put("type", "executable"))
                .map(ModelJson::withRecovery)
                .toList();
    }

    private static ObjectNode withRecovery(ObjectNode definition) {
        var option = definition.path("recoveryOption").asText("STOP");
        var recovery = definition.putObject("recovery").put("action", option);
        V1Values.copy(recovery, "abendPrompt", definition.path("abendPromptText"));
        definition.remove("recoveryOption");
        return definition;
    }

    List<ObjectNode> jobStreams() {
        var jobs = plan.jobs();
        var streams = plan.streams();
        var definitions = new ArrayList<ObjectNode>(streams.size());
        for (int i = 0; i < streams.size(); i++) {
            definitions.add(jobStream(streams.get(i), file.streams().get(i).description(), jobs));
        }
        return definitions;
    }

    private ObjectNode jobStream(ObjectNode stream, @Nullable String description, List<ObjectNode> jobs) {
        var id = stream.path("id").asText();
        var definition =
                stream.deepCopy().retain("folder", "folderId", "name", "workstation", "timeZone", "priority", "limit");
        definition.put("id", Ids.of("jobstream/definition", id));
        PlanNode.addText(definition, "description", description);
        definition.set("runCycles", cycles.of(definition.path("id").asText()));
        definition.set(
                "exclusiveRunCycles", cycles.excludedFrom(definition.path("id").asText()));
        var inside = definition.putArray("jobs");
        jobs.stream()
                .filter(job -> job.path("jobStreamId").asText().equals(id))
                .forEach(job -> addJob(inside.addObject(), job));
        addPredecessors(definition, stream);
        return definition;
    }

    private static void addJob(ObjectNode node, ObjectNode job) {
        node.put("id", Ids.of("job/definition", job.path("id").asText()))
                .put("name", job.path("name").asText())
                .put("jobDefinitionRefId", job.path("jobDefinition").path("id").asText())
                .put("workstation", job.path("workstation").asText())
                .put("priority", job.path("origPriority").asInt());
        var options = node.putArray("options");
        if (job.path("jobOptions").path("critical").asBoolean()) {
            options.add("critical");
        }
        var internal = node.putArray("internalPredecessors");
        for (JsonNode dependency : job.path("dependencies")) {
            if (dependency.path("dependencyType").asText().equals("INTERNAL")) {
                internal.addObject().put("jobName", dependency.path("jobName").asText());
            }
        }
        addPredecessors(node, job);
    }

    private static void addPredecessors(ObjectNode definition, ObjectNode owner) {
        var external = definition.putArray("externalPredecessors");
        for (JsonNode dependency : owner.path("dependencies")) {
            if (dependency.path("dependencyType").asText().startsWith("EXTERNAL")) {
                var predecessor = external.addObject()
                        .put(
                                "workstation",
                                dependency.path("jobStreamWorkstation").asText())
                        .put("jobStream", dependency.path("jobStreamName").asText());
                PlanNode.addText(
                        predecessor, "jobName", dependency.path("jobName").textValue());
            }
        }
    }

    List<ObjectNode> workstations() {
        var nodes = plan.workstations();
        for (int i = 0; i < nodes.size(); i++) {
            var node = nodes.get(i).retain("id", "folder", "name", "description", "type", "hostType", "os", "timeZone");
            var members = node.putArray("members");
            file.workstations().get(i).members().forEach(member -> members.add("/" + member));
        }
        return nodes;
    }

    List<ObjectNode> resources() {
        return file.resources().stream()
                .map(resource -> named("resource", resource.name())
                        .put("workstation", "/" + resource.workstation())
                        .put("quantity", resource.quantity()))
                .toList();
    }

    List<ObjectNode> prompts() {
        return plan.prompts().stream()
                .map(prompt -> named("prompt", prompt.path("name").asText())
                        .put("text", prompt.path("text").asText()))
                .toList();
    }

    /** The domain of the master, the one that estates have. */
    List<ObjectNode> domains() {
        return plan.workstations().stream()
                .filter(node -> node.path("hostType").asText().equals("MASTER"))
                .limit(1)
                .map(ModelJson::domain)
                .toList();
    }

    private static ObjectNode domain(ObjectNode master) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("id", Ids.of("domain/definition", V1Plan.DOMAIN))
                .put("name", V1Plan.DOMAIN)
                .put("master", true)
                .put("managerWorkstation", master.path("key").asText());
    }

    /** Those of all tables, each with its table. */
    List<ObjectNode> variables() {
        var all = new ArrayList<ObjectNode>();
        for (var table : file.variableTables()) {
            table.variables().forEach((name, value) -> all.add(variable(table.name(), name, value)));
        }
        return all;
    }

    private static ObjectNode variable(String table, String name, String value) {
        return named("variable", table + "." + name)
                .put("name", name)
                .put("variableTable", "/" + table)
                .put("value", value);
    }

    List<ObjectNode> calendars() {
        return file.calendars().stream().map(ModelJson::calendar).toList();
    }

    private static ObjectNode calendar(EstateModel.Calendar calendar) {
        var node = named("calendar", calendar.name());
        PlanNode.addText(node, "description", calendar.description());
        var dates = node.putArray("dates");
        calendar.dates().forEach(date -> dates.add(date.toString()));
        return node;
    }

    List<ObjectNode> runCycleGroups() {
        return file.runCycleGroups().stream().map(ModelJson::runCycleGroup).toList();
    }

    private static ObjectNode runCycleGroup(EstateModel.RunCycleGroup group) {
        var node = named("runcyclegroup", group.name());
        PlanNode.addText(node, "description", group.description());
        node.set("runCycles", RunCycles.of(group));
        return node;
    }

    List<ObjectNode> variableTables() {
        return file.variableTables().stream().map(ModelJson::variableTable).toList();
    }

    private static ObjectNode variableTable(EstateModel.VariableTable table) {
        var node = named("variabletable", table.name()).put("default", Boolean.TRUE.equals(table.isDefault()));
        PlanNode.addText(node, "description", table.description());
        var variables = node.putArray("variables");
        table.variables()
                .forEach(
                        (name, value) -> variables.addObject().put("name", name).put("value", value));
        return node;
    }

    /** Every folder of a job stream, with those above it. */
    List<ObjectNode> folders() {
        var paths = new TreeSet<String>();
        file.streams().forEach(stream -> above(stream.folder()).forEach(paths::add));
        return paths.stream().map(ModelJson::folder).toList();
    }

    private static Stream<String> above(String path) {
        return Stream.iterate(
                path, one -> one.length() > 1, one -> one.substring(0, one.lastIndexOf('/', one.length() - 2) + 1));
    }

    private static ObjectNode folder(String path) {
        var names = path.split("/", -1);
        return FolderCounts.folder(path).put("id", Ids.of("folder", path)).put("name", names[names.length - 2]);
    }

    private static ObjectNode named(String kind, String name) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("id", Ids.of(kind + "/definition", name))
                .put("folder", "/")
                .put("name", name);
    }
}
