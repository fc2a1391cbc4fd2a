package io.resync.agent.understand;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * A part of a sentence between two pauses.
 *
 * @param units its words and names, without marks
 * @param concepts all that its units mean
 * @param question whether its sentence ends with a question mark, or begins like a question
 * @param joint what the word means that joins it to the clause before; empty where a pause does
 */
record Clause(List<Unit> units, Set<Concept> concepts, boolean question, Set<Concept> joint) {
    static Clause of(List<Unit> units, boolean question, Set<Concept> joint) {
        var concepts = EnumSet.noneOf(Concept.class);
        units.forEach(unit -> concepts.addAll(unit.meaning()));
        return new Clause(List.copyOf(units), Collections.unmodifiableSet(concepts), question, joint);
    }

    boolean joined() {
        return joint.contains(Concept.AND);
    }

    boolean isAlternative() {
        return joint.contains(Concept.OR);
    }

    /** Where it begins in the text. */
    int start() {
        return units.get(0).token().start();
    }

    int end() {
        return units.get(units.size() - 1).last().end();
    }

    boolean has(Concept concept) {
        return concepts.contains(concept);
    }

    boolean hasAny(Set<Concept> wanted) {
        for (var concept : concepts) {
            if (wanted.contains(concept)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the second comes behind the first, with at most so many units between. */
    boolean follows(Concept first, Concept second, int between) {
        return has(first) && has(second) && comesBehind(first, second, between);
    }

    private boolean comesBehind(Concept first, Concept second, int between) {
        int last = Integer.MIN_VALUE / 2;
        for (int i = 0; i < units.size(); i++) {
            if (units.get(i).is(second) && i - last - 1 <= between) {
                return true;
            }
            if (units.get(i).is(first)) {
                last = i;
            }
        }
        return false;
    }
}
