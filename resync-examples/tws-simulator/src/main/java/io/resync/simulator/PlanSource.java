package io.resync.simulator;

import java.time.Instant;

/** Where answers take the plan from: it stands still or lives. Safe for use by many threads. */
interface PlanSource {
    /** The estate with its plan as it is at this moment. */
    Estate at(Instant now);
}
