package io.resync.agent.gather;

import io.resync.Deadline;
import io.resync.Observed;
import io.resync.agent.plan.PlanGraph;
import io.resync.agent.plan.PlanReader;
import io.resync.tws.TwsClient;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/**
 * The plan as a whole, kept in memory. The first question that needs it has it read, within its deadline; later ones find it.
 * Half a minute is young for a plan that runs a night; what a question is about is read by itself at the moment it is asked.
 */
public final class PlanWatch implements AutoCloseable {
    private static final Kept.Ages AGES =
            new Kept.Ages(Duration.ofSeconds(30), Duration.ofMinutes(10), Duration.ofMinutes(5));

    /** Where lists leave out what jobs wait for; beyond that the plan says what is missing. */
    private static final int MOST_SINGLE_READS = 500;

    private final Kept<PlanGraph> plan;

    /**
     * A plan that is not read yet.
     *
     * @param engine where it is read
     * @param clock says when it was read
     */
    public PlanWatch(TwsClient engine, Clock clock) {
        this(new PlanReader(engine, clock, MOST_SINGLE_READS)::read);
    }

    private PlanWatch(Function<Deadline, PlanReader.Result> reader) {
        plan = new Kept<>("plan", deadline -> reader.apply(deadline).plan(), AGES, System::nanoTime);
    }

    /** The plan, for a question. */
    Reading<PlanGraph> reading() {
        return new Reading<>(Sources.PLAN, deadline -> Optional.of(plan.get(deadline)));
    }

    /** The plan, where it was read already; nobody waits for it. */
    Optional<Observed<PlanGraph>> atHand() {
        return plan.atHand();
    }

    @Override
    public void close() {
        plan.close();
    }
}
