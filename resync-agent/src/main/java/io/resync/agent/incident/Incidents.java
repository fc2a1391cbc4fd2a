package io.resync.agent.incident;

import io.resync.Observed;
import io.resync.agent.plan.Cascade;
import io.resync.tws.Job;
import io.resync.tws.JobLog;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What is wrong in a plan, failures with one cause together.
 *
 * @param all the incidents, the one to look at first first
 */
public record Incidents(List<Incident> all) {
    private static final Comparator<Failure> EARLIEST_FIRST = Comparator.comparing(Failure::endedAt)
            .thenComparing(failure -> failure.job().key().text());

    /** Keeps an own copy of the incidents. */
    public Incidents {
        all = List.copyOf(all);
    }

    /**
     * Puts failures with one cause together. A failure that shares nothing with others stays by itself.
     *
     * @param cascade what is wrong in the plan
     * @param logs the log of a failed job, where it was read
     * @return the incidents
     */
    public static Incidents of(Cascade cascade, Function<Job, Optional<Observed<JobLog>>> logs) {
        var together = new LinkedHashMap<Object, List<Failure>>();
        cascade.causes().forEach(cause -> {
            var job = cause.origin();
            if (job != null) {
                var failure = Failure.of(job, cause, logs.apply(job));
                together.computeIfAbsent(key(failure), any -> new ArrayList<>()).add(failure);
            }
        });
        return new Incidents(together.values().stream()
                .map(failures ->
                        new Incident(failures.stream().sorted(EARLIEST_FIRST).toList()))
                .sorted(Incident.MOST_URGENT_FIRST)
                .toList());
    }

    private static Object key(Failure failure) {
        return failure.shared() == null ? failure.job().id() : failure.shared();
    }
}
