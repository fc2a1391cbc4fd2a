package io.resync.agent.plan;

import io.resync.tws.Job;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Carries the end of one node on to all that waits behind it. */
final class Delay {
    private static final Comparator<Job> BY_DEADLINE = Comparator.comparing(
                    (Job job) -> job.schedule().deadline(), Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(job -> job.key().text());

    private final PlanGraph plan;
    private final Instant now;
    private final LatestEnds latest;
    private final Map<Integer, Instant> starts = new HashMap<>();
    private final Map<Integer, Instant> ends = new HashMap<>();

    Delay(PlanGraph plan, Instant now) {
        this.plan = plan;
        this.now = now;
        latest = plan.latestEnds();
    }

    Impact of(int node, Instant endsAt) {
        int[] behind = behind(plan, latest, node);
        ends.put(node, endsAt);
        for (int each : plan.order().firstFirst(behind)) {
            carryTo(each);
        }
        return new Impact(
                job(node),
                endsAt,
                hits(behind),
                jobs(IntStream.of(behind)
                        .filter(each -> plan.job(each) != null && !isHit(each))
                        .toArray()),
                unaffected(node, behind),
                deadlines(node, behind),
                latest.startOf(node).orElse(null),
                latest.endOf(node).orElse(null),
                boundBy(node),
                latest.binding(node) < 0 ? List.of() : jobs(latest.criticalPath(node)));
    }

    /** Everything that still waits behind a node, nearest first: what has begun no longer waits, nor what lies behind only that. */
    static int[] behind(PlanGraph plan, LatestEnds latest, int... starts) {
        return Closure.of(plan.forward(), plan.nodes().size(), latest::holdsUp, starts);
    }

    private void carryTo(int node) {
        var start = now;
        for (int edge = 0; edge < plan.backward().degree(node); edge++) {
            var met = Link.met(plan.backward().attribute(node, edge));
            var end = met ? null : ends.get(plan.backward().target(node, edge));
            start = end == null || end.isBefore(start) ? start : end;
        }
        var startAt = startAt(node);
        start = startAt == null || startAt.isBefore(start) ? start : startAt;
        starts.put(node, start);
        ends.put(node, start.plusSeconds(LatestEnds.duration(plan.job(node))));
    }

    private @Nullable Instant startAt(int node) {
        var told = plan.nodes().get(node);
        if (told instanceof PlanNode.OfJob held) {
            return held.job().schedule().startAt();
        }
        return told instanceof PlanNode.Gate gate && gate.stream() != null && !gate.end()
                ? gate.stream().schedule().startAt()
                : null;
    }

    private List<Impact.Hit> hits(int[] behind) {
        return IntStream.of(behind)
                .filter(this::isHit)
                .mapToObj(this::hit)
                .sorted(Comparator.comparing(Impact.Hit::late)
                        .reversed()
                        .thenComparing(hit -> hit.job().key().text()))
                .toList();
    }

    private boolean isHit(int node) {
        return plan.job(node) != null && start(node).getEpochSecond() > latest.start(node);
    }

    private Impact.Hit hit(int node) {
        var late = Instant.ofEpochSecond(latest.start(node));
        int binding = latest.binding(node) < 0 ? node : latest.binding(node);
        return new Impact.Hit(job(node), start(node), late, name(binding));
    }

    private List<Impact.Slack> deadlines(int node, int[] behind) {
        return IntStream.concat(IntStream.of(node), IntStream.of(behind))
                .mapToObj(this::deadline)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .sorted(Comparator.comparing(Impact.Slack::left).thenComparing(Impact.Slack::subject))
                .toList();
    }

    private Impact.@Nullable Slack deadline(int node) {
        var told = plan.nodes().get(node);
        var end = Objects.requireNonNull(ends.get(node), "a node that the delay has reached");
        if (told instanceof PlanNode.OfJob held && held.job().schedule().deadline() != null) {
            var job = held.job();
            return new Impact.Slack(
                    job.key().text(),
                    job.id(),
                    Objects.requireNonNull(job.schedule().deadline()),
                    end);
        }
        if (told instanceof PlanNode.Gate gate && gate.end() && gate.stream() != null) {
            var deadline = gate.stream().schedule().deadline();
            return deadline == null ? null : new Impact.Slack(gate.name(), null, deadline, end);
        }
        return null;
    }

    private List<Job> unaffected(int node, int[] behind) {
        var reached = new BitSet();
        reached.set(node);
        Arrays.stream(behind).forEach(reached::set);
        var others = new ArrayList<Job>();
        for (int other = reached.nextClearBit(0);
                other < plan.nodes().size();
                other = reached.nextClearBit(other + 1)) {
            var job = plan.job(other);
            if (job != null
                    && job.state().status().waiting()
                    && (job.critical() || job.schedule().deadline() != null)) {
                others.add(job);
            }
        }
        others.sort(BY_DEADLINE);
        return others;
    }

    private String boundBy(int node) {
        if (latest.binding(node) >= 0) {
            return name(latest.binding(node));
        }
        return latest.startOf(node).isPresent() ? name(node) : "";
    }

    private List<Job> jobs(int[] some) {
        return IntStream.of(some)
                .mapToObj(plan::job)
                .flatMap(Stream::ofNullable)
                .toList();
    }

    private String name(int node) {
        var told = plan.nodes().get(node);
        return told instanceof PlanNode.Gate gate
                ? gate.name()
                : job(node).key().text();
    }

    private Job job(int node) {
        return Objects.requireNonNull(plan.job(node), "a node that is a job");
    }

    private Instant start(int node) {
        return Objects.requireNonNull(starts.get(node), "a node that the delay has reached");
    }
}
