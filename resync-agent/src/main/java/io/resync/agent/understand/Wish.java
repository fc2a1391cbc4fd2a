package io.resync.agent.understand;

import static io.resync.agent.understand.Concept.ADVICE;
import static io.resync.agent.understand.Concept.AUXILIARY;
import static io.resync.agent.understand.Concept.BE;
import static io.resync.agent.understand.Concept.CHANGE;
import static io.resync.agent.understand.Concept.END;
import static io.resync.agent.understand.Concept.HOW;
import static io.resync.agent.understand.Concept.HOW_DO;
import static io.resync.agent.understand.Concept.IF;
import static io.resync.agent.understand.Concept.KNOW;
import static io.resync.agent.understand.Concept.LEAVE;
import static io.resync.agent.understand.Concept.MAY;
import static io.resync.agent.understand.Concept.MEANING;
import static io.resync.agent.understand.Concept.NEGATION;
import static io.resync.agent.understand.Concept.OPENING_NEGATION;
import static io.resync.agent.understand.Concept.OUGHT;
import static io.resync.agent.understand.Concept.PLEA;
import static io.resync.agent.understand.Concept.POLITE;
import static io.resync.agent.understand.Concept.REQUEST;
import static io.resync.agent.understand.Concept.RUN;
import static io.resync.agent.understand.Concept.SOMEONE;
import static io.resync.agent.understand.Concept.WAIT;
import static io.resync.agent.understand.Concept.WHAT;
import static io.resync.agent.understand.Concept.WISH;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Tells whether a text wants the engine changed. Each clause is read from left to right. It is a wish when a verb of change
 * stands
 *
 * <ul>
 *   <li>first, in a form that can give an order, before something it can apply to: "cancel X", "libera esse job"
 *   <li>behind a request to the listener: "can you rerun X", "alguém libera o X?"
 *   <li>behind a wish or a duty: "quero o X cancelado", "X must be rerun", but not as a question: "preciso reiniciar?"
 * </ul>
 *
 * <p>It is none behind a question word, a condition, a verb of knowing or of writing; behind a negation it is the contrary of
 * one.
 */
final class Wish {
    private static final Set<Concept> ASKING = EnumSet.of(
            Concept.WHY,
            HOW,
            HOW_DO,
            WHAT,
            Concept.WHO,
            Concept.WHEN,
            Concept.HOW_MANY,
            ADVICE,
            IF,
            KNOW,
            Concept.DRAFT);
    /** What "and" carries over to the next clause: "how do I hold X and release it". */
    private static final Set<Concept> CARRIED = EnumSet.of(HOW, HOW_DO, WHAT, ADVICE, IF, MEANING, NEGATION);

    /** What a clause that is to be answered has at least one of. */
    private static final Set<Concept> CONTENT = EnumSet.range(Concept.FAILURE, Concept.OWNER);

    private static final Set<Concept> VERBS = EnumSet.of(CHANGE, RUN, END);
    private static final Set<Concept> MOVING = EnumSet.of(CHANGE, RUN, END, WAIT, Concept.SETTING, Concept.LIMIT_NOUN);

    private final Clause clause;
    private final Verbs verbs;
    private final boolean asksBefore;
    private boolean first = true;
    private boolean named;
    private boolean requested;
    private boolean wished;
    private boolean ought;
    private boolean pleaded;
    private boolean refused;

    private Wish(Clause clause, boolean quiet, boolean asksBefore) {
        this.clause = clause;
        this.verbs = new Verbs(clause, quiet);
        this.asksBefore = asksBefore;
    }

    static Stance in(Reading reading) {
        if (isSilent(reading)) {
            return Stance.NONE;
        }
        boolean quiet = !reading.any(clause -> clause.question() || clause.hasAny(ASKING));
        boolean asks = false;
        var stance = Stance.NONE;
        for (int i = 0; i < reading.clauses().size(); i++) {
            var clause = reading.clauses().get(i);
            var here = new Wish(clause, quiet, asks && clause.joined()).read();
            if (here == Stance.WANTED) {
                return isAskedAbout(reading.clauses(), i) ? Stance.NONE : here;
            }
            stance = here == Stance.REFUSED ? here : stance;
            asks = clause.hasAny(CARRIED) || (asks && clause.joined());
        }
        return stance;
    }

