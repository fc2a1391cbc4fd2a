package io.resync.agent.plan;

import io.resync.agent.plan.Blocker.Kind;
import io.resync.agent.plan.Blocker.Outlook;
import io.resync.agent.plan.Cascade.Cause;
import io.resync.tws.Job;
import io.resync.tws.JobRun;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds what is wrong by itself, and what only follows from it. */
final class CauseSearch {
    private static final Comparator<Cause> MOST_URGENT_FIRST = Comparator.comparing(
                    Cause::slack, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(cause -> -cause.waiting().size())
            .thenComparing(cause -> cause.what().subject())
            .thenComparing(cause -> cause.what().kind());

    private final PlanGraph plan;
    private final Instant now;
    private final LatestEnds latest;
    private final BlockerSearch blockers;

    CauseSearch(PlanGraph plan, Instant now) {
        this.plan = plan;
        this.now = now;
        latest = plan.latestEnds();
        blockers = new BlockerSearch(plan, now);
    }

    List<Cause> all() {
        return Stream.concat(failures().stream(), holds().stream())
                .sorted(MOST_URGENT_FIRST)
                .toList();
    }

    /** A job that failed behind another that had failed before it started is a consequence. */
    private List<Cause> failures() {
        int[] failed = IntStream.range(0, plan.nodes().size())
                .filter(node -> isFailed(plan.job(node)))
                .toArray();
        var isFailed = new BitSet();
        IntStream.of(failed).forEach(isFailed::set);
        var behind = new LinkedHashMap<Integer, List<Integer>>();
        var follows = new BitSet();
        for (int node : failed) {
            var also = failed.length == 1 ? List.<Integer>of() : failedBehind(node, isFailed);
            behind.put(node, also);
            also.forEach(follows::set);
        }
        return IntStream.of(failed)
                .filter(node -> !follows.get(node))
                .mapToObj(node -> failure(node, behind.getOrDefault(node, List.of())))
                .toList();
    }

    private List<Integer> failedBehind(int first, BitSet failed) {
        var job = job(first);
        return IntStream.of(Closure.of(plan.forward(), plan.nodes().size(), (from, to) -> !isOver(to), first))
                .filter(failed::get)
                .filter(node -> endedBefore(job, job(node)))
                .boxed()
                .toList();
    }

    /** What ended well passes nothing on. */
    private boolean isOver(int node) {
        var job = plan.job(node);
        return job != null && job.state().status().ended() && !isFailed(job);
    }

    private Cause failure(int node, List<Integer> alsoFailed) {
        var job = job(node);
        var what = Blocker.of(Kind.PREDECESSOR_FAILED, job.key().text(), Outlook.NEEDS_SOMEBODY)
                .being(job)
                .saying(job.state().text());
        int[] starts = IntStream.concat(IntStream.of(node), alsoFailed.stream().mapToInt(Integer::intValue))
                .toArray();
        return cause(what, job, List.of(), alsoFailed.stream().map(this::job).toList(), starts);
    }

    /** What keeps jobs and job streams from starting whose predecessors have all ended. */
    private List<Cause> holds() {
        var what = new LinkedHashMap<Blocker, Blocker>();
        var held = new LinkedHashMap<Blocker, List<Integer>>();
        for (int node = 0; node < plan.nodes().size(); node++) {
            if (mayStart(node)) {
                for (var blocker : standing(node)) {
                    var same = Blocker.of(blocker.kind(), blocker.subject(), blocker.outlook());
                    what.putIfAbsent(same, blocker);
                    held.computeIfAbsent(same, any -> new ArrayList<>()).add(node);
                }
            }
        }
        return held.entrySet().stream()
                .map(each -> hold(Objects.requireNonNull(what.get(each.getKey())), each.getValue()))
                .filter(cause -> !cause.held().isEmpty() || !cause.waiting().isEmpty())
                .toList();
    }

    private Cause hold(Blocker what, List<Integer> nodes) {
        int[] starts = nodes.stream().mapToInt(Integer::intValue).toArray();
        return cause(what, null, jobs(IntStream.of(starts)), List.of(), starts);
    }

    private List<Blocker> standing(int node) {
        return blockers.of(node, false).stream()
                .filter(cause -> cause.node() < 0)
                .map(WaitingSearch.Cause::blocker)
                .filter(blocker -> blocker.outlook().compareTo(Outlook.NEEDS_SOMEBODY) >= 0)
                .toList();
    }

    private boolean mayStart(int node) {
        var told = plan.nodes().get(node);
        if (told instanceof PlanNode.OfJob held) {
            return held.job().state().status().waiting()
                    && !waitsForOthers(node)
                    && !waitsForOthers(plan.backward().target(node, 0));
        }
        return told instanceof PlanNode.Gate gate
                && gate.stream() != null
                && !gate.end()
                && !gate.stream().state().status().ended()
                && !waitsForOthers(node);
    }

    private boolean waitsForOthers(int node) {
        for (int edge = 0; edge < plan.backward().degree(node); edge++) {
            int link = plan.backward().attribute(node, edge);
            if (!Link.structure(link)
                    && !Link.met(link)
                    && isPlanned(plan.backward().target(node, edge))) {
                return true;
            }
        }
        return false;
    }

    /** Jobs, job streams and joins that are not over. */
    private boolean isPlanned(int node) {
        var told = plan.nodes().get(node);
        return told instanceof PlanNode.OfJob held
                ? !held.job().state().status().ended() || isFailed(held.job())
                : told instanceof PlanNode.Join || (told instanceof PlanNode.Gate gate && gate.stream() != null);
    }

    private Cause cause(Blocker what, @Nullable Job origin, List<Job> held, List<Job> failed, int[] starts) {
        int tightest = IntStream.of(starts)
                .boxed()
                .min(Comparator.comparingLong(latest::start))
                .orElseThrow();
        var slack = latest.startOf(tightest).map(start -> Duration.between(now, start));
        int binding = latest.binding(tightest);
        return new Cause(
                what,
                origin,
                held,
                failed,
                jobs(IntStream.of(Delay.behind(plan, latest, starts))),
                slack.orElse(null),
                slack.isEmpty() ? "" : blockers.name(binding < 0 ? tightest : binding));
    }

    private static boolean isFailed(@Nullable Job job) {
        return job != null && job.state().status().failed();
    }

    private static boolean endedBefore(Job first, Job second) {
        var ended = first.lastRun().map(JobRun::endedAt).orElse(null);
        var started = second.lastRun().map(JobRun::startedAt).orElse(null);
        return ended != null && started != null && !started.isBefore(ended);
    }

    private List<Job> jobs(IntStream some) {
        return some.mapToObj(plan::job).flatMap(Stream::ofNullable).toList();
    }

    private Job job(int node) {
        return Objects.requireNonNull(plan.job(node), "a node that is a job");
    }
}
