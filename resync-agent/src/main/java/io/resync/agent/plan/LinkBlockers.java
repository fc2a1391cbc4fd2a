package io.resync.agent.plan;

import io.resync.agent.plan.Blocker.Holder;
import io.resync.agent.plan.Blocker.Kind;
import io.resync.agent.plan.Blocker.Outlook;
import io.resync.agent.plan.WaitingSearch.Cause;
import io.resync.tws.Dependency;
import io.resync.tws.Dependency.Satisfaction;
import io.resync.tws.Job;
import io.resync.tws.PlanStatus;
import io.resync.tws.Prompt;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a dependency that is not met blocks by. */
final class LinkBlockers {
    private static final Set<PlanStatus> GOOD_ENDS = EnumSet.of(PlanStatus.SUCC, PlanStatus.CANCL);
    private static final Set<Satisfaction> REFUSED = EnumSet.of(Satisfaction.UNSATISFIED, Satisfaction.UNBOUND);

    private final PlanGraph plan;
    private final Occupancy occupancy;

    LinkBlockers(PlanGraph plan, Occupancy occupancy) {
        this.plan = plan;
        this.occupancy = occupancy;
    }

    String name(int node) {
        var told = plan.nodes().get(node);
        if (told instanceof PlanNode.OfJob held) {
            return held.job().key().text();
        }
        if (told instanceof PlanNode.Gate gate) {
            return gate.name();
        }
        if (told instanceof PlanNode.Join join) {
            return join.name();
        }
        return told instanceof PlanNode.Absent absent
                ? absent.name()
                : told.key().toString();
    }

    Optional<Cause> blocker(int before, int link) {
        var told = plan.nodes().get(before);
        if (told instanceof PlanNode.OfJob) {
            return predecessor(before, link);
        }
        if (told instanceof PlanNode.Gate gate) {
            return gate.stream() == null && plan.backward().degree(before) == 0
                    ? Optional.of(alone(absent(gate.name(), link)))
                    : end(before, gate, link);
        }
        if (told instanceof PlanNode.Join join) {
            var blocker = Blocker.of(Kind.JOIN, join.name(), Outlook.CLEARS_ITSELF)
                    .counted(join.needed(), Joins.met(plan, before));
            return Optional.of(new Cause(blocker, before));
        }
        return Optional.of(alone(object(before, told, link)));
    }

    /** What a job does to one that waits for it; nothing once it has ended as it should. */
    Optional<Cause> predecessor(int node, int link) {
        var job = plan.job(node);
        if (job == null) {
            return Optional.empty();
        }
        var status = job.state().status();
        if (status.failed()) {
            return Optional.of(new Cause(of(Kind.PREDECESSOR_FAILED, job, Outlook.NEEDS_SOMEBODY), node));
        }
        if (status.waiting()) {
            return Optional.of(new Cause(of(Kind.PREDECESSOR_WAITS, job, Outlook.CLEARS_ITSELF), node));
        }
        return status.ended() ? ended(job, link).map(LinkBlockers::alone) : Optional.of(alone(running(job)));
    }

    /** Prompts that a failed job asked and nobody answered: it goes on when somebody does. */
    List<Cause> recoveryPrompts(Job job) {
        return plan.prompts().stream()
                .filter(prompt ->
                        isOpen(prompt.status()) && prompt.job().equals(job.key().text()))
                .map(prompt -> alone(prompt(prompt).being(job)))
                .toList();
    }

    private static Optional<Blocker> ended(Job job, int link) {
        var status = job.state().status();
        if (status == PlanStatus.SUCC && !Link.conditional(link)) {
            return Optional.empty(); // the job was seen after the dependency was judged
        }
        if (REFUSED.contains(Link.satisfaction(link))) {
            return Optional.of(of(Kind.PREDECESSOR_ENDED_OTHERWISE, job, Outlook.NEVER));
        }
        return GOOD_ENDS.contains(status)
                ? Optional.empty()
                : Optional.of(of(Kind.PREDECESSOR_ENDED_OTHERWISE, job, Outlook.UNKNOWN));
    }

    private Blocker running(Job job) {
        return occupancy.reachable(job)
                ? of(Kind.PREDECESSOR_RUNS, job, Outlook.CLEARS_ITSELF).clearing(occupancy.endOf(job))
                : of(Kind.PREDECESSOR_UNREACHABLE, job, Outlook.NEEDS_SOMEBODY);
    }

