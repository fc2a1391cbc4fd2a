package io.resync.agent.gather;

import io.resync.tws.Job;
import java.util.List;

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
