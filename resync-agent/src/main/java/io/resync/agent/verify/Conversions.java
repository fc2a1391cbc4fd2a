package io.resync.agent.verify;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Times of day that evidence writes without a date or a zone, in another zone: on the days and in the zones that it names elsewhere. */
final class Conversions {
    private final List<Item> items;

    Conversions(List<Item> items) {
        this.items = items;
    }

    /** Whether a time in this zone is one of the evidence's. */
    boolean holds(Claim.Clock said, String zone) {
        var dates = dates();
        var zones = zones();
        return claims().anyMatch(claim -> claim instanceof Claim.Clock seen
                && seen.instant() == null
                && (seen.zone() == null ? zones : Set.of(seen.zone()))
                        .stream()
                                .anyMatch(from -> dates.stream()
                                        .anyMatch(date -> inZone(seen, from, date, zone) / 60 == said.second() / 60)));
    }

    /** Whether evidence names a zone, or has times with the offset that it has then. */
    boolean knows(String zone) {
        var rules = ZoneId.of(zone).getRules();
        return zones().contains(zone)
                || claims().anyMatch(claim -> claim instanceof Claim.Clock clock
                        && clock.zone() != null
                        && clock.instant() != null
                        && ZoneId.of(clock.zone())
                                .getRules()
                                .getOffset(clock.instant())
                                .equals(rules.getOffset(clock.instant())));
    }

    private static int inZone(Claim.Clock seen, String from, LocalDate date, String zone) {
        return date.atTime(LocalTime.ofSecondOfDay(seen.second()))
                .atZone(ZoneId.of(from))
                .withZoneSameInstant(ZoneId.of(zone))
                .toLocalTime()
                .toSecondOfDay();
    }

    private Set<String> zones() {
        var zones = new HashSet<String>();
        claims().forEach(claim -> {
            if (claim instanceof Claim.Zone zone) {
                zones.add(zone.id());
            } else if (claim instanceof Claim.Clock clock && clock.zone() != null) {
                zones.add(clock.zone());
            }
        });
        return zones;
    }

    private Set<LocalDate> dates() {
        var dates = new HashSet<LocalDate>();
        claims().forEach(claim -> {
            if (claim instanceof Claim.Day day && day.year() > 0) {
                day.days().forEach(each -> add(dates, day.year(), each));
            }
        });
        return dates;
    }

    private static void add(Set<LocalDate> dates, int year, int monthAndDay) {
        try {
            dates.add(LocalDate.of(year, monthAndDay / 100, monthAndDay % 100));
        } catch (DateTimeException e) {
            return; // a 31st of April is none
        }
    }

    private Stream<Claim> claims() {
        return items.stream().flatMap(item -> item.clauses().stream()).flatMap(Clause::claims);
    }
}
