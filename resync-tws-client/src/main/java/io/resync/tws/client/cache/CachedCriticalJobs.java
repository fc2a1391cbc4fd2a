package io.resync.tws.client.cache;

import io.resync.Deadline;
import io.resync.Observed;
import io.resync.tws.CriticalJobs;
import io.resync.tws.JobId;
import io.resync.tws.Page;
import io.resync.tws.PageRequest;
import java.util.List;

/** Critical jobs, from what is kept where that will do. */
record CachedCriticalJobs(CriticalJobs engine, Answering answers) implements CriticalJobs {
    @Override
    public Observed<Page<CriticalJob>> list(Filter filter, PageRequest page, Deadline deadline) {
        return answers.ask(new CriticalJobsKey.All(filter, page), deadline, limit -> engine.list(filter, page, limit));
    }

    @Override
    public Observed<List<Link>> chain(JobId job, Chain chain, Deadline deadline) {
        return answers.ask(new CriticalJobsKey.Chain(job, chain), deadline, limit -> engine.chain(job, chain, limit));
    }

    @Override
    public Observed<Summary> summary(Deadline deadline) {
        return answers.ask(new CriticalJobsKey.Summary(), deadline, engine::summary);
    }
}
