package io.resync.agent.verify;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A part of a text that speaks of one thing: what it claims, each with its place.
 *
 * @param start where it begins
 * @param found claims in the order of the text
 */
record Clause(int start, List<Tape.Found> found) {
    private static final Pattern BORDER = Pattern.compile("[;\\n{}|→]|->|,(?= ?[A-Z/][A-Z0-9_#./]{2})"
            + "|[,.]? (?:and|while|but|whereas|e|enquanto|mas|ja|y|mientras|pero) ");

    Clause {
        found = List.copyOf(found);
    }

    private static final int PREPOSITION = 6;

    /** Divides what was read from a text where it turns to something else. */
    static List<Clause> of(String text, List<Tape.Found> found) {
        var clauses = new ArrayList<Clause>();
        int from = 0;
        for (int border : borders(text, found)) {
            clauses.add(between(found, from, border));
            from = border;
        }
        clauses.add(between(found, from, Integer.MAX_VALUE));
        return clauses;
    }

    private static List<Integer> borders(String text, List<Tape.Found> found) {
        return BORDER.matcher(text)
                .results()
                .map(match -> match.start())
                .filter(place -> found.stream().noneMatch(each -> each.start() < place && place < each.end()))
                .toList();
    }

    private static Clause between(List<Tape.Found> found, int from, int to) {
        return new Clause(
                from,
                found.stream()
                        .filter(each -> each.start() >= from && each.start() < to)
                        .toList());
    }

    /** The objects of the plan that it names. */
    Set<String> subjects() {
        var subjects = new LinkedHashSet<String>();
        found.forEach(each -> {
            if (each.claim() instanceof Claim.Name name && name.object()) {
                subjects.add(name.text());
            }
        });
        return subjects;
    }

    /** The object that follows a value with no more than a preposition between: "97% on AGT1". */
    Set<String> subjectsRightBehind(Tape.Found value) {
        return new Clause(
                        start,
                        found.stream()
                                .filter(each ->
                                        each.start() >= value.end() && each.start() - value.end() <= PREPOSITION)
                                .toList())
                .subjects();
    }

    /** All that was divided, together. */
    static Clause whole(List<Clause> clauses) {
        return new Clause(
                0, clauses.stream().flatMap(clause -> clause.found().stream()).toList());
    }

    /** The zones that it names, beside a time or apart from one. */
    Set<String> zones() {
        var zones = new LinkedHashSet<String>();
        claims().forEach(claim -> {
            if (claim instanceof Claim.Zone zone) {
                zones.add(zone.id());
            }
        });
        return zones;
    }

    boolean hasUnits() {
        return found.stream()
                .anyMatch(each -> each.claim() instanceof Claim.Amount amount && amount.measure() != Measure.PLAIN);
    }

    /** The ids of the evidence that it cites. */
    Set<String> cited() {
        var cited = new LinkedHashSet<String>();
        found.forEach(each -> {
            if (each.claim() instanceof Claim.Citation citation) {
                cited.add(citation.id());
            }
        });
        return cited;
    }

    /** All single claims. */
    Stream<Claim> claims() {
        return found.stream().flatMap(each -> parts(each.claim()));
    }

    private static Stream<Claim> parts(Claim claim) {
        if (claim instanceof Claim.AnyOf any) {
            return any.readings().stream().flatMap(Clause::parts);
        }
        return claim instanceof Claim.AllOf all ? all.parts().stream().flatMap(Clause::parts) : Stream.of(claim);
    }

    Stream<Claim.State> states() {
        return claims().filter(Claim.State.class::isInstance).map(Claim.State.class::cast);
    }

    /** The states behind the name of one of these objects, with no other object's name between. */
    List<Claim.State> statesBehind(Set<String> subjects) {
        var behind = new ArrayList<Claim.State>();
        var theirs = false;
        for (var each : found) {
            if (each.claim() instanceof Claim.Name name && name.object()) {
                theirs = Subjects.related(Set.of(name.text()), subjects);
            } else if (theirs && each.claim() instanceof Claim.State state) {
                behind.add(state);
            }
        }
        return behind;
    }

    /** All of it but one. */
    Clause without(Tape.Found one) {
        return new Clause(
                start, found.stream().filter(each -> !each.equals(one)).toList());
    }

    /** What of it begins behind a place. */
    Clause behind(int place) {
        return new Clause(
                place, found.stream().filter(each -> each.start() > place).toList());
    }

    /** Days and times of day, by which a record is told from the next. */
    List<Claim> keys() {
        return claims().filter(each -> each instanceof Claim.Day || each instanceof Claim.Clock)
                .toList();
    }

    /** Those by which a value of another kind can be told. */
    List<Claim> keysFor(Claim value) {
        return keys().stream().filter(key -> key.getClass() != value.getClass()).toList();
    }

    /** What of it ends at most this far before a place. */
    Clause before(int place, int distance) {
        return new Clause(
                start,
                found.stream()
                        .filter(each -> each.end() <= place && place - each.end() <= distance)
                        .toList());
    }
}
