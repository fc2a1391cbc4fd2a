package io.resync.tws.client.cache;

/**
 * What a cache did since it was made.
 *
 * @param hits calls answered with a fresh value that was kept
 * @param staleHits calls answered with one that was kept too long, and says so
 * @param misses calls for which nothing usable was kept
 * @param waits misses that joined a question that was already under way
 * @param loads questions put to the engine, for a miss, a refresh or a warmer
 * @param loadFailures of these, the ones that brought no answer
 * @param evictions answers dropped for lack of room, not for their age
 */
public record CacheCounts(
        long hits, long staleHits, long misses, long waits, long loads, long loadFailures, long evictions) {}
