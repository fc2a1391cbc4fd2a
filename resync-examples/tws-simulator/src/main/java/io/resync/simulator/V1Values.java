package io.resync.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;

/** Values of the second generation put as the first writes them. */
final class V1Values {
    private V1Values() {}

    /** A moment: UTC, to the second. Nothing where there is none. */
    static void moment(ObjectNode to, String field, JsonNode moment) {
        if (moment.isTextual()) {
            to.put(field, Times.first(Instant.parse(moment.textValue())));
        }
    }

    /** A duration in milliseconds. */
    static void millis(ObjectNode to, String field, JsonNode duration) {
        if (duration.isTextual()) {
            to.put(field, Duration.parse(duration.textValue()).toMillis());
        }
    }

    static void copy(ObjectNode to, String field, JsonNode value) {
        if (!value.isMissingNode()) {
            to.set(field, value);
        }
    }

    static String internalStatus(JsonNode status) {
        var substatus = status.path("substatus").asText();
        return switch (status.path("status").asText()) {
            case "FAIL" -> "FAILED";
            case "CANCL" -> "CANCEL";
            case "SUPPR" -> "SUPPRESS";
            case "ABENP" -> "ABENDP";
            case "PEND" -> "ENDP";
            case "END" -> "UNKNOWN";
            case "HOLD" ->
                substatus.equals("HOLD_WAITING_FOR_TIME")
                        ? "SCHED"
                        : substatus.equals("HOLD_PRIORITY_ZERO") ? "USER_STREAM" : "HOLD";
            default -> status.path("status").asText();
        };
    }

    static void status(ObjectNode to, String common, JsonNode status) {
        to.putObject("status")
                .put("commonStatus", common)
                .put("internalStatus", internalStatus(status))
                .put("canceled", status.path("canceled").asBoolean());
    }

    static void timeInfo(ObjectNode to, JsonNode info) {
        var times = to.putObject("timeInfo");
        moment(times, "actualStartTime", info.path("actualStartTime"));
        millis(times, "estimatedDuration", info.path("estimatedDuration"));
        millis(times, "elapsedTime", info.path("elapsedTime"));
        moment(times, "actualEndTime", info.path("actualEndTime"));
    }

    static void timeRestriction(ObjectNode to, JsonNode restrictions) {
        var times = to.putObject("timeRestriction");
        moment(times, "startTime", restrictions.path("startTime"));
        moment(times, "untilTime", restrictions.path("latestStartTime"));
        moment(times, "deadlineTime", restrictions.path("deadlineTime"));
        millis(times, "maxDuration", restrictions.path("maxDuration"));
        copy(times, "timeDependent", restrictions.path("timeDependent"));
    }
}
