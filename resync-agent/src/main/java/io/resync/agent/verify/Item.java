package io.resync.agent.verify;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One piece of evidence, read.
 *
 * @param id what it is cited by
 * @param clauses its parts
 * @param hints what its words hint at, whatever they are said of
 */
record Item(String id, List<Clause> clauses, Set<Condition> hints) {
    static Item of(String id, String text) {
        var found = ClaimReader.ofAnyLanguage().readEvidence(text);
        return new Item(id, Clause.of(text, found), Hints.in(text));
    }

    Stream<Claim.State> states() {
        return clauses.stream().flatMap(Clause::states);
    }

    /** States in records of these days and times. */
    Stream<Claim.State> statesAt(List<Claim> keys) {
        return clauses.stream().filter(clause -> Match.isOf(clause, keys)).flatMap(Clause::states);
    }

    boolean names(Set<String> subjects) {
        return clauses.stream().anyMatch(clause -> Subjects.related(clause.subjects(), subjects));
    }

    /** The states that stand right behind the name of one of these objects. */
    Set<Claim.State> statesBehind(Set<String> subjects) {
        return clauses.stream()
                .flatMap(clause -> clause.statesBehind(subjects).stream())
                .collect(Collectors.toSet());
    }

    /** What it tells of the states of these objects: where they are named, or in all of it where it names no other. */
    Set<Claim.State> statesOf(Set<String> subjects) {
        return clauses.stream()
                .filter(clause -> Subjects.related(clause.subjects(), subjects)
                        || (clause.subjects().isEmpty() && names(subjects)))
                .flatMap(Clause::states)
                .collect(Collectors.toSet());
    }

    boolean hasOfItsKind(Claim value) {
        return clauses.stream().anyMatch(clause -> Match.hasOfItsKind(clause, value));
    }

    /** Whether it has a record of this day or time that tells something of this kind. */
    boolean tellsAt(List<Claim> keys, Claim value) {
        return clauses.stream()
                .anyMatch(clause -> !clause.keys().isEmpty()
                        && !Match.isOfAnother(clause, keys)
                        && Match.hasOfItsKind(clause, value));
    }

    /**
     * Whether it holds a value for these objects, at this day or time. A value that stands with another object's name, or in the
     * record of another day, is not theirs, if they have a value of that kind of their own.
     */
    boolean holds(Claim value, Set<String> subjects, List<Claim> keys) {
        var possible = clauses.stream()
                .filter(clause -> !Match.isOfAnother(clause, keys))
                .toList();
        return subjects.isEmpty()
                ? possible.stream().anyMatch(clause -> Match.holds(clause, value))
                : holds(possible, value, subjects);
    }

    private static boolean holds(List<Clause> clauses, Claim value, Set<String> subjects) {
        var own = clauses.stream()
                .filter(clause -> Subjects.related(clause.subjects(), subjects))
                .toList();
        if (own.stream().anyMatch(clause -> Match.holds(clause, value))) {
            return true;
        }
        var told = own.stream().anyMatch(clause -> Match.hasOfItsKind(clause, value));
        return clauses.stream()
                .filter(clause -> clause.subjects().isEmpty() || (!told && !own.isEmpty()))
                .anyMatch(clause -> Match.holds(clause, value));
    }
}
