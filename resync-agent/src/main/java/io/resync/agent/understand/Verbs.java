package io.resync.agent.understand;

import static io.resync.agent.understand.Concept.ARTICLE;
import static io.resync.agent.understand.Concept.BE;
import static io.resync.agent.understand.Concept.CHANGE;
import static io.resync.agent.understand.Concept.END;
import static io.resync.agent.understand.Concept.FUNCTION;
import static io.resync.agent.understand.Concept.JOB_NOUN;
import static io.resync.agent.understand.Concept.LIGHT;
import static io.resync.agent.understand.Concept.NAMED_JOB;
import static io.resync.agent.understand.Concept.NAMED_OTHER;
import static io.resync.agent.understand.Concept.NEGATION;
import static io.resync.agent.understand.Concept.ORDER;
import static io.resync.agent.understand.Concept.POLITE;
import static io.resync.agent.understand.Concept.PREPOSITION;
import static io.resync.agent.understand.Concept.RUN;
import static io.resync.agent.understand.Concept.STATUS;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;

/** How the verbs of change in a clause are used: as verbs or as nouns, and on what. */
final class Verbs {
    static final Set<Concept> NAMES = EnumSet.of(NAMED_JOB, NAMED_OTHER, JOB_NOUN);

    /** What an order can apply to. */
    private static final Set<Concept> OBJECTS = EnumSet.of(
            NAMED_JOB,
            NAMED_OTHER,
            JOB_NOUN,
            Concept.JOBS,
            Concept.STREAM_NOUN,
            Concept.WORKSTATION_NOUN,
            Concept.RESOURCE_NOUN,
            Concept.PROMPT_NOUN,
            Concept.LIMIT_NOUN,
            Concept.SETTING,
            Concept.ESTATE,
            Concept.DEPENDENCY);
    /** What a thing can be put to or answered with. */
    private static final Set<Concept> TARGETS = EnumSet.of(
            CHANGE,
            Concept.WAIT,
            Concept.LIMIT_NOUN,
            Concept.SETTING,
            Concept.ESTATE,
            Concept.PROMPT_NOUN,
            NAMED_OTHER,
            Concept.DEPENDENCY,
            Concept.WORKSTATION_STATE);
    /** What stands before a verb that tells: "X ended". */
    private static final Set<Concept> SUBJECTS =
            EnumSet.of(NAMED_JOB, NAMED_OTHER, JOB_NOUN, BE, Concept.AUXILIARY, ORDER);

    private static final List<String> INFINITIVES = List.of("ar", "er", "ir");
    /** What is read, and not changed: "baixa o log". */
    private static final Set<Concept> READ = EnumSet.of(
            Concept.LOG,
            Concept.RUNBOOK,
            Concept.OVERVIEW,
            STATUS,
            Concept.SHOW,
            Concept.JOBS,
            Concept.OWNER,
            Concept.LETTER);
    /** What a state can be set to. */
    private static final Set<Concept> PUT_TO = EnumSet.of(CHANGE, END, Concept.SETTING, Concept.WAIT, Concept.FAILURE);
    /** What follows a noun, as in "rerun of X" or "restart failed". */
    private static final Set<Concept> AFTER_A_NOUN = EnumSet.of(
            Concept.FAILURE,
            BE,
            END,
            Concept.WAIT,
            Concept.LATE,
            Concept.OF,
            Concept.AUXILIARY,
            Concept.IF,
            Concept.WHY,
            Concept.WHAT,
            Concept.LETTER,
            Concept.LASTING,
            NEGATION);

    private final Clause clause;
    private final List<Unit> units;
    private final boolean question;
    private final boolean quiet;
    private final Last names = new Last(i -> unit(i).isAny(NAMES));
    private final Last targets = new Last(this::isTarget);
    private final Last states = new Last(i -> unit(i).isAny(PUT_TO));

    /** Quiet is a text that asks nothing anywhere. */
    Verbs(Clause clause, boolean quiet) {
        this.clause = clause;
        this.units = clause.units();
        this.question = clause.question();
        this.quiet = quiet;
    }

    boolean isChange(int i) {
        return i < units.size() && units.get(i).is(CHANGE);
    }

    boolean isPassive(int i) {
        return i > 0 && units.get(i - 1).is(BE);
    }

    /** "The hold of X" and "on hold" are nouns. */
    boolean isVerb(int i) {
        boolean noun = i > 0 && units.get(i - 1).is(ARTICLE);
        return !noun && !isFollowed(i, AFTER_A_NOUN) && (units.get(i).is(CHANGE) || isOnNames(i));
    }

