package io.resync.tws.client;

import io.resync.Deadline;
import io.resync.Observed;
import io.resync.tws.EngineId;
import io.resync.tws.Job;
import io.resync.tws.JobFilter;
import io.resync.tws.JobId;
import io.resync.tws.JobStream;
import io.resync.tws.JobStreamFilter;
import io.resync.tws.JobStreamId;
import io.resync.tws.Neighbours;
import io.resync.tws.Page;
import io.resync.tws.PageRequest;
import io.resync.tws.TwsRefusedException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What lies beside a job, in the second generation: one request where the engine has a path for it. Elsewhere predecessors are
 * read from the job's own dependencies, and successors are what the engine finds by theirs.
 */
final class EngineNeighbours {
    static final String PREDECESSORS = "predecessors";
    static final String SUCCESSORS = "successors";

    private static final PageRequest ALL = PageRequest.first(10_000);

    private final EngineId engine;
    private final Exchange exchange;
    private final Predicate<String> hasPath;
    private final EngineReads reads;
    private final PlanObjectReads objects;

    EngineNeighbours(EngineId engine, Exchange exchange, Predicate<String> hasPath) {
        this.engine = engine;
        this.exchange = exchange;
        this.hasPath = hasPath;
        reads = new EngineReads(engine);
        objects = new PlanObjectReads(engine);
    }

    Optional<Observed<Neighbours>> predecessors(JobId id, Deadline deadline) {
        if (hasPath.test("plan/job/{}/" + PREDECESSORS)) {
            return exchange.find(objects.neighbours(id, PREDECESSORS), deadline);
        }
        return exchange.find(reads.job(id), deadline).map(job -> job.map(found -> before(found, deadline)));
    }

    Optional<Observed<Neighbours>> successors(JobId id, Deadline deadline) {
        if (hasPath.test("plan/job/{}/" + SUCCESSORS)) {
            return exchange.find(objects.neighbours(id, SUCCESSORS), deadline);
        }
        var filter = JobFilter.builder().successorsOfJobs(List.of(id)).build();
        var jobs = exchange.ask(reads.jobs(filter, ALL), deadline);
        var streamFilter = new JobStreamFilter(null, List.of(id), List.of());
        var streams = exchange.ask(reads.jobStreams(streamFilter, ALL), deadline);
        var after = jobs.map(page -> new Neighbours(whole(page), whole(streams.value())));
        boolean none =
                after.value().jobs().isEmpty() && after.value().jobStreams().isEmpty();
        return none && exchange.find(reads.job(id), deadline).isEmpty() ? Optional.empty() : Optional.of(after);
    }

    private Neighbours before(Job job, Deadline deadline) {
        var jobs = new ArrayList<Job>();
        for (var some :
                parts(Predecessors.jobs(engine, job.dependencies()).distinct().toList())) {
            var filter = JobFilter.builder().ids(some).build();
            jobs.addAll(whole(exchange.ask(reads.jobs(filter, ALL), deadline).value()));
        }
        var streams = new ArrayList<JobStream>();
        for (List<JobStreamId> some : parts(
                Predecessors.jobStreams(engine, job.dependencies()).distinct().toList())) {
            streams.addAll(
                    whole(exchange.ask(objects.jobStreams(some, ALL), deadline).value()));
        }
        return new Neighbours(jobs, streams);
    }

    private <T> List<T> whole(Page<T> page) {
        if (page.hasMore()) {
            throw new TwsRefusedException("engine " + engine + ", neighbours of one job: " + page.total()
                    + " of them; one answer is made of up to " + ALL.limit());
        }
        return page.items();
    }

    /** As many at a time as one filter may hold. */
    private static <I> List<List<I>> parts(List<I> ids) {
        var parts = new ArrayList<List<I>>();
        for (int from = 0; from < ids.size(); from += Oql.MOST_IDS) {
            parts.add(ids.subList(from, Math.min(ids.size(), from + Oql.MOST_IDS)));
        }
        return parts;
    }
}
