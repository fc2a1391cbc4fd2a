package io.resync.simulator;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The objects of the plan as the wire shows them, in plan order and at this moment. */
final class PlanJson {
    private final PlanSource plan;
    private final Clock clock;

    PlanJson(PlanSource plan, Clock clock) {
        this.plan = plan;
        this.clock = clock;
    }

    /** What a run has written by now. */
    Optional<RunOutput> output(String runId) {
        var now = clock.instant();
        return plan.at(now).output(runId, now);
    }

    Instant now() {
        return clock.instant();
    }

    List<ObjectNode> jobs() {
        var now = clock.instant();
        var estate = plan.at(now);
        return new LazyList<>(estate.jobs(), job -> new JobJson(estate, job, now), estate.orders());
    }

    List<ObjectNode> streams() {
        var now = clock.instant();
        var estate = plan.at(now);
        return estate.file().streams().stream()
                .map(stream -> new StreamJson(estate, stream, now).toNode())
                .toList();
    }

    List<ObjectNode> workstations() {
        var file = estate().file();
        var zone = file.engine().timezone();
        return file.workstations().stream()
                .map(workstation -> WorkstationJson.of(workstation, zone))
                .toList();
    }

    /** With who holds them now. */
    List<ObjectNode> resources() {
        var now = clock.instant();
        var estate = plan.at(now);
        var running =
                estate.jobs().stream().filter(job -> job.state().running()).toList();
        return ResourceJson.all(
                estate.file().resources(), new LazyList<>(running, job -> new JobJson(estate, job, now)));
    }

    /** Those that something in the plan waits for. */
    List<ObjectNode> prompts() {
        return PromptJson.all(nodes());
    }

    /** Jobs, then job streams. */
    List<ObjectNode> nodes() {
        return Stream.concat(jobs().stream(), streams().stream()).toList();
    }

    Estate estate() {
        return plan.at(clock.instant());
    }
}