    /** Whether no word in it could say what to do or to leave: so with most questions. */
    private static boolean isSilent(Reading reading) {
        return !reading.has(LEAVE) && !reading.hasAny(VERBS);
    }

    /** "Cancel X or wait", "I want to cancel X, how do I do that". */
    private static boolean isAskedAbout(List<Clause> clauses, int wish) {
        var after = clauses.subList(wish + 1, clauses.size());
        boolean alternative = !after.isEmpty() && after.get(0).isAlternative();
        return alternative || after.stream().anyMatch(clause -> clause.has(HOW_DO) || clause.has(ADVICE));
    }

    /** The clauses that say what not to do, where others say what is wanted: "don't cancel X, tell me why it failed". */
    static List<Clause> besides(Reading reading) {
        if (reading.clauses().size() < 2 || isSilent(reading)) {
            return List.of();
        }
        var besides = new ArrayList<Clause>();
        boolean others = false;
        for (var clause : reading.clauses()) {
            if (new Wish(clause, false, false).read() == Stance.REFUSED) {
                besides.add(clause);
            } else {
                others |= clause.hasAny(CONTENT);
            }
        }
        return others ? besides : List.of();
    }

    private Stance read() {
        if (isLeftAlone()) {
            return Stance.REFUSED;
        }
        if (asksBefore || !clause.hasAny(VERBS)) {
            return Stance.NONE;
        }
        for (int i = 0; i < clause.units().size(); i++) {
            var unit = clause.units().get(i);
            if (unit.isAny(ASKING)) {
                return Stance.NONE;
            }
            if (isWish(i)) {
                return refused && !isKeptFromRunning(unit) ? Stance.REFUSED : Stance.WANTED;
            }
            remember(unit, i);
        }
        return Stance.NONE;
    }

    /** "Leave X alone", but not "leave X on hold". */
    private boolean isLeftAlone() {
        int opening = 0;
        while (opening < clause.units().size() && clause.units().get(opening).is(POLITE)) {
            opening++;
        }
        return opening < clause.units().size()
                && clause.units().get(opening).is(LEAVE)
                && !clause.units().get(opening).is(NEGATION)
                && !clause.question()
                && clause.units().subList(opening + 1, clause.units().size()).stream()
                        .noneMatch(unit -> unit.isAny(MOVING));
    }

    /** "It would be good if X did not run": that it runs is what has to be changed. */
    private boolean isKeptFromRunning(Unit unit) {
        return wished && named && unit.is(RUN) && !unit.is(CHANGE);
    }

    private void remember(Unit unit, int i) {
        requested |= unit.is(REQUEST) || (unit.is(MAY) && !named) || (unit.is(SOMEONE) && first);
        wished |= unit.is(WISH) && !clause.question();
        ought |= unit.is(OUGHT) && !clause.question() && (!first || verbs.isChange(i + 1));
        ought &= !unit.is(AUXILIARY) || unit.is(BE);
        pleaded |= unit.is(PLEA);
        refused |= unit.is(NEGATION) || (unit.is(OPENING_NEGATION) && first && verbs.isChange(i + 1));
        named |= unit.isAny(Verbs.NAMES);
        first &= unit.is(POLITE) || (refused && (unit.is(NEGATION) || unit.is(OPENING_NEGATION)));
    }

    private boolean isWish(int i) {
        var unit = clause.units().get(i);
        if (!unit.isAny(VERBS) || !verbs.reachTheirTarget(i)) {
            return false;
        }
        if (wished || pleaded) {
            return verbs.isWanted(i);
        }
        if (ought && unit.is(CHANGE)) {
            return !named || verbs.isPassive(i);
        }
        return verbs.canOrder(i)
                && ((requested && !verbs.isPassive(i) && verbs.isVerb(i)) || (first && verbs.isCommand(i)));
    }
}
