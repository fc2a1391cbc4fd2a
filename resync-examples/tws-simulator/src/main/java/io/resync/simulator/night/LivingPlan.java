package io.resync.simulator.night;

import java.time.Instant;

/**
 * The plan as a function of blueprint, seed and moment. It is computed when asked: onwards from what is
 * known, and from the beginning for a moment before the last change. Safe for use by many threads.
 */
public final class LivingPlan {
    private final Blueprint blueprint;
    private final long seed;
    private Simulation simulation;

    /** A plan before its first moment. */
    public LivingPlan(Blueprint blueprint, long seed) {
        this.blueprint = blueprint;
        this.seed = seed;
        simulation = new Simulation(blueprint, seed);
    }

    /** The plan at this moment; all that happens at it has happened. Empty before the first day. */
    public synchronized Snapshot at(Instant moment) {
        if (moment.isBefore(simulation.lastChange())) {
            simulation = new Simulation(blueprint, seed);
        }
        simulation.advanceTo(moment);
        return simulation.snapshot();
    }
}
