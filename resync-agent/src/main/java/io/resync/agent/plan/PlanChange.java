package io.resync.agent.plan;

import io.resync.tws.Dependency;
import io.resync.tws.Job;
import io.resync.tws.JobId;
import io.resync.tws.JobStream;
import io.resync.tws.JobStreamId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Puts what a delta tells into nodes and edges. */
final class PlanChange {
    private static final Comparator<Job> IN_PLAN_ORDER = Comparator.comparing(
                    (Job job) -> job.key().jobStream())
            .thenComparing(job -> job.jobStreamId().value())
            .thenComparing(job -> job.key().text())
            .thenComparing(job -> job.id().value());

    private final NodesDraft nodes;
    private final EdgeList edges = new EdgeList();
    private final Wiring wiring;
    private final Shared shared = new Shared();
    private final Set<Integer> rewired = new LinkedHashSet<>();

    PlanChange(NodesDraft nodes) {
        this.nodes = nodes;
        wiring = new Wiring(nodes, edges);
    }

    Nodes nodes() {
        return nodes.done();
    }

    EdgeList edges() {
        return edges;
    }

    /** Jobs and beginnings of job streams whose edges were told anew; those that tell none now have none. */
    Set<Integer> rewired() {
        return rewired;
    }

    void apply(PlanDelta delta) {
        var streams = ordered(
                delta.jobStreams(),
                Comparator.comparing(JobStream::name)
                        .thenComparing(stream -> stream.id().value()));
        var jobs = ordered(delta.jobs(), IN_PLAN_ORDER);
        int[] numbers = jobs.stream().mapToInt(this::place).toArray();
        streams.forEach(this::place);
        for (int job = 0; job < numbers.length; job++) {
            wiring.wire(numbers[job], jobs.get(job));
        }
        streams.forEach(stream -> wiring.wire(nodes.find(stream.id()), stream));
        delta.removedJobs().forEach(this::remove);
        delta.removedJobStreams().forEach(this::remove);
        delta.objects().forEach(this::put);
    }

    private static <T> List<T> ordered(Collection<T> told, Comparator<T> order) {
        var list = new ArrayList<>(told);
        list.sort(order);
        return list;
    }

    private void place(JobStream stream) {
        int begin = wiring.gate(stream.id(), stream.name());
        var lean = shared.lean(stream);
        nodes.set(begin, new PlanNode.Gate(stream.id(), stream.name(), lean, false));
        nodes.set(begin + 1, new PlanNode.Gate(stream.id(), stream.name(), lean, true));
        rewired.add(begin);
    }

    private int place(Job job) {
        wiring.gate(job.jobStreamId(), job.key().jobStream()); // beside its jobs in memory
        int node = put(new PlanNode.OfJob(shared.lean(job), told(job)));
        rewired.add(node);
        return node;
    }

    private int put(PlanNode node) {
        int known = nodes.find(node.key());
        if (known < 0) {
            return nodes.add(node);
        }
        nodes.set(known, node);
        return known;
    }

    private void remove(JobId id) {
        int node = nodes.find(id);
        if (node >= 0 && nodes.get(node) instanceof PlanNode.OfJob gone) {
            var key = gone.job().key();
            nodes.set(node, new PlanNode.Absent(id, key.jobStream() + "." + key.name()));
            rewired.add(node);
        }
    }

    private void remove(JobStreamId id) {
        int begin = nodes.find(id);
        if (begin >= 0 && nodes.get(begin) instanceof PlanNode.Gate gone) {
            nodes.set(begin, new PlanNode.Gate(id, gone.name(), null, false));
            nodes.set(begin + 1, new PlanNode.Gate(id, gone.name(), null, true));
            rewired.add(begin);
        }
    }

    /** Lists of the engine may leave dependencies out, and tell how many are not met. */
    static boolean told(Job job) {
        if (job.unresolved() < 0) {
            return !job.dependencies().isEmpty() || !job.state().status().waiting();
        }
        return unmet(job.dependencies()) >= job.unresolved();
    }

    private static long unmet(List<Dependency> dependencies) {
        return dependencies.stream()
                .filter(each -> each.satisfaction() != Dependency.Satisfaction.SATISFIED)
                .mapToLong(each -> each instanceof Dependency.OnJoin join ? Math.max(1, unmet(join.members())) : 1)
                .sum();
    }
}
