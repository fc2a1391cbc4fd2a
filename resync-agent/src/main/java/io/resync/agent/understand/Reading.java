package io.resync.agent.understand;

import static io.resync.agent.understand.Concept.AND;
import static io.resync.agent.understand.Concept.AUXILIARY;
import static io.resync.agent.understand.Concept.NAMED_JOB;
import static io.resync.agent.understand.Concept.NAMED_OTHER;
import static io.resync.agent.understand.Concept.OPENING_WHAT;
import static io.resync.agent.understand.Concept.PAUSE;
import static io.resync.agent.understand.Concept.QUESTION;
import static io.resync.agent.understand.Concept.STOP;
import static io.resync.agent.understand.Concept.WHAT;

import io.resync.query.Entity;
import io.resync.query.EntityType;
import io.resync.tws.PlanStatus;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A text as its clauses, names replaced by what they are: what the rules of intents look at.
 *
 * @param clauses in the order of the text
 * @param concepts all that its clauses mean
 */
record Reading(List<Clause> clauses, Set<Concept> concepts) {
    static Reading of(List<Unit> units, Map<Integer, Entity> found) {
        var clauses = new ArrayList<Clause>();
        var sentence = new ArrayList<Unit>();
        for (int i = 0; i < units.size(); i++) {
            var unit = units.get(i);
            if (unit.is(STOP)) {
                addClauses(clauses, sentence, unit.is(QUESTION));
                sentence.clear();
            } else {
                var entity = found.get(i);
                sentence.add(entity == null || isStateInWords(entity) ? unit : unit.as(meaning(entity)));
            }
        }
        addClauses(clauses, sentence, false);
        if (clauses.size() == 1) {
            clauses.set(0, OpeningOrder.read(clauses.get(0)));
        }
        var concepts = EnumSet.noneOf(Concept.class);
        clauses.forEach(clause -> concepts.addAll(clause.concepts()));
        return new Reading(List.copyOf(clauses), Collections.unmodifiableSet(concepts));
    }

    private static void addClauses(List<Clause> clauses, List<Unit> sentence, boolean question) {
        var part = new ArrayList<Unit>();
        Set<Concept> joint = Set.of();
        for (var unit : sentence) {
            if (unit.is(PAUSE) || unit.is(AND)) {
                addClause(clauses, part, question, joint);
                joint = unit.meaning();
                part.clear();
            } else if (!unit.isMark()) {
                part.add(unit);
            }
        }
        addClause(clauses, part, question, joint);
    }

    private static void addClause(List<Clause> clauses, List<Unit> part, boolean question, Set<Concept> joint) {
        if (!part.isEmpty()) {
            if (part.get(0).is(OPENING_WHAT)) {
                part.set(0, part.get(0).as(EnumSet.of(WHAT)));
            }
            clauses.add(Clause.of(part, question || part.get(0).is(AUXILIARY), joint));
        }
    }

    /** "Cancelado" means by itself what it says; only the engine's own names of states have to be told. */
    static boolean isStateInWords(Entity entity) {
        return entity.type().equals(EntityType.STATE) && PlanStatus.of(entity.text()) == PlanStatus.UNKNOWN;
    }

    static Set<Concept> meaning(Entity entity) {
        if (entity.type().equals(EntityType.STATE)) {
            return meaning(PlanStatus.of(entity.text()));
        }
        return EnumSet.of(entity.type().equals(EntityType.JOB) ? NAMED_JOB : NAMED_OTHER);
    }

    private static Set<Concept> meaning(PlanStatus status) {
        if (status.failed() || status == PlanStatus.STUCK || status == PlanStatus.ERROR) {
            return EnumSet.of(Concept.FAILURE);
        }
        if (status.waiting() || status == PlanStatus.PEND) {
            return EnumSet.of(Concept.WAIT);
        }
        if (status == PlanStatus.CANCL || status == PlanStatus.CANCLP || status == PlanStatus.SUPPR) {
            return EnumSet.of(Concept.CHANGE);
        }
        return EnumSet.of(status == PlanStatus.EXEC ? Concept.RUN : Concept.END);
    }

    boolean has(Concept concept) {
        return concepts.contains(concept);
    }

    boolean hasAny(Set<Concept> wanted) {
        return !Collections.disjoint(concepts, wanted);
    }

    boolean any(Predicate<Clause> test) {
        for (var clause : clauses) {
            if (test.test(clause)) {
                return true;
            }
        }
        return false;
    }

    boolean all(Predicate<Unit> test) {
        return clauses.stream().allMatch(clause -> clause.units().stream().allMatch(test));
    }
}
