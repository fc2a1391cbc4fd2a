package io.resync.simulator;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

/** A job stream on the wire, at one moment. */
final class StreamJson {
    private final Estate estate;
    private final EstateFile.Stream stream;
    private final Instant now;

    StreamJson(Estate estate, EstateFile.Stream stream, Instant now) {
        this.estate = estate;
        this.stream = stream;
        this.now = now;
    }

    ObjectNode toNode() {
        var state = estate.stateOf(stream);
        var dependencies = estate.dependenciesOf(stream);
        var priority = Objects.requireNonNullElse(stream.priority(), Estate.DEFAULT_PRIORITY);
        var node = PlanNode.withIdentity("stream", stream.identity()).put("flowNodeType", "JOBSTREAM");
        addNames(node);
        addOriginal(node);
        node.put("commonStatus", state.common());
        PlanNode.addStatus(node, "compositeStatus", state, null);
        node.put("priority", priority).put("origPriority", priority);
        node.put("limit", Objects.requireNonNullElse(stream.limit(), -1));
        PlanNode.addTimes(node, stream.times(), now);
        addTimeInfo(node, state);
        addStatistics(node.putObject("jobStreamStats"));
        PlanNode.addDependencies(node, stream.identity(), dependencies);
        return node.put("archived", false);
    }

    private void addNames(ObjectNode node) {
        node.put("name", stream.name())
                .put("key", "/" + stream.workstation() + "#" + stream.folder() + stream.name())
                .put("folder", stream.folder())
                .put("folderId", Ids.of("folder", stream.folder()))
                .put("workstation", "/" + stream.workstation())
                .put("workstationId", Ids.of("workstation", stream.workstation()))
                .put("schedTime", stream.schedule().toString())
                .put("timeZone", estate.file().engine().timezone().getId());
    }

    private void addOriginal(ObjectNode node) {
        var original = stream.original();
        node.put("originalJobStreamName", Objects.requireNonNullElse(original, stream.name()));
        node.putObject("jsDefinitionFlags").put("carriedForward", original != null);
    }

    private void addTimeInfo(ObjectNode node, State state) {
        var runs = stream.jobs().stream().flatMap(job -> job.runs().stream()).toList();
        var info = node.putObject("timeInfo");
        runs.stream()
                .map(EstateFile.Run::started)
                .min(Comparator.naturalOrder())
                .ifPresent(start -> info.put("actualStartTime", start.toString()));
        if (state.ended()) {
            ends(runs).max(Comparator.naturalOrder()).ifPresent(end -> info.put("actualEndTime", end.toString()));
        }
    }

    private static java.util.stream.Stream<Instant> ends(List<EstateFile.Run> runs) {
        return runs.stream().map(EstateFile.Run::ended).filter(Objects::nonNull).map(Objects::requireNonNull);
    }

    private void addStatistics(ObjectNode node) {
        node.put("numberOfJob", stream.jobs().size())
                .put("numberOfSuccessfullJob", count(state -> state == State.SUCC))
                .put("numberOfNotRunningJob", count(state -> !state.running() && !state.ended()))
                .put("numberOfExecutingJob", count(State::running))
                .put("numberOfAbendedJob", count(state -> state == State.ABEND))
                .put("numberOfFailedJob", count(state -> state == State.FAIL));
    }

    private long count(Predicate<State> which) {
        return stream.jobs().stream().map(EstateFile.Job::state).filter(which).count();
    }
}
