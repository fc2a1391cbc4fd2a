package io.resync.simulator;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.ZoneId;
import java.util.Objects;

/** A workstation on the wire. */
final class WorkstationJson {
    private WorkstationJson() {}

    static ObjectNode of(EstateFile.Workstation workstation, ZoneId zone) {
        var node = PlanNode.withIdentity("workstation", workstation.name())
                .put("folder", "/")
                .put("name", workstation.name())
                .put("key", "/" + workstation.name());
        PlanNode.addText(node, "description", workstation.description());
        workstation.states().forEach(node.putArray("activeStates")::add);
        node.put("type", workstation.type())
                .put("hostType", workstation.type().equals("MANAGER") ? "MASTER" : "WORKSTATION")
                .put("timeZone", zone.getId())
                .put("limit", Objects.requireNonNullElse(workstation.limit(), -1))
                .put("fence", Objects.requireNonNullElse(workstation.fence(), 0));
        PlanNode.addText(node, "os", workstation.os());
        return node.put("ignore", false).put("archived", false);
    }
}
