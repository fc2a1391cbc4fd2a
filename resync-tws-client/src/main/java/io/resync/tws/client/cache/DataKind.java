package io.resync.tws.client.cache;

import java.time.Duration;

/** How fast what was read changes, and so how long it is kept. */
public enum DataKind {
    /** How things stand now: states, counts, messages. */
    STATUS(Duration.ofSeconds(10), Duration.ofMinutes(1)),
    /** Output of runs. */
    LOG(Duration.ofSeconds(30), Duration.ofMinutes(3)),
    /** What people define: jobs, calendars, rules; and sums over months of runs. */
    STATIC(Duration.ofHours(1), Duration.ofHours(6)),
    /** What depends on what, and which plans there are. */
    GRAPH(Duration.ofMinutes(5), Duration.ofMinutes(30));

    private final Duration fresh;
    private final Duration usable;

    DataKind(Duration fresh, Duration usable) {
        this.fresh = fresh;
        this.usable = usable;
    }

    Lifetime usual() {
        return new Lifetime(fresh, usable);
    }
}
