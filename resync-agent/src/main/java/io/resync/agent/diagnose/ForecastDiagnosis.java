package io.resync.agent.diagnose;

import io.resync.Observed;
import io.resync.agent.gather.Sources;
import io.resync.agent.plan.Cascade;
import io.resync.agent.plan.Expectation.Trust;
import io.resync.agent.plan.PlanGraph;
import io.resync.agent.plan.Timetable;
import io.resync.agent.plan.Timetable.Due;
import io.resync.diagnosis.Evidence;
import io.resync.diagnosis.Finding;
import io.resync.query.EntityType;
import io.resync.query.Intent;
import io.resync.tws.Job;
import io.resync.tws.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What will go wrong: deadlines ahead that are missed or thin by expected durations, what needs somebody and would not go on by
 * itself, and deadlines that have passed already.
 */
final class ForecastDiagnosis implements Diagnosis {
    private static final List<EntityType> NAMED = List.of(
            EntityType.JOB, EntityType.JOB_STREAM, EntityType.WORKSTATION, EntityType.RESOURCE, EntityType.PROMPT);
    private static final Duration NIGHT = Duration.ofHours(12);
    private static final Duration THIN = Duration.ofMinutes(30);
    private static final int RISKS = 6;
    private static final int CAUSES = 4;
    private static final int NAMES = 5;

    @Override
    public List<Finding> examine(CaseFile caseFile) {
        var query = caseFile.query();
        return caseFile.intent() == Intent.FORECAST
                        && NAMED.stream().allMatch(type -> query.entities(type).isEmpty())
                ? caseFile.get(Sources.PLAN)
                        .map(plan -> Case.of(caseFile, plan).examine())
                        .orElse(List.of())
                : List.of();
    }

    /** One plan at one moment, with the moment up to which it is looked at. */
    private record Case(
            CaseFile caseFile,
            Observed<PlanGraph> plan,
            List<Due> deadlines,
            List<Cascade.Cause> causes,
            Instant until) {
        static Case of(CaseFile caseFile, Observed<PlanGraph> plan) {
            var now = caseFile.clock().instant();
            var until = Optional.ofNullable(caseFile.query().timeRange())
                    .map(TimeRange::to)
                    .filter(now::isBefore)
                    .orElse(now.plus(NIGHT));
            return new Case(
                    caseFile,
                    plan,
                    Timetable.of(plan.value(), now).deadlines(),
                    Cascade.of(plan.value(), now).causes(),
                    until);
        }

        List<Finding> examine() {
            var ahead = deadlines.stream()
                    .filter(due -> due.deadline().isAfter(caseFile.clock().instant())
                            && !due.deadline().isAfter(until))
                    .toList();
            var risks = ahead.stream().filter(Case::atRisk).toList();
            var findings = new ArrayList<Finding>();
            risks.stream().limit(RISKS).map(this::risk).forEach(findings::add);
            counted("forecast.more", risks.stream().skip(RISKS).toList()).ifPresent(findings::add);
            causes.stream().limit(CAUSES).map(this::cause).forEach(findings::add);
            counted("forecast.passed", deadlines.stream().filter(this::isPassed).toList())
                    .ifPresent(findings::add);
            if (risks.isEmpty()) {
                findings.add(noneShort(ahead));
            }
            return findings;
        }

        private boolean isPassed(Due due) {
            return !due.deadline().isAfter(caseFile.clock().instant());
        }

        private static boolean atRisk(Due due) {
            return due.left().compareTo(THIN) < 0 || due.expected().trust() == Trust.NEEDS_SOMEBODY;
        }

        private Finding risk(Due due) {
            var deadline = at(due.deadline());
            var end = at(due.expected().end());
            var span = Moments.span(due.left().abs());
            boolean late = due.left().isNegative();
            var held = due.expected().trust() == Trust.NEEDS_SOMEBODY ? "_held" : "";
            var record = due.subject() + " · deadline=" + deadline + " · expected end=" + end
                    + (late ? " · too late=" : " · to spare=") + span;
            return of(
                    Finding.Kind.DEADLINE_RISK,
                    due.subject(),
                    (late ? "forecast.late" : "forecast.thin") + held,
                    List.of(due.subject(), deadline, end, span),
                    record);
        }

        private Finding cause(Cascade.Cause cause) {
            var subject = cause.what().subject();
            var behind = Stream.concat(cause.held().stream(), cause.waiting().stream())
                    .distinct()
                    .toList();
            var count = Integer.toString(behind.size());
            var listed = behind.stream().map(Job::key).map(key -> key.text()).collect(Collectors.joining("; "));
            return of(
                    Finding.Kind.BLOCKER,
                    subject,
                    JobNames.counted("forecast.needs", behind.size(), NAMES),
                    List.of(subject, count, JobNames.of(behind, NAMES)),
                    subject + " · needs somebody · " + count + " jobs behind it; " + listed);
        }

        private Optional<Finding> counted(String message, List<Due> some) {
            if (some.isEmpty()) {
                return Optional.empty();
            }
            var count = Integer.toString(some.size());
            var names = some.stream().limit(NAMES).map(Due::subject).collect(Collectors.joining(", "));
            return Optional.of(of(
                    Finding.Kind.STATE,
                    "plan",
                    JobNames.counted(message, some.size(), NAMES),
                    List.of(count, names),
                    "deadlines=" + count + "; " + names));
        }

        private Finding noneShort(List<Due> ahead) {
            var until = at(this.until);
            var count = Integer.toString(ahead.size());
            if (ahead.isEmpty()) {
                return of(
                        Finding.Kind.STATE,
                        "plan",
                        "forecast.no_deadline",
                        List.of(until),
                        "until=" + until + " · 0 deadlines");
            }
            var tightest = ahead.get(0);
            var spare = Moments.span(tightest.left());
            var record =
                    "until=" + until + " · " + count + " deadlines; " + tightest.subject() + " · to spare=" + spare;
            return of(
                    causes.isEmpty() ? Finding.Kind.NO_FAULT : Finding.Kind.STATE,
                    "plan",
                    "forecast.none_short",
                    List.of(until, count, tightest.subject(), spare),
                    record);
        }

        private String at(Instant moment) {
            return caseFile.moments().at(moment);
        }

        private Finding of(Finding.Kind kind, String subject, String message, List<String> arguments, String record) {
            return CaseFile.established(
                    kind, subject, message, arguments, caseFile.cite(Evidence.Kind.PLAN_GRAPH, plan, subject, record));
        }
    }
}
