package io.resync.simulator;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * A plan that ended before the estate's moment.
 *
 * @param id 12 digits, as {@code 202611190300}
 * @param from its first moment
 * @param to the first moment behind it
 * @param estate its job streams, as they stood when it ended
 */
record ArchivedPlan(String id, Instant from, Instant to, Estate estate) {
    /** A file of the folder {@code archive}; its name is the id. */
    record File(
            @JsonProperty(required = true) Instant from,
            @JsonProperty(required = true) Instant to,
            @JsonProperty(required = true) List<EstateFile.Stream> streams) {
        ArchivedPlan checked(EstateSource source, String id, EstateFile of) {
            source.expect(id.matches("\\d{12}"), "", "the file is called " + id, "12 digits, as 202611190300.json");
            source.expect(from.isBefore(to), "/to", "it does not lie after the start", "the start first");
            source.expect(!to.isAfter(of.moment()), "/to", to + " lies after the moment " + of.moment(), "the past");
            var plan = of.with(of.workstations(), streams);
            EstateCheck.checkPlan(source, plan, Set.of());
            return new ArchivedPlan(id, from, to, new Estate(plan, RunLog.NONE));
        }
    }
}
