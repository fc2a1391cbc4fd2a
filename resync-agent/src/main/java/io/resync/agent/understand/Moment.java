package io.resync.agent.understand;

import io.resync.tws.TimeRange;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * A day, a part of one, an hour, or what they make together.
 *
 * @param day which day; null where none was said
 * @param part which part of it, or null
 * @param clock which time, or null
 */
record Moment(
        @Nullable Day day, @Nullable DayPart part, @Nullable Clock clock) implements When {
    /** A time on a dial or a clock. */
    record Clock(int hour, int minute, boolean exact) {}

    @Override
    public boolean isPoint() {
        return clock != null;
    }

    @Override
    public boolean isDated() {
        return day != null;
    }

    /** Whether it is a day and nothing more. */
    boolean isDay() {
        return day != null && part == null && clock == null;
    }

    /** The same on another day. */
    Moment on(@Nullable Day other) {
        return new Moment(other, part, clock);
    }

    @Override
    public TimeRange at(ZonedDateTime now, Lean lean) {
        if (clock != null) {
            return minutes(now, lean, clock);
        }
        if (part != null) {
            return hours(now, date(now, lean), part);
        }
        var date = date(now, lean);
        return Ranges.of(Ranges.startOf(date, now), Ranges.startOf(date.plusDays(1), now));
    }

    private LocalDate date(ZonedDateTime now, Lean lean) {
        if (day == Day.TODAY && part != null && part.isNight() && lean != Lean.FUTURE) {
            return DayPart.TONIGHT.date(now);
        }
        if (day != null) {
            return day.date(now.toLocalDate(), lean);
        }
        return part == null ? now.toLocalDate() : part.date(now);
    }

    private static TimeRange hours(ZonedDateTime now, LocalDate date, DayPart part) {
        return Ranges.of(Ranges.at(date, part.from(), 0, now), Ranges.at(date, part.to(), 0, now));
    }

    private TimeRange minutes(ZonedDateTime now, Lean lean, Clock time) {
        int hour = part == null ? time.hour() : part.hour(time.hour());
        boolean night = part != null && part.isNight();
        if (day == null && !night) {
            return closest(now, lean, hour, time);
        }
        var date = date(now, lean);
        boolean small = night && hour < DayPart.MORNING.from();
        return range(now, small ? date.plusDays(1) : date, hour, time);
    }

    private static TimeRange closest(ZonedDateTime now, Lean lean, int hour, Clock time) {
        var moment = now.toInstant();
        var best = now.toLocalDate();
        long nearest = Long.MAX_VALUE;
        for (int days = -1; days <= 1; days++) {
            var date = now.toLocalDate().plusDays(days);
            var from = Ranges.at(date, hour, time.minute(), now).toInstant();
            boolean wanted = lean == Lean.NEAREST || from.isAfter(moment) == (lean == Lean.FUTURE);
            if (wanted && distance(from, moment) < nearest) {
                nearest = distance(from, moment);
                best = date;
            }
        }
        return range(now, best, hour, time);
    }

    private static long distance(Instant from, Instant now) {
        return Lean.distance(ChronoUnit.SECONDS.between(now, from));
    }

    /** The minute, or the whole hour where no minutes were said; both of them on the night that has an hour twice. */
    private static TimeRange range(ZonedDateTime now, LocalDate date, int hour, Clock time) {
        var from = Ranges.at(date, hour, time.minute(), now);
        var unit = time.exact() ? ChronoUnit.MINUTES : ChronoUnit.HOURS;
        var end = time.exact()
                ? Ranges.at(date, hour, time.minute() + 1, now)
                : Ranges.at(date, hour + 1, time.minute(), now);
        var shortest = from.plus(1, unit);
        return Ranges.of(from, end.isBefore(shortest) ? shortest : end);
    }
}
