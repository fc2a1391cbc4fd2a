package io.resync.agent.diagnose;

import io.resync.Observed;
import io.resync.agent.gather.Sources;
import io.resync.diagnosis.Evidence;
import io.resync.diagnosis.Finding;
import io.resync.query.Intent;
import io.resync.tws.Job;
import io.resync.tws.Page;
import io.resync.tws.PlanStatus;
import io.resync.tws.RunHistory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** How a job ran before: how often, how it ended, with which codes, how often it was repeated; and that it failed and then did not. */
final class HistoryDiagnosis implements Diagnosis {
    private static final int NAMED = 5;
    private static final Set<String> FIRST_RUNS = Set.of("", "REGULAR");

    @Override
    public List<Finding> examine(CaseFile caseFile) {
        return caseFile.job().map(job -> examine(caseFile, job)).orElse(List.of());
    }

    private static List<Finding> examine(CaseFile caseFile, Observed<Job> job) {
        var findings = new ArrayList<Finding>();
        mended(caseFile, job).ifPresent(findings::add);
        if (caseFile.intent() == Intent.HISTORY) {
            caseFile.get(Sources.RUNS).ifPresent(seen -> findings.addAll(history(caseFile, job.value(), seen)));
        }
        return findings;
    }

    /** It failed, and a later run of the same job ended well. */
    private static Optional<Finding> mended(CaseFile caseFile, Observed<Job> seen) {
        var job = seen.value();
        var last = job.lastRun();
        var failed = job.runs().stream()
                .filter(run -> run.state().status().failed() && run.endedAt() != null)
                .toList();
        if (failed.isEmpty() || job.state().status() != PlanStatus.SUCC || last.isEmpty()) {
            return Optional.empty();
        }
        var moments = caseFile.moments();
        var run = failed.get(failed.size() - 1);
        var arguments = List.of(
                job.key().text(),
                run.state().text(),
                moments.at(Objects.requireNonNull(run.endedAt())),
                run.returnCode() == null ? "-" : run.returnCode().toString(),
                job.state().text(),
                moments.at(Objects.requireNonNullElse(last.get().endedAt(), seen.at())));
        var excerpt = job.key().text() + " · run " + run.attempt() + ": state=" + arguments.get(1) + " · ended="
                + arguments.get(2) + " · rc=" + arguments.get(3) + " · last run: state=" + arguments.get(4)
                + " · ended=" + arguments.get(5);
        var evidence = caseFile.cite(Evidence.Kind.PLAN_RECORD, seen, job.key().text(), excerpt);
        return Optional.of(
                CaseFile.established(Finding.Kind.NO_FAULT, job.key().text(), "no_fault.mended", arguments, evidence));
    }

    private static List<Finding> history(CaseFile caseFile, Job job, Observed<Page<RunHistory.Run>> seen) {
        var runs = seen.value().items().stream()
                .filter(run -> run.startedAt() != null)
                .toList();
        var key = job.key().text();
        if (runs.isEmpty()) {
            var evidence = caseFile.cite(Evidence.Kind.PLAN_RECORD, seen, "run history of " + key, key + " · runs=0");
            return List.of(CaseFile.established(Finding.Kind.STATE, key, "runs.none", List.of(key), evidence));
        }
        var findings = new ArrayList<Finding>();
        findings.add(sum(caseFile, key, seen, runs));
        var failed = runs.stream().filter(run -> !well(run)).toList();
        failed.subList(Math.max(0, failed.size() - NAMED), failed.size())
                .forEach(run -> findings.add(failure(caseFile, key, seen, run)));
        return findings;
    }

    private static Finding sum(CaseFile caseFile, String key, Observed<?> seen, List<RunHistory.Run> runs) {
        var moments = caseFile.moments();
        var failed = runs.stream().filter(run -> !well(run)).count();
        var repeated =
                runs.stream().filter(run -> !FIRST_RUNS.contains(run.rerun())).count();
        var arguments = List.of(
                key,
                Integer.toString(runs.size()),
                moments.at(startOf(runs.get(0))),
                moments.at(startOf(runs.get(runs.size() - 1))),
                Long.toString(runs.size() - failed),
                Long.toString(failed),
                Long.toString(repeated),
                codes(runs));
        var excerpt = key + " · " + arguments.get(1) + " runs · first=" + arguments.get(2) + " · last="
                + arguments.get(3) + " · ended well=" + arguments.get(4) + " runs · did not=" + arguments.get(5)
                + " runs · repeated runs=" + arguments.get(6) + " runs · return codes: " + arguments.get(7);
        var evidence = caseFile.cite(Evidence.Kind.PLAN_RECORD, seen, "run history of " + key, excerpt);
        return CaseFile.established(Finding.Kind.STATE, key, "runs.history", arguments, evidence);
    }

    private static Finding failure(CaseFile caseFile, String key, Observed<?> seen, RunHistory.Run run) {
        var arguments = List.of(
                caseFile.moments().at(startOf(run)),
                run.status(),
                run.returnCode() == null ? "-" : run.returnCode().toString());
        var excerpt = key + " · started=" + arguments.get(0) + " · " + run.status() + " · rc=" + arguments.get(2);
        var evidence = caseFile.cite(Evidence.Kind.PLAN_RECORD, seen, "run history of " + key, excerpt);
        return CaseFile.established(Finding.Kind.STATE, key, "runs.failed", arguments, evidence);
    }

    private static Instant startOf(RunHistory.Run run) {
        return Objects.requireNonNull(run.startedAt());
    }

    private static boolean well(RunHistory.Run run) {
        return run.status().startsWith("SUCC");
    }

    private static String codes(List<RunHistory.Run> runs) {
        var counts = runs.stream()
                .filter(run -> run.returnCode() != null)
                .collect(Collectors.groupingBy(RunHistory.Run::returnCode, TreeMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .map(code -> "rc " + code.getKey() + ": " + code.getValue())
                .collect(Collectors.joining(", "));
    }
}
