package io.resync.simulator;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What runs write. */
interface RunLog {
    /** Of runs that write nothing. */
    RunLog NONE = (job, run, now) -> Optional.empty();

    /** The output up to a moment, without header and footer; empty of a run that writes none. */
    Optional<List<String>> of(PlanJob job, EstateFile.Run run, Instant now);
}
