package io.resync.tws.client;

import io.resync.Deadline;
import io.resync.tws.client.EngineRead.Kind;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * How many calls one engine gets at once. Some forty-five concurrent log reads, of all users together, hang its dynamic
 * domain manager until somebody restarts it; hence few of them, and first come, first served.
 */
final class Throttle {
    static final int MOST_CALLS = 8;
    static final int MOST_LOG_READS = 4;

    private final Semaphore calls = new Semaphore(MOST_CALLS, true);
    private final Semaphore logReads = new Semaphore(MOST_LOG_READS, true);

    /** Waits for a place; whoever got one leaves it again. */
    void enter(Kind kind, Deadline limit) throws InterruptedException, TimeoutException {
        if (kind == Kind.LOG) {
            acquire(logReads, limit, "no place among the " + MOST_LOG_READS + " concurrent log reads");
        }
        try {
            acquire(calls, limit, "no place among the " + MOST_CALLS + " concurrent calls");
        } catch (InterruptedException | TimeoutException e) {
            leaveLogReads(kind);
            throw e;
        }
    }

    void leave(Kind kind) {
        calls.release();
        leaveLogReads(kind);
    }

    private void leaveLogReads(Kind kind) {
        if (kind == Kind.LOG) {
            logReads.release();
        }
    }

    private static void acquire(Semaphore places, Deadline limit, String failure)
            throws InterruptedException, TimeoutException {
        if (!places.tryAcquire(limit.remaining().toNanos(), TimeUnit.NANOSECONDS)) {
            throw new TimeoutException(failure);
        }
    }
}
