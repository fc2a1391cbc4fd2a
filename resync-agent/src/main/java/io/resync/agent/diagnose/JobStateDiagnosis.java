package io.resync.agent.diagnose;

import io.resync.Observed;
import io.resync.diagnosis.Evidence;
import io.resync.diagnosis.Finding;
import io.resync.tws.Job;
import io.resync.tws.JobRun;
import io.resync.tws.PlanStatus;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How the job stands, and whether it runs for longer than such runs take. */
final class JobStateDiagnosis implements Diagnosis {
    /** Times the engine's estimate from which a run counts as long; the estimate itself is a mean. */
    private static final double LONG = 1.5;

    @Override
    public List<Finding> examine(CaseFile caseFile) {
        return caseFile.job().map(job -> examine(caseFile, job)).orElse(List.of());
    }

    private static List<Finding> examine(CaseFile caseFile, Observed<Job> job) {
        var findings = new ArrayList<Finding>();
        findings.add(state(caseFile, job));
        job.value().lastRun().flatMap(run -> tooLong(caseFile, job, run)).ifPresent(findings::add);
        return findings;
    }

    private static Finding state(CaseFile caseFile, Observed<Job> seen) {
        var job = seen.value();
        var arguments = new ArrayList<>(List.of(job.key().text(), job.state().text()));
        var message = job.lastRun()
                .map(run -> describe(run, job.state().status(), caseFile, arguments))
                .orElse("state.not_started");
        return CaseFile.established(Finding.Kind.STATE, job.key().text(), message, arguments, caseFile.cite(seen));
    }

    private static String describe(JobRun run, PlanStatus status, CaseFile caseFile, List<String> arguments) {
        var moments = caseFile.moments();
        if (run.endedAt() != null) {
            arguments.add(moments.at(run.endedAt()));
            if (status.failed() && run.returnCode() != null) {
                arguments.add(run.returnCode().toString());
                return "state.failed";
            }
            return "state.ended";
        }
        if (run.startedAt() != null) {
            arguments.add(moments.at(run.startedAt()));
            return "state.running";
        }
        return "state.not_started";
    }

    private static Optional<Finding> tooLong(CaseFile caseFile, Observed<Job> seen, JobRun run) {
        var job = seen.value();
        if (RunsDiagnosis.isUsual(caseFile)) {
            return Optional.empty(); // like runs say more than a mean
        }
        if (job.state().status() != PlanStatus.EXEC || run.startedAt() == null || run.estimated() == null) {
            return Optional.empty();
        }
        var elapsed = Duration.between(run.startedAt(), caseFile.clock().instant());
        if (elapsed.toMillis() <= run.estimated().toMillis() * LONG) {
            return Optional.empty();
        }
        var arguments = List.of(job.key().text(), Moments.span(elapsed), Moments.span(run.estimated()));
        var evidence = caseFile.cite(
                Evidence.Kind.PLAN_GRAPH,
                seen,
                job.key().text(),
                "running for " + arguments.get(1) + ", estimated " + arguments.get(2));
        return Optional.of(
                CaseFile.established(Finding.Kind.ANOMALY, job.key().text(), "anomaly.long", arguments, evidence));
    }
}
