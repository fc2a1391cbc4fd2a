package io.resync.agent.incident;

import java.util.Locale;

/**
 * Something that several jobs use, by the name that their logs give it.
 *
 * @param kind what it is
 * @param name its name
 */
public record SharedObject(Kind kind, String name) {
    /** What jobs share. */
    public enum Kind {
        /** A user that jobs sign in as. */
        ACCOUNT,
        /** The other side of a connection. */
        HOST,
        /** A file, or where files are kept. */
        PATH,
        /** A variable or parameter. */
        VARIABLE,
        /** Where jobs run. */
        WORKSTATION;

        /**
         * The key of its word in the resource files of sentences.
         *
         * @return as {@code word.shared.account}
         */
        public String word() {
            return "word.shared." + name().toLowerCase(Locale.ROOT);
        }
    }
}
