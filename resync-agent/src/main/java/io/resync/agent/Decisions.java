package io.resync.agent;

import io.resync.agent.log.Secrets;
import io.resync.agent.route.RoutingDecision;
import io.resync.agent.route.RoutingObserver;
import io.resync.chat.Analysis;
import io.resync.chat.Answer;
import io.resync.query.Route;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the observers what became of each question. */
final class Decisions {
    private static final Logger LOG = LoggerFactory.getLogger(Decisions.class);
    private static final String NOBODY = "none";
    private static final String INTERNAL = "internal";

    private final List<RoutingObserver> observers;
    private final Clock clock;

    Decisions(List<RoutingObserver> observers, Clock clock) {
        this.observers = List.copyOf(observers);
        this.clock = clock;
    }

    void answered(Analysis analysis, Answer answer, Trace trace) {
        tell(decision(analysis, answer.route().mode(), answer.composer(), trace, null));
    }

    void analyzed(Analysis analysis, Trace trace) {
        tell(decision(analysis, analysis.route().mode(), NOBODY, trace, null));
    }

    /** What exactly went wrong is in the log, under the same trace id. */
    void failed(Analysis analysis, Trace trace) {
        tell(decision(analysis, analysis.route().mode(), NOBODY, trace, INTERNAL));
    }

    private RoutingDecision decision(
            Analysis analysis, Route.Mode mode, String handler, Trace trace, @Nullable String error) {
        var latency = Duration.ofNanos(System.nanoTime() - trace.startedNanos());
        var query = analysis.query();
        Instant asked = clock.instant().minus(latency);
        return new RoutingDecision(
                asked,
                mode,
                query.intent(),
                query.confidence(),
                handler,
                latency,
                trace.id(),
                error,
                kept(query.text()));
    }

    /** Masked before it is cut: half a secret would not be known as one. */
    private static String kept(String text) {
        var masked = Secrets.mask(text);
        return masked.substring(0, Math.min(masked.length(), RoutingDecision.LONGEST_TEXT));
    }

    private void tell(RoutingDecision decision) {
        for (var observer : observers) {
            try {
                observer.decided(decision);
            } catch (RuntimeException e) {
                LOG.warn("an observer of decisions failed", e);
            }
        }
    }
}
