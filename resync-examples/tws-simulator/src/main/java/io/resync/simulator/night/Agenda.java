package io.resync.simulator.night;

import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;

/** What is to happen, by time; at equal times in the order in which it was entered. */
final class Agenda {
    private record Entry(Instant at, long order, Runnable what) {}

    private final PriorityQueue<Entry> entries =
            new PriorityQueue<>(Comparator.comparing(Entry::at).thenComparingLong(Entry::order));
    private Instant now;
    private long entered;

    Agenda(Instant start) {
        now = start;
    }

    Instant now() {
        return now;
    }

    /** What lies in the past happens now. */
    void enter(Instant at, Runnable what) {
        entries.add(new Entry(at.isBefore(now) ? now : at, entered++, what));
    }

    boolean hasUntil(Instant moment) {
        var next = entries.peek();
        return next != null && !next.at().isAfter(moment);
    }

    /** Goes on to the next moment at which something happens, and lets all of that happen. */
    void runNextMoment() {
        now = entries.element().at();
        while (hasUntil(now)) {
            entries.remove().what().run();
        }
    }
}
