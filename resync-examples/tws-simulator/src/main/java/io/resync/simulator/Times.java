package io.resync.simulator;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Moments as the first generation writes them: UTC, to the second, without saying so. */
final class Times {
    private static final DateTimeFormatter FIRST =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

    private Times() {}

    static String first(Instant moment) {
        return FIRST.format(moment);
    }
}
