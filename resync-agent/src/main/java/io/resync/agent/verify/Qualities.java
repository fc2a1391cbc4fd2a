package io.resync.agent.verify;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Whether things are as they are said to be: those that are named beside it, or else those of the evidence that is cited, or else any. */
final class Qualities {
    private final List<Item> items;

    Qualities(List<Item> items) {
        this.items = items;
    }

    boolean holds(Claim.Quality said, Set<String> subjects, Set<String> cited) {
        var behind = clauses()
                .flatMap(clause -> clause.behindNames(subjects, Claim.Quality.class).stream())
                .filter(other -> other.what().equals(said.what()))
                .toList();
        if (!behind.isEmpty()) {
            return agrees(behind, said);
        }
        var theirs = of(clauses().filter(clause -> Subjects.related(clause.subjects(), subjects)), said);
        return theirs.isEmpty() ? holdsElsewhere(said, cited) : agrees(theirs, said);
    }

    private boolean holdsElsewhere(Claim.Quality said, Set<String> cited) {
        var shown = of(
                items.stream().filter(item -> cited.contains(item.id())).flatMap(item -> item.clauses().stream()),
                said);
        var all = shown.isEmpty() ? of(clauses(), said) : shown;
        return all.isEmpty() || agrees(all, said);
    }

    private Stream<Clause> clauses() {
        return items.stream().flatMap(item -> item.clauses().stream());
    }

    private static List<Claim.Quality> of(Stream<Clause> clauses, Claim.Quality said) {
        return clauses.flatMap(Clause::claims)
                .filter(claim ->
                        claim instanceof Claim.Quality other && other.what().equals(said.what()))
                .map(Claim.Quality.class::cast)
                .toList();
    }

    private static boolean agrees(List<Claim.Quality> seen, Claim.Quality said) {
        return seen.stream().anyMatch(each -> each.agrees(said));
    }
}
