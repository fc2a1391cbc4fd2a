package io.resync.agent.gather;

import io.resync.Observed;
import io.resync.tws.Job;
import java.util.List;
import java.util.Optional;

/** What the plan holds under the name that was typed. */
public sealed interface Subject {
    /**
     * The one job that was found.
     *
     * @param investigation what was read
     * @return the job, or empty when there is none or more than one
     */
    static Optional<Observed<Job>> job(Investigation investigation) {
        return job(investigation::get);
    }

    /**
     * The same of any reader.
     *
     * @param read what was read
     * @return the job, or empty when there is none or more than one
     */
    static Optional<Observed<Job>> job(Variables.Read read) {
        return read.get(Sources.JOB)
                .filter(seen -> seen.value() instanceof Found)
                .map(seen -> seen.map(subject -> ((Found) subject).job()));
    }

    /**
     * Exactly one job.
     *
     * @param job the job with its dependencies
     */
    record Found(Job job) implements Subject {}

    /**
     * More than one.
     *
     * @param typed what was typed
     * @param candidates the first of them, ordered by key
     * @param total how many there are
     */
    record Ambiguous(String typed, List<Job> candidates, long total) implements Subject {
        /** Keeps an own copy of the candidates. */
        public Ambiguous {
            candidates = List.copyOf(candidates);
        }
    }

    /**
     * None.
     *
     * @param typed what was typed
     * @param nearest names in the plan that are close to it, closest first
     */
    record NotFound(String typed, List<String> nearest) implements Subject {
        /** Keeps an own copy of the names. */
        public NotFound {
            nearest = List.copyOf(nearest);
        }
    }
}
