package io.resync.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A job on the wire, at one moment; what a filter asks often can be had alone. */
final class JobJson implements LazyFields.Source {
    /** What engines call the condition of a definition that has one rule. */
    static final String SUCCESS_RULE = "SUCC_RULE";

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private final Estate estate;
    private final PlanJob job;
    private final Instant now;
    private @Nullable List<PlanDependency> dependencies;

    JobJson(Estate estate, PlanJob job, Instant now) {
        this.estate = estate;
        this.job = job;
        this.now = now;
    }

    @Override
    public ObjectNode whole() {
        var node = PlanNode.withIdentity("job", job.identity()).put("flowNodeType", "JOB");
        node.put("name", job.entry().name()).put("key", job.key());
        node.put("workstation", "/" + job.workstation());
        node.put("workstationId", Ids.of("workstation", job.workstation()));
        addStream(node);
        addStatus(node);
        node.put("priority", job.priority()).put("origPriority", job.priority());
        addOptions(node);
        PlanNode.addTimes(node, job.entry().times(), now);
        addRuns(node);
        PlanNode.addDependencies(node, job.identity(), dependencies());
        addDefinition(node);
        addRecoveryPrompt(node);
        return node.put("archived", false);
    }

    @Override
    public Optional<JsonNode> part(String field) {
        return switch (field) {
            case "id" -> text(job.id());
            case "name" -> text(job.entry().name());
            case "key" -> text(job.key());
            case "workstation" -> text("/" + job.workstation());
            case "folder" -> text(job.stream().folder());
            case "jobStreamName" -> text(job.stream().name());
            case "jobStreamId" -> text(Estate.idOf(job.stream()));
            case "jobStreamWorkstation" -> text("/" + job.stream().workstation());
            case "schedTime" -> text(job.stream().schedule().toString());
            case "priority" -> Optional.of(NODES.numberNode(job.priority()));
            case "lastRunCommonStatus", "lastRunCompositeStatus" -> part(field, this::addStatus);
            case "jobruns" -> part(field, this::addRuns);
            case "jobOptions" -> part(field, this::addOptions);
            case "dependencies" -> part(field, node -> PlanNode.addDependencies(node, job.identity(), dependencies()));
            default -> Optional.empty();
        };
    }

    private static Optional<JsonNode> text(String value) {
        return Optional.of(NODES.textNode(value));
    }

    private static Optional<JsonNode> part(String field, Consumer<ObjectNode> filler) {
        var node = NODES.objectNode();
        filler.accept(node);
        return Optional.of(node.get(field));
    }

    private List<PlanDependency> dependencies() {
        if (dependencies == null) {
            dependencies = estate.dependenciesOf(job);
        }
        return dependencies;
    }

    private @Nullable String substatus() {
        return new WaitReason(estate, job, this::dependencies).substatus();
    }

    private void addStatus(ObjectNode node) {
        var substatus = substatus();
        node.put("lastRunCommonStatus", commonStatus(job.state(), substatus));
        PlanNode.addStatus(node, "lastRunCompositeStatus", job.state(), substatus);
    }

    private void addStream(ObjectNode node) {
        var stream = job.stream();
        node.put("folder", stream.folder())
                .put("folderId", Ids.of("folder", stream.folder()))
                .put("jobStreamName", stream.name())
                .put("jobStreamId", Estate.idOf(stream))
                .put("jobStreamWorkstation", "/" + stream.workstation())
                .put("jobStreamWorkstationId", Ids.of("workstation", stream.workstation()))
                .put("position", job.position())
                .put("schedTime", stream.schedule().toString())
                .put("timeZone", estate.file().engine().timezone().getId());
    }

    private void addOptions(ObjectNode node) {
        node.putObject("jobOptions")
                .put("noOperation", false)
                .put("critical", job.critical())
                .put("requiresConfirmation", false)
                .put("every", false);
    }

