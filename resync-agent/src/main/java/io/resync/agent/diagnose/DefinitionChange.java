package io.resync.agent.diagnose;

import io.resync.agent.codes.CauseCategory;
import io.resync.agent.gather.Sources;
import io.resync.diagnosis.Evidence;
import io.resync.diagnosis.Finding;
import io.resync.tws.Job;
import io.resync.tws.JobRun;
import io.resync.tws.RunHistory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A job that was changed between its last good run and the failure. It counts where what a job does can bring about such a
 * failure: a disk that is full has other reasons.
 */
record DefinitionChange(CaseFile caseFile, Job job, CauseCategory category) {
    private static final Set<CauseCategory> BY_WHAT_IT_DOES = EnumSet.of(
            CauseCategory.CONFIGURATION,
            CauseCategory.MISSING_FILE,
            CauseCategory.PERMISSION,
            CauseCategory.PROGRAM,
            CauseCategory.CREDENTIALS,
            CauseCategory.DATA,
            CauseCategory.UNKNOWN);

    Optional<Finding> examine() {
        return BY_WHAT_IT_DOES.contains(category)
                ? lastGood().flatMap(good -> change(good).map(change -> found(good, change)))
                : Optional.empty();
    }

    /** The last run before the failure, if it ended well. */
    private Optional<RunHistory.Run> lastGood() {
        return EarlierRuns.of(caseFile, job)
                .map(EarlierRuns::runs)
                .filter(runs -> !runs.isEmpty())
                .map(runs -> runs.get(runs.size() - 1))
                .filter(run -> run.status().startsWith("SUCC") && run.startedAt() != null);
    }

    private Optional<ChangeRecord> change(RunHistory.Run good) {
        var since = good.startedAt() == null ? Instant.MAX : good.startedAt();
        var until = job.lastRun().map(JobRun::startedAt).orElse(Instant.MIN);
        return caseFile.get(Sources.changesOf(job.key().name()))
                .flatMap(seen -> seen.value().items().stream()
                        .map(record -> new ChangeRecord(seen.map(any -> record)))
                        .filter(change -> change.alters() && change.isOf(job.key()))
                        .filter(change ->
                                change.at().isAfter(since) && change.at().isBefore(until))
                        .findFirst());
    }

    private Finding found(RunHistory.Run good, ChangeRecord change) {
        var key = job.key().text();
        var last = caseFile.moments().at(good.startedAt() == null ? Instant.EPOCH : good.startedAt());
        var arguments = new ArrayList<>(change.arguments(caseFile.moments()));
        arguments.add(key);
        arguments.add(last);
        var earlier = EarlierRuns.of(caseFile, job).orElseThrow();
        var excerpt = key + " · last run before the change: started=" + last + " · state=SUCC · " + good.status();
        return new Finding(
                Finding.Kind.ROOT_CAUSE,
                key,
                "led.defined",
                arguments,
                Finding.Confidence.LIKELY,
                List.of(
                        change.cite(caseFile),
                        caseFile.cite(Evidence.Kind.PLAN_RECORD, earlier.seen(), "run history of " + key, excerpt)));
    }
}
