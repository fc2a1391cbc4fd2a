package io.resync.server.health;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.resync.agent.gather.Sources;
import io.resync.server.plan.GapView;
import io.resync.tws.EngineInfo;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** How the engine and its plan stand, by rules on counts. */
@RestController
class SystemHealthController {
    private final Probes probes;
    private final Clock clock;

    SystemHealthController(Probes probes, Clock clock) {
        this.probes = probes;
        this.clock = clock;
    }

    @GetMapping("/api/v2/system/health")
    SystemHealth health() {
        var estate = probes.estate();
        var engine = estate.seen()
                .get(Sources.ENGINE)
                .map(info -> Engine.of(info.value()))
                .orElse(null);
        var health = estate.health();
        return new SystemHealth(
                Health.Status.of(health.status()),
                new Details(engine, health.criticalFailed(), health.failed()),
                estate.seen().gaps().stream().map(GapView::of).toList(),
                clock.instant());
    }

    record SystemHealth(Health.Status status, Details details, List<GapView> gaps, Instant observedAt) {}

    /** A count that was not seen is null, never zero. */
    record Details(
            @Nullable Engine engine,
            @JsonProperty("critical_jobs") @Nullable Long criticalJobs,
            @JsonProperty("failed_jobs") @Nullable Long failedJobs) {}

    record Engine(String name, String version, String zone) {
        static Engine of(EngineInfo info) {
            return new Engine(info.id().value(), info.version(), info.zone().getId());
        }
    }
}
