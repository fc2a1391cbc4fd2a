package io.resync.agent.understand;

import io.resync.query.EntityType;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Which units belong to expressions.
 *
 * @param taken by unit, whether it does
 * @param read the units as intents are read from them: the words of a command are no words of the question
 */
@SuppressWarnings("ArrayRecordComponent") // lives for one question, inside this package
record Coverage(boolean[] taken, List<Unit> read) {
    static Coverage of(List<Unit> units, List<Token> tokens, List<Expression> expressions) {
        var taken = new boolean[units.size()];
        if (expressions.isEmpty()) {
            return new Coverage(taken, units);
        }
        var read = new ArrayList<>(units);
        int unit = 0;
        for (var expression : expressions) {
            int start = tokens.get(expression.from()).start();
            int end = tokens.get(expression.to() - 1).end();
            while (unit < taken.length && units.get(unit).last().end() <= start) {
                unit++;
            }
            boolean command = expression.type().equals(EntityType.COMMAND);
            for (int first = unit;
                    unit < taken.length && units.get(unit).token().start() < end;
                    unit++) {
                taken[unit] = true;
                if (command) {
                    read.set(unit, units.get(unit).as(unit == first ? EnumSet.of(Concept.NAMED_OTHER) : Set.of()));
                }
            }
        }
        return new Coverage(taken, read);
    }
}
