package io.resync.agent.gather;

import io.resync.query.Selection;
import io.resync.tws.Job;
import io.resync.tws.TimeRange;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The jobs that a question for a list is about.
 *
 * @param selection in which states
 * @param places the names that were asked for, as typed: job, job stream, workstation, user
 * @param time in which part of time; null for any
 * @param jobs those that fit, in the engine's order
 * @param cut whether there may be more
 */
public record Listing(
        Selection selection, List<String> places, @Nullable TimeRange time, List<Job> jobs, boolean cut) {
    /** Keeps own copies of the lists. */
    public Listing {
        places = List.copyOf(places);
        jobs = List.copyOf(jobs);
    }
}
