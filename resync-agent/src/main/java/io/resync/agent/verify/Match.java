package io.resync.agent.verify;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Collections;
import org.jspecify.annotations.Nullable;

/** Whether what an answer says is what evidence says. */
final class Match {
    private Match() {}

    static boolean holds(Clause seen, Claim said) {
        return seen.claims().anyMatch(each -> same(each, said));
    }

    /** Whether it tells anything that could be mixed up with this. */
    static boolean hasOfItsKind(Clause seen, Claim said) {
        return seen.claims().anyMatch(each -> sameKind(each, said));
    }

    private static boolean sameKind(Claim seen, Claim said) {
        return (said instanceof Claim.Amount one && seen instanceof Claim.Amount other)
                ? one.measure() == other.measure()
                        && (one.label().isEmpty() || one.label().equals(other.label()))
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
        if (seen instanceof Claim.Amount other) {
            return (other.measure() == said.measure() || other.measure() == Measure.PLAIN)
                    && (said.label().isEmpty()
                            || other.label().isEmpty()
                            || said.label().equals(other.label()))
                    && !Collections.disjoint(other.values(), said.values());
        }
        return false;
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

    private static int secondIn(Instant instant, @Nullable String zone) {
        return instant.atZone(ZoneId.of(String.valueOf(zone))).toLocalTime().toSecondOfDay();
    }
}
