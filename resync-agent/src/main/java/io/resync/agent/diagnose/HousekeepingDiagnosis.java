package io.resync.agent.diagnose;

import io.resync.Observed;
import io.resync.agent.gather.Housekeeping;
import io.resync.agent.gather.Sources;
import io.resync.diagnosis.Evidence;
import io.resync.diagnosis.Finding;
import io.resync.tws.Dependency;
import io.resync.tws.Job;
import java.util.List;
import java.util.stream.Collectors;

/** A place is full since the job that clears it did not run, and what that one waited for. */
final class HousekeepingDiagnosis implements Diagnosis {
    private static final int TOLD = 2;

    @Override
    public List<Finding> examine(CaseFile caseFile) {
        return Housekeeping.filled(caseFile::get, caseFile.clock().instant()).stream()
                .flatMap(filled -> Housekeeping.idle(caseFile::get, filled).stream())
                .limit(TOLD)
                .flatMap(idle -> caseFile.get(Sources.member(idle.job().key().text())).stream()
                        .map(job -> cause(caseFile, idle, job)))
                .toList();
    }

    private static Finding cause(CaseFile caseFile, Housekeeping.Idle idle, Observed<Job> job) {
        var key = job.value().key().text();
        var failed = idle.filled().job().key().text();
        var unmet = job.value().dependencies().stream()
                .filter(each -> each.satisfaction() != Dependency.Satisfaction.SATISFIED)
                .map(each -> DependencyWords.of(each, caseFile.moments()))
                .toList();
        var awaited = unmet.stream().map(each -> each.arguments().get(0)).collect(Collectors.joining(", "));
        var records = unmet.stream().map(DependencyWords::record).collect(Collectors.joining("; "));
        var place = idle.filled().place();
        var shown = List.of(
                caseFile.cite(job),
                caseFile.cite(Evidence.Kind.PLAN_RECORD, job, key, key + " · waits for " + records),
                caseFile.cite(
                        Evidence.Kind.DOCUMENT,
                        idle.told(),
                        key,
                        key + " · " + idle.told().value() + " · " + place + " · needed by " + failed));
        return new Finding(
                Finding.Kind.ROOT_CAUSE,
                key,
                unmet.isEmpty() ? "housekeeping.idle" : "housekeeping.unmet",
                List.of(
                        key,
                        place,
                        job.value().state().text(),
                        failed,
                        awaited,
                        Quote.of(idle.told().value())),
                Finding.Confidence.LIKELY,
                shown);
    }
}
