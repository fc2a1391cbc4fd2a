package io.resync.agent.gather;

import io.resync.Deadline;
import io.resync.Observed;
import io.resync.agent.plan.PlanGraph;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/**
 * The plan as a whole, kept in memory. The first question that needs it has it read, within its deadline; later ones find it.
 * Half a minute is young for a plan that runs a night; what a question is about is read by itself at the moment it is asked.
 */
final class PlanWatch implements AutoCloseable {
    private static final Kept.Ages AGES =
            new Kept.Ages(Duration.ofSeconds(30), Duration.ofMinutes(10), Duration.ofMinutes(5));

    private final Kept<PlanGraph> plan;

    PlanWatch(Function<Deadline, Observed<PlanGraph>> reader) {
        plan = new Kept<>("plan", reader, AGES, System::nanoTime);
    }

    /** The plan, for a question. */
    Reading<PlanGraph> reading() {
        return new Reading<>(Sources.PLAN, deadline -> Optional.of(plan.get(deadline)));
    }

    @Override
    public void close() {
        plan.close();
    }
}
