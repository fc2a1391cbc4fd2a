package io.resync.tws.client;

import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import okhttp3.Headers;

/** For how long an engine asks to be left alone: {@code Retry-After}, in seconds or as a date. */
final class RetryAfter {
    /** The header under a name that the HTTP library does not know: it acts on the real one by itself. */
    static final String KEPT_AS = "Resync-Retry-After";

    private static final Pattern SECONDS = Pattern.compile("\\d{1,9}");

    private RetryAfter() {}

    /** Zero where nothing is asked, or nothing that can be read. */
    static Duration of(Headers answer, Instant now) {
        var asked = answer.get(KEPT_AS);
        if (asked == null) {
            return Duration.ZERO;
        }
        if (SECONDS.matcher(asked).matches()) {
            return Duration.ofSeconds(Long.parseLong(asked));
        }
        var date = answer.getInstant(KEPT_AS);
        return date == null || date.isBefore(now) ? Duration.ZERO : Duration.between(now, date);
    }
}
