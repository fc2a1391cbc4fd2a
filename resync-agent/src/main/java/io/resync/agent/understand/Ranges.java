package io.resync.agent.understand;

import io.resync.tws.TimeRange;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;

/** Local dates and hours as parts of time. A local time that the clock skips means the moment it skips to. */
final class Ranges {
    private static final int SECONDS_OF_MINUTE = 60;
    private static final int MINUTES_OF_HOUR = 60;
    private static final int MINUTES_OF_DAY = 24 * MINUTES_OF_HOUR;

    private Ranges() {}

    /** At least a minute: a zone that changes its date can leave out a whole day. */
    static TimeRange of(Instant from, Instant to) {
        return new TimeRange(from, from.isBefore(to) ? to : from.plusSeconds(SECONDS_OF_MINUTE));
    }

    static TimeRange of(ZonedDateTime from, ZonedDateTime to) {
        return of(from.toInstant(), to.toInstant());
    }

    /** Where a clock was set forward at midnight, a day begins at one. */
    static ZonedDateTime startOf(LocalDate date, ZonedDateTime now) {
        return date.atStartOfDay(now.getZone());
    }

    /** Hours and minutes may run over into the next day. */
    static ZonedDateTime at(LocalDate date, int hour, int minute, ZonedDateTime now) {
        int minutes = hour * MINUTES_OF_HOUR + minute;
        var time = LocalTime.ofSecondOfDay(minutes % MINUTES_OF_DAY * (long) SECONDS_OF_MINUTE);
        return ZonedDateTime.of(date.plusDays(minutes / MINUTES_OF_DAY), time, now.getZone());
    }
}
