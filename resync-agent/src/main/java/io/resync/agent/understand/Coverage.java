package io.resync.agent.understand;

import io.resync.query.EntityType;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The units of a text, and which of them belong to expressions.
 *
 * @param units in their order
 * @param taken by unit, whether it does
 * @param read the units as intents are read from them: the words of a command are no words of the question
 */
@SuppressWarnings("ArrayRecordComponent") // lives for one question, inside this package
record Coverage(List<Unit> units, boolean[] taken, List<Unit> read) {
    static Coverage of(List<Unit> units, List<Token> tokens, List<Expression> expressions) {
        var taken = new boolean[units.size()];
        if (expressions.isEmpty()) {
            return new Coverage(units, taken, units);
        }
        var read = new ArrayList<>(units);
        int unit = 0;
        for (var expression : expressions) {
            int start = tokens.get(expression.from()).start();
            int end = tokens.get(expression.to() - 1).end();
            while (unit < taken.length && units.get(unit).last().end() <= start) {
                unit++;
            }
            int first = unit;
            while (unit < taken.length && units.get(unit).token().start() < end) {
                taken[unit++] = true;
            }
            if (expression.type().equals(EntityType.COMMAND)) {
                hide(read.subList(first, unit));
            }
        }
        return new Coverage(units, taken, read);
    }

    private static void hide(List<Unit> command) {
        command.replaceAll(unit -> unit.as(Set.of()));
        if (!command.isEmpty()) {
            command.set(0, command.get(0).as(EnumSet.of(Concept.NAMED_OTHER)));
        }
    }
}
