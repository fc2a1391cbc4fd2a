package io.resync.agent.diagnose;

import java.text.Normalizer;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Zones that texts speak of, by the city that the zone has its name from. */
final class OtherZones {
    private static final int SHORTEST = 5;
    private static final Pattern MARKS = Pattern.compile("\\p{M}");
    private static final Map<String, ZoneId> CITIES = cities();

    private OtherZones() {}

    /** The first zone named, in the order of the texts, that kept its offset while the other changed it. */
    static Optional<ZoneId> steady(Stream<String> texts, Instant before, Instant after) {
        return texts.map(OtherZones::folded)
                .flatMap(text -> in(text).stream())
                .filter(zone ->
                        zone.getRules().getOffset(before).equals(zone.getRules().getOffset(after)))
                .findFirst();
    }

    private static List<ZoneId> in(String text) {
        return CITIES.entrySet().stream()
                .filter(city -> names(text, city.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }

    private static boolean names(String text, String city) {
        int at = text.indexOf(city);
        return at >= 0
                && (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)))
                && (at + city.length() == text.length() || !Character.isLetterOrDigit(text.charAt(at + city.length())));
    }

    private static Map<String, ZoneId> cities() {
        var cities = new LinkedHashMap<String, ZoneId>();
        for (var id : new TreeSet<>(ZoneId.getAvailableZoneIds())) {
            int slash = id.indexOf('/');
            var city = folded(id.substring(id.lastIndexOf('/') + 1).replace('_', ' '));
            if (slash > 0 && !id.startsWith("Etc/") && !id.startsWith("System") && city.length() >= SHORTEST) {
                cities.putIfAbsent(city, ZoneId.of(id));
            }
        }
        return cities;
    }

    private static String folded(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }
}
