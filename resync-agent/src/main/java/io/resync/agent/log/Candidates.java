package io.resync.agent.log;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Collects the lines that may be a cause, and those that end a step, in bounded memory. */
final class Candidates {
    static final int BEFORE_AN_END = 40;
    private static final int BEFORE = 8;
    private static final int AFTER = 12;
    private static final int MOST_KINDS = 256;
    private static final int KEPT_KINDS = 110;
    private static final int KEPT_RECENT = 40;
    private static final int COMMANDS = 2;
    private static final int MOST_ENDS = 12;

    private final Map<Long, Kind> kinds = new HashMap<>();
    private final List<Candidate> firstEnds = new ArrayList<>();
    private final Deque<Candidate> lastEnds = new ArrayDeque<>();
    private final List<Candidate> open = new ArrayList<>();
    private @Nullable StackBlock block;
    private @Nullable Passing name;
    private final Deque<Passing> commands = new ArrayDeque<>();
    private long errorLines;

    /** Takes the next line; what was read before it lies in {@code recent}. */
    void see(Passing passing, Recent recent) {
        if (!open.isEmpty()) {
            open.removeIf(candidate -> !candidate.follow(passing.line(), AFTER));
        }
        boolean belongs = block != null && block.takes(passing.line(), passing.template().severity);
        var severity = passing.template().severity;
        errorLines += severity.weight() >= Severity.PROBABLE ? 1 : 0;
        if (name == null && passing.template().namesTheJob) {
            name = passing;
        }
        if (passing.template().commands) {
            run(passing);
        }
        if (severity.ends()) {
            end(new Candidate(passing, severity, 0, recent.last(BEFORE_AN_END)));
        } else if (severity.weight() > 0) {
            add(passing, recent.last(BEFORE), belongs);
        }
    }

    Collection<Kind> kinds() {
        return kinds.values();
    }

    /** The lines that end a step, in order. */
    List<Candidate> ends() {
        var ends = new ArrayList<>(firstEnds);
        ends.addAll(lastEnds);
        return ends;
    }

    /** The line that says which job this is. */
    Optional<Passing> name() {
        return Optional.ofNullable(name);
    }

    long errorLines() {
        return errorLines;
    }

    private void run(Passing command) {
        commands.addLast(command);
        if (commands.size() > COMMANDS) {
            commands.removeFirst();
        }
    }

    private void end(Candidate end) {
        end.commands.addAll(commands);
        open.add(end);
        if (firstEnds.size() < MOST_ENDS) {
            firstEnds.add(end);
            return;
        }
        lastEnds.addLast(end);
        if (lastEnds.size() > MOST_ENDS) {
            lastEnds.removeFirst();
        }
    }

    private void add(Passing passing, List<String> before, boolean belongs) {
        var severity = passing.template().severity;
        var kind =
                kinds.computeIfAbsent(passing.template().kind, hash -> new Kind(passing.number(), severity.weight()));
        var candidate = new Candidate(passing, severity, kind.seen, before);
        kind.add(candidate);
        open.add(candidate);
        if (!belongs && severity.explains()) {
            block = candidate.open();
        }
        if (kinds.size() > MOST_KINDS) {
            forget();
        }
    }

    private void forget() {
        var kept = new HashSet<Kind>();
        kinds.values().stream()
                .sorted(Comparator.comparingInt((Kind kind) -> -kind.weight).thenComparingLong(kind -> kind.first))
                .limit(KEPT_KINDS)
                .forEach(kept::add);
        kinds.values().stream()
                .sorted(Comparator.comparingLong(kind -> -kind.first))
                .limit(KEPT_RECENT)
                .forEach(kept::add);
        kinds.values().retainAll(kept);
    }
}
