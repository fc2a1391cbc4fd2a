package io.resync.agent.codes;

import java.util.Locale;

/** Who can usually do something about it. */
public enum Actor {
    /** The operator on shift. */
    OPERATIONS,
    /** Who administers the scheduler. */
    SCHEDULING,
    /** Who administers the machine. */
    SYSTEMS,
    /** Who administers the database. */
    DATABASE,
    /** Who administers the network. */
    NETWORK,
    /** Who administers accounts, rights and certificates. */
    SECURITY,
    /** Who owns the job and its program. */
    APPLICATION,
    /** The other side of a transfer. */
    PARTNER,
    /** Who administers the mainframe. */
    MAINFRAME;

    /**
     * The key of its words in the resource files of sentences.
     *
     * @return as {@code word.actor.database}
     */
    public String word() {
        return "word.actor." + name().toLowerCase(Locale.ROOT);
    }
}
