package io.resync.tws.client;

import io.resync.Deadline;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Time that passes only when somebody waits for it, and chance that is always the same. */
final class HeldTime {
    private final List<Duration> pauses = new ArrayList<>();
    private final double chance;
    private volatile long nanos;

    HeldTime(double chance) {
        this.chance = chance;
    }

    Timing timing() {
        return new Timing(
                (time, closed) -> {
                    pauses.add(time);
                    pass(time);
                    return closed.getCount() == 0;
                },
                () -> chance,
                () -> nanos);
    }

    Deadline deadline(Duration budget) {
        return Deadline.in(budget, () -> nanos);
    }

    synchronized void pass(Duration time) {
        nanos += time.toNanos();
    }

    List<Duration> pauses() {
        return pauses;
    }
}
