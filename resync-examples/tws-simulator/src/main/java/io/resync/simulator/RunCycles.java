package io.resync.simulator;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.resync.simulator.EstateFile.Stream;
import io.resync.simulator.EstateModel.RunCycleGroup;
import io.resync.simulator.night.Cycle;
import io.resync.simulator.night.PlanCalendar;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** When job streams run: their rules on the wire, and the moments that follow from them. */
final class RunCycles {
    private final Map<String, Stream> streams = new HashMap<>();
    private final EstateFile file;
    private final PlanCalendar calendar;

    RunCycles(EstateFile file) {
        this.file = file;
        calendar = (file.living() == null ? Living.DEFAULT : file.living())
                .calendar(file.engine().timezone());
        file.streams().forEach(stream -> streams.put(idOf(stream), stream));
    }

    /** Of the definition, not of the instance in the plan. */
    static String idOf(Stream stream) {
        return Ids.of("jobstream/definition", Estate.idOf(stream));
    }

    /** Expects the id of a definition. */
    ArrayNode of(String id) {
        var all = JsonNodeFactory.instance.arrayNode();
        Optional.ofNullable(streams.get(id)).ifPresent(stream -> all.add(cycle(stream)));
        return all;
    }

    private static ObjectNode cycle(Stream stream) {
        return stream.calendar() == null
                ? rule("RC1", expression(stream.cycleOrDaily()))
                : byCalendar("RC1", stream.calendar());
    }

    /** The rules by which a definition does not run; expects its id. */
    ArrayNode excludedFrom(String id) {
        var all = JsonNodeFactory.instance.arrayNode();
        Optional.ofNullable(streams.get(id))
                .map(Stream::exceptCalendar)
                .ifPresent(calendarName -> all.add(byCalendar("EX1", calendarName)));
        return all;
    }

    private static ObjectNode byCalendar(String name, String calendar) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("name", name)
                .put("type", "calendar")
                .put("calendar", "/" + calendar);
    }

    static ArrayNode of(RunCycleGroup group) {
        var all = JsonNodeFactory.instance.arrayNode();
        group.runCycles().forEach(cycle -> all.add(rule(cycle.name(), cycle.expression())));
        return all;
    }

    List<Instant> starts(String id, Instant from, Instant before) {
        var stream = Optional.ofNullable(streams.get(id))
                .orElseThrow(() -> new RefusedException(404, "there is no job stream with the id " + id));
        var time = stream.schedule().atZone(file.engine().timezone()).toLocalTime();
        return calendar.starts(stream.cycleOrDaily(), time, from, before).stream()
                .filter(start -> isOn(stream.calendar(), start, true))
                .filter(start -> !isOn(stream.exceptCalendar(), start, false))
                .toList();
    }

    private boolean isOn(@Nullable String name, Instant start, boolean withoutCalendar) {
        var day = start.atZone(file.engine().timezone()).toLocalDate();
        return file.calendars().stream()
                .filter(each -> each.name().equals(name))
                .map(each -> each.dates().contains(day))
                .findFirst()
                .orElse(withoutCalendar);
    }

    private static ObjectNode rule(String name, String expression) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("name", name)
                .put("type", "rrule")
                .put("expression", expression);
    }

    private static String expression(Cycle cycle) {
        return switch (cycle) {
            case DAILY -> "FREQ=DAILY;INTERVAL=1";
            case WORKDAYS -> "FREQ=DAILY;INTERVAL=1;BYWORKDAY";
            case MONTH_END -> "FREQ=MONTHLY;INTERVAL=1;BYWORKDAY=-1";
        };
    }
}
