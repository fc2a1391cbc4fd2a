package io.resync.simulator;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.resync.simulator.night.PlanCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The section {@code living} of an estate file: how its plan lives. */
record Living(
        @Nullable Long seed,
        @Nullable LocalDate since,
        @Nullable LocalTime dayStart,
        @Nullable String extendedBy,
        List<LocalDate> daysOff,
        @Nullable Double spread,
        List<Outage> outages,
        @Nullable Drops drops,
        @Nullable Map<String, List<String>> errors) {
    /** Of estates that do not say how. */
    static final Living DEFAULT = new Living(null, null, null, null, List.of(), null, List.of(), null, null);

    private static final LocalTime MORNING = LocalTime.of(6, 0);
    private static final double USUAL_SPREAD = 0.2;

    record Outage(
            @JsonProperty(required = true) String workstation,
            @JsonProperty(required = true) Instant from,
            @JsonProperty(required = true) Instant to) {}

    record Drops(
            @JsonProperty(required = true) Double perDay,
            @JsonProperty(required = true) Duration duration) {}

    long seedOrOne() {
        return Objects.requireNonNullElse(seed, 1L);
    }

    LocalTime dayStartOrMorning() {
        return Objects.requireNonNullElse(dayStart, MORNING);
    }

    PlanCalendar calendar(ZoneId zone) {
        return new PlanCalendar(zone, dayStartOrMorning(), Set.copyOf(daysOff));
    }

    double spreadOrUsual() {
        return Objects.requireNonNullElse(spread, USUAL_SPREAD);
    }

    Map<String, List<String>> errorTexts() {
        return Objects.requireNonNullElse(errors, Map.of());
    }
}
