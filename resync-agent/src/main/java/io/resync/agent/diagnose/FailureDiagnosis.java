package io.resync.agent.diagnose;

import static io.resync.agent.diagnose.CodeMeanings.word;

import io.resync.Observed;
import io.resync.agent.codes.CodeEntry;
import io.resync.agent.codes.MessageCatalogue;
import io.resync.agent.gather.Sources;
import io.resync.agent.log.LogCause;
import io.resync.diagnosis.Evidence;
import io.resync.diagnosis.Finding;
import io.resync.query.Intent;
import io.resync.tws.Job;
import io.resync.tws.JobLog;
import io.resync.tws.JobRun;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Why a job failed, by its log, and whether that is known; what could be behind it, where no log tells; and that it did not
 * fail, where somebody thinks it did.
 */
final class FailureDiagnosis implements Diagnosis {
    private static final int EXPLAINED = 2;

    @Override
    public List<Finding> examine(CaseFile caseFile) {
        return caseFile.job().map(job -> examine(caseFile, job)).orElse(List.of());
    }

    private static List<Finding> examine(CaseFile caseFile, Observed<Job> job) {
        if (job.value().state().status().failed()) {
            return failed(caseFile, job);
        }
        if (caseFile.intent() != Intent.DIAGNOSE_FAILURE) {
            return List.of();
        }
        var findings = new ArrayList<Finding>();
        var hidden = SuccessRule.of(caseFile, job);
        if (hidden.isEmpty()
                && RunsDiagnosis.present(caseFile).filter(PresentRun::tooShort).isEmpty()) {
            findings.add(notFailed(caseFile, job));
        }
        hidden.ifPresent(findings::add);
        return findings;
    }

    private static Finding notFailed(CaseFile caseFile, Observed<Job> job) {
        var key = job.value().key().text();
        var arguments = List.of(key, job.value().state().text());
        return CaseFile.established(Finding.Kind.NO_FAULT, key, "no_fault.not_failed", arguments, caseFile.cite(job));
    }

    private static List<Finding> failed(CaseFile caseFile, Observed<Job> seen) {
        var cause = FailureCause.of(caseFile);
        var findings = new ArrayList<Finding>();
        var asksForCode = caseFile.get(Sources.ASKED_CODES).isPresent();
        if (!asksForCode) {
            SuccessRule.of(caseFile, seen).ifPresent(findings::add);
        }
        caseFile.get(Sources.JOB_LOG).ifPresent(log -> findings.addAll(logged(caseFile, seen.value(), log, cause)));
        if (asksForCode) {
            return findings; // what a code means, not whether it happened before
        }
        findings.addAll(new KnownErrors(caseFile, seen.value(), cause).examine());
        if (cause.isEmpty() && caseFile.intent() == Intent.DIAGNOSE_FAILURE) {
            byCode(caseFile, seen).ifPresent(findings::add);
            findings.addAll(Hypotheses.of(caseFile, seen));
        }
        return findings;
    }

    /** Where no log tells, a return code that stands for one thing only: 137 says that it was killed, not by whom or why. */
    private static Optional<Finding> byCode(CaseFile caseFile, Observed<Job> seen) {
        var key = seen.value().key().text();
        return seen.value()
                .lastRun()
                .map(JobRun::returnCode)
                .flatMap(code -> MessageCatalogue.standard().returnCode(code))
                .filter(CodeEntry::certain)
                .map(entry -> new Finding(
                        Finding.Kind.ROOT_CAUSE,
                        key,
                        "cause.code",
                        List.of(
                                key,
                                entry.code().replace("rc.", ""),
                                CodeMeanings.word(entry.category().word())),
                        Finding.Confidence.LIKELY,
                        List.of(caseFile.cite(seen))));
    }

    private static List<Finding> logged(
            CaseFile caseFile, Job job, Observed<JobLog> log, Optional<FailureCause> cause) {
        if (cause.isEmpty()) {
            return List.of(silent(caseFile, job, log));
        }
        var findings = new ArrayList<Finding>();
        findings.add(cause(caseFile, job, log, cause.get()));
        cause.get().reading().codes().stream()
                .limit(EXPLAINED)
                .forEach(
                        code -> findings.add(CodeMeanings.of(caseFile, job.key().text(), code)));
        return findings;
    }

    private static Finding cause(CaseFile caseFile, Job job, Observed<JobLog> log, FailureCause cause) {
        var arguments = new ArrayList<>(List.of(
                Long.toString(cause.lines().lineNumber()),
                Quote.of(cause.lines().line())));
        var reading = cause.reading();
        if (reading.known()) {
            arguments.add(word(reading.category().word()));
        }
        return new Finding(
                Finding.Kind.ROOT_CAUSE,
                job.key().text(),
                !reading.known() ? "cause.log" : reading.certain() ? "cause.log_of" : "cause.log_usually_of",
                arguments,
                Finding.Confidence.LIKELY,
                shown(caseFile, log, "", cause.lines()));
    }

    /** The lines, with whose log it is where another job is asked about. */
    static List<Evidence> shown(CaseFile caseFile, Observed<JobLog> log, String whose, LogCause cause) {
        var shown = new ArrayList<Evidence>();
        var block = whose + lines(cause.from(), cause.to()) + " of " + cause.read();
        shown.add(caseFile.cite(Evidence.Kind.LOG_LINES, log, block, String.join("\n", cause.excerpt())));
        if (cause.lineNumber() != cause.from()) {
            var line = whose + lines(cause.lineNumber(), cause.lineNumber());
            shown.add(caseFile.cite(Evidence.Kind.LOG_LINES, log, line, cause.line()));
        }
        return shown;
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
