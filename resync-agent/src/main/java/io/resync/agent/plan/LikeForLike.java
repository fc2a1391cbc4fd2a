package io.resync.agent.plan;

import io.resync.tws.RunHistory.Run;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * How long a job takes on days like a given one: ends of months are compared with ends of months, other days with the same day of
 * the week; where there are too few of these, with workdays or weekends, and then with all days that are no ends of months.
 *
 * @param basis which days were compared
 * @param runs how many runs there were on them
 * @param low nine of ten took at least this long
 * @param typical half took at least this long
 * @param high one of ten took at least this long
 */
public record LikeForLike(Basis basis, int runs, Duration low, Duration typical, Duration high) {
    private static final int FEW = 3;
    private static final int ENOUGH = 5;
    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    private static final Set<String> FIRST_RUNS = Set.of("", "REGULAR");

    /** Days that are compared, likest first. */
    public enum Basis {
        /** Last days of months, whatever day of the week they are. */
        LAST_DAY_OF_MONTH,
        /** Last workdays and last days of months. */
        MONTH_END,
        /** The same day of the week. */
        SAME_WEEKDAY,
        /** Workdays, or days of weekends. */
        SAME_PART_OF_WEEK,
        /** Any day that is not the end of a month. */
        ANY_ORDINARY_DAY,
        /** Any day. */
        ANY_DAY
    }

    /**
     * Compares with runs on the likest days of which there are at least three.
     *
     * @param history past runs of the job; those that failed, were repeated or have no duration do not count
     * @param at when the job runs now
     * @param zone the zone in which days begin
     * @return how long it takes, or empty when the history has no run to compare with
     */
    public static Optional<LikeForLike> of(List<Run> history, Instant at, ZoneId zone) {
        return of(history, at, zone, FEW);
    }

    /**
     * Compares with runs on the likest days of which there are enough to speak of what is usual; where no days are so many, with the
     * likest of which there are most.
     *
     * @param history past runs of the job; those that failed, were repeated or have no duration do not count
     * @param at when the job runs now
     * @param zone the zone in which days begin
     * @return how long it takes, or empty when the history has no run to compare with
     */
    public static Optional<LikeForLike> usual(List<Run> history, Instant at, ZoneId zone) {
        return of(history, at, zone, ENOUGH);
    }

    private static Optional<LikeForLike> of(List<Run> history, Instant at, ZoneId zone, int few) {
        var day = at.atZone(zone).toLocalDate();
        var usable = history.stream().filter(LikeForLike::counts).toList();
        LikeForLike best = null;
        for (var basis : Basis.values()) {
            var like = usable.stream()
                    .filter(run -> isLike(basis, day).test(day(run, zone)))
                    .map(run -> Objects.requireNonNull(run.elapsed()))
                    .sorted()
                    .toList();
            if (!like.isEmpty() && (best == null || best.yields(basis, like.size(), few))) {
                best = spread(basis, like);
            }
        }
        return Optional.ofNullable(best);
    }

    /** Days of any kind are no better than a few that are alike. */
    private boolean yields(Basis other, int size, int few) {
        return runs < (other == Basis.ANY_DAY ? FEW : few) && size > runs;
    }

    /**
     * The runs that it compares with.
     *
     * @param history past runs of the job
     * @param at when the job runs now
     * @param zone the zone in which days begin
     * @return those of the history that count and are on days like these, as they came
     */
    public List<Run> alike(List<Run> history, Instant at, ZoneId zone) {
        var like = isLike(basis, at.atZone(zone).toLocalDate());
        return history.stream()
                .filter(LikeForLike::counts)
                .filter(run -> like.test(day(run, zone)))
                .toList();
    }

    /**
     * The runs that are neither of ends of months nor of repeated or failed runs.
     *
     * @param history past runs of a job
     * @param zone the zone in which days begin
     * @return those that count and are on ordinary days, as they came
     */
    public static List<Run> ordinary(List<Run> history, ZoneId zone) {
        return history.stream()
                .filter(LikeForLike::counts)
                .filter(run -> !monthEnd(day(run, zone)))
                .toList();
    }

    /**
     * What two days have in common.
     *
     * @param day a day
     * @param other another day
     * @return the likest that holds for both
     */
    public static Basis basis(LocalDate day, LocalDate other) {
        return Arrays.stream(Basis.values())
                .filter(basis -> isLike(basis, day).test(other))
                .findFirst()
                .orElse(Basis.ANY_DAY);
    }

    /**
     * Whether there are too few runs to speak of what is usual.
     *
     * @return true below five runs, and where the days are not alike
     */
    public boolean thin() {
        return runs < ENOUGH || basis == Basis.ANY_DAY;
    }

    /**
     * When a run ends, by this.
     *
     * @param startedAt when it started
     * @param now the moment; a run that still runs does not end before
     * @return earliest, typical and latest end, none before now
     */
    public Ends ends(Instant startedAt, Instant now) {
        return new Ends(
                later(startedAt.plus(low), now), later(startedAt.plus(typical), now), later(startedAt.plus(high), now));
    }

    /**
     * When a run ends.
     *
     * @param low seldom earlier than this
     * @param typical as often earlier as later
     * @param high seldom later than this
     */
    public record Ends(Instant low, Instant typical, Instant high) {}

    private static Instant later(Instant one, Instant other) {
        return one.isBefore(other) ? other : one;
    }

    private static boolean counts(Run run) {
        return run.startedAt() != null
                && run.elapsed() != null
                && FIRST_RUNS.contains(run.rerun())
                && run.status().startsWith("SUCC");
    }

    private static LocalDate day(Run run, ZoneId zone) {
        return Objects.requireNonNull(run.startedAt()).atZone(zone).toLocalDate();
    }

    private static Predicate<LocalDate> isLike(Basis basis, LocalDate day) {
        return switch (basis) {
            case LAST_DAY_OF_MONTH -> other -> lastDay(day) && lastDay(other);
            case MONTH_END -> other -> monthEnd(day) && monthEnd(other);
            case SAME_WEEKDAY -> other -> ordinary(day, other) && day.getDayOfWeek() == other.getDayOfWeek();
            case SAME_PART_OF_WEEK -> other -> ordinary(day, other) && weekend(day) == weekend(other);
            case ANY_ORDINARY_DAY -> other -> ordinary(day, other);
            case ANY_DAY -> other -> true;
        };
    }

    private static boolean ordinary(LocalDate day, LocalDate other) {
        return !monthEnd(day) && !monthEnd(other);
    }

    private static boolean weekend(LocalDate day) {
        return WEEKEND.contains(day.getDayOfWeek());
    }

    private static boolean lastDay(LocalDate day) {
        return day.equals(day.with(TemporalAdjusters.lastDayOfMonth()));
    }

    private static boolean monthEnd(LocalDate day) {
        var last = day.with(TemporalAdjusters.lastDayOfMonth());
        var lastWorkday = weekend(last) ? last.with(TemporalAdjusters.previous(DayOfWeek.FRIDAY)) : last;
        return !day.isBefore(lastWorkday);
    }

    private static LikeForLike spread(Basis basis, List<Duration> sorted) {
        return new LikeForLike(basis, sorted.size(), share(sorted, 0.1), share(sorted, 0.5), share(sorted, 0.9));
    }

    /** By nearest rank. */
    private static Duration share(List<Duration> sorted, double share) {
        int rank = (int) Math.ceil(share * sorted.size());
        return sorted.get(Math.max(1, rank) - 1);
    }
}
