package io.resync.agent.diagnose;

import io.resync.Observed;
import io.resync.agent.gather.Sources;
import io.resync.agent.log.LogCause;
import io.resync.agent.log.LogTriage;
import io.resync.diagnosis.Evidence;
import io.resync.diagnosis.Finding;
import io.resync.query.Intent;
import io.resync.tws.Job;
import io.resync.tws.JobLog;
import java.util.ArrayList;
import java.util.List;

/** Why a job failed, by its log; and that it did not fail, where somebody thinks it did. */
final class FailureDiagnosis implements Diagnosis {
    @Override
    public List<Finding> examine(CaseFile caseFile) {
        return caseFile.job().map(job -> examine(caseFile, job)).orElse(List.of());
    }

    private static List<Finding> examine(CaseFile caseFile, Observed<Job> job) {
        if (job.value().state().status().failed()) {
            return caseFile.get(Sources.JOB_LOG)
                    .map(log -> List.of(cause(caseFile, job.value(), log)))
                    .orElse(List.of());
        }
        return caseFile.intent() == Intent.DIAGNOSE_FAILURE ? List.of(notFailed(caseFile, job)) : List.of();
    }

    private static Finding notFailed(CaseFile caseFile, Observed<Job> job) {
        var key = job.value().key().text();
        var arguments = List.of(key, job.value().state().text());
        return CaseFile.established(Finding.Kind.NO_FAULT, key, "no_fault.not_failed", arguments, caseFile.cite(job));
    }

    private static Finding cause(CaseFile caseFile, Job job, Observed<JobLog> log) {
        return LogTriage.firstCause(log.value())
                .map(cause -> cause(caseFile, job, log, cause))
                .orElseGet(() -> silent(caseFile, job, log));
    }

    private static Finding cause(CaseFile caseFile, Job job, Observed<JobLog> log, LogCause cause) {
        var shown = new ArrayList<Evidence>();
        var block = lines(cause.from(), cause.to()) + " of " + cause.read();
        shown.add(caseFile.cite(Evidence.Kind.LOG_LINES, log, block, String.join("\n", cause.excerpt())));
        if (cause.lineNumber() != cause.from()) {
            var line = lines(cause.lineNumber(), cause.lineNumber());
            shown.add(caseFile.cite(Evidence.Kind.LOG_LINES, log, line, cause.line()));
        }
        return new Finding(
                Finding.Kind.ROOT_CAUSE,
                job.key().text(),
                "cause.log",
                List.of(Long.toString(cause.lineNumber()), Quote.of(cause.line())),
                Finding.Confidence.LIKELY,
                shown);
    }

    /** A log that shows no error is not a log without one: it says that this reading found none. */
    private static Finding silent(CaseFile caseFile, Job job, Observed<JobLog> log) {
        var read = log.value().lines().size();
        var evidence = caseFile.cite(
                Evidence.Kind.LOG_LINES,
                log,
                read == 0 ? "no lines" : lines(1, read),
                read + " lines read, none reads as an error");
        return CaseFile.established(
                Finding.Kind.ANOMALY, job.key().text(), "cause.log_silent", List.of(Integer.toString(read)), evidence);
    }

    private static String lines(long from, long to) {
        return from == to ? "line " + from : "lines " + from + "-" + to;
    }
}
