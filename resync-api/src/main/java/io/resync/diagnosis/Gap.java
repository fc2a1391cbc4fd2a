package io.resync.diagnosis;

import java.time.Duration;
import java.util.Locale;

/**
 * Something that could not be seen, in place of a result.
 *
 * @param source what was asked, as {@code job_log}
 * @param cause why there is no result
 * @param detail what came and what was expected, for people; no secret
 * @param elapsed how long it was tried
 */
public record Gap(String source, Cause cause, String detail, Duration elapsed) {
    /** Why there is no result. */
    public enum Cause {
        /** Not there when time was up. */
        TIMEOUT,
        /** No connection, or an error of the engine's. */
        UNAVAILABLE,
        /** The engine rejected the credentials. */
        CREDENTIALS_REJECTED,
        /** The credentials lack the right. */
        NOT_PERMITTED,
        /** The source answered that it does not have it. */
        NOT_FOUND,
        /** The source answered something that could not be read. */
        UNREADABLE;

        /**
         * The name in payloads.
         *
         * @return lower case with underscores
         */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
