package io.resync.agent.gather;

import io.resync.tws.Definitions.Calendar;
import io.resync.tws.Definitions.JobStreamDefinition;
import io.resync.tws.Definitions.RunCycle;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * When a job stream runs.
 *
 * @param name the job or job stream that is spoken of, as {@code STREAM.JOB} or {@code STREAM}
 * @param definition how it is made
 * @param calendars the calendars that it goes by, with their days
 * @param starts when it should have started lately and will start, in order; null where the engine cannot tell
 */
public record StreamSchedule(
        String name,
        JobStreamDefinition definition,
        List<Calendar> calendars,
        @Nullable List<Instant> starts) {
    /** Keeps own copies of the lists. */
    public StreamSchedule {
        calendars = List.copyOf(calendars);
        starts = starts == null ? null : List.copyOf(starts);
    }

    /**
     * The calendars on whose days it runs.
     *
     * @return those of its run cycles that go by one, as far as the engine told them
     */
    public List<Calendar> including() {
        return of(definition.runCycles());
    }

    /**
     * The calendars on whose days it does not run.
     *
     * @return those of its exclusions, as far as the engine told them
     */
    public List<Calendar> excluding() {
        return of(definition.excludedBy());
    }

    private List<Calendar> of(List<RunCycle> cycles) {
        return cycles.stream().flatMap(cycle -> calendar(cycle).stream()).toList();
    }

    private Optional<Calendar> calendar(RunCycle cycle) {
        return calendars.stream()
                .filter(each -> BareName.of(each.name()).equals(BareName.of(cycle.calendar())))
                .findFirst();
    }

    static Stream<String> calendarNames(JobStreamDefinition definition) {
        return Stream.concat(definition.runCycles().stream(), definition.excludedBy().stream())
                .map(RunCycle::calendar)
                .filter(name -> !name.isBlank())
                .map(BareName::of)
                .distinct();
    }
}
