package io.resync.agent.verify;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Zones as texts write them: an id, an offset, or the city that an id ends with. */
final class Zones {
    /** Cities that Portuguese and Spanish call by names of their own. */
    private static final Map<String, String> EXONYMS = Map.ofEntries(
            Map.entry("madri", "madrid"),
            Map.entry("nova york", "new york"),
            Map.entry("nova iorque", "new york"),
            Map.entry("nueva york", "new york"),
            Map.entry("londres", "london"),
            Map.entry("lisboa", "lisbon"),
            Map.entry("cidade do mexico", "mexico city"),
            Map.entry("ciudad de mexico", "mexico city"),
            Map.entry("toquio", "tokyo"),
            Map.entry("tokio", "tokyo"),
            Map.entry("berlim", "berlin"),
            Map.entry("roma", "rome"),
            Map.entry("singapura", "singapore"),
            Map.entry("singapur", "singapore"),
            Map.entry("moscou", "moscow"),
            Map.entry("moscu", "moscow"));

    private static final Map<String, String> KNOWN = known();
    private static final Pattern SIGNED = Pattern.compile("[+-]\\d{1,2}(?::?\\d{2})?");

    /** Of the whole and half hours that are in use, so that the end of "04:20-04:50" is none. */
    private static final String HOURS = "(?:0?\\d|1[0-4])(?::?(?:00|30|45))?";

    private static final String OFFSET =
            "(?: |(?<=:\\d{2}:\\d{2})|(?<=t\\d{2}:\\d{2}))[+-](?:0\\d|1[0-4]):?(?:00|30|45)"
                    + "|,? ?\\(?(?:utc|gmt|offset) ?[+-]" + HOURS + "\\)?";

    static final Pattern OFFSET_ALONE = Pattern.compile("\\boffset ?[+-]" + HOURS + "\\b");

    /** A zone by itself, with a word before it or an offset. */
    static final Pattern ALONE =
            Pattern.compile("\\b(?:(?:utc|gmt|offset) ?[+-]" + HOURS + "\\b|(?:em|en|in|hora de|horario de|de)" + " "
                    + Vocabulary.anyOf(KNOWN.keySet()) + "\\b|" + Vocabulary.anyOf(KNOWN.keySet()) + " time\\b)");

    /** A pattern's part that matches a zone behind a time, in folded text. */
    static final String PATTERN =
            "(?:\\s?z\\b|" + OFFSET + "|,?\\s?\\(?(?:(?:hora|horario|hora local|horario local|time)"
                    + " )?(?:(?:de|do|da|del|em|en|in) )?" + Vocabulary.anyOf(KNOWN.keySet())
                    + "\\b(?: time)?\\)?)";

    private Zones() {}

    private static Map<String, String> known() {
        var known = new HashMap<String, String>();
        for (var id : ZoneId.getAvailableZoneIds()) {
            if (id.contains("/") && !id.startsWith("Etc/") && !id.startsWith("SystemV/")) {
                known.put(id.toLowerCase(Locale.ROOT), id);
                known.put(city(id), id);
            }
        }
        known.put("utc", "UTC");
        known.put("gmt", "UTC");
        known.put("cet", "Europe/Paris");
        known.put("cest", "Europe/Paris");
        known.put("brt", "America/Sao_Paulo");
        EXONYMS.forEach((name, city) -> known.put(name, known.getOrDefault(city, "UTC")));
        return known;
    }

    private static String city(String id) {
        return id.substring(id.lastIndexOf('/') + 1).replace('_', ' ').toLowerCase(Locale.ROOT);
    }

    /** Whether this is the id of a zone. */
    static boolean isKnown(String text) {
        return KNOWN.containsKey(text.toLowerCase(Locale.ROOT));
    }

    /** The id of a zone as it was matched, or null where nothing was. */
    static @Nullable String id(@Nullable String matched) {
        if (matched == null) {
            return null;
        }
        var text = matched.strip();
        var offset = SIGNED.matcher(text);
        if (offset.find()) {
            return offset(offset.group());
        }
        if (text.equals("z")) {
            return "UTC";
        }
        return named(text);
    }

    private static @Nullable String named(String text) {
        var words = text.replaceAll("[(),]", "").strip().split(" ", -1);
        for (int from = 0; from < words.length; from++) {
            for (int to = words.length; to > from; to--) {
                var id = KNOWN.get(String.join(" ", Arrays.copyOfRange(words, from, to)));
                if (id != null) {
                    return id;
                }
            }
        }
        return null;
    }

    private static @Nullable String offset(String text) {
        try {
            return ZoneId.of(text).getId();
        } catch (DateTimeException e) {
            return null; // no zone is that far from the rest
        }
    }
}
