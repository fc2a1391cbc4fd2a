package io.resync.agent.diagnose;

import io.resync.Observed;
import io.resync.agent.gather.Sources;
import io.resync.agent.incident.Incidents;
import io.resync.diagnosis.Evidence;
import io.resync.diagnosis.Finding;
import io.resync.query.Intent;
import io.resync.tws.Job;
import io.resync.tws.JobRun;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What a text for others has to say besides what is wrong: what was looked at so far, and how often it was tried again. */
final class ReportDiagnosis implements Diagnosis {
    @Override
    public List<Finding> examine(CaseFile caseFile) {
        if (caseFile.intent() != Intent.REPORT) {
            return List.of();
        }
        return caseFile.job()
                .map(job -> ofJob(caseFile, job))
                .orElseGet(() -> caseFile.get(Sources.INCIDENTS)
                        .map(seen -> ofNight(caseFile, seen))
                        .orElse(List.of()));
    }

    private static List<Finding> ofJob(CaseFile caseFile, Observed<Job> seen) {
        var key = seen.value().key().text();
        var findings = new ArrayList<Finding>();
        var arguments = List.of(
                count(caseFile.get(Sources.JOB_LOG)
                        .map(log -> log.value().lines().size())
                        .orElse(-1)),
                count(caseFile.get(Sources.EARLIER_RUNS)
                        .map(runs -> runs.value().items().size())
                        .orElse(-1)),
                count(Documents.of(caseFile).map(all -> all.profiles().size()).orElse(-1)));
        var excerpt = key + " · log lines read=" + arguments.get(0) + " · earlier runs looked at=" + arguments.get(1)
                + " · documents looked at=" + arguments.get(2);
        findings.add(CaseFile.established(
                Finding.Kind.STATE,
                key,
                "report.looked_at",
                arguments,
                caseFile.cite(Evidence.Kind.PLAN_RECORD, seen, "looked at for " + key, excerpt)));
        seen.value().lastRun().ifPresent(run -> findings.add(tried(caseFile, seen, run)));
        return findings;
    }

    /** Not looked at is not none. */
    private static String count(int number) {
        return number < 0 ? "-" : Integer.toString(number);
    }

    private static Finding tried(CaseFile caseFile, Observed<Job> seen, JobRun last) {
        var key = seen.value().key().text();
        var runs = Integer.toString(Math.max(last.attempt(), seen.value().runs().size()));
        var ended = last.endedAt() == null ? "-" : caseFile.moments().at(Objects.requireNonNull(last.endedAt()));
        var excerpt = key + " · runs so far=" + runs + " · last one: state="
                + last.state().text() + " · ended=" + ended;
        var message = runs.equals("1") ? "report.once" : "report.repeated";
        return CaseFile.established(
                Finding.Kind.STATE,
                key,
                message,
                List.of(runs, last.state().text(), ended),
                caseFile.cite(Evidence.Kind.PLAN_RECORD, seen, "runs of " + key, excerpt));
    }

    private static List<Finding> ofNight(CaseFile caseFile, Observed<Incidents> seen) {
        var failures = seen.value().all().stream()
                .flatMap(incident -> incident.failures().stream())
                .toList();
        if (failures.isEmpty()) {
            var evidence = caseFile.cite(Evidence.Kind.PLAN_GRAPH, seen, "current plan", "0 failed jobs");
            return List.of(
                    CaseFile.established(Finding.Kind.NO_FAULT, "plan", "report.nothing_failed", List.of(), evidence));
        }
        var read = failures.stream().filter(failure -> failure.log() != null).count();
        var arguments = List.of(Long.toString(read), Integer.toString(failures.size()));
        var evidence = caseFile.cite(
                Evidence.Kind.PLAN_GRAPH,
                seen,
                "looked at",
                "logs of failed jobs read: " + arguments.get(0) + " of " + arguments.get(1));
        return List.of(CaseFile.established(Finding.Kind.STATE, "plan", "report.logs_read", arguments, evidence));
    }
}
