package io.resync.server.health;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.resync.agent.gather.Sources;
import io.resync.agent.incident.Incidents;
import io.resync.agent.plan.AtRisk;
import io.resync.server.plan.GapView;
import io.resync.server.security.Callers;
import io.resync.tws.EngineInfo;
import io.resync.tws.Job;
import io.resync.tws.JobId;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
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
    SystemHealth health(Authentication signIn) {
        var estate = probes.estateWithCauses(Callers.of(signIn));
        return new SystemHealth(
                Health.Status.of(estate.health().status()),
                Details.of(estate),
                estate.seen().gaps().stream().map(GapView::of).toList(),
                clock.instant());
    }

    record SystemHealth(Health.Status status, Details details, List<GapView> gaps, Instant observedAt) {}

    /** What was not seen is null, never zero and never empty. */
    record Details(
            @Nullable Engine engine,
            @JsonProperty("critical_jobs") @Nullable Long criticalJobs,
            @JsonProperty("failed_jobs") @Nullable Long failedJobs,
            @JsonProperty("critical_at_risk") @Nullable List<RiskView> atRisk,
            @JsonProperty("failed_by_cause") @Nullable Map<String, Long> byCause,

            @JsonProperty("unreachable_workstations") @Nullable
            List<String> unreachable) {
        static Details of(Probes.Estate estate) {
            var health = estate.health();
            var atRisk = health.atRisk();
            return new Details(
                    estate.seen()
                            .get(Sources.ENGINE)
                            .map(info -> Engine.of(info.value()))
                            .orElse(null),
                    health.criticalFailed(),
                    health.failed(),
                    atRisk == null ? null : atRisk.stream().map(RiskView::of).toList(),
                    estate.seen()
                            .get(Sources.INCIDENTS)
                            .map(seen -> byCause(seen.value()))
                            .orElse(null),
                    health.unreachable());
        }

        /** How many jobs failed by which kind of cause; what failed because of another counts where that one does. */
        private static Map<String, Long> byCause(Incidents incidents) {
            var counted = new HashSet<JobId>();
            var byCause = new TreeMap<String, Long>();
            for (var incident : incidents.all()) {
                var jobs = incident.failed().stream()
                        .map(Job::id)
                        .filter(counted::add)
                        .count();
                byCause.merge(incident.category().name().toLowerCase(Locale.ROOT), jobs, Long::sum);
            }
            return byCause;
        }
    }

    /** A critical job that may not be done in time: {@code failed}, {@code late} or {@code held}. */
    record RiskView(
            String job,
            String state,
            String why,
            @Nullable Instant lastMoment,
            @Nullable Instant deadline) {
        static RiskView of(AtRisk risk) {
            return new RiskView(
                    risk.job().key().text(),
                    risk.job().state().text(),
                    risk.why().name().toLowerCase(Locale.ROOT),
                    risk.lastMoment(),
                    risk.job().schedule().deadline());
        }
    }

    record Engine(String name, String version, String zone) {
        static Engine of(EngineInfo info) {
            return new Engine(info.id().value(), info.version(), info.zone().getId());
        }
    }
}
