package io.resync.agent.understand;

import io.resync.tws.TimeRange;
import java.time.ZonedDateTime;

/** A time as it was said, not yet tied to a date. */
interface When {
    /**
     * The part of time that is meant.
     *
     * @param now when it was said, on the clock of who said it
     * @param lean which way to look where it can be several
     */
    TimeRange at(ZonedDateTime now, Lean lean);

    /** Whether it is a point rather than something that lasts: "until Friday" ends with Friday, "until 4" begins at 4. */
    default boolean isPoint() {
        return false;
    }

    /** Whether it says its day. */
    default boolean isDated() {
        return true;
    }
}
