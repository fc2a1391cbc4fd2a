package io.resync.agent.plan;

import io.resync.agent.plan.Blocker.Kind;
import io.resync.tws.Job;
import io.resync.tws.Workstation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who runs on a workstation, and who waits for nothing but the workstation itself.
 *
 * @param workstation the workstation
 * @param running the jobs that run there, the longest first
 * @param limited jobs that only its limit keeps from starting, in the order in which they would start
 * @param fenced jobs that its fence keeps from starting, whatever the limit
 */
public record WorkstationQueue(
        Workstation workstation, List<Blocker.Holder> running, List<Job> limited, List<Job> fenced) {
    private static final Comparator<Job> START_ORDER = Comparator.comparing(Job::priority, Comparator.reverseOrder())
            .thenComparing(job -> job.schedule().scheduledAt(), Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(job -> job.key().text());
    private static final Set<Kind> LIMIT = EnumSet.of(Kind.WORKSTATION_LIMIT);
    private static final Set<Kind> FENCE = EnumSet.of(Kind.WORKSTATION_LIMIT, Kind.FENCE);

    /** Keeps own copies of the lists. */
    public WorkstationQueue {
        running = List.copyOf(running);
        limited = List.copyOf(limited);
        fenced = List.copyOf(fenced);
    }

    /**
     * Looks at the jobs of a workstation.
     *
     * @param plan the plan
     * @param name the workstation, with or without its folder
     * @param now the moment
     * @return its queue, or empty when the plan does not hold the workstation
     */
    public static Optional<WorkstationQueue> of(PlanGraph plan, String name, Instant now) {
        int node = plan.nodes().find(NodeKey.workstation(name));
        return node >= 0 && plan.nodes().get(node) instanceof PlanNode.OfWorkstation where && where.seen() != null
                ? Optional.of(of(plan, node, where.seen(), now))
                : Optional.empty();
    }

    private static WorkstationQueue of(PlanGraph plan, int node, Workstation where, Instant now) {
        var blockers = new BlockerSearch(plan, now);
        var limited = new ArrayList<Job>();
        var fenced = new ArrayList<Job>();
        for (int edge = 0; edge < plan.forward().degree(node); edge++) {
            int behind = plan.forward().target(node, edge);
            var job = plan.job(behind);
            var kinds = job == null ? Set.<Kind>of() : kinds(blockers, behind, job);
            if (job != null && kinds.equals(LIMIT)) {
                limited.add(job);
            } else if (job != null && kinds.contains(Kind.FENCE) && FENCE.containsAll(kinds)) {
                fenced.add(job);
            }
        }
        limited.sort(START_ORDER);
        fenced.sort(START_ORDER);
        return new WorkstationQueue(where, new Occupancy(plan, now).running(node), limited, fenced);
    }

    private static Set<Kind> kinds(BlockerSearch blockers, int node, Job job) {
        return job.state().status().waiting()
                ? blockers.of(node, false).stream()
                        .map(cause -> cause.blocker().kind())
                        .collect(Collectors.toSet())
                : Set.of();
    }
}
