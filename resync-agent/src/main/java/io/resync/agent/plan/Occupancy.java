package io.resync.agent.plan;

import io.resync.agent.plan.Blocker.Holder;
import io.resync.tws.Job;
import io.resync.tws.JobRun;
import io.resync.tws.PlanStatus;
import io.resync.tws.Resource;
import io.resync.tws.Workstation;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who runs where, and has what. */
final class Occupancy {
    private static final Set<PlanStatus> RUNNING =
            EnumSet.of(PlanStatus.EXEC, PlanStatus.SUCCP, PlanStatus.ABENP, PlanStatus.INTRO);
    private static final Comparator<Holder> LONGEST_FIRST = Comparator.comparing(
                    Holder::since, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Holder::name);

    private final PlanGraph plan;
    private final Instant now;
    private final Map<Integer, List<Holder>> runningBehind = new HashMap<>();

    Occupancy(PlanGraph plan, Instant now) {
        this.plan = plan;
        this.now = now;
    }

    static boolean runs(Job job) {
        return RUNNING.contains(job.state().status());
    }

    /** Jobs that run among those behind a workstation, a resource or the beginning of a job stream. */
    List<Holder> running(int node) {
        return runningBehind.computeIfAbsent(
                node,
                any -> jobsBehind(node)
                        .filter(Occupancy::runs)
                        .map(job -> holder(job, 1))
                        .sorted(LONGEST_FIRST)
                        .toList());
    }

    /** Who has units of a resource, by the resource itself, else by which of those that need it run. */
    List<Holder> holders(int node, @Nullable Resource resource) {
        if (resource == null || resource.holders().isEmpty()) {
            return running(node);
        }
        return resource.holders().stream()
                .map(this::holder)
                .sorted(LONGEST_FIRST)
                .toList();
    }

    /** The workstations on which jobs of a pool ran or run, as far as the plan holds them. */
    List<Workstation> members(int pool, String name) {
        return jobsBehind(pool)
                .flatMap(job -> job.lastRun().map(JobRun::workstation).stream())
                .map(NodeKey::bare)
                .filter(where -> !where.equals(name))
                .distinct()
                .sorted()
                .flatMap(where -> workstation(where).stream())
                .toList();
    }

    /** Whether what a running job says of itself can be believed. */
    boolean reachable(Job job) {
        var where = job.lastRun().map(JobRun::workstation).orElse(job.key().workstation());
        return workstation(NodeKey.bare(where)).map(Occupancy::up).orElse(true);
    }

    /** When a running job ends by its expected duration; null when there is none, or it has run longer than that. */
    @Nullable
    Instant endOf(Job job) {
        return job.lastRun()
                .filter(run -> run.startedAt() != null && run.estimated() != null)
                .map(run -> Objects.requireNonNull(run.startedAt()).plus(Objects.requireNonNull(run.estimated())))
                .filter(end -> end.isAfter(now))
                .orElse(null);
    }

    static boolean up(Workstation workstation) {
        return workstation.linked() && workstation.running() && !workstation.ignored();
    }

    private Optional<Workstation> workstation(String name) {
        int node = plan.nodes().find(NodeKey.workstation(name));
        return node >= 0 && plan.nodes().get(node) instanceof PlanNode.OfWorkstation where
                ? Optional.ofNullable(where.seen())
                : Optional.empty();
    }

    private Stream<Job> jobsBehind(int node) {
        return IntStream.range(0, plan.forward().degree(node))
                .mapToObj(edge -> plan.job(plan.forward().target(node, edge)))
                .flatMap(Stream::ofNullable);
    }

    private Holder holder(Job job, int quantity) {
        var since = job.lastRun().map(JobRun::startedAt).orElse(null);
        var working = runs(job) && reachable(job);
        return new Holder(job.key().text(), job.id(), since, working ? endOf(job) : null, quantity, working);
    }

    private Holder holder(Resource.Holder told) {
        var job = told.jobId() == null ? null : plan.job(told.jobId()).orElse(null);
        var name = told.job().isEmpty() ? told.jobStream() : told.job();
        return job == null
                ? new Holder(name, told.jobId(), null, null, told.quantity(), true)
                : holder(job, told.quantity());
    }
}
