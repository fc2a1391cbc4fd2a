package io.resync.agent.diagnose;

import static io.resync.agent.diagnose.CodeMeanings.word;

import io.resync.Observed;
import io.resync.agent.gather.Sources;
import io.resync.diagnosis.Evidence;
import io.resync.diagnosis.Finding;
import io.resync.tws.Job;
import io.resync.tws.JobLog;
import io.resync.tws.JobRun;
import io.resync.tws.Plans;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Nothing fails because nothing is planned: the plan has ended, the job that extends it failed, and what should have run since did not. */
final class SilenceDiagnosis implements Diagnosis {
    private static final int NAMED = 8;

    /** Jobs of the job streams that come with the engine to extend the plan. */
    private static final Set<String> EXTENDS = Set.of("MAKEPLAN", "SWITCHPLAN", "JNEXTPLAN", "STARTAPPSERVER");

    @Override
    public List<Finding> examine(CaseFile caseFile) {
        return caseFile.get(Sources.PLANS)
                .flatMap(plans -> plans.value().items().stream()
                        .filter(plan -> plan.validTo() != null)
                        .max(Comparator.comparing(plan -> Objects.requireNonNull(plan.validTo())))
                        .filter(plan -> Objects.requireNonNull(plan.validTo())
                                .isBefore(caseFile.clock().instant()))
                        .map(plan -> ended(caseFile, plans.map(ignored -> plan))))
                .orElse(List.of());
    }

    private static List<Finding> ended(CaseFile caseFile, Observed<Plans.Plan> plan) {
        var end = Objects.requireNonNull(plan.value().validTo());
        var at = caseFile.moments().at(end);
        var evidence = caseFile.cite(Evidence.Kind.PLAN_RECORD, plan, "current plan", "current plan · ends=" + at);
        var findings = new ArrayList<Finding>();
        findings.add(CaseFile.established(Finding.Kind.ANOMALY, "plan", "silence.plan_ended", List.of(at), evidence));
        caseFile.get(Sources.FAILED_JOBS)
                .ifPresent(failed -> failed.value().items().stream()
                        .filter(job -> extendsPlan(caseFile, job))
                        .forEach(job -> {
                            findings.add(cause(caseFile, failed.map(ignored -> job)));
                            findings.addAll(behind(caseFile, job));
                        }));
        missed(caseFile, end).ifPresent(findings::add);
        return findings;
    }

    /** By its name, or because the planner's codes stand in its log. */
    private static boolean extendsPlan(CaseFile caseFile, Job job) {
        return EXTENDS.contains(job.key().name())
                || caseFile.get(Sources.logOf(job.key()))
                        .filter(log -> log.value().lines().stream().anyMatch(line -> line.contains("AWSJPL")))
                        .isPresent();
    }

    private static Finding cause(CaseFile caseFile, Observed<Job> seen) {
        var job = seen.value();
        var key = job.key().text();
        var ended =
                job.lastRun().map(JobRun::endedAt).map(caseFile.moments()::at).orElse("-");
        var arguments = new ArrayList<>(List.of(key, job.state().text(), ended));
        var log = caseFile.get(Sources.logOf(job.key()));
        var cause = log.flatMap(lines -> FailureCause.in(lines.value()));
        if (log.isEmpty() || cause.isEmpty()) {
            return CaseFile.established(
                    Finding.Kind.ROOT_CAUSE, key, "silence.extension", arguments, caseFile.cite(seen));
        }
        arguments.add(Long.toString(cause.get().lines().lineNumber()));
        arguments.add(Quote.of(cause.get().lines().line()));
        arguments.add(word(cause.get().category().word()));
        return new Finding(
                Finding.Kind.ROOT_CAUSE,
                key,
                "silence.extension_log",
                arguments,
                Finding.Confidence.LIKELY,
                List.of(caseFile.cite(seen), line(caseFile, log.get(), cause.get())));
    }

    /** What waits for it in the plan that has ended. */
    private static List<Finding> behind(CaseFile caseFile, Job job) {
        return caseFile.get(Sources.PLAN).stream()
                .flatMap(plan -> plan.value().after(job.id()).stream()
                        .filter(later -> later.state().status().waiting())
                        .filter(later -> plan.value().path(job.id(), later.id()).size() == 2)
                        .map(later ->
                                PlanRecords.waits(caseFile, plan, job.key().text(), later)))
                .limit(NAMED)
                .toList();
    }

    private static Evidence line(CaseFile caseFile, Observed<JobLog> log, FailureCause cause) {
        var location = "line " + cause.lines().lineNumber();
        return caseFile.cite(
                Evidence.Kind.LOG_LINES, log, location, cause.lines().line());
    }

    /** What started a day ago in the hours since the end of the plan. */
    private static Optional<Finding> missed(CaseFile caseFile, Instant end) {
        return caseFile.get(Sources.DAY_BEFORE).flatMap(seen -> {
            var names = seen.value().items().stream()
                    .filter(run -> !EXTENDS.contains(run.job()))
                    .map(run -> run.jobStream() + "." + run.job())
                    .distinct()
                    .toList();
            if (names.isEmpty()) {
                return Optional.empty();
            }
            var count = Integer.toString(names.size());
            var evidence = caseFile.cite(
                    Evidence.Kind.PLAN_RECORD,
                    seen,
                    "run history of the day before",
                    count + " jobs ran in these hours a day before, since "
                            + caseFile.moments().at(end) + " none: " + String.join(", ", names));
            var first = names.stream().limit(NAMED).collect(Collectors.joining(", "));
            return Optional.of(new Finding(
                    Finding.Kind.CONSEQUENCE,
                    "plan",
                    "silence.missed",
                    List.of(count, first),
                    Finding.Confidence.LIKELY,
                    List.of(evidence)));
        });
    }
}
