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
    private final Limits limits;
    private final Semaphore calls;
    private final Semaphore logReads;

    Throttle(Limits limits) {
        this.limits = limits;
        calls = new Semaphore(limits.calls(), true);
        logReads = new Semaphore(limits.logReads(), true);
    }

    /**
     * How many at once.
     *
     * @param calls of all kinds
     * @param logReads of them for logs
     */
    record Limits(int calls, int logReads) {
        static final Limits USUAL = new Limits(8, 4);
        private static final int MOST_LOG_READS = 40;

        Limits {
            if (logReads < 1 || logReads > calls || logReads > MOST_LOG_READS) {
                throw new IllegalArgumentException("of the concurrent calls, 1 to all but no more than "
                        + MOST_LOG_READS + " can be for logs, was " + logReads + " of " + calls);
            }
        }
    }

    /** Waits for a place; whoever got one leaves it again. */
    void enter(Kind kind, Deadline limit) throws InterruptedException, TimeoutException {
        if (kind == Kind.LOG) {
            acquire(logReads, limit, "no place among the " + limits.logReads() + " concurrent log reads");
        }
        try {
            acquire(calls, limit, "no place among the " + limits.calls() + " concurrent calls");
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
