package io.resync.tws.client.wire;

import io.resync.tws.Definitions.Calendar;
import io.resync.tws.EngineId;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;

/** Days. */
final class CalendarReader implements FieldReader<Calendar> {
    private final DefinitionFields common;
    private List<LocalDate> days = List.of();

    CalendarReader(EngineId engine) {
        common = new DefinitionFields(engine);
    }

    @Override
    public void field(String field, Cursor json) throws IOException {
        if (field.equals("dates")) {
            days = json.dates();
        } else {
            common.field(field, json, this);
        }
    }

    @Override
    public Calendar value(Cursor json) throws IOException {
        var inOrder = days.stream().sorted().distinct().toList();
        return new Calendar(common.id(json), common.name(), common.description(), inOrder);
    }
}
