package io.resync.agent.diagnose;

import static io.resync.agent.diagnose.CodeMeanings.word;

import io.resync.Observed;
import io.resync.agent.codes.CauseCategory;
import io.resync.agent.codes.CauseReading;
import io.resync.agent.gather.Sources;
import io.resync.agent.gather.Unreachable;
import io.resync.agent.incident.MessageTemplate;
import io.resync.agent.log.LogEnding;
import io.resync.agent.log.LogTriage;
import io.resync.diagnosis.Evidence;
import io.resync.diagnosis.Finding;
import io.resync.tws.Job;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A workstation that cannot be reached: why, and which of the jobs that are said to run there have in fact finished. */
final class UnreachableDiagnosis implements Diagnosis {
    @Override
    public List<Finding> examine(CaseFile caseFile) {
        return caseFile.get(Sources.UNREACHABLE)
                .map(seen -> seen.value().stream()
                        .flatMap(place -> examine(caseFile, seen.map(any -> place)).stream())
                        .toList())
                .orElse(List.of());
    }

    private static List<Finding> examine(CaseFile caseFile, Observed<Unreachable> place) {
        var findings = new ArrayList<Finding>();
        var told = told(caseFile, place.value().workstation().name());
        told.ifPresent(message -> findings.add(cause(caseFile, place.value(), message)));
        findings.add(unlinked(caseFile, place));
        var finished = place.value().jobs().stream()
                .filter(job -> ending(caseFile, job).filter(LogEnding::well).isPresent())
                .toList();
        var unseen = new ArrayList<>(place.value().jobs());
        unseen.removeAll(finished);
        if (!finished.isEmpty()) {
            findings.add(jobs(caseFile, place, "finished", finished));
        }
        if (!unseen.isEmpty()) {
            findings.add(jobs(caseFile, place, "unknown", unseen));
        }
        waiting(caseFile, place).ifPresent(findings::add);
        findings.addAll(rules(caseFile, place.value(), told));
        return findings;
    }

    /** The first message of the workstation that tells of some cause. */
    private static Optional<Observed<MessageTemplate>> told(CaseFile caseFile, String workstation) {
        return caseFile.get(Sources.PLAN_MESSAGES)
                .flatMap(seen -> seen.value().of(workstation).stream()
                        .filter(message -> category(message) != CauseCategory.UNKNOWN)
                        .findFirst()
                        .map(message -> seen.map(any -> message)));
    }

    private static CauseCategory category(MessageTemplate message) {
        var read = CauseReading.of(message.text()).category();
        return read == CauseCategory.AGENT
                ? CauseCategory.UNKNOWN
                : read; // that it is not linked is what is to be explained
    }

    private static Finding cause(CaseFile caseFile, Unreachable place, Observed<MessageTemplate> seen) {
        var name = place.workstation().name();
        var at = caseFile.moments().at(seen.value().first());
        var evidence = caseFile.cite(
                Evidence.Kind.PLAN_RECORD,
                seen,
                name,
                name + " · " + at + " · " + seen.value().text());
        return new Finding(
                Finding.Kind.ROOT_CAUSE,
                name,
                "unreachable.cause",
                List.of(
                        name,
                        word(category(seen.value()).word()),
                        at,
                        Quote.of(seen.value().text())),
                Finding.Confidence.LIKELY,
                List.of(evidence));
    }

    private static Finding unlinked(CaseFile caseFile, Observed<Unreachable> seen) {
        var place = seen.value().workstation();
        var evidence = caseFile.cite(
                Evidence.Kind.PLAN_RECORD, seen, place.name(), place.name() + " · states=" + place.activeStates());
        return CaseFile.established(
                Finding.Kind.ROOT_CAUSE,
                place.name(),
                place.linked() ? "unreachable.down" : "unreachable.unlinked",
                List.of(place.name()),
                evidence);
    }

    private static Optional<LogEnding> ending(CaseFile caseFile, Job job) {
        return caseFile.get(Sources.logOf(job.key()))
                .flatMap(log -> LogTriage.read(log.value()).ending());
    }

    private static Finding jobs(CaseFile caseFile, Observed<Unreachable> seen, String what, List<Job> jobs) {
        var name = seen.value().workstation().name();
        var count = Integer.toString(jobs.size());
        var evidence = new ArrayList<Evidence>();
        evidence.add(caseFile.cite(
                Evidence.Kind.PLAN_GRAPH, seen, name, name + " · " + count + " jobs in EXEC: " + names(jobs)));
        jobs.forEach(job -> ending(caseFile, job)
                .ifPresent(end -> caseFile.get(Sources.logOf(job.key()))
                        .ifPresent(log -> evidence.add(caseFile.cite(
                                Evidence.Kind.LOG_LINES,
                                log,
                                job.key().text() + " line " + end.line().number(),
                                end.line().text())))));
        return new Finding(
                Finding.Kind.CONSEQUENCE,
                name,
                "unreachable." + what + (jobs.size() == 1 ? ".one" : ".some"),
                List.of(name, count, names(jobs)),
                Finding.Confidence.LIKELY,
                evidence);
    }

    private static Optional<Finding> waiting(CaseFile caseFile, Observed<Unreachable> seen) {
        return caseFile.get(Sources.PLAN).flatMap(plan -> {
            var name = seen.value().workstation().name();
            var behind = seen.value().jobs().stream()
                    .flatMap(job -> plan.value().after(job.id()).stream())
                    .filter(job -> job.state().status().waiting())
                    .distinct()
                    .toList();
            var count = Integer.toString(behind.size());
            var evidence = caseFile.cite(
                    Evidence.Kind.PLAN_GRAPH, plan, name, name + " · " + count + " jobs waiting: " + names(behind));
            return behind.isEmpty()
                    ? Optional.empty()
                    : Optional.of(CaseFile.established(
                            Finding.Kind.IMPACT,
                            name,
                            behind.size() == 1 ? "incident.waiting.one" : "incident.waiting.some",
                            List.of(name, count, names(behind)),
                            evidence));
        });
    }

    private static List<Finding> rules(CaseFile caseFile, Unreachable place, Optional<Observed<MessageTemplate>> told) {
        var text = told.map(message -> message.value().text());
        return IncidentRules.of(
                caseFile, place.workstation().name(), place.jobs().get(0), text.flatMap(FailureCause::said));
    }

    private static String names(List<Job> jobs) {
        return jobs.stream()
                .map(job -> job.key().jobStream() + "." + job.key().name())
                .collect(Collectors.joining(", "));
    }
}
