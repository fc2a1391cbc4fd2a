package io.resync.tws.client.cache;

import io.resync.Deadline;
import io.resync.Observed;
import io.resync.tws.Job;
import io.resync.tws.JobFilter;
import io.resync.tws.JobStream;
import io.resync.tws.JobStreamFilter;
import io.resync.tws.Page;
import io.resync.tws.PageRequest;
import io.resync.tws.PlanId;
import io.resync.tws.Plans;
import java.util.Set;

/** Plans, from what is kept where that will do. */
record CachedPlans(Plans engine, Answering answers) implements Plans {
    @Override
    public Observed<Page<Plan>> list(Set<Kind> kinds, PageRequest page, Deadline deadline) {
        return answers.ask(new PlansKey.All(kinds, page), deadline, limit -> engine.list(kinds, page, limit));
    }

    @Override
    public Observed<Page<Job>> jobs(PlanId plan, JobFilter filter, PageRequest page, Deadline deadline) {
        return answers.ask(
                new PlansKey.Jobs(plan, filter, page), deadline, limit -> engine.jobs(plan, filter, page, limit));
    }

    @Override
    public Observed<Page<JobStream>> jobStreams(
            PlanId plan, JobStreamFilter filter, PageRequest page, Deadline deadline) {
        return answers.ask(
                new PlansKey.JobStreams(plan, filter, page),
                deadline,
                limit -> engine.jobStreams(plan, filter, page, limit));
    }
}
