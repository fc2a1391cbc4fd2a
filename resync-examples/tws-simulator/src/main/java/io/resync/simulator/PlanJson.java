package io.resync.simulator;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

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

    ObjectNode engineInfo() {
        var engine = estate().file().engine();
        var node = JsonNodeFactory.instance.objectNode();
        node.put("displayVersion", engine.version())
                .put("fullVersion", engine.version() + ".00")
                .put("licenseType", "PERSERVER")
                .put("locale", "en_US")
                .put("timezone", engine.timezone().getId())
                .putObject("capabilities");
        return node;
    }

    List<ObjectNode> jobs() {
        var now = clock.instant();
        var estate = plan.at(now);
        return new LazyList<>(estate.jobs(), job -> new JobJson(estate, job, now));
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

    private Estate estate() {
        return plan.at(clock.instant());
    }
}
