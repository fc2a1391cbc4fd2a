package io.resync.agent.diagnose;

import io.resync.Observed;
import io.resync.agent.gather.Sources;
import io.resync.agent.log.LogReport;
import io.resync.agent.log.LogTriage;
import io.resync.diagnosis.Finding;
import io.resync.query.Intent;
import io.resync.tws.Job;
import io.resync.tws.JobLog;
import java.util.ArrayList;
import java.util.List;

/** What a log says in five lines: what was done, what broke first, counts, how it ended, what was read of it. */
final class LogSummaryDiagnosis implements Diagnosis {
    @Override
    public List<Finding> examine(CaseFile caseFile) {
        return caseFile.intent() == Intent.LOG_SUMMARY
                ? caseFile.job()
                        .flatMap(job -> caseFile.get(Sources.JOB_LOG).map(log -> examine(caseFile, job.value(), log)))
                        .orElse(List.of())
                : List.of();
    }

    private static List<Finding> examine(CaseFile caseFile, Job job, Observed<JobLog> log) {
        LogReport report = LogTriage.read(log.value());
        var sentences = new LogSentences(caseFile, job.key().text(), log, report);
        var findings = new ArrayList<Finding>();
        if (report.totals().lines() > 0) {
            findings.add(sentences.did());
            findings.add(sentences.broke());
            findings.add(sentences.counts());
            findings.add(sentences.ended());
        }
        findings.add(sentences.read());
        sentences.orders().ifPresent(findings::add);
        return findings;
    }
}
