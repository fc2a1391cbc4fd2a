package io.resync.agent.diagnose;

import io.resync.Observed;
import io.resync.agent.gather.Sources;
import io.resync.agent.log.LogTriage;
import io.resync.diagnosis.Evidence;
import io.resync.diagnosis.Finding;
import io.resync.knowledge.Document;
import io.resync.knowledge.Passage;
import io.resync.query.Intent;
import io.resync.tws.Job;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Which document says what to do, and who answers for it. A document fits when it names the job, its job stream or the
 * code that the log shows; one that merely sounds alike is offered as such, never as the rule.
 */
final class RunbookDiagnosis implements Diagnosis {
    @Override
    public List<Finding> examine(CaseFile caseFile) {
        return caseFile.job()
                .filter(job -> matters(caseFile, job.value()))
                .map(job -> examine(caseFile, job.value()))
                .orElse(List.of());
    }

    private static boolean matters(CaseFile caseFile, Job job) {
        return job.state().status().failed()
                || (caseFile.intent() == Intent.EXPLAIN_WAITING
                        && job.state().status().waiting());
    }

    private static List<Finding> examine(CaseFile caseFile, Job job) {
        var read = new ArrayList<Observed<List<Passage>>>();
        caseFile.get(Sources.KNOWLEDGE_OF_CAUSE).ifPresent(read::add);
        caseFile.get(Sources.KNOWLEDGE).ifPresent(read::add);
        if (read.isEmpty()) {
            return List.of();
        }
        var passages =
                read.stream().flatMap(each -> each.value().stream()).distinct().toList();
        var ranked = new DocumentFit(names(job), codes(caseFile)).rank(passages);
        return ranked.isEmpty() ? List.of() : findings(caseFile, job, read.get(0), ranked.get(0));
    }

    private static Set<String> names(Job job) {
        return Set.of(job.key().name(), job.key().jobStream());
    }

    private static Set<String> codes(CaseFile caseFile) {
        return caseFile.get(Sources.JOB_LOG)
                .flatMap(log -> LogTriage.firstCause(log.value()))
                .map(cause -> Codes.in(String.join(" ", cause.excerpt()) + " " + cause.line()))
                .orElse(Set.of());
    }

    private static List<Finding> findings(CaseFile caseFile, Job job, Observed<?> seen, DocumentFit.Fit best) {
        if (!best.certain() && !job.state().status().failed()) {
            return List.of(); // a job that only waits needs no document that merely sounds alike
        }
        var document = best.passage().document();
        var evidence = cite(caseFile, seen, best.passage());
        var findings = new ArrayList<Finding>();
        findings.add(runbook(job, best, evidence));
        if (best.certain()) {
            owner(job, document, evidence).ifPresent(findings::add);
        }
        return findings;
    }

    private static Finding runbook(Job job, DocumentFit.Fit fit, Evidence evidence) {
        var document = fit.passage().document();
        var approved = document.approved();
        var arguments = List.of(
                document.id(),
                document.version(),
                Quote.of(document.title()),
                Quote.of(Steps.of(fit.passage().text())),
                Objects.toString(approved, ""));
        var message = !fit.certain() ? "runbook.near" : approved == null ? "runbook.unapproved" : "runbook.fits";
        return new Finding(
                Finding.Kind.RUNBOOK,
                job.key().text(),
                message,
                arguments,
                fit.certain() ? Finding.Confidence.LIKELY : Finding.Confidence.POSSIBLE,
                List.of(evidence));
    }

    private static Optional<Finding> owner(Job job, Document document, Evidence evidence) {
        return Optional.ofNullable(document.owner())
                .map(owner -> CaseFile.established(
                        Finding.Kind.OWNER,
                        job.key().text(),
                        "owner.document",
                        List.of(Quote.of(owner), document.id()),
                        evidence));
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
