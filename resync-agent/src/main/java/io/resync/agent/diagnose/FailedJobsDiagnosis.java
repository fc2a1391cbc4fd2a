package io.resync.agent.diagnose;

import io.resync.Observed;
import io.resync.agent.gather.Sources;
import io.resync.diagnosis.Evidence;
import io.resync.diagnosis.Finding;
import io.resync.query.Intent;
import io.resync.tws.Job;
import io.resync.tws.JobRun;
import io.resync.tws.Page;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Which jobs failed: those of watched networks first, then the earliest. */
final class FailedJobsDiagnosis implements Diagnosis {
    private static final Set<Intent> ASKED = EnumSet.of(Intent.LIST, Intent.HEALTH);
    private static final int NAMED = 10;
    static final Comparator<Job> WATCHED_THEN_EARLIEST = Comparator.comparing(Job::critical, Comparator.reverseOrder())
            .thenComparing(FailedJobsDiagnosis::endedAt)
            .thenComparing(job -> job.key().text());

    @Override
    public List<Finding> examine(CaseFile caseFile) {
        return ASKED.contains(caseFile.intent())
                ? caseFile.get(Sources.FAILED_JOBS)
                        .map(seen -> examine(caseFile, seen))
                        .orElse(List.of())
                : List.of();
    }

    private static List<Finding> examine(CaseFile caseFile, Observed<Page<Job>> seen) {
        var jobs = seen.value().items();
        var total = Long.toString(Math.max(seen.value().total(), jobs.size()));
        var evidence = caseFile.cite(Evidence.Kind.PLAN_RECORD, seen, "current plan", total + " failed jobs");
        if (jobs.isEmpty()) {
            return List.of(CaseFile.established(Finding.Kind.NO_FAULT, "plan", "failed.none", List.of(), evidence));
        }
        var findings = new ArrayList<Finding>();
        var message = jobs.size() == 1 ? "failed.one" : "failed.many";
        findings.add(CaseFile.established(Finding.Kind.STATE, "plan", message, List.of(total), evidence));
        jobs.stream()
                .sorted(WATCHED_THEN_EARLIEST)
                .limit(NAMED)
                .forEach(job -> findings.add(failed(caseFile, seen.map(ignored -> job))));
        return findings;
    }

    private static Instant endedAt(Job job) {
        return job.lastRun().map(JobRun::endedAt).orElse(Instant.MAX);
    }

    static Finding failed(CaseFile caseFile, Observed<Job> seen) {
        var job = seen.value();
        var arguments = new ArrayList<>(List.of(job.key().text(), job.state().text()));
        job.lastRun().map(JobRun::endedAt).map(caseFile.moments()::at).ifPresent(arguments::add);
        job.lastRun().map(JobRun::returnCode).map(String::valueOf).ifPresent(arguments::add);
        var message = arguments.size() == 4 ? "failed.job" : "failed.job_brief";
        return CaseFile.established(Finding.Kind.STATE, job.key().text(), message, arguments, caseFile.cite(seen));
    }
}
