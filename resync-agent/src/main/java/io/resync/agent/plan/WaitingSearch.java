package io.resync.agent.plan;

import io.resync.agent.plan.Blocker.Kind;
import io.resync.agent.plan.Blocker.Outlook;
import io.resync.agent.plan.Waiting.Step;
import io.resync.tws.Job;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Follows blockers to where they begin, then tells from there what becomes of each. */
final class WaitingSearch {
    private static final Comparator<Cause> ORDER = Comparator.comparing(
                    (Cause cause) -> cause.blocker().kind())
            .thenComparing(cause -> cause.blocker().subject());

    private final PlanGraph plan;
    private final BlockerSearch blockers;
    private final Map<Integer, Draft> drafts = new LinkedHashMap<>();

    WaitingSearch(PlanGraph plan, Instant now) {
        this.plan = plan;
        blockers = new BlockerSearch(plan, now);
    }

    /** A blocker, and the node that tells why it blocks, or -1. */
    record Cause(Blocker blocker, int node) {}

    /** A step whose outlook is not known before those that it waits for are. */
    private static final class Draft {
        private final List<Cause> causes;
        private boolean open;
        private @Nullable Step step;

        Draft(List<Cause> causes) {
            this.causes = causes;
        }
    }

    List<Step> from(int start) {
        var next = new ArrayDeque<Integer>(List.of(start));
        while (!next.isEmpty()) {
            int node = next.remove();
            if (!drafts.containsKey(node)) {
                var causes = blockers.of(node, node == start).stream()
                        .sorted(ORDER)
                        .distinct()
                        .toList();
                drafts.put(node, new Draft(causes));
                causes.stream().map(Cause::node).filter(each -> each >= 0).forEach(next::add);
            }
        }
        settle(start);
        return drafts.entrySet().stream()
                .map(each -> settled(each.getKey(), each.getValue()))
                .toList();
    }

    /** Those that others wait for first; without recursion, since chains are long. */
    private void settle(int start) {
        Deque<Integer> path = new ArrayDeque<>(List.of(start));
        while (!path.isEmpty()) {
            int node = path.getLast();
            var draft = draft(node);
            var unsettled = draft.open ? List.<Integer>of() : unsettled(draft);
            draft.open = true;
            if (unsettled.isEmpty()) {
                draft.step = draft.step == null ? step(node, draft) : draft.step;
                path.removeLast();
            } else {
                unsettled.forEach(path::addLast);
            }
        }
    }

    private List<Integer> unsettled(Draft draft) {
        return draft.causes.stream()
                .map(Cause::node)
                .filter(node -> node >= 0 && !draft(node).open)
                .toList();
    }

    private Step step(int node, Draft draft) {
        var told = draft.causes.stream().map(this::told).toList();
        var counting = plan.nodes().get(node) instanceof PlanNode.Join join ? needed(join, node, told) : told;
        var outlook = counting.stream().map(Blocker::outlook).reduce(Outlook.CLEARS_ITSELF, Outlook::or);
        var job = plan.job(node);
        return new Step(blockers.name(node), job == null ? null : job.id(), told, outlook, last(counting, outlook));
    }

    /** Those members of a join that go away first, as many as are still needed. */
    private List<Blocker> needed(PlanNode.Join join, int node, List<Blocker> told) {
        return Joins.needsEach(plan, node, join.needed())
                ? told
                : told.stream()
                        .sorted(Waiting.CLEARING)
                        .limit(Math.max(0, join.needed() - Joins.met(plan, node)))
                        .toList();
    }

    private Blocker told(Cause cause) {
        if (cause.node() < 0) {
            return cause.blocker();
        }
        var why = draft(cause.node()).step;
        if (why == null) {
            return Blocker.of(Kind.CYCLE, cause.blocker().subject(), Outlook.NEVER);
        }
        var outlook = cause.blocker().outlook().or(why.outlook());
        var job = plan.job(cause.node());
        return cause.blocker().expected(outlook).clearing(end(job, why.expectedAt()));
    }

    private static @Nullable Instant end(@Nullable Job job, @Nullable Instant start) {
        if (job == null || start == null) {
            return start;
        }
        var takes = BlockerSearch.estimate(job);
        return takes == null ? null : start.plus(takes);
    }

    private @Nullable Instant last(List<Blocker> told, Outlook outlook) {
        if (outlook != Outlook.CLEARS_ITSELF) {
            return null;
        }
        var last = blockers.now();
        for (var blocker : told) {
            if (blocker.clearsAt() == null) {
                return null;
            }
            last = last.isBefore(blocker.clearsAt()) ? blocker.clearsAt() : last;
        }
        return last;
    }

    private Draft draft(int node) {
        var draft = drafts.get(node);
        if (draft == null) {
            throw new IllegalStateException("node " + node + " is followed but was not looked at");
        }
        return draft;
    }

    private Step settled(int node, Draft draft) {
        return draft.step == null ? step(node, draft) : draft.step;
    }
}
