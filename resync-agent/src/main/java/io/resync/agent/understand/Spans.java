package io.resync.agent.understand;

import io.resync.tws.TimeRange;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;

/** Times that are counted from now or bounded by others. */
final class Spans {
    private Spans() {}

    /** A minute by its date, on the asker's clock or as UTC. */
    record Timestamp(LocalDateTime minute, boolean utc) implements When {
        @Override
        public TimeRange at(ZonedDateTime now, Lean lean) {
            var zone = utc ? ZoneOffset.UTC : now.getZone();
            return Ranges.of(minute.atZone(zone), minute.plusMinutes(1).atZone(zone));
        }

        @Override
        public boolean isPoint() {
            return true;
        }
    }

    /** "Last 3 hours": so many units before now, up to now; ahead of now for a negative number. */
    record Rolling(int count, ChronoUnit unit) implements When {
        @Override
        public TimeRange at(ZonedDateTime now, Lean lean) {
            var other = now.minus(count, unit);
            return count > 0 ? Ranges.of(other, now) : Ranges.of(now, other);
        }
    }

    /** "2 hours ago": the one unit that began then; a whole day from days on. */
    record Ago(int count, ChronoUnit unit) implements When {
        @Override
        public TimeRange at(ZonedDateTime now, Lean lean) {
            var from = now.minus(count, unit);
            if (unit.isTimeBased()) {
                return Ranges.of(from, from.plus(1, unit));
            }
            var date = from.toLocalDate();
            return Ranges.of(Ranges.startOf(date, now), Ranges.startOf(date.plusDays(1), now));
        }
    }

    /** "This month", "last week": from its first day to the first of the next; weeks begin on Monday. */
    record Period(ChronoUnit unit, int shift) implements When {
        @Override
        public TimeRange at(ZonedDateTime now, Lean lean) {
            if (unit.isTimeBased()) {
                var start = now.truncatedTo(unit).plus(shift, unit);
                return Ranges.of(start, start.plus(1, unit));
            }
            var first = first(now.toLocalDate()).plus(shift, unit);
            return Ranges.of(Ranges.startOf(first, now), Ranges.startOf(first.plus(1, unit), now));
        }

        private LocalDate first(LocalDate today) {
            return switch (unit) {
                case WEEKS -> today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                case MONTHS -> today.withDayOfMonth(1);
                case YEARS -> today.withDayOfYear(1);
                default -> today;
            };
        }
    }

    /** A month by its name: this year's if it has begun, or else last year's; ahead where it bounds something to come. */
    record Month(int month) implements When {
        @Override
        public TimeRange at(ZonedDateTime now, Lean lean) {
            var first = now.toLocalDate().withDayOfMonth(1).withMonth(month);
            if (first.isAfter(now.toLocalDate()) && lean != Lean.FUTURE) {
                first = first.minusYears(1);
            } else if (month < now.getMonthValue() && lean == Lean.FUTURE) {
                first = first.plusYears(1);
            }
            return Ranges.of(Ranges.startOf(first, now), Ranges.startOf(first.plusMonths(1), now));
        }
    }

    /**
     * Saturday and Sunday.
     *
     * @param shift -1 for the last one that is over, 1 for the next that begins, 0 for the last that began
     * @param ofThisWeek the one of this week, begun or not
     */
    record Weekend(int shift, boolean ofThisWeek) implements When {
        @Override
        public TimeRange at(ZonedDateTime now, Lean lean) {
            var today = now.toLocalDate();
            var saturday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                    .with(TemporalAdjusters.next(DayOfWeek.SATURDAY));
            boolean begun = !today.isBefore(saturday);
            var first = saturday.plusWeeks(ofThisWeek ? 0 : weeks(begun, lean));
            return Ranges.of(Ranges.startOf(first, now), Ranges.startOf(first.plusDays(2), now));
        }

        private int weeks(boolean begun, Lean lean) {
            boolean ahead = shift > 0 || (shift == 0 && lean == Lean.FUTURE);
            if (ahead) {
                return begun ? 1 : 0;
            }
            return begun && shift == 0 ? 0 : -1;
        }
    }

    /** From the beginning of something up to now, or through it where it is still to come. */
    record Since(When start) implements Bounded {
        @Override
        public TimeRange within(Moment day, ZonedDateTime now, Lean lean) {
            return fromOn(day, start, now, lean);
        }

