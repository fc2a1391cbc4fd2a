package io.resync.agent.diagnose;

import io.resync.Observed;
import io.resync.agent.gather.Sources;
import io.resync.agent.log.LogEnding;
import io.resync.agent.log.LogTriage;
import io.resync.diagnosis.Evidence;
import io.resync.diagnosis.Finding;
import io.resync.tws.Job;
import io.resync.tws.JobLog;
import io.resync.tws.JobRun;
import io.resync.tws.PlanStatus;
import io.resync.tws.RunHistory;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Sources that tell different things of the one job, or what was seen too long ago: said with both and their times, and with what to
 * look at. Copies of a plan lag behind it.
 */
final class ConflictDiagnosis implements Diagnosis {
    /** Longer than a copy of a plan lags, or a kept answer is told, where all is well. */
    private static final Duration OLD = Duration.ofMinutes(5);

    private static final Duration SAME_START = Duration.ofMinutes(1);

    @Override
    public List<Finding> examine(CaseFile caseFile) {
        return caseFile.job().stream()
                .flatMap(job -> new Case(caseFile, job).examine())
                .toList();
    }

    /** One job. */
    private record Case(CaseFile caseFile, Observed<Job> job) {
        Stream<Finding> examine() {
            return Stream.of(old(), ended(), history(), copy()).flatMap(Optional::stream);
        }

        private Optional<Finding> old() {
            var age = job.age(caseFile.clock());
            return age.compareTo(OLD) > 0
                    ? Optional.of(finding(
                            "conflict.old",
                            List.of(key(), seen(job), Moments.span(age)),
                            cite(
                                    Evidence.Kind.PLAN_RECORD,
                                    job,
                                    "seen at " + seen(job) + " · " + Moments.span(age) + " ago")))
                    : Optional.empty();
        }

        /** Where its workstation cannot be reached, that says why, and more. */
        private Optional<Finding> ended() {
            return job.value().state().status() != PlanStatus.EXEC
                            || caseFile.get(Sources.UNREACHABLE).isPresent()
                    ? Optional.empty()
                    : caseFile.get(Sources.JOB_LOG)
                            .flatMap(log -> LogTriage.read(log.value()).ending().map(ending -> ended(log, ending)));
        }

        private Finding ended(Observed<JobLog> log, LogEnding ending) {
            var line = ending.line();
            var arguments =
                    List.of(key(), seen(job), state(), Long.toString(line.number()), seen(log), Quote.of(line.text()));
            return finding(
                    "conflict.ended",
                    arguments,
                    cite(Evidence.Kind.PLAN_RECORD, job, "state=" + state() + " · seen at " + seen(job)),
                    caseFile.cite(
                            Evidence.Kind.LOG_LINES,
                            log,
                            key() + " line " + line.number(),
                            key() + " ended · read at " + seen(log) + " · " + line.text()));
        }

        private Optional<Finding> history() {
            return Stream.of(Sources.RUNS, Sources.EARLIER_RUNS)
                    .flatMap(source -> caseFile.get(source).stream())
                    .flatMap(seen -> seen.value().items().stream()
                            .filter(run -> isLast(run) && isOpposite(run))
                            .map(run -> history(seen.map(any -> run))))
                    .findFirst();
        }

        private boolean isLast(RunHistory.Run run) {
            var started = job.value().lastRun().map(JobRun::startedAt);
            return run.startedAt() != null
                    && started.filter(start -> Duration.between(start, run.startedAt())
                                            .abs()
                                            .compareTo(SAME_START)
                                    < 0)
                            .isPresent();
        }

        private boolean isOpposite(RunHistory.Run run) {
            var status = job.value().state().status();
            var well = run.status().startsWith("SUCC");
            var failed = run.status().startsWith("ERR") || run.status().startsWith("ABEND");
            return (status == PlanStatus.SUCC && failed) || (status.failed() && well);
        }

        private Finding history(Observed<RunHistory.Run> run) {
            var started = job.value()
                    .lastRun()
                    .map(JobRun::startedAt)
                    .map(caseFile.moments()::at)
                    .orElse("");
            var told = run.value().status().startsWith("SUCC") ? "SUCC" : "ABEND";
            return finding(
                    "conflict.history",
                    List.of(key(), seen(job), started, state(), seen(run), told),
                    cite(
                            Evidence.Kind.PLAN_RECORD,
                            job,
                            "state=" + state() + " · run of " + started + " · seen at " + seen(job)),
                    caseFile.cite(
                            Evidence.Kind.PLAN_RECORD,
                            run,
                            "run history of " + key(),
                            key() + " · run of " + started + " · state=" + told + " ("
                                    + run.value().status() + ") · read at " + seen(run)));
        }

        /** The job as it was read by itself, beside the plan that was kept. */
        private Optional<Finding> copy() {
            return caseFile.get(Sources.PLAN)
                    .flatMap(plan -> plan.value()
                            .job(job.value().id())
                            .filter(kept ->
                                    kept.state().status() != job.value().state().status())
                            .map(kept -> finding(
                                    "conflict.copy",
                                    List.of(
                                            key(),
                                            seen(job),
                                            state(),
                                            seen(plan),
                                            kept.state().text()),
                                    cite(
                                            Evidence.Kind.PLAN_RECORD,
                                            job,
                                            "state=" + state() + " · seen at " + seen(job)),
                                    cite(
                                            Evidence.Kind.PLAN_GRAPH,
                                            plan,
                                            "state=" + kept.state().text() + " · plan read at " + seen(plan)))));
        }

        private Evidence cite(Evidence.Kind kind, Observed<?> seen, String what) {
            return caseFile.cite(kind, seen, key(), key() + " · " + what);
        }

        private Finding finding(String message, List<String> arguments, Evidence... shown) {
            return new Finding(
                    Finding.Kind.CONFLICT, key(), message, arguments, Finding.Confidence.ESTABLISHED, List.of(shown));
        }

        private String seen(Observed<?> source) {
            return caseFile.moments().at(source.at());
        }

        private String state() {
            return job.value().state().text();
        }

        private String key() {
            return job.value().key().text();
        }
    }
}
