package io.resync.agent.diagnose;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/**
 * Writes times and durations, the same way in every language, so that answer and evidence can be compared word by word.
 *
 * @param zone the zone operators read times in
 */
public record Moments(ZoneId zone) {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    /**
     * Writes a moment.
     *
     * @param moment any moment
     * @return as {@code 2026-11-20 01:13}, in the zone
     */
    public String at(Instant moment) {
        return MINUTE.format(moment.atZone(zone));
    }

    /**
     * Writes a duration, rounded down to what matters.
     *
     * @param duration any duration; a negative one is written as none
     * @return as {@code 3 h 10 min}, {@code 12 min} or {@code 45 s}
     */
    public static String span(Duration duration) {
        var seconds = Math.max(0, duration.toSeconds());
        if (seconds < 60) {
            return seconds + " s";
        }
        var minutes = seconds / 60;
        return minutes < 60 ? minutes + " min" : minutes / 60 + " h " + minutes % 60 + " min";
    }
}