    /** "Put X" says nothing yet, "put X on hold" does. */
    boolean reachTheirTarget(int i) {
        return !units.get(i).is(LIGHT) || targets.isBehind(i);
    }

    private boolean isTarget(int i) {
        return units.get(i).isAny(TARGETS)
                || (i > 0 && units.get(i).is(END) && !units.get(i - 1).isAny(SUBJECTS));
    }

    /** Behind a wish any form will do, unless it is said of several: "I need the list of cancelled jobs". */
    boolean isWanted(int i) {
        var unit = units.get(i);
        if (unit.is(CHANGE)) {
            return unit.is(ORDER) || clause.hasAny(NAMES) || !clause.hasAny(READ);
        }
        return unit.is(RUN) && unit.is(ORDER);
    }

    boolean isCommand(int i) {
        if (isFollowed(i, AFTER_A_NOUN) || (question && isInfinitive(i))) {
            return false;
        }
        return units.get(i).is(CHANGE) ? isOnAnObject(i) : !question && isOnNames(i);
    }

    /** "Cancelar o X resolve?" The infinitive of Spanish and Portuguese, which gives an order only where nothing is asked. */
    private boolean isInfinitive(int i) {
        return INFINITIVES.stream().anyMatch(units.get(i).token().folded()::endsWith);
    }

    private boolean isOnAnObject(int i) {
        var rest = rest(i).stream().filter(unit -> !unit.is(POLITE)).toList();
        if (rest.isEmpty()) {
            return quiet;
        }
        return !rest.get(0).meaning().isEmpty()
                && !isRead(i, rest)
                && !isCompound(rest)
                && (rest.get(0).is(FUNCTION) || rest.stream().anyMatch(unit -> unit.isAny(OBJECTS)));
    }

    /** "Stop time of X". */
    private static boolean isCompound(List<Unit> rest) {
        return rest.size() > 1
                && rest.get(0).meaning().equals(EnumSet.of(FUNCTION))
                && rest.get(1).isAny(EnumSet.of(PREPOSITION, Concept.OF));
    }

    /** An order, or a mistyped one: "cancell X". */
    boolean canOrder(int i) {
        var unit = units.get(i);
        return unit.is(ORDER) || (!unit.own() && unit.meaning().equals(EnumSet.of(CHANGE)));
    }

    /** Whether a verb of change in the clause may be an order at all: no noun, nothing told or denied. */
    static boolean mayOrder(Clause clause) {
        var verbs = new Verbs(clause, false);
        boolean denied = false;
        for (int i = 0; i < verbs.units.size(); i++) {
            denied |= verbs.units.get(i).is(NEGATION);
            if (!denied && verbs.isChange(i) && verbs.canOrder(i) && verbs.isVerb(i) && !verbs.isOld(i)) {
                return true;
            }
        }
        return false;
    }

    private boolean isOld(int i) {
        return i > 0
                && units.get(i - 1).isAny(EnumSet.of(Concept.EARLIER, FUNCTION))
                && isFollowed(i, EnumSet.of(Concept.OF));
    }

    private boolean isOnNames(int i) {
        return !isFollowed(i, EnumSet.of(PREPOSITION)) && names.isBehind(i) && !isRead(i, rest(i));
    }

    private boolean isRead(int i, List<Unit> rest) {
        int object = rest.size() > 1 && rest.get(0).is(ARTICLE) ? 1 : 0;
        if (rest.isEmpty() || !rest.get(object).isAny(READ)) {
            return false;
        }
        return !(rest.get(object).is(STATUS) && states.isBehind(i));
    }

    private boolean isFollowed(int i, Set<Concept> by) {
        return i + 1 < units.size() && units.get(i + 1).isAny(by);
    }

    private Unit unit(int i) {
        return units.get(i);
    }

    private List<Unit> rest(int i) {
        return units.subList(i + 1, units.size());
    }

    /** Where the last unit of a kind stands: looked for once, so that long clauses take no longer than they are long. */
    private final class Last {
        private static final int UNKNOWN = -2;

        private final IntPredicate kind;
        private int place = UNKNOWN;

        Last(IntPredicate kind) {
            this.kind = kind;
        }

        boolean isBehind(int i) {
            if (place == UNKNOWN) {
                place = units.size() - 1;
                while (place >= 0 && !kind.test(place)) {
                    place--;
                }
            }
            return place > i;
        }
    }
}
