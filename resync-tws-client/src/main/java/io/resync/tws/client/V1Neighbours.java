package io.resync.tws.client;

import io.resync.Deadline;
import io.resync.Observed;
import io.resync.tws.EngineId;
import io.resync.tws.Job;
import io.resync.tws.JobFilter;
import io.resync.tws.JobId;
import io.resync.tws.JobStreamFilter;
import io.resync.tws.Neighbours;
import java.util.List;
import java.util.Optional;

/**
 * What lies beside a job, in the first generation. Its own lists of predecessors and successors are of the critical network and
 * tell less of each job; so predecessors are read one by one, and for successors the whole plan is, with its dependencies.
 */
final class V1Neighbours {
    private final EngineId engine;
    private final V1Jobs jobs;

    V1Neighbours(EngineId engine, V1Jobs jobs) {
        this.engine = engine;
        this.jobs = jobs;
    }

    Optional<Observed<Neighbours>> predecessors(JobId id, Deadline deadline) {
        return jobs.job(id, deadline).map(job -> job.map(found -> before(found, deadline)));
    }

    Optional<Observed<Neighbours>> successors(JobId id, Deadline deadline) {
        var filter = JobFilter.builder().successorsOfJobs(List.of(id)).build();
        var after = jobs.all(filter, deadline);
        var streams = jobs.streams(new JobStreamFilter(null, List.of(id), List.of()), deadline)
                .value();
        boolean none = after.value().isEmpty() && streams.isEmpty();
        return none && jobs.job(id, deadline).isEmpty()
                ? Optional.empty()
                : Optional.of(after.map(found -> new Neighbours(found, streams)));
    }

    private Neighbours before(Job job, Deadline deadline) {
        return new Neighbours(
                Predecessors.jobs(engine, job.dependencies())
                        .distinct()
                        .flatMap(id -> jobs.job(id, deadline).stream())
                        .map(Observed::value)
                        .sorted(V1JobQuestion.JOBS_BY_NAME)
                        .toList(),
                Predecessors.jobStreams(engine, job.dependencies())
                        .distinct()
                        .flatMap(id -> jobs.jobStream(id, deadline).stream())
                        .map(Observed::value)
                        .sorted(V1JobQuestion.STREAMS_BY_NAME)
                        .toList());
    }
}
