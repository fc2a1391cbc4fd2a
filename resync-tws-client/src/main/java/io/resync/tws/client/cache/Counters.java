package io.resync.tws.client.cache;

import java.util.concurrent.atomic.LongAdder;

/** Counts what a cache does. */
final class Counters {
    final LongAdder hits = new LongAdder();
    final LongAdder staleHits = new LongAdder();
    final LongAdder misses = new LongAdder();
    final LongAdder waits = new LongAdder();
    final LongAdder loads = new LongAdder();
    final LongAdder loadFailures = new LongAdder();
    final LongAdder evictions = new LongAdder();

    CacheCounts snapshot() {
        return new CacheCounts(
                hits.sum(),
                staleHits.sum(),
                misses.sum(),
                waits.sum(),
                loads.sum(),
                loadFailures.sum(),
                evictions.sum());
    }
}
