package io.resync.tws.client.wire;

import static io.resync.tws.client.wire.Texts.orEmpty;

import io.resync.tws.Definitions.RunCycle;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** When a job stream runs, by one rule. */
final class RunCycleReader implements FieldReader<RunCycle> {
    private @Nullable String name;
    private @Nullable String type;
    private @Nullable String expression;
    private @Nullable String calendar;
    private @Nullable String group;
    private @Nullable LocalDate validFrom;
    private @Nullable LocalDate validTo;
    private List<LocalDate> dates = List.of();

    @Override
    public void field(String field, Cursor json) throws IOException {
        switch (field) {
            case "name" -> name = json.text();
            case "type" -> type = json.text();
            case "expression" -> expression = json.text();
            case "calendar" -> calendar = DefinitionFields.nameOf(json);
            case "runCycleGroup" -> group = DefinitionFields.nameOf(json);
            case "validFrom" -> validFrom = json.date();
            case "validTo" -> validTo = json.date();
            case "dates" -> dates = json.dates();
            default -> json.skip();
        }
    }

    @Override
    public RunCycle value(Cursor json) {
        var rule = expression == null
                ? dates.stream().map(LocalDate::toString).collect(Collectors.joining(", "))
                : expression;
        return new RunCycle(orEmpty(name), orEmpty(type), rule, orEmpty(calendar), orEmpty(group), validFrom, validTo);
    }
}
