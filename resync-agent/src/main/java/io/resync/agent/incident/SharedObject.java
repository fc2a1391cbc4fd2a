package io.resync.agent.incident;

import java.util.Locale;
import java.util.regex.Pattern;

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
        WORKSTATION,
        /** A part of the network, or of what else machines share. */
        DEVICE;

        /**
         * The key of its word in the resource files of sentences.
         *
         * @return as {@code word.shared.account}
         */
        public String word() {
            return "word.shared." + name().toLowerCase(Locale.ROOT);
        }
    }

    /** The same for one object, however it is written: capitals count in paths and variables only. */
    String key() {
        return kind + " "
                + switch (kind) {
                    case HOST -> HostNames.normal(name);
                    case PATH, VARIABLE -> name;
                    case ACCOUNT, WORKSTATION, DEVICE -> name.toLowerCase(Locale.ROOT);
                };
    }

    /**
     * Whether a text names it.
     *
     * @param text any text
     * @return true if it stands there as a whole, in any writing
     */
    public boolean isIn(String text) {
        var part = kind == Kind.HOST ? HostNames.normal(name) : name;
        return Pattern.compile("(?iu)(?<![\\w-])" + Pattern.quote(part) + "(?![\\w-])")
                .matcher(text)
                .find();
    }
}