    private void addDefinition(ObjectNode node) {
        var definition = node.putObject("jobDefinition")
                .put("id", Ids.of("definition", job.definition()))
                .put("folder", job.stream().folder())
                .put("name", job.entry().name())
                .put("workstation", "/" + job.workstation());
        PlanNode.addText(definition, "description", job.entry().description());
        PlanNode.addText(definition, "estimatedDuration", job.entry().estimated());
        addRecovery(definition);
        if (job.entry().successRule() != null) {
            definition
                    .putArray("successfulOutputConditions")
                    .addObject()
                    .put("name", SUCCESS_RULE)
                    .put("expression", job.entry().successRule());
        }
        if (job.entry().task() != null) {
            definition
                    .putObject("task")
                    .putObject("executable")
                    .put("script", job.entry().task());
        }
    }

    /** Where the engine asks before it recovers. */
    private void addRecoveryPrompt(ObjectNode node) {
        var recovery = job.entry().recovery();
        if (recovery != null && recovery.prompt() != null && job.state().failed()) {
            var prompt = node.putObject("recoveryPrompt")
                    .put("promptName", job.entry().name() + "_RECOVERY")
                    .put("text", recovery.prompt())
                    .put("promptStatus", "ASKED")
                    .put("promptType", "Recovery Prompt");
            PlanNode.addText(prompt, "timeAsked", recovery.asked());
        }
    }

    private void addRecovery(ObjectNode definition) {
        var recovery = job.entry().recovery();
        if (recovery != null) {
            definition.put("recoveryOption", recovery.action().name());
            PlanNode.addText(definition, "abendPromptText", recovery.prompt());
        }
    }

    private void addRuns(ObjectNode node) {
        var runs = node.putArray("jobruns");
        for (int attempt = 1; attempt <= job.runs().size(); attempt++) {
            addRun(runs.addObject(), attempt);
        }
        if (runs.isEmpty()) {
            addRunToCome(runs.addObject());
        }
    }

    private void addRun(ObjectNode node, int attempt) {
        var run = job.runs().get(attempt - 1);
        var last = attempt == job.runs().size();
        addRunIdentity(node, attempt, run.number(), job.workstationOf(run));
        addRunStatus(node, job.stateOf(run), last ? substatus() : null);
        if (run.returnCode() != null) {
            node.put("returnCode", run.returnCode());
        }
        node.put("lastInRerunChain", last);
        var ended = run.ended() == null ? now : run.ended();
        var elapsed = Duration.between(run.started(), ended);
        node.put("maxDurationGone", isOver(elapsed));
        var times = node.putObject("timeInfo");
        PlanNode.addText(times, "estimatedDuration", job.entry().estimated());
        times.put("actualStartTime", run.started().toString());
        times.put("elapsedTime", elapsed.toString());
        PlanNode.addText(times, "actualEndTime", run.ended());
    }

    /** A job that never started shows the run it waits for: queries by {@code jobruns.…status} find it by that. */
    private void addRunToCome(ObjectNode node) {
        addRunIdentity(node, 1, 0, job.workstation());
        addRunStatus(node, job.state(), substatus());
        node.put("lastInRerunChain", true);
        PlanNode.addText(
                node.putObject("timeInfo"), "estimatedDuration", job.entry().estimated());
    }

    private void addRunIdentity(ObjectNode node, int attempt, int number, String workstation) {
        node.put("id", job.runId(attempt))
                .put("name", job.entry().name())
                .put("jobId", job.id())
                .put("jobKey", job.key())
                .put("jobNumber", number)
                .put("actualWorkstation", "/" + workstation)
                .put("rerunType", attempt == 1 ? "REGULAR" : "RERUN")
                .put("rerunJob", attempt > 1)
                .put("runAttempt", attempt);
    }

    private void addRunStatus(ObjectNode node, State state, @Nullable String reason) {
        node.put("commonStatus", commonStatus(state, reason));
        PlanNode.addStatus(node, "compositeStatus", state, reason);
    }

    private static String commonStatus(State state, @Nullable String reason) {
        return "HOLD_PRIORITY_ZERO".equals(reason) ? "HELD" : state.common();
    }

    private boolean isOver(Duration elapsed) {
        var times = job.entry().times();
        return times != null && times.maxDuration() != null && elapsed.compareTo(times.maxDuration()) > 0;
    }
}
