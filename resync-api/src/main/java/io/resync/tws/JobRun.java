package io.resync.tws;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One run of a job; a rerun is another run of the same job.
 *
 * @param id what its log is asked for with
 * @param state how it stands
 * @param workstation where it really ran, as the engine wrote it
 * @param returnCode what it returned; null while it runs and where the engine told none
 * @param startedAt null before it started
 * @param endedAt null before it ended
 * @param estimated how long such runs take, by the engine's statistics; null without one
 * @param attempt 1 for the first run
 */
public record JobRun(
        RunId id,
        PlanState state,
        String workstation,
        @Nullable Integer returnCode,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable Duration estimated,
        int attempt) {}
