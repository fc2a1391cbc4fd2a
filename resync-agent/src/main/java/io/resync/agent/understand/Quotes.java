package io.resync.agent.understand;

import java.util.ArrayList;
import java.util.List;

/** Takes quotes off what they hug, so that it reads as it would without them, and remembers that they were there. */
final class Quotes {
    private Quotes() {}

    static List<Unit> taken(List<Unit> units) {
        var bare = new ArrayList<Unit>(units.size());
        for (int i = 0; i < units.size(); i++) {
            if (i + 2 < units.size() && isHugged(units, i)) {
                bare.add(units.get(i + 1).inQuotes());
                i += 2;
            } else {
                bare.add(units.get(i));
            }
        }
        return bare;
    }

    private static boolean isHugged(List<Unit> units, int opening) {
        var quote = units.get(opening);
        var unit = units.get(opening + 1);
        var closing = units.get(opening + 2);
        return quote.is(Concept.QUOTE)
                && closing.is(Concept.QUOTE)
                && !unit.isMark()
                && quote.token().end() == unit.token().start()
                && closing.token().start() == unit.last().end();
    }
}
