package io.resync.agent.log;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A line that may be the cause, or that ends a step, with its surroundings. */
final class Candidate {
    final long number;
    final String line;
    final Severity severity;
    /** How many different things the log had told of before, errors aside. */
    final long said;
    /** Whether it is the first plain error, or the first since the program went on after the last one. */
    final boolean isFresh;
    /** Which of its kind it is, from 0. */
    final long ordinal;

    final List<String> before;
    final List<String> after = new ArrayList<>(4);
    /** What was run last, if this ends a step. */
    final List<Passing> commands = new ArrayList<>(0);

    private @Nullable StackBlock block;

    Candidate(Passing passing, Severity severity, long ordinal, List<String> before) {
        number = passing.number();
        line = passing.line();
        said = passing.said();
        isFresh = passing.isFresh();
        this.severity = severity;
        this.ordinal = ordinal;
        this.before = before;
    }

    /** Takes a line that follows; false if it was the last that is kept. */
    boolean follow(String next, int most) {
        after.add(next);
        return after.size() < most;
    }

    StackBlock open() {
        var opened = new StackBlock(number, line, severity.weight());
        block = opened;
        return opened;
    }

    @Nullable
    StackBlock block() {
        return block;
    }
}
