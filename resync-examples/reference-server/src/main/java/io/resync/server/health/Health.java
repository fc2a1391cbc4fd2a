package io.resync.server.health;

import io.resync.agent.diagnose.EstateHealth;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** How the whole stands, with its parts. */
record Health(Status status, Map<String, Part> components) {
    static Health of(Map<String, Part> components) {
        return new Health(worst(components.values()), components);
    }

    private static Status worst(Collection<Part> components) {
        return components.stream()
                .map(Part::status)
                .max(Comparator.comparingInt(Status.BY_WEIGHT::indexOf))
                .orElse(Status.UNKNOWN);
    }

    /** Verdicts. */
    enum Status {
        HEALTHY,
        DEGRADED,
        UNHEALTHY,
        UNKNOWN;

        private static final List<Status> BY_WEIGHT = List.of(HEALTHY, DEGRADED, UNKNOWN, UNHEALTHY);

        static Status of(EstateHealth.Status status) {
            return valueOf(status.name());
        }
    }

    /** One part. */
    record Part(Status status, String detail, Instant observedAt, Duration elapsed) {}
}
