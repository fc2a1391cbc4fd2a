package io.resync.agent.route;

import io.resync.query.Route;
import io.resync.query.Route.Mode;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which ways questions may take in this installation. What is declined or asked back stays so whatever the policy says: no
 * setting can make a wish to change the engine into anything else.
 *
 * @param autonomy whether a model may be let loose on an open question; if not, it is answered by computation
 * @param forced the way that every question takes, for tests and administration; null to let each take its own
 */
public record RoutingPolicy(boolean autonomy, @Nullable Mode forced) {
    private static final Set<Mode> OUTCOMES = EnumSet.of(Mode.DECLINED, Mode.CLARIFY);

    /** Refuses to force an outcome. */
    public RoutingPolicy {
        if (forced != null && OUTCOMES.contains(forced)) {
            throw new IllegalArgumentException("a way can be forced, an outcome cannot: " + forced);
        }
    }

    /**
     * Every way, as it fits.
     *
     * @return a policy without restrictions
     */
    public static RoutingPolicy standard() {
        return new RoutingPolicy(true, null);
    }

    Route applyTo(Route fitting) {
        if (OUTCOMES.contains(fitting.mode())) {
            return fitting;
        }
        if (forced != null) {
            return new Route(forced, "Forced; by itself it would go " + fitting.mode() + ".");
        }
        return fitting.mode() == Mode.AGENTIC && !autonomy
                ? new Route(Mode.DIAGNOSTIC, "An open question, but no model may be let loose here.")
                : fitting;
    }
}
