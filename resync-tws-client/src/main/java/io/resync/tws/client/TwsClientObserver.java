package io.resync.tws.client;

import io.resync.tws.EngineId;
import java.time.Duration;
import java.time.Instant;

/**
 * Told what a client does, for meters and alarms. Called on the thread of the call, by many threads at once; it should be
 * quick, since the call waits for it. What it throws breaks no call: the first such failure is logged. Every method does
 * nothing unless it is overridden.
 */
public interface TwsClientObserver {
    /** Does nothing. */
    TwsClientObserver NONE = new TwsClientObserver() {};

    /**
     * A call began.
     *
     * @param engine of which engine something is asked
     * @param operation what is asked, as {@code plan/job/{id}}: few different names, fit for a meter
     */
    default void began(EngineId engine, String operation) {}

    /**
     * A call ended, well or not.
     *
     * @param call what it was and what it cost
     */
    default void ended(EndedCall call) {}

    /**
     * The breaker of an engine changed its state.
     *
     * @param engine which engine
     * @param state the new state
     */
    default void breakerChanged(EngineId engine, BreakerState state) {}

    /**
     * The API key in use will not be valid much longer, or is no longer. Told once for each key.
     *
     * @param engine for which engine
     * @param expiry when it ends, by its own word
     */
    default void keyExpires(EngineId engine, Instant expiry) {}

    /**
     * A call that ended.
     *
     * @param engine which engine was asked
     * @param operation what was asked, as in {@link #began}
     * @param duration from the caller's call to its end, waiting and retries included
     * @param attempts how often it was tried, retries and backups included; 0 when it was not
     * @param outcome how it ended
     * @param bytes how much of the answers was read, unpacked
     */
    record EndedCall(EngineId engine, String operation, Duration duration, int attempts, Outcome outcome, long bytes) {}

    /** How a call ended. */
    enum Outcome {
        /** With a value. */
        ANSWERED,
        /** The engine does not have what was asked for. */
        NOT_FOUND,
        /** Credentials rejected or expired, or no right. */
        NO_ACCESS,
        /** With an error of the engine's own. */
        ENGINE_ERROR,
        /** The answer could not be read. */
        UNREADABLE,
        /** Not sent, since it is not on the list of reads. */
        REFUSED,
        /** The time was over, or the caller was interrupted. */
        LATE,
        /** No connection, or it broke, or the breaker was open. */
        UNREACHABLE,
        /** By a misuse or a defect, as a call after the client was closed. */
        BROKEN
    }

    /** Whether an engine is asked. */
    enum BreakerState {
        /** It is. */
        CLOSED,
        /** It is not, for a while. */
        OPEN,
        /** One call tries it. */
        HALF_OPEN
    }
}
