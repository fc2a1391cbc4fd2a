package io.resync.simulator.night;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

/**
 * Days of the plan: each begins at an hour and lasts until that hour of the next date.
 *
 * @param dayStart local hour at which a day of the plan begins, and by which the plan must have been extended
 * @param daysOff dates on which nobody works, besides Saturdays and Sundays
 */
public record PlanCalendar(ZoneId zone, LocalTime dayStart, Set<LocalDate> daysOff) {
    public PlanCalendar {
        daysOff = Set.copyOf(daysOff);
    }

    /** The day of the plan to which a moment belongs. */
    public LocalDate dayOf(Instant moment) {
        var local = moment.atZone(zone).toLocalDateTime();
        return local.toLocalTime().isBefore(dayStart) ? local.toLocalDate().minusDays(1) : local.toLocalDate();
    }

    Instant startOf(LocalDate day) {
        return momentOf(day, dayStart);
    }

    /** When a local time comes in a day of the plan: early hours belong to the next date. */
    Instant momentOf(LocalDate day, LocalTime time) {
        return dateOf(day, time).atTime(time).atZone(zone).toInstant();
    }

    /** When something starts that does so at this local time, from a moment on and before another. */
    public List<Instant> starts(Cycle cycle, LocalTime time, Instant from, Instant before) {
        return dayOf(from)
                .datesUntil(dayOf(before).plusDays(1))
                .filter(day -> includes(cycle, day, time))
                .map(day -> momentOf(day, time))
                .filter(moment -> !moment.isBefore(from) && moment.isBefore(before))
                .toList();
    }

    /** Whether something starts at this time of this day; its own date counts, not that of the day of the plan. */
    boolean includes(Cycle cycle, LocalDate day, LocalTime time) {
        var date = dateOf(day, time);
        return switch (cycle) {
            case DAILY -> true;
            case WORKDAYS -> isWorkday(date);
            case MONTH_END -> isWorkday(date) && isLastWorkday(date);
        };
    }

    private LocalDate dateOf(LocalDate day, LocalTime time) {
        return time.isBefore(dayStart) ? day.plusDays(1) : day;
    }

    private boolean isWorkday(LocalDate date) {
        var weekday = date.getDayOfWeek();
        return weekday != DayOfWeek.SATURDAY && weekday != DayOfWeek.SUNDAY && !daysOff.contains(date);
    }

    private boolean isLastWorkday(LocalDate date) {
        var later = date.plusDays(1);
        while (later.getMonth() == date.getMonth() && !isWorkday(later)) {
            later = later.plusDays(1);
        }
        return later.getMonth() != date.getMonth();
    }
}
