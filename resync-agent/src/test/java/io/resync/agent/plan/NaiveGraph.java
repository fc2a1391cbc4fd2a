package io.resync.agent.plan;

import io.resync.tws.Dependency;
import io.resync.tws.Job;
import io.resync.tws.JobStream;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The same plan without any art: sets of objects, followed by hand. What the graph finds must be what this finds. */
final class NaiveGraph {
    final Map<Object, Set<Object>> behind = new HashMap<>();
    /** Without what is met. */
    final Map<Object, Set<Object>> heldUp = new HashMap<>();

    /** The end of a stream; its beginning is its id. */
    record End(Object stream) {}

    NaiveGraph(RandomPlan plan) {
        plan.jobs.values().forEach(this::add);
        plan.streams.values().forEach(this::add);
    }

    Set<Object> after(Object start) {
        var found = new LinkedHashSet<Object>();
        var next = new ArrayDeque<Object>(Set.of(start));
        while (!next.isEmpty()) {
            for (Object target : behind.getOrDefault(next.remove(), Set.of())) {
                if (!target.equals(start) && found.add(target)) {
                    next.add(target);
                }
            }
        }
        return found;
    }

    Set<Object> jobsAfter(RandomPlan plan, Object start) {
        var held = new LinkedHashSet<Object>();
        plan.jobs.values().forEach(job -> held.add(job.id()));
        held.retainAll(after(start));
        return held;
    }

    private void add(Job job) {
        edge(job.jobStreamId(), job.id());
        edge(job.id(), new End(job.jobStreamId()));
        add(job.id(), job.dependencies());
    }

    private void add(JobStream stream) {
        edge(stream.id(), new End(stream.id()));
        add(stream.id(), stream.dependencies());
    }

    private void add(Object target, Collection<Dependency> dependencies) {
        for (var dependency : dependencies) {
            var before = before(dependency);
            behind.computeIfAbsent(before, any -> new LinkedHashSet<>()).add(target);
            if (dependency.satisfaction() != Dependency.Satisfaction.SATISFIED) {
                heldUp.computeIfAbsent(before, any -> new LinkedHashSet<>()).add(target);
            }
        }
    }

    private static Object before(Dependency dependency) {
        if (dependency instanceof Dependency.OnJob job) {
            return Objects.requireNonNull(job.jobId());
        }
        return dependency instanceof Dependency.OnJobStream stream
                ? new End(Objects.requireNonNull(stream.jobStreamId()))
                : dependency.getClass().getSimpleName();
    }

    private void edge(Object before, Object target) {
        behind.computeIfAbsent(before, any -> new LinkedHashSet<>()).add(target);
        heldUp.computeIfAbsent(before, any -> new LinkedHashSet<>()).add(target);
    }
}
