package io.resync.agent.understand;

import static io.resync.agent.understand.Concept.CHANGE;
import static io.resync.agent.understand.Concept.END;
import static io.resync.agent.understand.Concept.FAILURE;
import static io.resync.agent.understand.Concept.NEGATION;
import static io.resync.agent.understand.Concept.RUN;
import static io.resync.agent.understand.Concept.WHY;

import io.resync.query.Intent;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the cause is asked of. The first event named behind "why" decides, or the first before it where "why" comes last:
 * "why is X waiting after Y failed" is about waiting.
 */
final class Cause {
    private static final Set<Concept> DELAYS = EnumSet.of(Concept.WAIT, Concept.LATE, Concept.DEPENDENCY);
    private static final Set<Concept> EVENTS = EnumSet.of(RUN, END, CHANGE);
    /** How far a negation reaches: "isn't the job X of stream Y running". */
    static final int NEGATION_REACH = 8;

    private Cause() {}

    /** The intent that "why" makes, or null when nothing is asked for its cause. */
    static @Nullable Intent asked(List<Clause> clauses) {
        var units = clauses.stream().flatMap(clause -> clause.units().stream()).toList();
        int why = 0;
        while (why < units.size() && !units.get(why).is(WHY)) {
            why++;
        }
        if (why == units.size()) {
            return null;
        }
        var behind = first(units, why + 1, units.size());
        return behind == null ? first(units, 0, why) : behind;
    }

    private static @Nullable Intent first(List<Unit> units, int from, int to) {
        int negated = Integer.MIN_VALUE / 2;
        for (int i = from; i < to; i++) {
            var unit = units.get(i);
            boolean not = i - negated - 1 <= NEGATION_REACH;
            var intent = event(unit, not);
            if (intent != null) {
                return intent;
            }
            negated = unit.is(NEGATION) ? i : negated;
        }
        return null;
    }

    private static @Nullable Intent event(Unit unit, boolean not) {
        if (unit.is(FAILURE)) {
            return Intent.DIAGNOSE_FAILURE;
        }
        if (unit.isAny(DELAYS) || (not && unit.isAny(EVENTS))) {
            return Intent.EXPLAIN_WAITING;
        }
        return unit.is(CHANGE) ? Intent.DIAGNOSE_FAILURE : null;
    }
}
