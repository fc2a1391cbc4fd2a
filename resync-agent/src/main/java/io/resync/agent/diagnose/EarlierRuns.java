package io.resync.agent.diagnose;

import io.resync.Observed;
import io.resync.agent.gather.Sources;
import io.resync.diagnosis.Evidence;
import io.resync.tws.Job;
import io.resync.tws.JobRun;
import io.resync.tws.RunHistory;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The runs of a job before its last one.
 *
 * @param seen where and when they were read
 * @param job the job
 * @param runs the runs, oldest first
 */
record EarlierRuns(Observed<?> seen, Job job, List<RunHistory.Run> runs) {
    static Optional<EarlierRuns> of(CaseFile caseFile, Job job) {
        var begin = job.lastRun().map(JobRun::startedAt).orElse(Instant.MAX);
        return caseFile.get(Sources.EARLIER_RUNS)
                .map(seen -> new EarlierRuns(seen, job, before(seen.value().items(), begin)));
    }

    private static List<RunHistory.Run> before(List<RunHistory.Run> runs, Instant begin) {
        return runs.stream()
                .filter(run -> run.startedAt() != null && run.startedAt().isBefore(begin))
                .toList();
    }

    /** Those that ended with a return code. */
    List<RunHistory.Run> with(int returnCode) {
        return runs.stream()
                .filter(run -> Objects.equals(run.returnCode(), returnCode))
                .toList();
    }

    /** What they tell of a return code. */
    Evidence cite(CaseFile caseFile, int returnCode) {
        var same = with(returnCode);
        var latest = same.isEmpty()
                ? ""
                : " · latest=" + latest(caseFile, returnCode) + " "
                        + same.get(same.size() - 1).status();
        var excerpt = job.key().text() + " · earlier runs=" + runs.size() + " · with rc=" + returnCode + ": "
                + same.size() + latest;
        return caseFile.cite(
                Evidence.Kind.PLAN_RECORD, seen, "run history of " + job.key().text(), excerpt);
    }

    String latest(CaseFile caseFile, int returnCode) {
        var same = with(returnCode);
        return same.isEmpty()
                ? ""
                : caseFile.moments()
                        .at(Objects.requireNonNullElse(same.get(same.size() - 1).startedAt(), Instant.EPOCH));
    }
}
