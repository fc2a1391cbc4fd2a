package io.resync.agent.diagnose;

import io.resync.Observed;
import io.resync.agent.gather.Sources;
import io.resync.agent.plan.Expectation;
import io.resync.agent.plan.LikeForLike;
import io.resync.agent.plan.PlanGraph;
import io.resync.agent.plan.Timetable;
import io.resync.diagnosis.Evidence;
import io.resync.diagnosis.Finding;
import io.resync.query.Intent;
import io.resync.tws.Job;
import io.resync.tws.JobRun;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * When a job ends that has not begun, or of whose run nothing can be compared: from what it waits for, and by its own runs on such
 * days where there are enough, else by its expected duration.
 */
final class ExpectedEndDiagnosis implements Diagnosis {
    @Override
    public List<Finding> examine(CaseFile caseFile) {
        return caseFile.intent() == Intent.DURATION
                ? caseFile.get(Sources.PLAN)
                        .flatMap(plan -> caseFile.job()
                                .map(Observed::value)
                                .filter(job -> job.state().status().waiting() || isUncompared(caseFile, job))
                                .map(job -> examine(caseFile, plan, job)))
                        .orElse(List.of())
                : List.of();
    }

    /** It runs, and has an expected duration and no history. */
    private static boolean isUncompared(CaseFile caseFile, Job job) {
        return !job.state().status().ended()
                && RunsDiagnosis.present(caseFile)
                        .filter(run -> !run.like().thin())
                        .isEmpty();
    }

    private static List<Finding> examine(CaseFile caseFile, Observed<PlanGraph> plan, Job job) {
        var timetable = Timetable.of(plan.value(), caseFile.clock().instant());
        var findings = new ArrayList<Finding>();
        timetable.of(job.id()).ifPresent(expected -> {
            findings.add(byRuns(caseFile, job, expected)
                    .map(like -> spread(caseFile, plan, job, expected, like))
                    .orElseGet(() -> single(caseFile, plan, job, expected)));
            new PathSentences(caseFile, plan)
                    .trust(job.key().text(), expected.trust(), timetable.path(job.id()))
                    .ifPresent(findings::add);
        });
        return findings;
    }

    private static Optional<LikeForLike> byRuns(CaseFile caseFile, Job job, Expectation expected) {
        return job.state().status().waiting()
                ? caseFile.get(Sources.RUNS)
                        .flatMap(seen -> LikeForLike.usual(
                                seen.value().items(),
                                expected.start(),
                                caseFile.moments().zone()))
                        .filter(like -> !like.thin())
                : Optional.empty();
    }

    private static Finding spread(
            CaseFile caseFile, Observed<PlanGraph> plan, Job job, Expectation expected, LikeForLike like) {
        var key = job.key().text();
        var moments = caseFile.moments();
        var arguments = List.of(
                key,
                moments.at(expected.start()),
                moments.at(expected.start().plus(like.typical())),
                moments.at(expected.start().plus(like.low())),
                moments.at(expected.start().plus(like.high())),
                Integer.toString(like.runs()));
        var record =
                key + " · expected start=" + arguments.get(1) + " · typical end=" + arguments.get(2) + " · early end="
                        + arguments.get(3) + " · late end=" + arguments.get(4) + " · by " + arguments.get(5) + " runs";
        return of(caseFile, plan, key, "expected.by_runs", arguments, record);
    }

    private static Finding single(CaseFile caseFile, Observed<PlanGraph> plan, Job job, Expectation expected) {
        var key = job.key().text();
        var start = caseFile.moments().at(expected.start());
        var end = caseFile.moments().at(expected.end());
        boolean known = job.lastRun().map(JobRun::estimated).isPresent();
        var record = key + " · expected start=" + start + (known ? " · expected end=" + end : " · duration not known");
        return of(
                caseFile,
                plan,
                key,
                known ? "expected.by_engine" : "expected.start_only",
                List.of(key, start, end),
                record);
    }

    private static Finding of(
            CaseFile caseFile,
            Observed<PlanGraph> plan,
            String key,
            String message,
            List<String> arguments,
            String record) {
        return CaseFile.established(
                Finding.Kind.STATE,
                key,
                message,
                arguments,
                caseFile.cite(Evidence.Kind.PLAN_GRAPH, plan, key, record));
    }
}
