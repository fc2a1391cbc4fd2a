package io.resync.simulator;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.List;

/** The objects of the plan as the wire shows them, in plan order and at this moment. */
final class PlanJson {
    private final Estate estate;
    private final Clock clock;

    PlanJson(Estate estate, Clock clock) {
        this.estate = estate;
        this.clock = clock;
    }

    ObjectNode engineInfo() {
        var engine = estate.file().engine();
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
}
