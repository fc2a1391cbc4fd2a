package io.resync.agent.codes;

import java.util.Locale;

/** What went wrong, in kinds that can be compared between a log, a code and a document. */
public enum CauseCategory {
    /** No room for data. */
    DISK_SPACE,
    /** Too many files, though there is room. */
    INODES,
    /** A user, a password or a key that was not accepted. */
    CREDENTIALS,
    /** TLS, or a certificate. */
    CERTIFICATE,
    /** The other side was not reached, or the connection was cut. */
    NETWORK,
    /** A file that is not there. */
    MISSING_FILE,
    /** Somebody else holds it. */
    LOCK,
    /** A value, record or key that does not fit. */
    DATA,
    /** No memory. */
    MEMORY,
    /** Ended from outside. */
    KILLED,
    /** A right that is missing. */
    PERMISSION,
    /** A name, path, version or setting that does not fit. */
    CONFIGURATION,
    /** The database itself. */
    DATABASE,
    /** An agent, or the link to it. */
    AGENT,
    /** The engine's plan. */
    PLAN,
    /** A number that must not be exceeded. */
    LIMIT,
    /** It took too long. */
    TIMEOUT,
    /** A fault of the program. */
    PROGRAM,
    /** Nothing is known about it. */
    UNKNOWN;

    /**
     * The key of its words in the resource files of sentences.
     *
     * @return as {@code word.category.disk_space}
     */
    public String word() {
        return "word.category." + name().toLowerCase(Locale.ROOT);
    }
}
