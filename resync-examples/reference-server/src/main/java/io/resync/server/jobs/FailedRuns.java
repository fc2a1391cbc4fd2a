package io.resync.server.jobs;

import io.resync.agent.gather.Investigation;
import io.resync.agent.gather.Sources;
import io.resync.tws.Job;
import io.resync.tws.JobRun;
import io.resync.tws.RunHistory;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The runs of a job that failed: those in the plan, then those of the weeks before, newest first. */
final class FailedRuns {
    private static final Comparator<RunHistory.Run> NEWEST_FIRST =
            Comparator.comparing(FailedRuns::start).reversed();

    private FailedRuns() {}

    static List<RunView> of(Job job, Investigation investigation) {
        var inPlan =
                job.runs().stream().filter(run -> run.state().status().failed()).map(RunView::of);
        var begin = job.runs().stream()
                .map(JobRun::startedAt)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(Instant.MAX);
        var before = investigation.get(Sources.EARLIER_RUNS).stream()
                .flatMap(seen -> seen.value().items().stream())
                .filter(run -> start(run).isBefore(begin) && failed(run))
                .sorted(NEWEST_FIRST)
                .map(RunView::of);
        return Stream.concat(inPlan, before).toList();
    }

    private static Instant start(RunHistory.Run run) {
        return Objects.requireNonNullElse(run.startedAt(), Instant.EPOCH);
    }

    /** The engine's words for outcomes are an open set; what was cancelled did not fail. */
    private static boolean failed(RunHistory.Run run) {
        return !run.status().startsWith("SUCC") && !run.status().startsWith("CANC");
    }
}
