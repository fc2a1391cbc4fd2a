package io.resync.agent.plan;

import io.resync.tws.Dependency;
import io.resync.tws.Job;
import io.resync.tws.JobStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns what an object of the plan waits for into edges, and makes the nodes that are only named so far. */
final class Wiring {
    private final NodesDraft nodes;
    private final EdgeList edges;
    private @Nullable Object lastGate;
    private int lastBegin;

    Wiring(NodesDraft nodes, EdgeList edges) {
        this.nodes = nodes;
        this.edges = edges;
    }

    /** The beginning of its job stream comes first before a job, its workstation second. */
    void wire(int node, Job job) {
        int stream = gate(job.jobStreamId(), job.key().jobStream());
        edges.add(stream, node, Link.STRUCTURE);
        edges.add(workstation(job.key().workstation()), node, Link.STRUCTURE);
        wire(node, job.id(), job.dependencies());
        edges.add(node, stream + 1, Link.STRUCTURE);
    }

    void wire(int node, JobStream stream) {
        wire(node, stream.id(), stream.dependencies());
        edges.add(node, node + 1, Link.STRUCTURE);
    }

    int gate(Object key, String name) {
        if (!key.equals(lastGate)) {
            lastBegin = findGate(key, name);
            lastGate = key;
        }
        return lastBegin;
    }

    private int findGate(Object key, String name) {
        int known = nodes.find(key);
        if (known >= 0) {
            return known;
        }
        int begin = nodes.add(new PlanNode.Gate(key, name, null, false));
        nodes.append(new PlanNode.Gate(key, name, null, true));
        return begin;
    }

    private void wire(int node, Object owner, List<Dependency> dependencies) {
        for (int number = 0; number < dependencies.size(); number++) {
            wire(node, dependencies.get(number), new NodeKey(NodeKey.Kind.JOIN, owner, Integer.toString(number)));
        }
    }

    private void wire(int node, Dependency dependency, NodeKey own) {
        if (dependency instanceof Dependency.OnJob job) {
            edges.add(job(job), node, Link.of(job.satisfaction(), job.conditional(), job.pending()));
        } else if (dependency instanceof Dependency.OnJobStream stream) {
            edges.add(end(stream), node, Link.of(stream.satisfaction(), false, stream.pending()));
        } else if (dependency instanceof Dependency.OnResource resource) {
            edges.add(resource(resource), node, Link.of(resource.satisfaction(), resource.quantity()));
        } else if (dependency instanceof Dependency.OnJoin join) {
            join(node, join, own);
        } else {
            edges.add(other(dependency), node, Link.of(dependency.satisfaction()));
        }
    }

    private void join(int node, Dependency.OnJoin join, NodeKey own) {
        int at = known(new PlanNode.Join(own, join.name(), join.needed()));
        edges.add(at, node, Link.of(join.satisfaction()));
        for (int number = 0; number < join.members().size(); number++) {
            var inner = new NodeKey(NodeKey.Kind.JOIN, own, Integer.toString(number));
            wire(at, join.members().get(number), inner);
        }
    }

    private int job(Dependency.OnJob job) {
        var name = job.jobStream() == null ? job.name() : job.jobStream() + "." + job.name();
        var key = job.jobId() == null ? new NodeKey(NodeKey.Kind.JOB, "", name) : job.jobId();
        int known = nodes.find(key);
        return known >= 0 ? known : nodes.add(new PlanNode.Absent(key, name));
    }

    private int end(Dependency.OnJobStream stream) {
        var at = stream.scheduledAt() == null ? "" : stream.scheduledAt();
        var key = stream.jobStreamId() == null
                ? new NodeKey(NodeKey.Kind.STREAM, at, stream.name())
                : stream.jobStreamId();
        return gate(key, stream.name()) + 1;
    }

    private int resource(Dependency.OnResource resource) {
        return known(
                new PlanNode.OfResource(NodeKey.resource(resource.workstation(), resource.name()), resource, null));
    }

    private int workstation(String name) {
        var key = NodeKey.workstation(name);
        return known(new PlanNode.OfWorkstation(key, key.name(), null));
    }

    private int other(Dependency dependency) {
        if (dependency instanceof Dependency.OnPrompt prompt) {
            return known(new PlanNode.OfPrompt(NodeKey.prompt(prompt.name()), prompt, null));
        }
        if (dependency instanceof Dependency.OnFile file) {
            return known(new PlanNode.OfFile(NodeKey.file(file.workstation(), file.path()), file, null));
        }
        if (dependency instanceof Dependency.OnOtherEngine remote) {
            var key = new NodeKey(NodeKey.Kind.REMOTE, remote.networkAgent(), remote.remote());
            return known(new PlanNode.Remote(key, remote));
        }
        var type = ((Dependency.Unrecognized) dependency).type();
        return known(new PlanNode.Unrecognized(new NodeKey(NodeKey.Kind.UNRECOGNIZED, "", type), type));
    }

    private int known(PlanNode node) {
        int known = nodes.find(node.key());
        return known >= 0 ? known : nodes.add(node);
    }
}
