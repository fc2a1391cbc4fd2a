package io.resync.agent.understand;

import static io.resync.agent.understand.Concept.BE;
import static io.resync.agent.understand.Concept.CHANGE;
import static io.resync.agent.understand.Concept.END;
import static io.resync.agent.understand.Concept.IF;
import static io.resync.agent.understand.Concept.JOB_NOUN;
import static io.resync.agent.understand.Concept.KNOW;
import static io.resync.agent.understand.Concept.MAY;
import static io.resync.agent.understand.Concept.NAMED_JOB;
import static io.resync.agent.understand.Concept.NAMED_OTHER;
import static io.resync.agent.understand.Concept.NEGATION;
import static io.resync.agent.understand.Concept.ORDER;
import static io.resync.agent.understand.Concept.POLITE;
import static io.resync.agent.understand.Concept.REQUEST;
import static io.resync.agent.understand.Concept.RUN;
import static io.resync.agent.understand.Concept.WISH;

import java.util.EnumSet;
import java.util.Set;

/**
 * Tells whether a clause wants the engine changed. Read from left to right, it is a wish when a verb of change stands
 *
 * <ul>
 *   <li>first, in a form that can give an order, before something it can apply to: "cancel X", "libera esse job"
 *   <li>behind a request to the listener: "can you rerun X", "pode liberar o X"
 *   <li>behind a wish: "quero o X cancelado", "I need X rerun", but not as a question: "preciso reiniciar?"
 * </ul>
 *
 * <p>It is none behind a question word, a condition, a negation or a verb of knowing; and none in the passive, as in "can X
 * be rerun". A verb of running or ending gives an order only with a job behind it, and not in a question.
 */
final class Wish {
    private static final Set<Concept> ASKING = EnumSet.of(
            Concept.WHY,
            Concept.HOW,
            Concept.HOW_DO,
            Concept.WHAT,
            Concept.WHO,
            Concept.WHEN,
            Concept.HOW_MANY,
            Concept.ADVICE,
            IF,
            NEGATION,
            KNOW);
    private static final Set<Concept> VERBS = EnumSet.of(CHANGE, RUN, END);
    private static final Set<Concept> NAMES = EnumSet.of(NAMED_JOB, NAMED_OTHER, JOB_NOUN);
    /** What follows a noun, as in "rerun of X" or "restart failed". */
    private static final Set<Concept> AFTER_A_NOUN =
            EnumSet.of(Concept.FAILURE, BE, END, Concept.WAIT, Concept.LATE, Concept.OF, Concept.AUXILIARY, NEGATION);

    private final Clause clause;
    private boolean first = true;
    private boolean named;
    private boolean requested;
    private boolean wished;

    private Wish(Clause clause) {
        this.clause = clause;
    }

    static boolean isIn(Clause clause) {
        return clause.hasAny(VERBS) && new Wish(clause).read();
    }

    private boolean read() {
        for (int i = 0; i < clause.units().size(); i++) {
            var unit = clause.units().get(i);
            if (unit.isAny(ASKING)) {
                return false;
            }
            if (isWish(i)) {
                return true;
            }
            remember(unit);
        }
        return false;
    }

    private void remember(Unit unit) {
        requested |= unit.is(REQUEST) || (unit.is(MAY) && !named);
        wished |= unit.is(WISH) && !clause.question();
        named |= unit.isAny(NAMES);
        first &= unit.is(POLITE);
    }

    private boolean isWish(int i) {
        var unit = clause.units().get(i);
        if (!unit.isAny(VERBS)) {
            return false;
        }
        if (wished) {
            return unit.is(CHANGE) || (unit.is(RUN) && unit.is(ORDER));
        }
        return unit.is(ORDER) && ((requested && !isPassive(i)) || (first && isCommand(i)));
    }

    private boolean isPassive(int i) {
        return i > 0 && clause.units().get(i - 1).is(BE);
    }

    private boolean isCommand(int i) {
        var rest = clause.units().subList(i + 1, clause.units().size());
        if (!rest.isEmpty() && rest.get(0).isAny(AFTER_A_NOUN)) {
            return false;
        }
        return clause.units().get(i).is(CHANGE)
                || (!clause.question() && rest.stream().anyMatch(unit -> unit.isAny(NAMES)));
    }
}
