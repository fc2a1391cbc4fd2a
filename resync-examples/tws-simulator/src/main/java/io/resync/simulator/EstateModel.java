package io.resync.simulator;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Definitions in the estate file that are not of the plan. */
final class EstateModel {
    private EstateModel() {}

    record Calendar(
            @JsonProperty(required = true) String name,
            @Nullable String description,
            @JsonProperty(required = true) List<LocalDate> dates) {}

    /** Run cycles that job streams could share. */
    record RunCycleGroup(
            @JsonProperty(required = true) String name,
            @Nullable String description,
            @JsonProperty(required = true) List<RunCycle> runCycles) {}

    record RunCycle(
            @JsonProperty(required = true) String name,
            @JsonProperty(required = true) String expression) {}

    record VariableTable(
            @JsonProperty(required = true) String name,
            @Nullable String description,
            @JsonProperty("default") @Nullable Boolean isDefault,
            @JsonProperty(required = true) Map<String, String> variables) {}
}
