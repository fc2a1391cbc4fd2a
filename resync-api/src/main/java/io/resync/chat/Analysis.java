package io.resync.chat;

import io.resync.query.Route;
import io.resync.query.StructuredQuery;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * How a question was understood.
 *
 * @param query intent and entities, with what was taken over from the conversation
 * @param route which way it goes
 * @param carried what was taken over; empty for a question that stands for itself
 */
public record Analysis(StructuredQuery query, Route route, Set<Carried> carried) {
    /** Keeps an own copy, in a fixed order. */
    public Analysis {
        var copy = EnumSet.noneOf(Carried.class);
        copy.addAll(carried);
        carried = Collections.unmodifiableSet(copy);
    }
}
