package io.resync.tws.client.wire;

import io.resync.tws.Schedule;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The times of a job or job stream: some stand beside its name, some in its time restrictions. */
final class ScheduleReader {
    private @Nullable Instant scheduledAt;
    private @Nullable String zone;
    private final Restrictions restrictions = new Restrictions();

    /** Takes one of the fields {@code schedTime}, {@code timeZone} and {@code timeRestrictions}. */
    void field(String name, Cursor json) throws IOException {
        switch (name) {
            case "schedTime" -> scheduledAt = json.instant();
            case "timeZone" -> zone = json.text();
            default -> json.object(restrictions);
        }
    }

    Schedule value(Cursor json) {
        return new Schedule(
                scheduledAt,
                restrictions.startAt,
                restrictions.latestStart,
                restrictions.deadline,
                restrictions.maxDuration,
                json.zones().named(zone));
    }

    private static final class Restrictions implements FieldReader<Restrictions> {
        private @Nullable Instant startAt;
        private @Nullable Instant latestStart;
        private @Nullable Instant deadline;
        private @Nullable Duration maxDuration;

        @Override
        public void field(String name, Cursor json) throws IOException {
            switch (name) {
                case "startTime" -> startAt = json.instant();
                case "latestStartTime" -> latestStart = json.instant();
                case "deadlineTime" -> deadline = json.instant();
                case "maxDuration" -> maxDuration = json.duration();
                default -> json.skip();
            }
        }

        @Override
        public Restrictions value(Cursor json) {
            return this;
        }
    }
}
