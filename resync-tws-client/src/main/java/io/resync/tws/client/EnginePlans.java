package io.resync.tws.client;

import io.resync.Deadline;
import io.resync.Observed;
import io.resync.tws.Capabilities.Family;
import io.resync.tws.EngineId;
import io.resync.tws.Job;
import io.resync.tws.JobFilter;
import io.resync.tws.JobStream;
import io.resync.tws.JobStreamFilter;
import io.resync.tws.Page;
import io.resync.tws.PageRequest;
import io.resync.tws.PlanId;
import io.resync.tws.Plans;
import io.resync.tws.client.wire.V1EngineInfo;
import java.util.Set;

/** Plans besides the current one, as one engine serves them. */
final class EnginePlans implements Plans {
    private final EngineId engine;
    private final Exchange exchange;
    private final Routes routes;

    EnginePlans(EngineId engine, Exchange exchange, Routes routes) {
        this.engine = engine;
        this.exchange = exchange;
        this.routes = routes;
    }

    @Override
    public Observed<Page<Plan>> list(Set<Kind> kinds, PageRequest page, Deadline deadline) {
        return routes.askFirst(Family.PLANS, deadline, info -> in(info).list(kinds, page, deadline));
    }

    @Override
    public Observed<Page<Job>> jobs(PlanId plan, JobFilter filter, PageRequest page, Deadline deadline) {
        return routes.askFirst(Family.PLANS, deadline, info -> in(info).jobs(plan, filter, page, deadline));
    }

    @Override
    public Observed<Page<JobStream>> jobStreams(
            PlanId plan, JobStreamFilter filter, PageRequest page, Deadline deadline) {
        return routes.askFirst(Family.PLANS, deadline, info -> in(info).jobStreams(plan, filter, page, deadline));
    }

    private V1Plans in(V1EngineInfo info) {
        return new V1Plans(engine, exchange, info);
    }
}
