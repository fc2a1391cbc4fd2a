package io.resync.agent.plan;

import io.resync.tws.Job;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * By when each node must have ended, so that what waits behind it starts in time for every deadline: worked out from the
 * deadlines backward, by expected durations. A duration that nobody knows counts as nought. Seconds since the epoch.
 */
final class LatestEnds {
    static final long NONE = Long.MAX_VALUE;

    private final PlanGraph plan;
    private final long[] ends;
    private final int[] binding;

    private LatestEnds(PlanGraph plan) {
        this.plan = plan;
        ends = new long[plan.nodes().size()];
        binding = new int[ends.length];
    }

    static LatestEnds of(PlanGraph plan) {
        var latest = new LatestEnds(plan);
        Arrays.fill(latest.ends, NONE);
        Arrays.fill(latest.binding, -1);
        var order = plan.order();
        for (int place = 0; place < order.size(); place++) {
            latest.settle(order.lastFirst(place));
        }
        return latest;
    }

    long end(int node) {
        return ends[node];
    }

    /** The latest start of a node, by its end and its own latest start. */
    long start(int node) {
        return Math.min(ownStart(node), before(ends[node], duration(node)));
    }

    Optional<Instant> startOf(int node) {
        return moment(start(node));
    }

    Optional<Instant> endOf(int node) {
        return moment(ends[node]);
    }

    /** The node whose deadline or latest start sets the end of this node; -1 for none. */
    int binding(int node) {
        return binding[node];
    }

    /** The nodes from here to what sets the end of this node, each with no time to lose against the next. */
    int[] criticalPath(int from) {
        int[] path = {from};
        int node = from;
        while (node >= 0 && binding[node] >= 0 && binding[node] != node && path.length <= ends.length) {
            node = next(node);
            if (node >= 0) {
                path = Arrays.copyOf(path, path.length + 1);
                path[path.length - 1] = node;
            }
        }
        return path;
    }

    static long duration(@Nullable Job job) {
        var estimated = job == null ? null : BlockerSearch.estimate(job);
        return estimated == null ? 0 : estimated.toSeconds();
    }

    private long duration(int node) {
        return duration(plan.job(node));
    }

    private int next(int node) {
        for (int edge = 0; edge < plan.forward().degree(node); edge++) {
            int behind = plan.forward().target(node, edge);
            if (holdsUp(node, behind) && start(behind) == ends[node]) {
                return behind;
            }
        }
        return -1;
    }

    /** All that lies behind the node has been settled before, and has told when it needs this one. */
    private void settle(int node) {
        long own = ownEnd(node);
        if (own < ends[node]) {
            ends[node] = own;
            binding[node] = node;
        }
        long start = start(node);
        if (start != NONE && needs(node)) {
            int sets = ownStart(node) == start ? node : binding[node];
            for (int edge = 0; edge < plan.backward().degree(node); edge++) {
                int before = plan.backward().target(node, edge);
                if (start < ends[before] && !Link.met(plan.backward().attribute(node, edge))) {
                    ends[before] = start;
                    binding[before] = sets;
                }
            }
        }
    }

    /** Whether a node still needs what lies before it. */
    private boolean needs(int node) {
        var told = plan.nodes().get(node);
        if (told instanceof PlanNode.OfJob held) {
            return held.job().state().status().waiting();
        }
        return told instanceof PlanNode.Join join
                ? Joins.needsEach(plan, node, join.needed())
                : told instanceof PlanNode.Gate;
    }

    /** Whether a node has to wait for another that lies directly before it: it has not begun, and what it waits for is not met. */
    boolean holdsUp(int node, int behind) {
        return needs(behind) && isOpen(node, behind);
    }

    private boolean isOpen(int node, int behind) {
        if (plan.nodes().get(behind) instanceof PlanNode.Gate gate && gate.end()) {
            return true;
        }
        for (int edge = 0; edge < plan.backward().degree(behind); edge++) {
            if (plan.backward().target(behind, edge) == node
                    && !Link.met(plan.backward().attribute(behind, edge))) {
                return true;
            }
        }
        return false;
    }

    /** The latest start that a job or the beginning of a job stream has by itself. */
    private long ownStart(int node) {
        var told = plan.nodes().get(node);
        if (told instanceof PlanNode.OfJob held) {
            return second(held.job().schedule().latestStart());
        }
        return told instanceof PlanNode.Gate gate && gate.stream() != null && !gate.end()
                ? second(gate.stream().schedule().latestStart())
                : NONE;
    }

    /** The deadline that a job, unless it is done, or the end of a job stream has by itself. */
    private long ownEnd(int node) {
        var told = plan.nodes().get(node);
        if (told instanceof PlanNode.OfJob held) {
            var status = held.job().state().status();
            return status.ended() && !status.failed()
                    ? NONE
                    : second(held.job().schedule().deadline());
        }
        return told instanceof PlanNode.Gate gate && gate.stream() != null && gate.end()
                ? second(gate.stream().schedule().deadline())
                : NONE;
    }

    private static long second(@Nullable Instant moment) {
        return moment == null ? NONE : moment.getEpochSecond();
    }

    private static long before(long end, long duration) {
        return end == NONE ? NONE : end - duration;
    }

    private static Optional<Instant> moment(long second) {
        return second == NONE ? Optional.empty() : Optional.of(Instant.ofEpochSecond(second));
    }
}
