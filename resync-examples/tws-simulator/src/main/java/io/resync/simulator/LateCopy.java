package io.resync.simulator;

import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The copy of the plan in the database. As long as it keeps up it is the plan itself; once it lags it goes its own way, since
 * a living plan gets back to an earlier moment only by beginning anew.
 */
final class LateCopy implements PlanSource {
    private final PlanSource plan;
    private final LaggingClock clock;
    private final Supplier<PlanSource> another;
    private @Nullable PlanSource late;

    LateCopy(PlanSource plan, LaggingClock clock, Supplier<PlanSource> another) {
        this.plan = plan;
        this.clock = clock;
        this.another = another;
    }

    @Override
    public Estate at(Instant now) {
        return clock.lags() ? late().at(now) : plan.at(now);
    }

    private synchronized PlanSource late() {
        if (late == null) {
            late = another.get();
        }
        return late;
    }
}
