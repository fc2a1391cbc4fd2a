package io.resync.agent.route;

/** Is told of every decision, on the thread of the question. What it throws breaks no answer: it is logged. */
@FunctionalInterface
public interface RoutingObserver {
    /**
     * A question was answered, or could not be.
     *
     * @param decision which way it went and what came of it
     */
    void decided(RoutingDecision decision);
}
