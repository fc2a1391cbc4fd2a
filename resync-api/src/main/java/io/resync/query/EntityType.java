package io.resync.query;

import java.util.Locale;

/** Kinds of things a question can name. */
public enum EntityType {
    /** A job, in any of the forms operators use. */
    JOB,
    /** A job stream. */
    JOB_STREAM,
    /** A workstation. */
    WORKSTATION,
    /** A message code, as {@code AWSBHT001E}. */
    MESSAGE_ID,
    /** A return code. */
    RETURN_CODE,
    /** A state, as {@code ABEND}. */
    STATE;

    /**
     * The name in payloads.
     *
     * @return lower case with underscores
     */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
