package io.resync.agent.plan;

import io.resync.agent.plan.Blocker.Kind;
import io.resync.agent.plan.Blocker.Outlook;
import io.resync.tws.Job;
import io.resync.tws.Workstation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** What a workstation does to a job that is to run there. */
final class WorkstationBlockers {
    /** From this priority on, a limit does not count. */
    private static final int HIGH = 100;

    private final Occupancy occupancy;

    WorkstationBlockers(Occupancy occupancy) {
        this.occupancy = occupancy;
    }

    List<Blocker> of(Job job, int node, Workstation where, boolean free) {
        var found = new ArrayList<Blocker>();
        if (where.ignored()) {
            found.add(needsSomebody(Kind.WORKSTATION_IGNORED, where));
        }
        if (where.type().toUpperCase(Locale.ROOT).contains("POOL")) {
            pool(node, where, found);
        } else if (!where.linked()) {
            found.add(needsSomebody(Kind.WORKSTATION_UNLINKED, where));
        } else if (!where.running()) {
            found.add(needsSomebody(Kind.WORKSTATION_STOPPED, where));
        }
        if (job.priority() > 0 && job.priority() <= where.fence()) {
            found.add(needsSomebody(Kind.FENCE, where).counted(where.fence(), job.priority()));
        }
        if (job.priority() < HIGH && (where.limit() == 0 || (free && where.limit() > 0))) {
            limit(node, where, found);
        }
        return found;
    }

    private void limit(int node, Workstation where, List<Blocker> found) {
        var running = occupancy.running(node);
        if (running.size() >= where.limit()) {
            found.add(limit(Kind.WORKSTATION_LIMIT, where.name(), where.limit(), running));
        }
    }

    /** A limit of nought does not go away; above that, the first job that ends makes room. */
    static Blocker limit(Kind kind, String subject, int limit, List<Blocker.Holder> running) {
        var next = running.stream()
                .map(Blocker.Holder::endsAt)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder());
        var works = running.stream().anyMatch(Blocker.Holder::working);
        var outlook = limit == 0 || !works ? Outlook.NEEDS_SOMEBODY : Outlook.CLEARS_ITSELF;
        return Blocker.of(kind, subject, outlook)
                .counted(limit, running.size())
                .clearing(limit == 0 ? null : next.orElse(null))
                .heldBy(running);
    }

    private void pool(int node, Workstation pool, List<Blocker> found) {
        var members = occupancy.members(node, pool.name());
        if (!members.isEmpty() && members.stream().noneMatch(Occupancy::up)) {
            var names =
                    String.join(", ", members.stream().map(Workstation::name).toList());
            found.add(needsSomebody(Kind.POOL, pool).counted(1, 0).saying(names));
        }
    }

    private static Blocker needsSomebody(Kind kind, Workstation where) {
        return Blocker.of(kind, where.name(), Outlook.NEEDS_SOMEBODY);
    }
}
