package io.resync.agent.diagnose;

import io.resync.Observed;
import io.resync.diagnosis.Evidence;
import io.resync.diagnosis.Finding;
import io.resync.tws.Job;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Whether a failure is known: written down with the same code and cause, or seen before in runs of this job. What only looks
 * alike is named with its difference, so that nobody takes its remedy over.
 */
final class KnownErrors {
    private final CaseFile caseFile;
    private final Job job;
    private final Optional<FailureCause> cause;
    private final Optional<Documents> documents;
    private final Optional<EarlierRuns> runs;

    KnownErrors(CaseFile caseFile, Job job, Optional<FailureCause> cause) {
        this.caseFile = caseFile;
        this.job = job;
        this.cause = cause;
        this.documents = Documents.of(caseFile);
        this.runs = EarlierRuns.of(caseFile, job);
    }

    List<Finding> examine() {
        var findings = new ArrayList<Finding>();
        rule().ifPresent(findings::add);
        documents.ifPresent(all -> findings.addAll(new SimilarIncidents(caseFile, job, all, cause).examine()));
        repeated().ifPresent(findings::add);
        if (cause.isPresent()
                && findings.stream().noneMatch(each -> each.message().startsWith("known."))) {
            nothingWritten().ifPresent(findings::add);
        }
        return findings;
    }

    /** A rule that names the same code or the same cause. */
    private Optional<Finding> rule() {
        return documents
                .filter(all -> cause.isPresent())
                .flatMap(all -> RunbookChoice.of(all, Matter.of(job, cause))
                        .map(RunbookChoice::holds)
                        .filter(DocumentFit.Fit::byCodeOrCause)
                        .map(fit -> described(all.seen(), fit)));
    }

    private Finding described(Observed<?> seen, DocumentFit.Fit fit) {
        var document = fit.profile().document();
        var evidence = RunbookDiagnosis.cite(caseFile, seen, fit.passage());
        var message = fit.byCauseAlone() ? "known.rule_of_kind" : "known.rule";
        return finding(Finding.Kind.STATE, message, List.of(document.id(), Quote.of(document.title())), evidence);
    }

    private Optional<Finding> repeated() {
        return runs.flatMap(earlier -> job.lastRun()
                .map(run -> run.returnCode())
                .filter(code -> !earlier.with(code).isEmpty())
                .map(code -> repeated(earlier, code)));
    }

    private Finding repeated(EarlierRuns earlier, int code) {
        int same = earlier.with(code).size();
        var arguments = List.of(
                Integer.toString(same),
                Integer.toString(earlier.runs().size()),
                Integer.toString(code),
                earlier.latest(caseFile, code));
        var message = same == 1 ? "known.repeated_once" : "known.repeated";
        return finding(Finding.Kind.STATE, message, arguments, earlier.cite(caseFile, code));
    }

    /** New, as far as could be seen. */
    private Optional<Finding> nothingWritten() {
        var code = job.lastRun().map(run -> run.returnCode());
        if (documents.isPresent()) {
            var looked = documents.get();
            var evidence = caseFile.cite(
                    Evidence.Kind.DOCUMENT,
                    looked.seen(),
                    "search",
                    looked.profiles().size() + " documents found, none names this error");
            return Optional.of(
                    runs.isPresent() && code.isPresent()
                            ? newEverywhere(evidence, runs.get(), code.get())
                            : finding(Finding.Kind.STATE, "new.documents", List.of(), evidence));
        }
        return runs.filter(earlier -> code.isPresent())
                .map(earlier -> finding(
                        Finding.Kind.STATE,
                        "new.runs",
                        List.of(
                                Integer.toString(earlier.runs().size()),
                                code.get().toString()),
                        earlier.cite(caseFile, code.get())));
    }

    private Finding newEverywhere(Evidence searched, EarlierRuns earlier, int code) {
        return new Finding(
                Finding.Kind.STATE,
                job.key().text(),
                "new.everywhere",
                List.of(Integer.toString(earlier.runs().size()), Integer.toString(code)),
                Finding.Confidence.ESTABLISHED,
                List.of(searched, earlier.cite(caseFile, code)));
    }

    private Finding finding(Finding.Kind kind, String message, List<String> arguments, Evidence evidence) {
        return CaseFile.established(kind, job.key().text(), message, arguments, evidence);
    }
}
