package io.resync.agent.diagnose;

import io.resync.Observed;
import io.resync.diagnosis.Evidence;
import io.resync.diagnosis.Finding;
import io.resync.tws.Job;
import io.resync.tws.JobRun;
import io.resync.tws.PlanStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a return code means for this job: the engine has judged it by the job's own rule for success, and the state of the run
 * is that verdict. The rule itself is told where the log states it.
 */
final class SuccessRule {
    private SuccessRule() {}

    /** The verdict on the last run, or empty where there is none to speak of: no end, or plain success with nought. */
    static Optional<Finding> of(CaseFile caseFile, Observed<Job> seen) {
        var job = seen.value();
        return job.lastRun().flatMap(run -> {
            if (job.state().status().failed()) {
                return Optional.of(
                        run.returnCode() == null ? withoutCode(caseFile, seen) : rejected(caseFile, seen, run));
            }
            return job.state().status() == PlanStatus.SUCC && run.returnCode() != null && run.returnCode() != 0
                    ? Optional.of(accepted(caseFile, seen, run))
                    : Optional.empty();
        });
    }

    private static Finding withoutCode(CaseFile caseFile, Observed<Job> seen) {
        var state = seen.value().state().text();
        return finding(caseFile, seen, Finding.Kind.STATE, "rule.no_code", List.of(state));
    }

    private static Finding rejected(CaseFile caseFile, Observed<Job> seen, JobRun run) {
        return judged(caseFile, seen, run, Finding.Kind.STATE, "rule.rejected");
    }

    /** A code other than nought that counts as success hides what it warns of. */
    private static Finding accepted(CaseFile caseFile, Observed<Job> seen, JobRun run) {
        return judged(caseFile, seen, run, Finding.Kind.ANOMALY, "rule.accepted");
    }

    private static Finding judged(
            CaseFile caseFile, Observed<Job> seen, JobRun run, Finding.Kind kind, String message) {
        var arguments = new ArrayList<>(
                List.of(String.valueOf(run.returnCode()), seen.value().state().text()));
        var stated = RunFrame.rule(caseFile).or(() -> RunFrame.verdict(caseFile));
        if (stated.isEmpty()) {
            return finding(caseFile, seen, kind, message, arguments);
        }
        var line = stated.get();
        arguments.add(Quote.of(line.text()));
        var stating = caseFile.cite(Evidence.Kind.LOG_LINES, line.log(), "line " + line.number(), line.text());
        var key = seen.value().key().text();
        return new Finding(
                kind,
                key,
                message + "_by",
                arguments,
                Finding.Confidence.ESTABLISHED,
                List.of(caseFile.cite(seen), stating));
    }

    private static Finding finding(
            CaseFile caseFile, Observed<Job> seen, Finding.Kind kind, String message, List<String> arguments) {
        return CaseFile.established(kind, seen.value().key().text(), message, arguments, caseFile.cite(seen));
    }
}
