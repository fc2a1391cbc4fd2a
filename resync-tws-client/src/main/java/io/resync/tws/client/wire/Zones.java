package io.resync.tws.client.wire;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The zones that one answer names: many objects, few zones. */
final class Zones {
    private final Map<String, ZoneId> known = new HashMap<>();

    /** The zone of that name; UTC, in which the engine writes its times, for none and for a name only it knows. */
    ZoneId named(@Nullable String name) {
        return name == null ? ZoneOffset.UTC : known.computeIfAbsent(name, Zones::of);
    }

    private static ZoneId of(String name) {
        try {
            return ZoneId.of(name, ZoneId.SHORT_IDS);
        } catch (DateTimeException e) {
            return ZoneOffset.UTC;
        }
    }
}
