package io.resync.agent.understand;

import java.util.ArrayList;
import java.util.List;

/** Takes quotes off what they hug, so that it reads as it would without them, and remembers that they were there. */
final class Quotes {
    private final List<Unit> bare;

    private Quotes(int size) {
        bare = new ArrayList<>(size);
    }

    static List<Unit> taken(List<Unit> units) {
        var quotes = new Quotes(units.size());
        units.forEach(quotes::add);
        return quotes.bare;
    }

    private void add(Unit unit) {
        int last = bare.size() - 1;
        if (last > 0 && closes(unit, bare.get(last), bare.get(last - 1))) {
            var quoted = bare.remove(last).inMoreQuotes();
            bare.set(last - 1, quoted);
        } else {
            bare.add(unit);
        }
    }

    private static boolean closes(Unit closing, Unit unit, Unit opening) {
        return closing.is(Concept.QUOTE)
                && opening.is(Concept.QUOTE)
                && !unit.isMark()
                && opening.token().end() == unit.outerStart()
                && closing.token().start() == unit.outerEnd();
    }
}
