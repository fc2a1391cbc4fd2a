package io.resync.agent.plan;

import io.resync.tws.Job;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;

/** The jobs behind a job, step by step. Job streams and joins that lie between are no steps of their own. */
final class Steps {
    private static final Comparator<Job> BY_KEY =
            Comparator.comparing(job -> job.key().text());

    private final PlanGraph plan;
    private final BitSet seen = new BitSet();

    private Steps(PlanGraph plan) {
        this.plan = plan;
    }

    /** Whole steps, until there are no more or at least so many jobs. */
    static List<List<Job>> after(PlanGraph plan, int start, int most) {
        var steps = new ArrayList<List<Job>>();
        var walk = new Steps(plan);
        walk.seen.set(start);
        int jobs = 0;
        for (var next = walk.from(List.of(start)); !next.isEmpty() && jobs < most; next = walk.from(next)) {
            steps.add(next.stream()
                    .flatMap(node -> Stream.ofNullable(plan.job(node)))
                    .sorted(BY_KEY)
                    .toList());
            jobs += next.size();
        }
        return steps;
    }

    private List<Integer> from(List<Integer> jobs) {
        var found = new ArrayList<Integer>();
        Deque<Integer> between = new ArrayDeque<>(jobs);
        while (!between.isEmpty()) {
            int node = between.remove();
            for (int edge = 0; edge < plan.forward().degree(node); edge++) {
                int target = plan.forward().target(node, edge);
                if (!seen.get(target) && leads(node, target)) {
                    seen.set(target);
                    (plan.job(target) == null ? between : found).add(target);
                }
            }
        }
        return found;
    }

    /** A job stream ends by its jobs, and not by having begun. */
    private boolean leads(int from, int to) {
        return !(plan.nodes().get(from) instanceof PlanNode.Gate begin
                && !begin.end()
                && plan.nodes().get(to) instanceof PlanNode.Gate end
                && end.end());
    }
}
