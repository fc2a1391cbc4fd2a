package io.resync.tws.client;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Moments as questions write them. One that no engine could write stands for the first or last that it could. */
final class Moments {
    private static final Instant FIRST = Instant.EPOCH;
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:58Z");
    private static final DateTimeFormatter MILLIS = utc("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'");
    private static final DateTimeFormatter SECONDS = utc("uuuu-MM-dd'T'HH:mm:ss");

    private Moments() {}

    /** As the second generation takes it. */
    static String toMillis(Instant moment) {
        return MILLIS.format(within(moment));
    }

    /** As the first generation takes it: UTC without saying so, to the second. */
    static String toSecond(Instant moment) {
        return SECONDS.format(within(moment));
    }

    /** The same, of the second that follows: its engines may count the end of a range or not. */
    static String toSecondAfter(Instant moment) {
        return SECONDS.format(within(moment).plusSeconds(1));
    }

    private static Instant within(Instant moment) {
        return moment.isBefore(FIRST) ? FIRST : moment.isAfter(LAST) ? LAST : moment;
    }

    private static DateTimeFormatter utc(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withZone(ZoneOffset.UTC);
    }
}
