package io.resync.agent.plan;

import io.resync.agent.plan.Expectation.Trust;
import io.resync.tws.Job;
import io.resync.tws.JobRun;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Carries ends forward through a plan, each node once, what lies before it first. Seconds since the epoch. */
final class ExpectedEnds {
    private static final long OVER = Long.MIN_VALUE;

    private final PlanGraph plan;
    private final long now;
    private final Occupancy occupancy;
    private final BitSet held;
    private final long[] starts;
    private final long[] ends;
    private final int[] before;
    private final Trust[] trusts;

    private ExpectedEnds(PlanGraph plan, Instant now) {
        this.plan = plan;
        this.now = now.getEpochSecond();
        occupancy = new Occupancy(plan, now);
        held = held(plan, now);
        int size = plan.nodes().size();
        starts = new long[size];
        ends = new long[size];
        before = new int[size];
        trusts = new Trust[size];
        Arrays.fill(ends, OVER);
        Arrays.fill(before, -1);
        Arrays.fill(trusts, Trust.BY_DURATIONS);
    }

    static ExpectedEnds of(PlanGraph plan, Instant now) {
        var ends = new ExpectedEnds(plan, now);
        for (int place = plan.order().size() - 1; place >= 0; place--) {
            ends.settle(plan.order().lastFirst(place));
        }
        return ends;
    }

    /** Where something is wrong by itself; what lies behind follows from there. */
    private static BitSet held(PlanGraph plan, Instant now) {
        var held = new BitSet();
        Cascade.of(plan, now).causes().stream()
                .flatMap(ExpectedEnds::wrong)
                .map(job -> plan.nodes().find(job.id()))
                .filter(node -> node >= 0)
                .forEach(held::set);
        return held;
    }

    /** What keeps a whole job stream from starting holds no job of its own: then all that waits for it. */
    private static Stream<Job> wrong(Cascade.Cause cause) {
        return cause.origin() == null
                ? (cause.held().isEmpty() ? cause.waiting() : cause.held()).stream()
                : Stream.concat(Stream.of(cause.origin()), cause.alsoFailed().stream());
    }

    boolean over(int node) {
        return ends[node] == OVER;
    }

    /** The node that decides when this one starts; -1 where none does. */
    int before(int node) {
        return before[node];
    }

    Expectation of(int node) {
        return new Expectation(Instant.ofEpochSecond(starts[node]), Instant.ofEpochSecond(ends[node]), trusts[node]);
    }

    /** Whether a node still waits for another that lies directly before it. */
    boolean waitsFor(int node, int earlier) {
        if (!waits(plan.nodes().get(node))) {
            return false;
        }
        for (int edge = 0; edge < plan.backward().degree(node); edge++) {
            if (plan.backward().target(node, edge) == earlier
                    && !Link.met(plan.backward().attribute(node, edge))) {
                return true;
            }
        }
        return false;
    }

    private void settle(int node) {
        var told = plan.nodes().get(node);
        if (told instanceof PlanNode.OfJob one) {
            settle(node, one.job());
        } else if (told instanceof PlanNode.Gate gate) {
            settle(node, gate);
        } else if (told instanceof PlanNode.Join join) {
            settle(node, join);
        }
    }

    private void settle(int node, Job job) {
        var status = job.state().status();
        if (status.ended() && !status.failed()) {
            return;
        }
        if (status.waiting()) {
            start(node, job.schedule().startAt());
            takes(node, job);
        } else {
            begun(node, job);
        }
        if (held.get(node)) {
            trusts[node] = Trust.NEEDS_SOMEBODY;
        }
    }

    private void takes(int node, Job job) {
        ends[node] = starts[node] + LatestEnds.duration(job);
        if (BlockerSearch.estimate(job) == null) {
            trust(node, Trust.AT_THE_EARLIEST);
        }
    }

