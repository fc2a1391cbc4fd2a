package io.resync.tws.client.cache;

import io.resync.Deadline;
import io.resync.tws.TwsClient;

/** Questions whose answers shall always be at hand. */
@FunctionalInterface
public interface Warmer {
    /**
     * Asks them. Every call asks the engine, and its answer is kept for everybody.
     *
     * @param client whom to ask
     * @param deadline when the answers must be here
     */
    void ask(TwsClient client, Deadline deadline);
}