    private static Optional<Cause> end(int node, PlanNode.Gate gate, int link) {
        var state = gate.stream() == null ? null : gate.stream().state();
        if (state != null && state.status() == PlanStatus.SUCC && Link.satisfaction(link) != Satisfaction.UNSATISFIED) {
            return Optional.empty();
        }
        var blocker = Blocker.of(Kind.STREAM_NOT_ENDED, gate.name(), Outlook.CLEARS_ITSELF)
                .saying(state == null ? "" : state.text());
        return Optional.of(new Cause(blocker, node));
    }

    private Blocker object(int node, PlanNode told, int link) {
        if (told instanceof PlanNode.OfResource resource) {
            return resource(node, resource, link);
        }
        if (told instanceof PlanNode.OfPrompt prompt) {
            return prompt.seen() == null ? prompt(prompt.named()) : prompt(prompt.seen());
        }
        if (told instanceof PlanNode.OfFile file) {
            return file(file);
        }
        if (told instanceof PlanNode.Remote remote) {
            return Blocker.of(Kind.OTHER_ENGINE, remote.named().remote(), Outlook.UNKNOWN)
                    .saying(remote.named().networkAgent());
        }
        return told instanceof PlanNode.Unrecognized other
                ? Blocker.of(Kind.UNRECOGNIZED, other.type(), Outlook.UNKNOWN)
                : absent(name(node), link);
    }

    private static Blocker absent(String name, int link) {
        return Blocker.of(Kind.NOT_IN_PLAN, name, Link.pending(link) ? Outlook.UNKNOWN : Outlook.NEVER)
                .counted(Link.pending(link) ? 1 : 0, 0);
    }

    private Blocker resource(int node, PlanNode.OfResource told, int link) {
        var holders = occupancy.holders(node, told.seen());
        int free = told.seen() != null
                ? told.seen().available()
                : told.named() == null ? -1 : told.named().available();
        int total = told.seen() != null
                ? told.seen().quantity()
                : told.named() == null ? -1 : told.named().total();
        int needed = Link.quantity(link);
        var outlook = total >= 0 && total < needed
                ? Outlook.NEVER
                : holders.stream().allMatch(Holder::working) ? Outlook.CLEARS_ITSELF : Outlook.NEEDS_SOMEBODY;
        return Blocker.of(Kind.RESOURCE, ((NodeKey) told.key()).name(), outlook)
                .counted(needed, free)
                .clearing(outlook == Outlook.CLEARS_ITSELF ? enough(holders, needed, free) : null)
                .heldBy(holders);
    }

    /** When enough units have come back. */
    private static @Nullable Instant enough(List<Holder> holders, int needed, int free) {
        int have = Math.max(0, free);
        var byEnd = holders.stream()
                .filter(holder -> holder.endsAt() != null)
                .sorted(Comparator.comparing(Holder::endsAt, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
        for (var holder : byEnd) {
            have += Math.max(1, holder.quantity());
            if (have >= needed) {
                return holder.endsAt();
            }
        }
        return null;
    }

    private static Blocker prompt(Prompt prompt) {
        var name = prompt.name().isEmpty() ? Integer.toString(prompt.number()) : prompt.name();
        return prompt(name, prompt.text(), prompt.status());
    }

    private static Blocker prompt(Dependency.@Nullable OnPrompt named) {
        return named == null ? prompt("", "", "") : prompt(named.name(), named.text(), named.status());
    }

    private static Blocker prompt(String name, String text, String status) {
        var refused = word(status).contains("NO") && word(status).contains("ANSWERED");
        return Blocker.of(Kind.PROMPT, name, refused ? Outlook.NEVER : Outlook.NEEDS_SOMEBODY)
                .saying(text);
    }

    /** Asked and not answered; engines write it with and without underscores. */
    private static boolean isOpen(String status) {
        return word(status).equals("ASKED");
    }

    private static String word(String status) {
        return status.strip().toUpperCase(Locale.ROOT).replace(' ', '_');
    }

    private static Blocker file(PlanNode.OfFile file) {
        var key = (NodeKey) file.key();
        var status = file.seen() != null
                ? file.seen().status()
                : file.named() == null ? "" : file.named().status();
        var where = key.where().toString();
        var path = where.isEmpty() ? key.name() : where + "#" + key.name();
        return Blocker.of(Kind.FILE, path, Outlook.UNKNOWN).saying(status);
    }

    private static Blocker of(Kind kind, Job job, Outlook outlook) {
        return Blocker.of(kind, job.key().text(), outlook)
                .being(job)
                .saying(job.state().text());
    }

    private static Cause alone(Blocker blocker) {
        return new Cause(blocker, -1);
    }
}
