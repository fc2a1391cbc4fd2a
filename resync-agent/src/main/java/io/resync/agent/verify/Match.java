package io.resync.agent.verify;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether what an answer says is what evidence says. */
final class Match {
    private Match() {}

    /** Whether it is a record of another day or time than these: of all that it tells of one kind, none is among them. */
    static boolean isOfAnother(Clause seen, List<Claim> keys) {
        return keys.stream()
                .anyMatch(key -> hasOfItsKind(seen.keys(), key)
                        && keys.stream()
                                .filter(other -> sameKind(other, key))
                                .noneMatch(other -> seen.keys().stream().anyMatch(each -> same(each, other))));
    }

    private static boolean hasOfItsKind(List<Claim> seen, Claim said) {
        return seen.stream().anyMatch(each -> sameKind(each, said));
    }

    /** Whether it is a record of one of these days or times. */
    static boolean isOf(Clause seen, List<Claim> keys) {
        return seen.keys().stream().anyMatch(other -> keys.stream().anyMatch(key -> same(other, key)));
    }

    static boolean holds(Clause seen, Claim said) {
        if (said instanceof Claim.Amount amount && tellsUnit(seen, amount)) {
            return seen.claims()
                    .anyMatch(each -> each instanceof Claim.Amount other
                            && other.measure() == amount.measure()
                            && same(other, said));
        }
        return seen.claims().anyMatch(each -> same(each, said));
    }

    private static boolean tellsUnit(Clause seen, Claim.Amount said) {
        return said.measure() != Measure.PLAIN
                && seen.claims()
                        .anyMatch(each -> each instanceof Claim.Amount other && other.measure() == said.measure());
    }

    /** Whether it tells anything that could be mixed up with this. */
    static boolean hasOfItsKind(Clause seen, Claim said) {
        return seen.claims().anyMatch(each -> sameKind(each, said));
    }

    private static boolean sameKind(Claim seen, Claim said) {
        return (said instanceof Claim.Amount one && seen instanceof Claim.Amount other)
                ? (one.measure() == other.measure()
                                || (one.measure() == Measure.UNSAID && other.measure() != Measure.PLAIN))
                        && Labels.agree(other.label(), one.label())
                : seen.getClass() == said.getClass();
    }

    private static boolean same(Claim seen, Claim said) {
        if (said instanceof Claim.Amount amount) {
            return same(seen, amount);
        }
        if (said instanceof Claim.Day day) {
            return seen instanceof Claim.Day other
                    && !Collections.disjoint(day.days(), other.days())
                    && (day.year() == 0 || other.year() == 0 || day.year() == other.year());
        }
        return said instanceof Claim.Clock clock && seen instanceof Claim.Clock other && same(other, clock);
    }

    private static boolean same(Claim seen, Claim.Amount said) {
        if (seen instanceof Claim.Day day) {
            return said.measure() == Measure.PLAIN && said.values().contains(BigDecimal.valueOf(day.year()));
        }
        return seen instanceof Claim.Amount other
                && Labels.agree(other.label(), said.label())
                && sameNumber(other, said);
    }

    /** Evidence may leave out a unit, as under "elapsed_min"; an answer only where it has just said it. */
    private static boolean sameNumber(Claim.Amount seen, Claim.Amount said) {
        if (said.measure() == Measure.UNSAID) {
            return seen.measure() != Measure.PLAIN && !Collections.disjoint(seen.raw(), said.raw());
        }
        if (seen.measure() == said.measure()) {
            return !Collections.disjoint(seen.values(), said.values())
                    || (said.measure() == Measure.BYTES && Rounding.fits(seen, said));
        }
        if (seen.measure() == Measure.SCALED && said.measure() == Measure.BYTES) {
            return !Collections.disjoint(seen.values(), said.values()); // "4G" of memory
        }
        return seen.measure() == Measure.PLAIN
                && (!Collections.disjoint(seen.values(), said.raw())
                        || !Collections.disjoint(seen.values(), said.values()));
    }

    /** To the minute unless both tell seconds; in the same zone, or converted to the zone that is said. */
    private static boolean same(Claim.Clock seen, Claim.Clock said) {
        if (said.zone() == null || seen.zone() == null || said.zone().equals(seen.zone())) {
            return sameTime(seen.second(), seen.toTheSecond(), said);
        }
        return seen.instant() != null && sameTime(secondIn(seen.instant(), said.zone()), seen.toTheSecond(), said);
    }

    private static boolean sameTime(int second, boolean toTheSecond, Claim.Clock said) {
        return (toTheSecond && said.toTheSecond()) ? second == said.second() : second / 60 == said.second() / 60;
    }

    /** Month times 100 plus day, there. */
    static int day(Instant instant, ZoneId zone) {
        var date = instant.atZone(zone);
        return date.getMonthValue() * 100 + date.getDayOfMonth();
    }

    private static int secondIn(Instant instant, @Nullable String zone) {
        return instant.atZone(ZoneId.of(String.valueOf(zone))).toLocalTime().toSecondOfDay();
    }
}
