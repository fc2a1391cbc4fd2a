package io.resync.agent.diagnose;

import io.resync.Observed;
import io.resync.agent.gather.Handover;
import io.resync.agent.gather.Sources;
import io.resync.agent.plan.Blocker;
import io.resync.agent.plan.Cascade;
import io.resync.agent.plan.PlanGraph;
import io.resync.diagnosis.Evidence;
import io.resync.diagnosis.Finding;
import io.resync.tws.Job;
import io.resync.tws.Journal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a shift hands over besides the open incidents: what waits for people, deadlines ahead, what was changed. */
final class HandoverDiagnosis implements Diagnosis {
    private static final int TOLD = 10;

    @Override
    public List<Finding> examine(CaseFile caseFile) {
        return caseFile.get(Sources.PLAN)
                .flatMap(plan -> caseFile.get(Sources.HANDOVER).map(handover -> examine(caseFile, plan, handover)))
                .orElse(List.of());
    }

    private static List<Finding> examine(CaseFile caseFile, Observed<PlanGraph> plan, Observed<Handover> handover) {
        var causes = Cascade.of(plan.value(), plan.at()).causes();
        var findings = new ArrayList<Finding>();
        if (causes.isEmpty()) {
            findings.add(nothingOpen(caseFile, plan));
        }
        causes.stream()
                .filter(cause -> cause.origin() == null)
                .limit(TOLD)
                .forEach(cause -> findings.add(held(caseFile, plan, cause)));
        ahead(plan.value(), handover.value())
                .limit(TOLD)
                .forEach(job -> findings.add(deadline(caseFile, plan.map(any -> job), causes)));
        findings.addAll(changes(caseFile, handover));
        return findings;
    }

    private static Finding nothingOpen(CaseFile caseFile, Observed<PlanGraph> plan) {
        var evidence = caseFile.cite(Evidence.Kind.PLAN_GRAPH, plan, "current plan", "0 causes of delay");
        return CaseFile.established(Finding.Kind.STATE, "plan", "handover.nothing_open", List.of(), evidence);
    }

    /** What keeps jobs from starting that could. */
    private static Finding held(CaseFile caseFile, Observed<PlanGraph> plan, Cascade.Cause cause) {
        var prompt = cause.what().kind() == Blocker.Kind.PROMPT;
        var subject = cause.what().subject();
        var jobs = cause.held().isEmpty() ? cause.waiting() : cause.held();
        var count = Integer.toString(jobs.size());
        var names = names(jobs);
        var arguments = new ArrayList<>(List.of(subject, count, names));
        if (prompt) {
            arguments.add(Quote.of(cause.what().text()));
        }
        var excerpt = subject + " · " + count + " jobs: " + names + " · "
                + cause.what().text();
        return CaseFile.established(
                Finding.Kind.BLOCKER,
                subject,
                (prompt ? "handover.prompt" : "handover.held") + (jobs.size() == 1 ? ".one" : ".some"),
                arguments,
                caseFile.cite(Evidence.Kind.PLAN_GRAPH, plan, subject, excerpt));
    }

    /** Jobs that have a deadline in the time ahead and are not over. */
    private static Stream<Job> ahead(PlanGraph plan, Handover handover) {
        return plan.jobs().stream()
                .filter(job ->
                        !job.state().status().ended() || job.state().status().failed())
                .filter(job ->
                        job.schedule().deadline() != null && handover.ahead().contains(due(job)))
                .sorted(Comparator.comparing(HandoverDiagnosis::due)
                        .thenComparing(job -> job.key().text()));
    }

    private static Instant due(Job job) {
        return Objects.requireNonNullElse(job.schedule().deadline(), Instant.MAX);
    }

    private static Finding deadline(CaseFile caseFile, Observed<Job> seen, List<Cascade.Cause> causes) {
        var job = seen.value();
        var held = causes.stream().anyMatch(cause -> job.equals(cause.origin()) || isBehind(job, cause));
        var key = job.key().text();
        var at = caseFile.moments().at(due(job));
        var excerpt = key + " · state=" + job.state().text() + " · deadline=" + at + (held ? " · held up" : "");
        return CaseFile.established(
                held ? Finding.Kind.DEADLINE_RISK : Finding.Kind.STATE,
                key,
                held ? "handover.at_risk" : "handover.watch",
                List.of(key, job.state().text(), at),
                caseFile.cite(Evidence.Kind.PLAN_GRAPH, seen, key, excerpt));
    }

    private static boolean isBehind(Job job, Cascade.Cause cause) {
        return Stream.of(cause.held(), cause.waiting(), cause.alsoFailed())
                .flatMap(List::stream)
                .anyMatch(each -> each.id().equals(job.id()));
    }

    private static List<Finding> changes(CaseFile caseFile, Observed<Handover> seen) {
        var changes = seen.value().changes();
        if (changes.isEmpty()) {
            var evidence = caseFile.cite(Evidence.Kind.PLAN_RECORD, seen, "audit", "0 records");
            return List.of(CaseFile.established(Finding.Kind.STATE, "plan", "handover.no_change", List.of(), evidence));
        }
        return changes.stream()
                .filter(change -> change.at() != null)
                .limit(TOLD)
                .map(change -> change(caseFile, seen.map(any -> change)))
                .toList();
    }

    private static Finding change(CaseFile caseFile, Observed<Journal.AuditRecord> seen) {
        var change = seen.value();
        var at = caseFile.moments().at(Objects.requireNonNull(change.at(), "a change with a time"));
        var what = Quote.of(
                change.action() + " " + change.objectType() + " " + change.objectName() + " " + change.detail());
        var evidence =
                caseFile.cite(Evidence.Kind.PLAN_RECORD, seen, "audit", at + " · " + change.user() + " · " + what);
        return CaseFile.established(
                Finding.Kind.STATE, change.objectName(), "handover.change", List.of(at, change.user(), what), evidence);
    }

    private static String names(List<Job> jobs) {
        return jobs.stream()
                .limit(TOLD)
                .map(job -> job.key().jobStream() + "." + job.key().name())
                .collect(Collectors.joining(", "));
    }
}
