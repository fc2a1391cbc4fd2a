package io.resync.agent.gather;

import io.resync.query.Intent;
import io.resync.query.StructuredQuery;
import io.resync.tws.PlanStatus;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;

/** Whether a list of jobs is asked for that still have to run: it is answered by what waits for what, not by states alone. */
public final class WhatIsLeft {
    private static final Set<PlanStatus> UNFINISHED = EnumSet.of(PlanStatus.HOLD, PlanStatus.EXEC);

    /** Words for being left or closing, in the languages that are understood. */
    private static final Pattern WORDS = Pattern.compile(
            "\\b(?:quedan?|faltan?|faltam?|restan?|restam?|sobram?|remain\\w*|left|to go|cerrar|cierre|fechar|fechamento|close|closing)\\b",
            Pattern.CASE_INSENSITIVE);

    private WhatIsLeft() {}

    /**
     * Whether a question asks for it.
     *
     * @param query the question
     * @return true for a list of all that waits and runs, by its states or with a word for being left
     */
    public static boolean isAsked(StructuredQuery query) {
        var states = query.selection().states();
        return query.intent() == Intent.LIST
                && (states.isEmpty() || states.containsAll(UNFINISHED))
                && WORDS.matcher(query.text()).find();
    }
}
