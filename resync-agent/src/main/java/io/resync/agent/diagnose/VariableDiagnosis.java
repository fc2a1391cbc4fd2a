package io.resync.agent.diagnose;

import io.resync.Observed;
import io.resync.agent.gather.Sources;
import io.resync.agent.gather.Variables;
import io.resync.agent.plan.PlanGraph;
import io.resync.diagnosis.Evidence;
import io.resync.diagnosis.Finding;
import io.resync.tws.Definitions.VariableTable;
import io.resync.tws.Job;
import io.resync.tws.JobRun;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A variable that was changed before jobs that use it failed. It counts as the cause where several failed so, or where the log
 * shows the new value; and jobs that use it and have not run yet are named.
 */
final class VariableDiagnosis implements Diagnosis {
    private static final int NAMED = 12;

    @Override
    public List<Finding> examine(CaseFile caseFile) {
        return caseFile.get(Sources.VARIABLE_TABLES).stream()
                .flatMap(seen -> seen.value().stream())
                .flatMap(table -> examine(caseFile, table))
                .toList();
    }

    private static Stream<Finding> examine(CaseFile caseFile, VariableTable table) {
        return caseFile.get(Sources.changesOf(table.name())).stream()
                .flatMap(seen -> table.variables().keySet().stream()
                        .flatMap(variable -> seen.value().items().stream()
                                .filter(record ->
                                        names(variable).matcher(record.detail()).find())
                                .findFirst()
                                .map(record -> new ChangeRecord(seen.map(ignored -> record)))
                                .map(change -> examine(caseFile, variable, change))
                                .orElse(Stream.empty())));
    }

    private static Pattern names(String variable) {
        return Pattern.compile("(?<![\\w-])" + Pattern.quote(variable) + "(?![\\w-])");
    }

    private static Stream<Finding> examine(CaseFile caseFile, String variable, ChangeRecord change) {
        var failed = Variables.failed(caseFile::get).stream()
                .filter(job -> Variables.of(caseFile::get, job.value()).contains(variable))
                .filter(job -> startedAt(job.value()).isAfter(change.at()))
                .toList();
        if (failed.size() < 2 && (failed.isEmpty() || !showsNewValue(caseFile, variable, change))) {
            return Stream.empty();
        }
        var findings = new ArrayList<Finding>();
        findings.add(cause(caseFile, variable, change, failed));
        failed.forEach(job -> findings.add(CaseFile.established(
                Finding.Kind.CONSEQUENCE,
                variable,
                "variable.failed",
                List.of(job.value().key().text(), variable),
                use(caseFile, job, variable))));
        notYetRun(caseFile, variable).ifPresent(findings::add);
        findings.add(CaseFile.established(
                Finding.Kind.OWNER, variable, "change.owner", List.of(change.who(), variable), change.cite(caseFile)));
        return findings.stream();
    }

    private static Instant startedAt(Job job) {
        return job.lastRun().map(JobRun::startedAt).orElse(Instant.EPOCH);
    }

    /** The word behind the last arrow, or what stands for one, is the new value. */
    private static boolean showsNewValue(CaseFile caseFile, String variable, ChangeRecord change) {
        var value = Pattern.compile(Pattern.quote(variable) + "\\W+\\S+?\\s+(?:to|->|=>|para|por|a)\\s+([^\\s;,]{4,})")
                .matcher(change.told().detail());
        return value.find()
                && caseFile.get(Sources.JOB_LOG)
                        .filter(log -> log.value().lines().stream().anyMatch(line -> line.contains(value.group(1))))
                        .isPresent();
    }

    private static Finding cause(CaseFile caseFile, String variable, ChangeRecord change, List<Observed<Job>> failed) {
        var arguments = new ArrayList<>(change.arguments(caseFile.moments()));
        arguments.add(variable);
        arguments.add(Integer.toString(failed.size()));
        var counted = caseFile.cite(
                Evidence.Kind.PLAN_GRAPH,
                failed.get(0),
                "use of " + variable,
                failed.size() + " failed jobs: "
                        + failed.stream().map(job -> job.value().key().text()).collect(Collectors.joining(", ")));
        return new Finding(
                Finding.Kind.ROOT_CAUSE,
                variable,
                "variable.changed",
                arguments,
                Finding.Confidence.LIKELY,
                List.of(change.cite(caseFile), counted));
    }

    private static Evidence use(CaseFile caseFile, Observed<Job> job, String variable) {
        var key = job.value().key().text();
        return caseFile.cite(Evidence.Kind.PLAN_GRAPH, job, "definition of " + key, key + " · uses=" + variable);
    }

    private static Optional<Finding> notYetRun(CaseFile caseFile, String variable) {
        var users = caseFile.get(Sources.JOB_DEFINITIONS).stream()
                .flatMap(seen -> seen.value().stream())
                .filter(definition -> Variables.in(definition).contains(variable))
                .map(definition -> definition.name())
                .collect(Collectors.toSet());
        return caseFile.get(Sources.PLAN).flatMap(plan -> {
            var waiting = plan.value().jobs().stream()
                    .filter(job -> job.state().status().waiting()
                            && users.contains(job.key().name()))
                    .toList();
            return waiting.isEmpty() ? Optional.empty() : Optional.of(notYetRun(caseFile, variable, plan, waiting));
        });
    }

    private static Finding notYetRun(CaseFile caseFile, String variable, Observed<PlanGraph> plan, List<Job> waiting) {
        var count = Integer.toString(waiting.size());
        var names = waiting.stream()
                .limit(NAMED)
                .map(job -> job.key().jobStream() + "." + job.key().name())
                .collect(Collectors.joining(", "));
        var evidence = caseFile.cite(
                Evidence.Kind.PLAN_GRAPH,
                plan,
                "waiting jobs that use " + variable,
                variable + " · " + count + " jobs: "
                        + waiting.stream().map(job -> job.key().text()).collect(Collectors.joining("; ")));
        return CaseFile.established(
                Finding.Kind.IMPACT, variable, "variable.not_yet_run", List.of(count, variable, names), evidence);
    }
}
