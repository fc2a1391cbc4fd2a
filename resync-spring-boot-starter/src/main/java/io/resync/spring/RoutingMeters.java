package io.resync.spring;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import io.resync.agent.route.RoutingDecision;
import io.resync.agent.route.RoutingObserver;
import java.util.Locale;

/**
 * Counts decisions as {@code routing.decisions} and {@code routing.decisions.errors} and times them as
 * {@code routing.decision}, by way and intent: both are closed lists, hence few meters.
 */
final class RoutingMeters implements RoutingObserver {
    private final MeterRegistry registry;

    RoutingMeters(MeterRegistry registry) {
        this.registry = registry;
    }

    @Override
    public void decided(RoutingDecision decision) {
        var mode = decision.mode().name().toLowerCase(Locale.ROOT);
        var tags = Tags.of("mode", mode, "intent", decision.intent().code());
        registry.counter("routing.decisions", tags).increment();
        if (!decision.succeeded()) {
            registry.counter("routing.decisions.errors", tags).increment();
        }
        Timer.builder("routing.decision")
                .description("From a question to its answer")
                .tags("mode", mode)
                .publishPercentileHistogram()
                .register(registry)
                .record(decision.latency());
    }
}
