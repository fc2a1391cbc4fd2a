package io.resync.tws.client;

import io.resync.Deadline;

/**
 * One call on its way.
 *
 * @param read what is asked
 * @param limit when it must be over, retries included
 * @param tally what it has cost so far
 * @param <T> kind of value
 */
record Ask<T>(EngineRead<T> read, Deadline limit, Tally tally) {}
