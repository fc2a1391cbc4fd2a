package io.resync.agent.understand;

import static io.resync.agent.understand.Concept.OPENING_ORDER;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Set;

/** A preposition that is a verb where it opens a text of one clause that names something and says no more: "para o job X". */
final class OpeningOrder {
    private static final Set<Concept> NAMES = EnumSet.of(
            Concept.NAMED_JOB,
            Concept.NAMED_OTHER,
            Concept.JOB_NOUN,
            Concept.JOBS,
            Concept.STREAM_NOUN,
            Concept.WORKSTATION_NOUN);
    private static final Set<Concept> WITH_THEM =
            EnumSet.of(Concept.ARTICLE, Concept.POLITE, Concept.OF, Concept.PERIOD, Concept.PREPOSITION);

    private OpeningOrder() {}

    static Clause read(Clause clause) {
        int first = 0;
        var units = clause.units();
        while (first < units.size() && units.get(first).is(Concept.POLITE)) {
            first++;
        }
        if (first == units.size() || !units.get(first).is(OPENING_ORDER) || clause.question()) {
            return clause;
        }
        var rest = units.subList(first + 1, units.size());
        boolean names = rest.stream().anyMatch(unit -> unit.isAny(NAMES));
        boolean nothingElse = rest.stream().allMatch(unit -> unit.isAny(NAMES) || unit.isAny(WITH_THEM));
        if (!names || !nothingElse) {
            return clause;
        }
        var read = new ArrayList<>(units);
        read.set(first, units.get(first).as(EnumSet.of(Concept.CHANGE, Concept.ORDER)));
        return Clause.of(read, false, Set.of());
    }
}
