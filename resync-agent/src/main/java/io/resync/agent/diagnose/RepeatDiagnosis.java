package io.resync.agent.diagnose;

import io.resync.Observed;
import io.resync.agent.gather.Sources;
import io.resync.diagnosis.Evidence;
import io.resync.diagnosis.Finding;
import io.resync.query.Intent;
import io.resync.tws.Definitions.JobDefinition;
import io.resync.tws.Job;
import io.resync.tws.JobLog;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Whether a job that failed may be run once more: by the rule of a document, by what its log tells of work done before, by its
 * definition; else it is not known. It is about what the job has done, not about whether it would fail again.
 */
final class RepeatDiagnosis implements Diagnosis {
    private final Set<Intent> asked;

    RepeatDiagnosis(Intent... asked) {
        this.asked = Set.of(asked);
    }

    @Override
    public List<Finding> examine(CaseFile caseFile) {
        return asked.contains(caseFile.intent())
                ? caseFile.job()
                        .filter(job -> job.value().state().status().failed())
                        .map(job -> List.of(new Case(caseFile, job).judge()))
                        .orElse(List.of())
                : List.of();
    }

    /** One job that failed. */
    private record Case(CaseFile caseFile, Observed<Job> job) {
        Finding judge() {
            return byDocument().or(this::byLog).or(this::byDefinition).orElseGet(this::unknown);
        }

        private Optional<Finding> byDocument() {
            return Documents.of(caseFile)
                    .flatMap(documents -> RepeatRule.in(rules(documents)
                                    .flatMap(profile -> profile.passages().stream())
                                    .toList())
                            .map(rule -> byDocument(documents, rule)));
        }

        /** The rule that holds, and what is written for this very job and is not overruled. */
        private Stream<DocumentProfile> rules(Documents documents) {
            var name = Set.of(job.value().key().name());
            var choice = RunbookChoice.of(documents, Matter.of(job.value(), FailureCause.of(caseFile)));
            var holds = choice.map(RunbookChoice::holds).filter(DocumentFit.Fit::certain);
            var overruled = choice.map(RunbookChoice::overruled).orElse(List.of()).stream()
                    .map(DocumentFit.Fit::profile)
                    .toList();
            var ofJob = documents.profiles().stream()
                    .filter(profile -> !profile.incident() && profile.names(name) && !overruled.contains(profile));
            return Stream.concat(holds.map(DocumentFit.Fit::profile).stream(), ofJob)
                    .distinct();
        }

        private Finding byDocument(Documents documents, RepeatRule rule) {
            var arguments = List.of(key(), rule.passage().document().id(), Quote.of(rule.sentence()));
            var evidence = RunbookDiagnosis.cite(caseFile, documents.seen(), rule.passage());
            return done().filter(work -> rule.needsCheck() && work.kind() == WorkDone.Kind.FINISHED)
                    .map(work -> afterCheck(arguments, evidence, work))
                    .orElseGet(() -> finding(
                            rule.verdict() == RepeatRule.Verdict.FORBIDDEN,
                            "repeat." + rule.verdict().name().toLowerCase(Locale.ROOT),
                            arguments,
                            evidence));
        }

        private Finding afterCheck(List<String> said, Evidence document, WorkDone work) {
            var arguments = new ArrayList<>(said);
            arguments.add(Long.toString(work.number()));
            arguments.add(Quote.of(work.line()));
            return new Finding(
                    Finding.Kind.ANOMALY,
                    key(),
                    "repeat.after_check",
                    arguments,
                    Finding.Confidence.LIKELY,
                    List.of(document, cite(work)));
        }

        private Optional<WorkDone> done() {
            return caseFile.get(Sources.JOB_LOG).flatMap(log -> WorkDone.before(log, end(log)));
        }

        private Evidence cite(WorkDone work) {
            return caseFile.cite(Evidence.Kind.LOG_LINES, work.log(), "line " + work.number(), work.line());
        }

        private Optional<Finding> byLog() {
            return done().map(work -> finding(
                    work.kind() == WorkDone.Kind.FINISHED,
                    "repeat.log_" + work.kind().name().toLowerCase(Locale.ROOT),
                    List.of(key(), Long.toString(work.number()), Quote.of(work.line())),
                    cite(work)));
        }

        private long end(Observed<JobLog> log) {
            return FailureCause.in(log.value())
                    .map(cause -> cause.lines().lineNumber())
                    .orElse(log.value().firstLine() + log.value().lines().size() - 1);
        }

        private Optional<Finding> byDefinition() {
            var name = job.value().key().name();
            return caseFile.get(Sources.definitionsOf(name))
                    .flatMap(seen -> seen.value().stream()
                            .filter(each -> each.name().equals(name) && repeats(each))
                            .findFirst()
                            .map(each -> byDefinition(seen.map(any -> each))));
        }

        private static boolean repeats(JobDefinition definition) {
            return definition.recovery().toUpperCase(Locale.ROOT).startsWith("RERUN");
        }

        private Finding byDefinition(Observed<JobDefinition> seen) {
            var excerpt = key() + " · recovery: " + seen.value().recovery();
            return finding(
                    false,
                    "repeat.recovery",
                    List.of(key(), seen.value().recovery()),
                    caseFile.cite(Evidence.Kind.PLAN_RECORD, seen, "definition of " + key(), excerpt));
        }

        private Finding unknown() {
            var log = caseFile.get(Sources.JOB_LOG);
            var evidence = log.map(seen -> caseFile.cite(
                            Evidence.Kind.LOG_LINES,
                            seen,
                            "log of " + key(),
                            seen.value().lines().size() + " lines read, none tells of finished work"))
                    .orElseGet(() -> caseFile.cite(job));
            return finding(false, log.isPresent() ? "repeat.unknown" : "repeat.unseen", List.of(key()), evidence);
        }

        private Finding finding(boolean dangerous, String message, List<String> arguments, Evidence evidence) {
            var kind = dangerous ? Finding.Kind.ANOMALY : Finding.Kind.STATE;
            return new Finding(kind, key(), message, arguments, Finding.Confidence.LIKELY, List.of(evidence));
        }

        private String key() {
            return job.value().key().text();
        }
    }
}
