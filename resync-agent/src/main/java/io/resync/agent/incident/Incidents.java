package io.resync.agent.incident;

import io.resync.Observed;
import io.resync.agent.plan.Cascade;
import io.resync.tws.Job;
import io.resync.tws.JobLog;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What is wrong in a plan, failures with one cause together.
 *
 * @param all the incidents, the one to look at first first
 */
public record Incidents(List<Incident> all) {
    static final Comparator<Failure> EARLIEST_FIRST = Comparator.comparing(Failure::endedAt)
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
     * @param told what operators were told
     * @return the incidents
     */
    public static Incidents of(Cascade cascade, Function<Job, Optional<Observed<JobLog>>> logs, MessageDigest told) {
        var failures = cascade.causes().stream()
                .flatMap(cause -> Stream.ofNullable(cause.origin()).map(job -> Failure.of(job, cause, logs.apply(job))))
                .sorted(EARLIEST_FIRST)
                .toList();
        return new Incidents(Together.of(failures, told).stream()
                .sorted(Incident.MOST_URGENT_FIRST)
                .toList());
    }
}
