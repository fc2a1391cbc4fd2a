package io.resync.agent.diagnose;

import io.resync.agent.plan.PlanGraph;
import io.resync.tws.Job;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** By which jobs a failure gets to the job that waits. */
final class Ways {
    private static final int MOST_BETWEEN = 50;

    private Ways() {}

    /** The shortest way; where it goes by a whole job stream, with the jobs of both job streams that wait in between. */
    static List<Job> between(PlanGraph plan, Job from, Job to) {
        var shortest = plan.path(from.id(), to.id());
        var way = new ArrayList<Job>();
        for (var job : shortest) {
            if (!way.isEmpty()) {
                way.addAll(inside(plan, way.get(way.size() - 1), job));
            }
            way.add(job);
        }
        return way;
    }

    private static List<Job> inside(PlanGraph plan, Job first, Job last) {
        if (first.jobStreamId().equals(last.jobStreamId())) {
            return List.of();
        }
        var before = plan.before(last.id());
        var between = plan.after(first.id()).stream()
                .filter(job -> job.jobStreamId().equals(first.jobStreamId())
                        || job.jobStreamId().equals(last.jobStreamId()))
                .filter(job -> job.state().status().waiting() && before.contains(job))
                .limit(MOST_BETWEEN)
                .sorted(Comparator.comparing((Job job) -> !job.jobStreamId().equals(first.jobStreamId()))
                        .thenComparing(job -> plan.before(job.id()).size())
                        .thenComparing(job -> job.key().text()))
                .toList();
        var chain = new ArrayList<Job>();
        for (var job : between) {
            var end = chain.isEmpty() ? first : chain.get(chain.size() - 1);
            if (plan.path(end.id(), job.id()).size() == 2) {
                chain.add(job);
            }
        }
        return chain;
    }
}
