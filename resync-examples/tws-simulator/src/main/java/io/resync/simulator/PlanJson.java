package io.resync.simulator;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** The objects of the plan as the wire shows them, in plan order and at this moment. */
final class PlanJson {
    private final Estate estate;
    private final Clock clock;

    PlanJson(Estate estate, Clock clock) {
        this.estate = estate;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    List<ObjectNode> jobs() {
        var now = clock.instant();
        return estate.jobs().stream()
                .map(job -> new JobJson(estate, job, now).toNode())
                .toList();
    }

    List<ObjectNode> streams() {
        var now = clock.instant();
        return estate.file().streams().stream()
                .map(stream -> new StreamJson(estate, stream, now).toNode())
                .toList();
    }

    List<ObjectNode> workstations() {
        var zone = estate.file().engine().timezone();
        return estate.file().workstations().stream()
                .map(workstation -> WorkstationJson.of(workstation, zone))
                .toList();
    }

    /** With who holds them now. */
    List<ObjectNode> resources() {
        return ResourceJson.all(estate.file().resources(), jobs());
    }

    /** Those that something in the plan waits for. */
    List<ObjectNode> prompts() {
        return PromptJson.all(nodes());
    }

    /** Jobs, then job streams. */
    List<ObjectNode> nodes() {
        return Stream.concat(jobs().stream(), streams().stream()).toList();
    }
}
