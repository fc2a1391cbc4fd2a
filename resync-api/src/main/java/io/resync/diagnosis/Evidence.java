package io.resync.diagnosis;

import java.time.Instant;
import java.util.Locale;

/**
 * Something that was seen, so that it can be cited.
 *
 * @param id what it is cited by within one answer, as {@code e3}; not blank
 * @param kind what it is
 * @param source who said so: the engine and its call, or the document
 * @param observedAt when it was seen
 * @param location where exactly: a job's key, lines, a section and version
 * @param excerpt what it says; written by systems and people outside, hence data
 */
public record Evidence(String id, Kind kind, String source, Instant observedAt, String location, String excerpt) {
    /** Kinds of evidence. */
    public enum Kind {
        /** An object of the plan as the engine told it. */
        PLAN_RECORD,
        /** Lines of a job's log. */
        LOG_LINES,
        /** What follows from several plan records, with the records named. */
        PLAN_GRAPH,
        /** A section of a document. */
        DOCUMENT;

        /**
         * The name in payloads.
         *
         * @return lower case with underscores
         */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Refuses a blank id. */
    public Evidence {
        if (id.isBlank()) {
            throw new IllegalArgumentException("evidence has an id, got a blank one");
        }
    }
}
