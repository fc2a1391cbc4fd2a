package io.resync.agent.verify;

import java.util.List;
import java.util.stream.Stream;

/** Whether times of day are those of the day that is said beside them. */
final class Moments {
    private static final int BESIDE = 12;

    private final List<Item> items;

    Moments(List<Item> items) {
        this.items = items;
    }

    boolean hold(List<Tape.Found> found) {
        for (int i = 1; i < found.size(); i++) {
            var one = found.get(i - 1);
            var other = found.get(i);
            if (other.start() - one.end() <= BESIDE
                    && !(holds(one.claim(), other.claim()) && holds(other.claim(), one.claim()))) {
                return false;
            }
        }
        return true;
    }

    /** Not where evidence has this time on other days alone, in no zone on this day. */
    private boolean holds(Claim time, Claim date) {
        if (!(time instanceof Claim.Clock clock) || !(date instanceof Claim.Day day)) {
            return true;
        }
        var moments = claims().filter(claim -> claim instanceof Claim.AllOf all
                        && all.parts().stream().anyMatch(part -> Match.isSame(part, clock)))
                .toList();
        return moments.isEmpty()
                || claims().anyMatch(claim -> claim instanceof Claim.Clock && Match.isSame(claim, clock))
                || moments.stream().anyMatch(moment -> Match.isSame(moment, day))
                || claims().anyMatch(claim -> claim instanceof Claim.AllOf all && isThatDayElsewhere(all, clock, day));
    }

    private static boolean isThatDayElsewhere(Claim.AllOf moment, Claim.Clock clock, Claim.Day day) {
        return moment.parts().stream()
                .anyMatch(part -> part instanceof Claim.Clock seen
                        && seen.instant() != null
                        && Zones.offsets().anyMatch(zone -> {
                            var there = seen.instant().atZone(zone);
                            return there.toLocalTime().toSecondOfDay() / 60 == clock.second() / 60
                                    && day.days().contains(there.getMonthValue() * 100 + there.getDayOfMonth());
                        }));
    }

    private Stream<Claim> claims() {
        return items.stream()
                .flatMap(item -> item.clauses().stream())
                .flatMap(clause -> clause.found().stream())
                .map(Tape.Found::claim);
    }
}
