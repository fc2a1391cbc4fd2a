package io.resync.agent.plan;

import io.resync.Deadline;
import io.resync.Observed;
import io.resync.tws.Job;
import io.resync.tws.JobFilter;
import io.resync.tws.JobStreamFilter;
import io.resync.tws.Page;
import io.resync.tws.PageRequest;
import io.resync.tws.PlanObjectFilter;
import io.resync.tws.TwsClient;
import io.resync.tws.TwsException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Reads a whole plan from an engine. Lists of the engine may leave out what jobs wait for: jobs with dependencies that are
 * counted and not listed are then read one by one, up to a number; of the others the graph knows that something is missing.
 */
public final class PlanReader {
    private static final int PAGE = 1_000;

    private final TwsClient engine;
    private final Clock clock;
    private final int mostSingleReads;

    /**
     * A reader of one engine.
     *
     * @param engine the engine
     * @param clock says when the plan was read
     * @param mostSingleReads how many jobs may be read one by one, beside the lists; 0 for none
     */
    public PlanReader(TwsClient engine, Clock clock, int mostSingleReads) {
        if (mostSingleReads < 0) {
            throw new IllegalArgumentException("mostSingleReads must be 0 or more, was " + mostSingleReads);
        }
        this.engine = engine;
        this.clock = clock;
        this.mostSingleReads = mostSingleReads;
    }

    /**
     * Reads the current plan. Without its jobs and job streams there is none: what stops these is thrown. Without the rest it
     * says less.
     *
     * @param deadline when all of it must be here
     * @return the plan, with the moment at which reading it began, and what could not be read
     * @throws TwsException when the engine does not give its jobs or job streams in time
     */
    public Result read(Deadline deadline) {
        var at = clock.instant();
        var plan = PlanDelta.builder();
        var missed = new ArrayList<TwsException>();
        attempt(missed, page -> engine.workstations(page, deadline), plan::add);
        attempt(missed, page -> engine.resources(PlanObjectFilter.all(), page, deadline), plan::add);
        attempt(missed, page -> engine.prompts(PlanObjectFilter.all(), page, deadline), plan::add);
        attempt(missed, page -> engine.files(PlanObjectFilter.all(), page, deadline), plan::add);
        var left = new AtomicInteger(mostSingleReads);
        try (var streams = engine.eachJobStream(JobStreamFilter.all().withDependencies(), deadline)) {
            streams.map(Observed::value).forEach(plan::add);
        }
        var wanted = JobFilter.builder().withDependencies().build();
        try (var jobs = engine.eachJob(wanted, deadline)) {
            jobs.map(Observed::value).map(job -> whole(job, left, deadline)).forEach(plan::add);
        }
        return new Result(new Observed<>(PlanGraph.of(plan.build()), engine.engine() + " plan", at), missed);
    }

    private Job whole(Job job, AtomicInteger left, Deadline deadline) {
        return PlanChange.told(job) || left.getAndDecrement() <= 0
                ? job
                : engine.job(job.id(), deadline).map(Observed::value).orElse(job);
    }

    private static <T> void attempt(
            List<TwsException> missed, Function<PageRequest, Observed<Page<T>>> list, Consumer<T> taker) {
        try {
            for (var page = PageRequest.first(PAGE); ; page = page.next()) {
                var read = list.apply(page).value();
                read.items().forEach(taker);
                if (read.items().isEmpty() || !read.hasMore()) {
                    return;
                }
            }
        } catch (TwsException e) {
            missed.add(e);
        }
    }

    /**
     * What was read.
     *
     * @param plan the plan, as of the moment at which reading it began
     * @param missed why workstations, resources, prompts or files are not in it; empty when all are
     */
    public record Result(Observed<PlanGraph> plan, List<TwsException> missed) {
        /** Keeps an own copy of the list. */
        public Result {
            missed = List.copyOf(missed);
        }
    }
}
