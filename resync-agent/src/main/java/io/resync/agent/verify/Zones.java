package io.resync.agent.verify;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Zones as texts write them: an id, an offset, or the city that an id ends with. */
final class Zones {
    private static final Map<String, String> KNOWN = known();

    /** A pattern's part that matches a zone behind a time, in folded text. */
    static final String PATTERN =
            "(?:\\s?z\\b|\\s?[+-]\\d{2}:?\\d{2}|,?\\s?\\(?(?:(?:hora|horario|hora local|horario local|time)"
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
        if (text.equals("z")) {
            return "UTC";
        }
        return text.startsWith("+") || text.startsWith("-") ? offset(text) : named(text);
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
            return ZoneId.of(text.length() == 5 ? text.substring(0, 3) + ":" + text.substring(3) : text)
                    .getId();
        } catch (DateTimeException e) {
            return null; // no zone is that far from the rest
        }
    }
}