        @Override
        public boolean isDated() {
            return start.isDated();
        }

        @Override
        public TimeRange at(ZonedDateTime now, Lean lean) {
            return open(start.at(now, Lean.PAST).from(), start, now);
        }
    }

    /** From the end of something, or from a point, up to now. */
    record After(When start) implements Bounded {
        @Override
        public TimeRange within(Moment day, ZonedDateTime now, Lean lean) {
            return fromOn(day, start, now, lean);
        }

        @Override
        public boolean isDated() {
            return start.isDated();
        }

        @Override
        public TimeRange at(ZonedDateTime now, Lean lean) {
            var range = start.at(now, Lean.PAST);
            return open(start.isPoint() ? range.from() : range.to(), start, now);
        }
    }

    /** A day's time that is still to come reaches to the end of its day. */
    private static TimeRange open(Instant from, When start, ZonedDateTime now) {
        if (from.isBefore(now.toInstant())) {
            return new TimeRange(from, now.toInstant());
        }
        var date = from.atZone(now.getZone()).toLocalDate();
        var end = start.at(now, Lean.PAST).to();
        var midnight = Ranges.startOf(date.plusDays(1), now).toInstant();
        return new TimeRange(from, end.isAfter(midnight) ? end : midnight);
    }

    /** From now to a point or, with what it names, to the end of that; from its day's beginning where it is past. */
    record Until(When end, boolean through) implements Bounded {
        @Override
        public TimeRange within(Moment day, ZonedDateTime now, Lean lean) {
            return Ranges.of(
                    day.at(now, lean).from(), on(day, end).at(now, lean).from());
        }

        @Override
        public boolean isDated() {
            return end.isDated();
        }

        @Override
        public TimeRange at(ZonedDateTime now, Lean lean) {
            var range = end.at(now, Lean.FUTURE);
            var to = through && !end.isPoint() ? range.to() : range.from();
            var moment = now.toInstant();
            return new TimeRange(moment.isBefore(to) ? moment : startOfDayBefore(to, now), to);
        }

        private static Instant startOfDayBefore(Instant to, ZonedDateTime now) {
            var date = to.minusNanos(1).atZone(now.getZone()).toLocalDate();
            return Ranges.startOf(date, now).toInstant();
        }
    }

    /** From one time to another. A day that is said once, behind the second, is that of the first. */
    record Between(When start, When end) implements Bounded {
        @Override
        public TimeRange within(Moment day, ZonedDateTime now, Lean lean) {
            return new Between(on(day, start), end).at(now, lean);
        }

        @Override
        public boolean isDated() {
            return start.isDated() || end.isDated();
        }

        @Override
        public TimeRange at(ZonedDateTime now, Lean lean) {
            if (start instanceof Moment first
                    && end instanceof Moment last
                    && first.day() == null
                    && last.day() != null) {
                return new Between(first.on(last.day()), last.on(null)).at(now, lean);
            }
            var from = start.at(now, lean == Lean.FUTURE ? lean : Lean.PAST).from();
            var base = end.isDated() ? now : from.atZone(now.getZone());
            var range = end.at(base, end.isDated() ? Lean.NEAREST : Lean.FUTURE);
            var to = end.isPoint() ? range.from() : range.to();
            return to.isBefore(from) ? new TimeRange(to, from) : Ranges.of(from, to);
        }
    }

    /** "Ontem depois das 22h": it ends with the day that was said before it. */
    record PartOf(Moment day, Bounded bounds) implements When {
        @Override
        public TimeRange at(ZonedDateTime now, Lean lean) {
            return bounds.within(day, now, lean);
        }
    }

    /** A time between two bounds, one of which may be now. */
    interface Bounded extends When {
        /** What the bounds leave of a day. */
        TimeRange within(Moment day, ZonedDateTime now, Lean lean);
    }

    private static TimeRange fromOn(Moment day, When start, ZonedDateTime now, Lean lean) {
        return Ranges.of(on(day, start).at(now, lean).from(), day.at(now, lean).to());
    }

    private static When on(Moment day, When time) {
        return time instanceof Moment moment ? moment.on(day.day()) : time;
    }
}
