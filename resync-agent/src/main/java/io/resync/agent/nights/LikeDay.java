package io.resync.agent.nights;

import io.resync.agent.plan.LikeForLike;
import io.resync.tws.TimeRange;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Optional;

/**
 * The day of a part of time that is most like a given one.
 *
 * @param day the day
 * @param basis what both have in common
 */
public record LikeDay(LocalDate day, LikeForLike.Basis basis) {
    /**
     * Looks for it.
     *
     * @param period where to look
     * @param present the day to compare with; it and later ones are none
     * @param zone the zone in which days begin
     * @return the likest day, of several the latest; empty when the whole period is not over
     */
    public static Optional<LikeDay> in(TimeRange period, LocalDate present, ZoneId zone) {
        var first = period.from().atZone(zone).toLocalDate();
        var last = period.to().minusNanos(1).atZone(zone).toLocalDate();
        return first.datesUntil(last.plusDays(1))
                .filter(day -> day.isBefore(present))
                .map(day -> new LikeDay(day, LikeForLike.basis(present, day)))
                .min(Comparator.comparing(LikeDay::basis).thenComparing(LikeDay::day, Comparator.reverseOrder()));
    }
}
