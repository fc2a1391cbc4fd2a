package io.resync.query;

import java.util.List;

/**
 * What a typed name turned out to be.
 *
 * @param outcome how the look-up ended
 * @param names the one name that is meant, or the several that can be, or what is near where nothing is; may be empty
 */
public record Resolution(Outcome outcome, List<KnownName> names) {
    /** Not looked up. */
    public static final Resolution UNCHECKED = new Resolution(Outcome.UNCHECKED, List.of());

    /** Keeps an own copy of the names. */
    public Resolution {
        names = List.copyOf(names);
    }

    /** How a look-up can end. */
    public enum Outcome {
        /** There was nothing to look it up in, or it is a pattern. */
        UNCHECKED,
        /** It is one thing. */
        FOUND,
        /** It can be several things: the asker has to say which. */
        SEVERAL,
        /** Nothing has this name. */
        UNKNOWN
    }
}
