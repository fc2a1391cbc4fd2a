package io.resync.agent.gather;

import io.resync.Observed;
import io.resync.agent.plan.Blocker;
import io.resync.agent.plan.Blocker.Outlook;
import io.resync.agent.plan.PlanGraph;
import io.resync.agent.plan.Waiting;
import io.resync.tws.Job;
import io.resync.tws.JobId;
import io.resync.tws.JobRun;
import io.resync.tws.PlanStatus;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the job that decides how a job stream or a workstation stands: what failed, else what waits, and where that begins. */
final class DecisiveSearch {
    private static final int MOST_LOOKED_AT = 100;
    private static final Set<Blocker.Kind> OF_A_WORKSTATION = EnumSet.of(
            Blocker.Kind.WORKSTATION_LIMIT,
            Blocker.Kind.FENCE,
            Blocker.Kind.WORKSTATION_UNLINKED,
            Blocker.Kind.WORKSTATION_STOPPED,
            Blocker.Kind.WORKSTATION_IGNORED,
            Blocker.Kind.POOL);
    private static final Comparator<Job> BY_KEY =
            Comparator.comparing(job -> job.key().text());

    private final PlanGraph plan;
    private final List<Job> jobs;
    private final Instant now;

    private DecisiveSearch(PlanGraph plan, List<Job> jobs, Instant now) {
        this.plan = plan;
        this.jobs = jobs;
        this.now = now;
    }

    /** None where nothing is open in it, and of a workstation where it holds nothing itself. */
    static Optional<Decisive> in(Investigation seen, Instant now) {
        return seen.get(Sources.PLAN)
                .flatMap(plan -> seen.get(Sources.NAMED_JOBS)
                        .map(Observed::value)
                        .map(page -> new DecisiveSearch(plan.value(), page.items(), now))
                        .flatMap(search -> isStream(seen) ? search.ofStream() : search.ofWorkstation()));
    }

    private static boolean isStream(Investigation seen) {
        return seen.get(Sources.NAMED_STREAMS)
                .filter(streams -> !streams.value().items().isEmpty())
                .isPresent();
    }

    private Optional<Decisive> ofStream() {
        return failed().map(this::itself)
                .or(() -> waiting()
                        .filter(why -> why.outlook() != Outlook.CLEARS_ITSELF)
                        .findFirst()
                        .map(this::begun))
                .or(() -> running().map(this::itself))
                .or(() -> waiting().findFirst().map(this::begun));
    }

    private Optional<Decisive> ofWorkstation() {
        return jobs.stream()
                .filter(job -> job.state().status().waiting())
                .sorted(Comparator.comparing((Job job) -> job.state().status() == PlanStatus.HOLD)
                        .thenComparing(Job::priority, Comparator.reverseOrder())
                        .thenComparing(BY_KEY))
                .limit(MOST_LOOKED_AT)
                .flatMap(job -> Waiting.of(plan, job.id(), now).stream())
                .filter(why -> why.direct().stream().anyMatch(blocker -> OF_A_WORKSTATION.contains(blocker.kind())))
                .findFirst()
                .map(why -> itself(why.job()));
    }

    private Optional<Job> failed() {
        return jobs.stream()
                .filter(job -> job.state().status().failed())
                .min(Comparator.comparing(DecisiveSearch::endedAt).thenComparing(BY_KEY));
    }

    private static Instant endedAt(Job job) {
        return job.lastRun().map(JobRun::endedAt).orElse(Instant.MAX);
    }

    private Optional<Job> running() {
        return jobs.stream()
                .filter(job -> job.state().status() == PlanStatus.EXEC)
                .min(BY_KEY);
    }

    /** Those that wait, first in their job stream first. */
    private Stream<Waiting> waiting() {
        var ids = jobs.stream().map(Job::id).collect(Collectors.toSet());
        return jobs.stream()
                .filter(job -> job.state().status().waiting())
                .limit(MOST_LOOKED_AT)
                .sorted(Comparator.comparing((Job job) -> before(job, ids)).thenComparing(BY_KEY))
                .flatMap(job -> Waiting.of(plan, job.id(), now).stream());
    }

    private long before(Job job, Set<JobId> members) {
        return plan.before(job.id()).stream()
                .filter(earlier -> members.contains(earlier.id()))
                .count();
    }

    private Decisive itself(Job job) {
        return new Decisive(job, job, List.of());
    }

    /** A prompt that a job asked when it failed begins with that job, too. */
    private Decisive begun(Waiting why) {
        var failed = why.origins().stream()
                .map(Blocker::job)
                .filter(Objects::nonNull)
                .distinct()
                .flatMap(job -> plan.job(job).stream())
                .filter(job -> job.state().status().failed())
                .toList();
        return failed.isEmpty()
                ? itself(why.job())
                : new Decisive(why.job(), failed.get(0), failed.subList(1, failed.size()));
    }
}
