package io.resync.agent.gather;

import io.resync.Observed;
import io.resync.agent.plan.PlanGraph;
import io.resync.agent.understand.JobReference;
import io.resync.query.Entity;
import io.resync.query.EntityType;
import io.resync.query.StructuredQuery;
import io.resync.tws.Job;
import java.util.List;
import java.util.Optional;

/** Jobs that one question names together: where several of them failed, what they share is worth more than one of them alone. */
final class NamedTogether {
    private static final int SEVERAL = 2;

    private NamedTogether() {}

    /** What to read of them; empty where fewer than two failed, or the plan was not read. */
    static Optional<Reading<?>> failed(StructuredQuery query, Investigation soFar) {
        return soFar.get(Sources.PLAN)
                .map(plan -> plan.map(graph -> failed(query, graph)))
                .filter(jobs -> jobs.value().size() >= SEVERAL)
                .map(NamedTogether::reading);
    }

    private static Reading<?> reading(Observed<List<Job>> jobs) {
        return new Reading<>(Sources.NAMED_TOGETHER, deadline -> Optional.of(jobs));
    }

    private static List<Job> failed(StructuredQuery query, PlanGraph plan) {
        var names = query.entities(EntityType.JOB).stream()
                .map(Entity::text)
                .distinct()
                .flatMap(typed -> JobReference.parse(typed).stream())
                .toList();
        return plan.jobs().stream()
                .filter(job -> job.state().status().failed())
                .filter(job -> names.stream().anyMatch(name -> fits(name, job)))
                .toList();
    }

    private static boolean fits(JobReference name, Job job) {
        var key = job.key();
        return name.fits(BareName.of(key.workstation()), key.jobStream(), key.name())
                || name.fits(key.workstation(), key.jobStream(), key.name());
    }
}
