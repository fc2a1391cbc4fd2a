package io.resync.agent.plan;

import io.resync.tws.Job;
import io.resync.tws.JobId;
import io.resync.tws.JobStreamId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What lies directly before and behind a job or job stream, and how much in all.
 *
 * @param before what it waits or waited for
 * @param behind what waits or waited for it
 * @param allBefore all jobs before it, nearest first
 * @param allBehind all jobs behind it, nearest first
 */
public record Chain(List<Neighbour> before, List<Neighbour> behind, List<Job> allBefore, List<Job> allBehind) {
    /** Keeps own copies of the lists. */
    public Chain {
        before = List.copyOf(before);
        behind = List.copyOf(behind);
        allBefore = List.copyOf(allBefore);
        allBehind = List.copyOf(allBehind);
    }

    /**
     * The chain of a job.
     *
     * @param plan the plan
     * @param job which job
     * @return what lies around it, or empty when the plan does not hold it
     */
    public static Optional<Chain> of(PlanGraph plan, JobId job) {
        var node = plan.find(job);
        return node.isEmpty() ? Optional.empty() : Optional.of(of(plan, node.getAsInt(), node.getAsInt()));
    }

    /**
     * The chain of a job stream as a whole: what its own jobs wait for among themselves is not in it.
     *
     * @param plan the plan
     * @param stream which instance
     * @return what lies around it, or empty when the plan does not hold it
     */
    public static Optional<Chain> of(PlanGraph plan, JobStreamId stream) {
        int begin = plan.nodes().find(stream);
        return begin < 0 ? Optional.empty() : Optional.of(of(plan, begin, begin + 1));
    }

    private static Chain of(PlanGraph plan, int first, int last) {
        return new Chain(
                neighbours(plan, plan.backward(), first),
                neighbours(plan, plan.forward(), last),
                jobs(plan, Closure.of(plan.backward(), plan.nodes().size(), first)),
                jobs(plan, Closure.of(plan.forward(), plan.nodes().size(), last)));
    }

    private static List<Job> jobs(PlanGraph plan, int[] nodes) {
        return IntStream.of(nodes)
                .mapToObj(plan::job)
                .flatMap(job -> Optional.ofNullable(job).stream())
                .toList();
    }

    /** How a plan is put together is no neighbourhood; of a join its members are. */
    private static List<Neighbour> neighbours(PlanGraph plan, Adjacency edges, int node) {
        var found = new ArrayList<Neighbour>();
        for (int edge = 0; edge < edges.degree(node); edge++) {
            int other = edges.target(node, edge);
            if (plan.nodes().get(other) instanceof PlanNode.Join) {
                found.addAll(neighbours(plan, edges, other));
            } else if (!isStructure(plan, node, other)) {
                found.add(neighbour(plan, other));
            }
        }
        return found;
    }

    private static boolean isStructure(PlanGraph plan, int one, int other) {
        return only(plan, one, other) && only(plan, other, one);
    }

    /** Whether no edge from one to the other is a dependency. */
    private static boolean only(PlanGraph plan, int from, int to) {
        for (int edge = 0; edge < plan.backward().degree(to); edge++) {
            if (plan.backward().target(to, edge) == from
                    && !Link.structure(plan.backward().attribute(to, edge))) {
                return false;
            }
        }
        return true;
    }

    private static Neighbour neighbour(PlanGraph plan, int node) {
        var told = plan.nodes().get(node);
        if (told instanceof PlanNode.OfJob held) {
            return new Neighbour(
                    held.job().key().text(),
                    held.job().key().jobStream() + "." + held.job().key().name(),
                    held.job().state().text());
        }
        if (told instanceof PlanNode.Gate gate) {
            var state = gate.stream() == null ? "" : gate.stream().state().text();
            return new Neighbour(gate.name(), gate.name(), state);
        }
        var name = told instanceof PlanNode.Absent absent
                ? absent.name()
                : told.key() instanceof NodeKey key ? key.name() : told.key().toString();
        return new Neighbour(name, name, "");
    }

    /**
     * Something directly before or behind.
     *
     * @param name its name, as operators know it
     * @param brief its name in a list
     * @param state how it stands; empty for what has no state
     */
    public record Neighbour(String name, String brief, String state) {}
}
