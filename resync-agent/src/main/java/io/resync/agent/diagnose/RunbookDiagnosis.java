package io.resync.agent.diagnose;

import io.resync.Observed;
import io.resync.agent.gather.Sources;
import io.resync.diagnosis.Evidence;
import io.resync.diagnosis.Finding;
import io.resync.knowledge.Passage;
import io.resync.query.Intent;
import io.resync.tws.Job;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Which document says what to do, and who answers for it. A document fits when it names the job, its job stream, the code or
 * the kind of cause that the log shows; one that merely sounds alike is offered as such, never as the rule.
 */
final class RunbookDiagnosis implements Diagnosis {
    private static final int ALSO_NEAR = 2;

    @Override
    public List<Finding> examine(CaseFile caseFile) {
        return caseFile.job()
                .filter(job -> matters(caseFile, job.value()))
                .flatMap(job -> Documents.of(caseFile).map(documents -> examine(caseFile, job.value(), documents)))
                .orElse(List.of());
    }

    private static boolean matters(CaseFile caseFile, Job job) {
        return job.state().status().failed()
                || NeverRunDiagnosis.suspects(caseFile)
                || HiddenCodeDiagnosis.suspects(caseFile)
                || caseFile.intent() == Intent.RUNBOOK
                || (caseFile.intent() == Intent.EXPLAIN_WAITING
                        && job.state().status().waiting());
    }

    private static List<Finding> examine(CaseFile caseFile, Job job, Documents documents) {
        var cause = job.state().status().failed() ? FailureCause.of(caseFile) : Optional.<FailureCause>empty();
        var sentences = new RunbookSentences(caseFile, job, documents.seen());
        var asked = caseFile.intent() == Intent.RUNBOOK;
        var choice = RunbookChoice.of(documents, job, cause);
        if (choice.filter(best -> best.holds().certain()).isPresent()) {
            return fitting(sentences, choice.get());
        }
        if (!asked && !job.state().status().failed()) {
            return List.of(); // a job that only waits needs no document that merely sounds alike
        }
        var findings = new ArrayList<Finding>();
        findings.add(choice.map(best -> sentences.near(best.holds(), cause))
                .orElseGet(() -> none(caseFile, job, documents)));
        if (asked) {
            RunbookChoice.ranked(documents, job, cause).stream()
                    .skip(1)
                    .limit(ALSO_NEAR)
                    .forEach(fit -> findings.add(sentences.alsoNear(fit, cause)));
            cause.ifPresent(seen -> findings.add(draft(caseFile, job, seen)));
        }
        return findings;
    }

    /** Where no document fits, what one would have to begin with. */
    private static Finding draft(CaseFile caseFile, Job job, FailureCause cause) {
        var evidence = caseFile.get(Sources.JOB_LOG)
                .map(log -> caseFile.cite(
                        Evidence.Kind.LOG_LINES,
                        log,
                        "line " + cause.lines().lineNumber(),
                        cause.lines().line()))
                .orElseThrow();
        var arguments = List.of(
                job.key().name(),
                Quote.of(cause.lines().line()),
                CodeMeanings.word(cause.category().word()));
        return CaseFile.established(Finding.Kind.RUNBOOK, job.key().text(), "runbook.draft", arguments, evidence);
    }

    private static List<Finding> fitting(RunbookSentences sentences, RunbookChoice choice) {
        var best = choice.holds();
        var findings = new ArrayList<Finding>();
        findings.add(sentences.fits(best));
        sentences.step(best).ifPresent(findings::add);
        choice.overruled().forEach(fit -> findings.add(sentences.overruled(fit, best)));
        findings.add(sentences.owner(best));
        return findings;
    }

    private static Finding none(CaseFile caseFile, Job job, Documents documents) {
        var evidence = caseFile.cite(
                Evidence.Kind.DOCUMENT,
                documents.seen(),
                "search",
                documents.profiles().size() + " documents found, none of them a rule");
        return CaseFile.established(Finding.Kind.RUNBOOK, job.key().text(), "runbook.none", List.of(), evidence);
    }

    static Evidence cite(CaseFile caseFile, Observed<?> seen, Passage passage) {
        var document = passage.document();
        var location = document.id() + " version " + document.version()
                + (passage.section().isEmpty() ? "" : " · " + passage.section());
        var head = document.title() + " · approved=" + Objects.toString(document.approved(), "no") + " · owner="
                + Objects.toString(document.owner(), "none");
        return caseFile.cite(Evidence.Kind.DOCUMENT, seen, location, head + "\n" + passage.text());
    }
}