    /** What failed begins again now; what runs goes on from its start, and is not over before now. */
    private void begun(int node, Job job) {
        starts[node] = now;
        if (job.state().status().failed()) {
            takes(node, job);
            trust(node, Trust.NEEDS_SOMEBODY);
            return;
        }
        job.lastRun().map(JobRun::startedAt).ifPresent(started -> starts[node] = started.getEpochSecond());
        var end = occupancy.endOf(job);
        ends[node] = end == null ? now : end.getEpochSecond();
        trust(node, end == null ? Trust.AT_THE_EARLIEST : Trust.BY_DURATIONS);
        trust(node, occupancy.reachable(job) ? Trust.BY_DURATIONS : Trust.NEEDS_SOMEBODY);
    }

    private void settle(int node, PlanNode.Gate gate) {
        var stream = gate.stream();
        if (stream != null
                && stream.state().status().ended()
                && !stream.state().status().failed()) {
            return;
        }
        start(node, gate.end() || stream == null ? null : stream.schedule().startAt());
        ends[node] = starts[node];
        if (stream == null) {
            trust(node, Trust.AT_THE_EARLIEST);
        }
    }

    private void settle(int node, PlanNode.Join join) {
        start(node, null);
        ends[node] = starts[node];
        int needed = join.needed() - Joins.met(plan, node);
        if (!Joins.needsEach(plan, node, join.needed()) && needed > 0) {
            earliest(node, needed);
        }
    }

    /** Where others can take its place, the first that are enough decide. */
    private void earliest(int node, int needed) {
        var open = new ArrayList<Integer>();
        for (int edge = 0; edge < plan.backward().degree(node); edge++) {
            int earlier = plan.backward().target(node, edge);
            if (!over(earlier) && !Link.met(plan.backward().attribute(node, edge))) {
                open.add(earlier);
            }
        }
        open.sort(Comparator.comparing((Integer each) -> trusts[each]).thenComparing(each -> ends[each]));
        if (open.size() >= needed) {
            int last = open.get(needed - 1);
            starts[node] = ends[last];
            ends[node] = ends[last];
            before[node] = last;
            trusts[node] = trusts[last];
        }
    }

    /** Once all that it waits for has ended, and not before its own time. */
    private void start(int node, @Nullable Instant notBefore) {
        long start = Long.MIN_VALUE;
        for (int edge = 0; edge < plan.backward().degree(node); edge++) {
            int link = plan.backward().attribute(node, edge);
            int earlier = plan.backward().target(node, edge);
            if (Link.met(link)) {
                continue;
            }
            if (!over(earlier)) {
                trust(node, trusts[earlier]);
                boolean decides = ends[earlier] > start || (ends[earlier] == start && !isBegin(earlier));
                before[node] = decides ? earlier : before[node];
                start = Math.max(start, ends[earlier]);
            } else if (!Link.structure(link) && hasNoTime(earlier)) {
                trust(node, Trust.AT_THE_EARLIEST);
            }
        }
        long own = notBefore == null ? now : Math.max(now, notBefore.getEpochSecond());
        before[node] = own > start ? -1 : before[node];
        starts[node] = Math.max(own, start);
    }

    /** What else is met at the same time says more than that the job stream may begin. */
    private boolean isBegin(int node) {
        return plan.nodes().get(node) instanceof PlanNode.Gate gate && !gate.end();
    }

    /** Resources, prompts, files, other engines and what is not in the plan. */
    private boolean hasNoTime(int node) {
        var told = plan.nodes().get(node);
        return !(told instanceof PlanNode.OfJob) && !(told instanceof PlanNode.Gate);
    }

    private static boolean waits(PlanNode told) {
        return told instanceof PlanNode.OfJob held
                ? held.job().state().status().waiting()
                : told instanceof PlanNode.Gate || told instanceof PlanNode.Join;
    }

    private void trust(int node, Trust worse) {
        trusts[node] = trusts[node].or(worse);
    }
}
