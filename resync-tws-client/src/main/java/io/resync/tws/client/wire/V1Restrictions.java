package io.resync.tws.client.wire;

import io.resync.tws.Schedule;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** When a job or job stream may and must run, in the first generation. */
final class V1Restrictions implements FieldReader<V1Restrictions> {
    private @Nullable Instant startAt;
    private @Nullable Instant latestStart;
    private @Nullable Instant deadline;
    private @Nullable Duration maxDuration;

    @Override
    public void field(String name, Cursor json) throws IOException {
        switch (name) {
            case "startTime" -> startAt = json.utc();
            case "untilTime" -> latestStart = json.utc();
            case "deadlineTime" -> deadline = json.utc();
            case "maxDuration" -> maxDuration = json.millis();
            default -> json.skip();
        }
    }

    @Override
    public V1Restrictions value(Cursor json) {
        return this;
    }

    Schedule with(@Nullable Instant scheduledAt, ZoneId zone) {
        var longest = maxDuration == null || maxDuration.isZero() ? null : maxDuration; // 0 is no limit
        return new Schedule(scheduledAt, startAt, latestStart, deadline, longest, zone);
    }
}
