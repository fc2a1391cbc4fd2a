package io.resync.query;

import java.util.Locale;

/** The kind of question, as the public contract names it; derived from the intent. */
public enum QueryType {
    /** How something stands. */
    STATUS,
    /** Why something is wrong. */
    TROUBLESHOOT,
    /** How something is done. */
    HOW_TO,
    /** What something means. */
    DEFINITION,
    /** How something differs. */
    COMPARISON,
    /** Anything else. */
    GENERAL;

    /**
     * The name in payloads.
     *
     * @return lower case with underscores
     */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
