package io.resync.tws;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * When something in the plan may, should and must happen. Each moment is null where the engine sets none.
 *
 * @param scheduledAt scheduled time of the job stream instance
 * @param startAt not before this
 * @param latestStart not after this
 * @param deadline should have ended by this
 * @param maxDuration longer than this is too long; null for no limit
 * @param zone the zone in which operators read these times
 */
public record Schedule(
        @Nullable Instant scheduledAt,
        @Nullable Instant startAt,
        @Nullable Instant latestStart,
        @Nullable Instant deadline,
        @Nullable Duration maxDuration,
        ZoneId zone) {}
