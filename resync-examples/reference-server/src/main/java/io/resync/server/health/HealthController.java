package io.resync.server.health;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.AvailabilityState;
import org.springframework.boot.availability.LivenessState;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Health of the server and what it reads. The two open calls look at this process alone and cost the engine nothing. */
@RestController
@RequestMapping("/api/v1/health")
class HealthController {
    private final Probes probes;
    private final ApplicationAvailability availability;
    private final Clock clock;

    HealthController(Probes probes, ApplicationAvailability availability, Clock clock) {
        this.probes = probes;
        this.availability = availability;
        this.clock = clock;
    }

    @GetMapping
    Health health() {
        return probes.whole();
    }

    @GetMapping("/live")
    ResponseEntity<Health> live() {
        return process(availability.getLivenessState(), LivenessState.CORRECT);
    }

    @GetMapping("/ready")
    ResponseEntity<Health> ready() {
        return process(availability.getReadinessState(), ReadinessState.ACCEPTING_TRAFFIC);
    }

    private ResponseEntity<Health> process(AvailabilityState is, AvailabilityState good) {
        var well = is.equals(good);
        var status = well ? Health.Status.HEALTHY : Health.Status.UNHEALTHY;
        var part = new Health.Part(status, is.toString(), clock.instant(), Duration.ZERO);
        return ResponseEntity.status(well ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
                .body(Health.of(Map.of("process", part)));
    }
}
