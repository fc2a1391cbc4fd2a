package io.resync.agent.diagnose;

import io.resync.agent.gather.Sources;
import io.resync.diagnosis.Evidence;
import io.resync.diagnosis.Finding;
import io.resync.query.Intent;
import io.resync.tws.Job;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The rule for a job that failed; the nearest where none fits, or how one could begin. */
record FailedJobRule(CaseFile caseFile, Job job, Documents documents) {
    private static final int ALSO_NEAR = 2;

    /** All that was found explains the one failure. */
    List<Finding> findings(List<Finding> causes) {
        var cause = FailureCause.of(caseFile);
        var matter = Matter.of(job, cause);
        for (var each : causes) {
            matter = matter.with(each);
        }
        var choice = RunbookChoice.of(documents, matter);
        var sentences = new RunbookSentences(caseFile, job.key().text(), documents.seen());
        if (choice.filter(each -> each.holds().certain()).isPresent()) {
            return sentences.all(choice.get());
        }
        var findings = new ArrayList<Finding>();
        findings.add(choice.map(each -> sentences.near(each.holds(), cause)).orElseGet(this::none));
        if (caseFile.intent() == Intent.RUNBOOK) {
            RunbookChoice.ranked(documents, matter).stream()
                    .skip(1)
                    .limit(ALSO_NEAR)
                    .forEach(each -> findings.add(sentences.alsoNear(each, cause)));
            cause.flatMap(this::draft).ifPresent(findings::add);
        }
        return findings;
    }

    private Finding none() {
        var evidence = caseFile.cite(
                Evidence.Kind.DOCUMENT,
                documents.seen(),
                "search",
                documents.profiles().size() + " documents found, none of them a rule");
        return CaseFile.established(Finding.Kind.RUNBOOK, job.key().text(), "runbook.none", List.of(), evidence);
    }

    /** Where no document fits, what one would have to begin with. */
    private Optional<Finding> draft(FailureCause cause) {
        var lines = cause.lines();
        var arguments = List.of(
                job.key().name(),
                Quote.of(lines.line()),
                CodeMeanings.word(cause.category().word()));
        return caseFile.get(Sources.JOB_LOG)
                .map(log -> caseFile.cite(Evidence.Kind.LOG_LINES, log, "line " + lines.lineNumber(), lines.line()))
                .map(shown -> CaseFile.established(
                        Finding.Kind.RUNBOOK, job.key().text(), "runbook.draft", arguments, shown));
    }
}
