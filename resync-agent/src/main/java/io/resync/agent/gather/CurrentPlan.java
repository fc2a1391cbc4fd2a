package io.resync.agent.gather;

import io.resync.tws.PageRequest;
import io.resync.tws.Plans;
import io.resync.tws.TwsClient;
import java.util.Optional;
import java.util.Set;

/** The plan that the engine runs, with its first and last moment. */
final class CurrentPlan {
    private static final int MOST = 10;

    private CurrentPlan() {}

    static Reading<?> reading(TwsClient engine) {
        return new Reading<>(
                Sources.PLANS,
                deadline -> Optional.of(
                        engine.plans().list(Set.of(Plans.Kind.CURRENT), PageRequest.first(MOST), deadline)));
    }
}
