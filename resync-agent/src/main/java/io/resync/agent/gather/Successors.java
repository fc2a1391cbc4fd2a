package io.resync.agent.gather;

import io.resync.agent.plan.PlanGraph;
import io.resync.tws.Job;
import io.resync.tws.JobId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Jobs that come after one job, directly or through others.
 *
 * @param hits the jobs, nearest first, then by key
 * @param cut whether there are more that were not followed
 */
public record Successors(List<Hit> hits, boolean cut) {
    /** Keeps an own copy of the hits. */
    public Successors {
        hits = List.copyOf(hits);
    }

    /** From so many jobs on no further step is begun. */
    static final int MOST = 1_000;

    /** As a plan tells them; empty when it does not hold the job. */
    static Optional<Successors> in(PlanGraph plan, JobId job) {
        return plan.job(job).map(held -> {
            var steps = plan.stepsAfter(job, MOST);
            var hits = new ArrayList<Hit>();
            IntStream.range(0, steps.size())
                    .forEach(step -> steps.get(step).forEach(behind -> hits.add(new Hit(behind, step + 1))));
            return new Successors(hits, hits.size() >= MOST);
        });
    }

    /**
     * Those that have not begun.
     *
     * @return the hits whose job still waits
     */
    public List<Hit> waiting() {
        return hits.stream().filter(hit -> hit.job().state().status().waiting()).toList();
    }

    /**
     * A job that comes after.
     *
     * @param job the job
     * @param distance how many steps behind; 1 for a direct successor
     */
    public record Hit(Job job, int distance) {}
}
