package io.resync.tws.client;

import io.resync.Deadline;
import io.resync.Observed;
import io.resync.tws.Capabilities.Family;
import io.resync.tws.CriticalJobs;
import io.resync.tws.EngineId;
import io.resync.tws.JobId;
import io.resync.tws.Page;
import io.resync.tws.PageRequest;
import io.resync.tws.client.V1Lists.Rest;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/** Critical jobs, which the engine lists in no promised order: there are few, and they are sorted here. */
final class EngineCriticalJobs implements CriticalJobs {
    private static final Comparator<CriticalJob> BY_NAME = Comparator.comparing(
                    (CriticalJob job) -> job.link().key().name())
            .thenComparing(job -> job.link().key().text())
            .thenComparing(job -> job.link().id().value());

    private final Exchange exchange;
    private final Routes routes;
    private final CriticalReads reads;
    private final V1Lists lists;

    EngineCriticalJobs(EngineId engine, Exchange exchange, Routes routes) {
        this.exchange = exchange;
        this.routes = routes;
        reads = new CriticalReads(engine);
        lists = new V1Lists(engine, exchange, new V1Reads(engine));
    }

    @Override
    public Observed<Page<CriticalJob>> list(Filter filter, PageRequest page, Deadline deadline) {
        var question = reads.jobs(filter);
        var rest = new Rest<>(wanted(filter), BY_NAME);
        return routes.askFirst(Family.CRITICAL_JOBS, deadline, any -> lists.page(question, rest, page, deadline));
    }

    @Override
    public Observed<List<Link>> chain(JobId job, Chain chain, Deadline deadline) {
        var links = reads.chain(job, chain);
        return routes.askFirst(Family.CRITICAL_JOBS, deadline, any -> lists.all(links, deadline));
    }

    @Override
    public Observed<Summary> summary(Deadline deadline) {
        return routes.askFirst(Family.CRITICAL_JOBS, deadline, any -> exchange.ask(reads.summary(), deadline));
    }

    private static Predicate<CriticalJob> wanted(Filter filter) {
        var name = V1Names.left(filter.name());
        var jobStream = V1Names.left(filter.jobStream());
        return job -> name.test(job.link().key().name())
                && jobStream.test(job.link().key().jobStream())
                && (filter.alerts().isEmpty() || filter.alerts().contains(job.alert()));
    }
}
