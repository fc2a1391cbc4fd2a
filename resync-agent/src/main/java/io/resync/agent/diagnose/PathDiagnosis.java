package io.resync.agent.diagnose;

import io.resync.Observed;
import io.resync.agent.gather.Sources;
import io.resync.agent.plan.PlanGraph;
import io.resync.agent.plan.Timetable;
import io.resync.agent.plan.Timetable.Due;
import io.resync.agent.plan.Timetable.Leg;
import io.resync.diagnosis.Evidence;
import io.resync.diagnosis.Finding;
import io.resync.query.Intent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Which jobs decide now when it ends: those to the job or job stream that is named, else to the deadline ahead that leaves least
 * time, else those that end last.
 */
final class PathDiagnosis implements Diagnosis {
    @Override
    public List<Finding> examine(CaseFile caseFile) {
        return caseFile.intent() == Intent.CRITICAL_PATH
                ? caseFile.get(Sources.PLAN)
                        .map(plan -> new Case(caseFile, plan, Timetable.of(plan.value(), now(caseFile))).examine())
                        .orElse(List.of())
                : List.of();
    }

    private static Instant now(CaseFile caseFile) {
        return caseFile.clock().instant();
    }

    /** One plan at one moment. */
    private record Case(CaseFile caseFile, Observed<PlanGraph> plan, Timetable timetable) {
        List<Finding> examine() {
            if (caseFile.job().isPresent()) {
                var job = caseFile.job().get().value();
                return to(job.key().text(), timetable.path(job.id()));
            }
            var streams = NamedStreams.in(caseFile, plan);
            return streams.isEmpty()
                    ? timetable.tightest().map(this::to).orElseGet(this::last)
                    : streams.stream()
                            .flatMap(stream -> timetable.remainder(stream.id()).stream()
                                    .flatMap(left -> to(stream.name(), left.path()).stream()))
                            .toList();
        }

        private List<Finding> to(Due due) {
            var path = timetable.path(due);
            var left = due.left();
            var message = left.isNegative() ? "path.late" : "path.in_time";
            return path.isEmpty() ? List.of() : told(due.subject(), message, due.deadline(), left, path);
        }

        private List<Finding> to(String subject, List<Leg> path) {
            return path.isEmpty() ? List.of(over(subject)) : told(subject, "path.end", end(path), Duration.ZERO, path);
        }

        private List<Finding> last() {
            var path = timetable.longest();
            return path.isEmpty()
                    ? List.of(over("plan"))
                    : told(subject(path), "path.last", end(path), Duration.ZERO, path);
        }

        private List<Finding> told(String subject, String message, Instant deadline, Duration left, List<Leg> path) {
            var expected = path.get(path.size() - 1).expected();
            var jobs = Integer.toString(path.size());
            var at = caseFile.moments().at(deadline);
            var end = caseFile.moments().at(expected.end());
            var spare = Moments.span(left.abs());
            var record = subject + " · path=" + jobs + " jobs · by=" + at + " · expected end=" + end
                    + (left.isNegative() ? " · too late=" : " · to spare=") + spare;
            var sentences = new PathSentences(caseFile, plan);
            var findings = new ArrayList<Finding>();
            findings.add(CaseFile.established(
                    left.isNegative() ? Finding.Kind.DEADLINE_RISK : Finding.Kind.STATE,
                    subject,
                    message,
                    List.of(subject, at, jobs, end, spare),
                    caseFile.cite(Evidence.Kind.PLAN_GRAPH, plan, subject, record)));
            findings.addAll(sentences.legs(path));
            sentences.spread(subject, path).ifPresent(findings::add);
            sentences.trust(subject, expected.trust(), path).ifPresent(findings::add);
            findings.addAll(sentences.lost(path));
            return findings;
        }

        private static String subject(List<Leg> path) {
            return path.get(path.size() - 1).job().key().text();
        }

        private static Instant end(List<Leg> path) {
            return path.get(path.size() - 1).expected().end();
        }

        private Finding over(String subject) {
            var evidence = caseFile.cite(Evidence.Kind.PLAN_GRAPH, plan, subject, subject + " · nothing left");
            return CaseFile.established(Finding.Kind.STATE, subject, "path.over", List.of(subject), evidence);
        }
    }
}
