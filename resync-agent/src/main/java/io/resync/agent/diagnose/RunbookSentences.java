package io.resync.agent.diagnose;

import static io.resync.agent.diagnose.CodeMeanings.word;

import io.resync.Observed;
import io.resync.agent.codes.CauseCategory;
import io.resync.diagnosis.Evidence;
import io.resync.diagnosis.Finding;
import io.resync.knowledge.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What is said of a document: that it fits, its first step that acts, what it overrules, who answers for it. */
final class RunbookSentences {
    private final CaseFile caseFile;
    private final String subject;
    private final Observed<?> seen;

    RunbookSentences(CaseFile caseFile, String subject, Observed<?> seen) {
        this.caseFile = caseFile;
        this.subject = subject;
        this.seen = seen;
    }

    /** That it holds, its first step, what it overrules, who answers for it. */
    List<Finding> all(RunbookChoice choice) {
        var best = choice.holds();
        var findings = new ArrayList<Finding>();
        findings.add(fits(best));
        step(best).ifPresent(findings::add);
        choice.overruled().forEach(fit -> findings.add(overruled(fit, best)));
        findings.add(owner(best));
        return findings;
    }

    Finding fits(DocumentFit.Fit fit) {
        var approved = fit.profile().document().approved();
        var message = approved == null ? "runbook.unapproved" : "runbook.fits";
        return finding(fit, Finding.Kind.RUNBOOK, message, described(fit));
    }

    Optional<Finding> step(DocumentFit.Fit fit) {
        return Steps.firstThatActs(fit.passage().text())
                .map(step -> finding(
                        fit,
                        Finding.Kind.RUNBOOK,
                        fit.byCauseAlone() ? "runbook.step_by_cause" : "runbook.step",
                        List.of(
                                fit.profile().document().id(),
                                step.number(),
                                Quote.sentences(step.text()),
                                fit.profile().document().version())));
    }

    private static String rule(DocumentFit.Fit fit) {
        return Quote.sentences(Steps.of(fit.passage().text()));
    }

    Finding overruled(DocumentFit.Fit fit, DocumentFit.Fit holds) {
        var document = fit.profile().document();
        var rule = holds.profile().document();
        var message = document.approved() == null ? "runbook.overruled_draft" : "runbook.overruled";
        var arguments = List.of(
                document.id(),
                document.version(),
                Objects.toString(document.approved(), ""),
                rule.id(),
                rule.version(),
                Objects.toString(rule.approved(), ""));
        return forbidden(fit, holds, arguments)
                .orElseGet(() -> conflict(message, arguments, List.of(cite(fit), cite(holds))));
    }

    /** Where the rule forbids what the other one tells to do, its words say so best. */
    private Optional<Finding> forbidden(DocumentFit.Fit fit, DocumentFit.Fit holds, List<String> arguments) {
        if (fit.profile().document().approved() == null) {
            return Optional.empty();
        }
        return new Ruling(holds.profile(), fit.profile(), Set.of())
                .forbidden()
                .flatMap(sentence -> holds.profile().passages().stream()
                        .filter(passage -> passage.text().contains(sentence))
                        .findFirst()
                        .map(passage -> conflict(
                                "runbook.forbidden",
                                Stream.concat(arguments.stream(), Stream.of(Quote.sentences(sentence)))
                                        .toList(),
                                List.of(cite(fit), RunbookDiagnosis.cite(caseFile, seen, passage)))));
    }

    private Finding conflict(String message, List<String> arguments, List<Evidence> shown) {
        return new Finding(Finding.Kind.ANOMALY, subject, message, arguments, Finding.Confidence.ESTABLISHED, shown);
    }

    /** The nearest, and why it is not taken. */
    Finding near(DocumentFit.Fit fit, Optional<FailureCause> cause) {
        return near(fit, cause, "runbook.near");
    }

    /** Another one that is near, and why it is not taken. */
    Finding alsoNear(DocumentFit.Fit fit, Optional<FailureCause> cause) {
        return near(fit, cause, "runbook.also_near");
    }

    private Finding near(DocumentFit.Fit fit, Optional<FailureCause> cause, String message) {
        var document = fit.profile().document();
        var category = cause.map(FailureCause::category).orElse(CauseCategory.UNKNOWN);
        if (fit.profile().toldOtherCause(category)) {
            var arguments = List.of(
                    document.id(),
                    document.version(),
                    Quote.of(document.title()),
                    word(fit.profile().cause().word()),
                    word(category.word()));
            return finding(fit, Finding.Kind.RUNBOOK, message + "_other_cause", arguments);
        }
        return finding(fit, Finding.Kind.RUNBOOK, message, described(fit));
    }

    Finding owner(DocumentFit.Fit fit) {
        var document = fit.profile().document();
        if (document.owner() == null) {
            return finding(fit, Finding.Kind.OWNER, "owner.unknown", List.of(document.id()));
        }
        var arguments = List.of(
                Quote.of(document.owner()),
                document.id(),
                Objects.toString(document.approved(), ""),
                document.version());
        return finding(
                fit,
                Finding.Kind.OWNER,
                document.approved() == null ? "owner.document" : "owner.document_approved",
                arguments);
    }

    private static List<String> described(DocumentFit.Fit fit) {
        Document document = fit.profile().document();
        return List.of(
                document.id(),
                document.version(),
                Quote.of(document.title()),
                rule(fit),
                Objects.toString(document.approved(), ""));
    }

    /** What a document says is as sure as it fits; who owns it and what overrules it, it says itself. */
    private Finding finding(DocumentFit.Fit fit, Finding.Kind kind, String message, List<String> arguments) {
        return new Finding(kind, subject, message, arguments, confidence(fit, kind), List.of(cite(fit)));
    }

    private Evidence cite(DocumentFit.Fit fit) {
        return RunbookDiagnosis.cite(caseFile, seen, fit.passage());
    }

    private static Finding.Confidence confidence(DocumentFit.Fit fit, Finding.Kind kind) {
        if (kind != Finding.Kind.RUNBOOK) {
            return Finding.Confidence.ESTABLISHED;
        }
        return fit.certain() ? Finding.Confidence.LIKELY : Finding.Confidence.POSSIBLE;
    }
}
