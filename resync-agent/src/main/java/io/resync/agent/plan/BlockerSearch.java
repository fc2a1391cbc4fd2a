package io.resync.agent.plan;

import io.resync.agent.plan.Blocker.Kind;
import io.resync.agent.plan.Blocker.Outlook;
import io.resync.agent.plan.WaitingSearch.Cause;
import io.resync.tws.Dependency.Satisfaction;
import io.resync.tws.Job;
import io.resync.tws.JobRun;
import io.resync.tws.Schedule;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What blocks one node of the plan directly. */
final class BlockerSearch {
    private final PlanGraph plan;
    private final Instant now;
    private final Occupancy occupancy;
    private final WorkstationBlockers workstations;
    private final LinkBlockers links;
    private final Map<Integer, Boolean> waitingStreams = new HashMap<>();

    BlockerSearch(PlanGraph plan, Instant now) {
        this.plan = plan;
        this.now = now;
        occupancy = new Occupancy(plan, now);
        workstations = new WorkstationBlockers(occupancy);
        links = new LinkBlockers(plan, occupancy);
    }

    Instant now() {
        return now;
    }

    /** How long a job usually takes. */
    static @Nullable Duration estimate(Job job) {
        return job.lastRun().map(JobRun::estimated).orElse(null);
    }

    String name(int node) {
        return links.name(node);
    }

    /**
     * What blocks a node. Who fills a limit now says nothing of a job that is not free to run yet, so that is told of others
     * than the job asked about only when nothing else blocks them.
     */
    List<Cause> of(int node, boolean asked) {
        var told = plan.nodes().get(node);
        if (told instanceof PlanNode.OfJob held) {
            return held.job().state().status().waiting() ? ofJob(node, held, asked) : links.recoveryPrompts(held.job());
        }
        return told instanceof PlanNode.Gate gate && gate.end() ? ofEnd(node) : ofOther(node, told);
    }

    private List<Cause> ofOther(int node, PlanNode told) {
        var found = unmet(node);
        if (told instanceof PlanNode.Gate gate && gate.stream() != null) {
            var stream = gate.stream();
            found.addAll(times(stream.schedule(), stream.priority(), stream.name()));
        }
        return found;
    }

    private List<Cause> ofJob(int node, PlanNode.OfJob held, boolean asked) {
        var job = held.job();
        var found = unmet(node);
        found.addAll(times(job.schedule(), job.priority(), job.key().text()));
        if (!held.told()) {
            found.add(alone(Blocker.of(Kind.UNREAD, job.key().text(), Outlook.UNKNOWN)
                    .counted(job.unresolved(), unmet(node).size())));
        }
        int stream = plan.backward().target(node, 0);
        if (waits(stream)) {
            found.add(new Cause(Blocker.of(Kind.STREAM_WAITS, name(stream), Outlook.CLEARS_ITSELF), stream));
        }
        int place = plan.backward().target(node, 1);
        if (plan.nodes().get(place) instanceof PlanNode.OfWorkstation where && where.seen() != null) {
            boolean free = asked || found.isEmpty();
            workstations.of(job, place, where.seen(), free).forEach(blocker -> found.add(alone(blocker)));
        }
        if (asked || found.isEmpty()) {
            streamLimit(stream, job, found);
        }
        return found;
    }

    private boolean waits(int begin) {
        return waitingStreams.computeIfAbsent(begin, any -> !of(begin, false).isEmpty());
    }

    private void streamLimit(int begin, Job job, List<Cause> found) {
        if (plan.nodes().get(begin) instanceof PlanNode.Gate gate
                && gate.stream() != null
                && gate.stream().limit() >= 0) {
            var running = occupancy.running(begin);
            if (running.size() >= gate.stream().limit()) {
                var subject = job.key().jobStream();
                found.add(alone(WorkstationBlockers.limit(
                        Kind.STREAM_LIMIT, subject, gate.stream().limit(), running)));
            }
        }
    }

    /** The end of a job stream waits for its jobs, and only for those that have not ended well. */
    private List<Cause> ofEnd(int node) {
        var found = new ArrayList<Cause>();
        for (int edge = 0; edge < plan.backward().degree(node); edge++) {
            int before = plan.backward().target(node, edge);
            var job = plan.job(before);
            if (job != null
                    && (job.state().status().failed() || !job.state().status().ended())) {
                links.predecessor(before, Link.of(Satisfaction.UNKNOWN)).ifPresent(found::add);
            }
        }
        return found;
    }

    private List<Cause> unmet(int node) {
        var found = new ArrayList<Cause>();
        for (int edge = 0; edge < plan.backward().degree(node); edge++) {
            int link = plan.backward().attribute(node, edge);
            if (!Link.structure(link) && !Link.met(link)) {
                int before = plan.backward().target(node, edge);
                links.blocker(before, link)
                        .map(cause -> dated(cause, before, node))
                        .ifPresent(found::add);
            }
        }
        return found;
    }

    private Cause dated(Cause cause, int before, int node) {
        var earlier = schedule(before);
        var own = schedule(node);
        if (earlier == null || own == null || earlier.scheduledAt() == null || own.scheduledAt() == null) {
            return cause;
        }
        var day = own.scheduledAt().atZone(own.zone()).toLocalDate();
        return earlier.scheduledAt().atZone(own.zone()).toLocalDate().isBefore(day)
                ? new Cause(cause.blocker().ofEarlierDay(earlier.scheduledAt()), cause.node())
                : cause;
    }

    private @Nullable Schedule schedule(int node) {
        var told = plan.nodes().get(node);
        if (told instanceof PlanNode.OfJob held) {
            return held.job().schedule();
        }
        return told instanceof PlanNode.Gate gate && gate.stream() != null
                ? gate.stream().schedule()
                : null;
    }

    private List<Cause> times(Schedule schedule, int priority, String subject) {
        var found = new ArrayList<Cause>();
        if (schedule.startAt() != null && schedule.startAt().isAfter(now)) {
            found.add(
                    alone(Blocker.of(Kind.TIME, subject, Outlook.CLEARS_ITSELF).clearing(schedule.startAt())));
        }
        if (schedule.latestStart() != null && schedule.latestStart().isBefore(now)) {
            found.add(alone(Blocker.of(Kind.LATEST_START_PASSED, subject, Outlook.NEVER)
                    .saying(schedule.latestStart().toString())));
        }
        if (priority == 0) {
            found.add(alone(Blocker.of(Kind.PRIORITY_ZERO, subject, Outlook.NEEDS_SOMEBODY)));
        }
        return found;
    }

    private static Cause alone(Blocker blocker) {
        return new Cause(blocker, -1);
    }
}
