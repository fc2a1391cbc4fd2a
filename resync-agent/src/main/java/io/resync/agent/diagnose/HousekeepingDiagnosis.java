package io.resync.agent.diagnose;

import io.resync.Observed;
import io.resync.agent.gather.Housekeeping;
import io.resync.agent.gather.Sources;
import io.resync.diagnosis.Evidence;
import io.resync.diagnosis.Finding;
import io.resync.tws.Dependency;
import io.resync.tws.Job;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A place is full since the job that clears it did not run, and what that one waited for. */
final class HousekeepingDiagnosis implements Diagnosis {
    private static final int TOLD = 2;
    private static final int CITED = 10;

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
        var place = idle.filled().placeIn(idle.told().value());
        var stopped = stopped(caseFile, job.value());
        var arguments = new ArrayList<>(List.of(
                key,
                place,
                job.value().state().text(),
                failed,
                awaited,
                Quote.of(idle.told().value())));
        var shown = new ArrayList<>(List.of(
                caseFile.cite(job),
                caseFile.cite(Evidence.Kind.PLAN_RECORD, job, key, key + " · waits for " + records),
                caseFile.cite(
                        Evidence.Kind.DOCUMENT,
                        idle.told(),
                        key,
                        key + " · " + idle.told().value() + " · " + place + " · needed by " + failed)));
        if (!stopped.isEmpty()) {
            arguments.addAll(since(caseFile, stopped));
            stopped.forEach(change -> shown.add(change.cite(caseFile)));
        }
        var message = !stopped.isEmpty() ? "stopped" : unmet.isEmpty() ? "idle" : "unmet";
        return new Finding(
                Finding.Kind.ROOT_CAUSE, key, "housekeeping." + message, arguments, Finding.Confidence.LIKELY, shown);
    }

    /** The records of those who kept it from running, newest first. */
    private static List<ChangeRecord> stopped(CaseFile caseFile, Job job) {
        return caseFile.get(Sources.changesOf(job.key().name())).stream()
                .flatMap(seen -> seen.value().items().stream().map(record -> new ChangeRecord(seen.map(any -> record))))
                .filter(change -> change.stops() && change.isOf(job.key()))
                .limit(CITED)
                .toList();
    }

    /** Who, when for the last time, in which words; how often, and since when. */
    private static List<String> since(CaseFile caseFile, List<ChangeRecord> stopped) {
        var last = stopped.get(0).arguments(caseFile.moments());
        var first = stopped.get(stopped.size() - 1);
        return List.of(
                last.get(1),
                last.get(2),
                last.get(3),
                Integer.toString(stopped.size()),
                caseFile.moments().at(first.at()));
    }
}
