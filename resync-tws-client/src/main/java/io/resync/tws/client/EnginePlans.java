package io.resync.tws.client;

import io.resync.Deadline;
import io.resync.Observed;
import io.resync.tws.Capabilities.Family;
import io.resync.tws.Job;
import io.resync.tws.JobFilter;
import io.resync.tws.JobStream;
import io.resync.tws.JobStreamFilter;
import io.resync.tws.Page;
import io.resync.tws.PageRequest;
import io.resync.tws.PlanId;
import io.resync.tws.Plans;
import java.util.Set;

/** Plans besides the current one, as one engine serves them. */
final class EnginePlans implements Plans {
    private final Routes routes;

    EnginePlans(Routes routes) {
        this.routes = routes;
    }

    @Override
    public Observed<Page<Plan>> list(Set<Kind> kinds, PageRequest page, Deadline deadline) {
        return routes.askFirst(Family.PLANS, deadline, api -> api.plans().list(kinds, page, deadline));
    }

    @Override
    public Observed<Page<Job>> jobs(PlanId plan, JobFilter filter, PageRequest page, Deadline deadline) {
        return routes.askFirst(Family.PLANS, deadline, api -> api.plans().jobs(plan, filter, page, deadline));
    }

    @Override
    public Observed<Page<JobStream>> jobStreams(
            PlanId plan, JobStreamFilter filter, PageRequest page, Deadline deadline) {
        return routes.askFirst(Family.PLANS, deadline, api -> api.plans().jobStreams(plan, filter, page, deadline));
    }
}
