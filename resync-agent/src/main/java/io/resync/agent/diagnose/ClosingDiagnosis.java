package io.resync.agent.diagnose;

import io.resync.Observed;
import io.resync.agent.gather.Sources;
import io.resync.agent.gather.WhatIsLeft;
import io.resync.agent.plan.PlanGraph;
import io.resync.agent.plan.Timetable;
import io.resync.agent.plan.Timetable.Remainder;
import io.resync.diagnosis.Evidence;
import io.resync.diagnosis.Finding;
import io.resync.query.Intent;
import io.resync.tws.Job;
import io.resync.tws.JobStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is left of a job stream until it closes: jobs by state, work, the expected end, its deadline, the bottleneck. */
final class ClosingDiagnosis implements Diagnosis {
    private static final Set<Intent> ASKED = EnumSet.of(Intent.DURATION, Intent.FORECAST);

    /** Whether a question for a list is answered by this: then a list of all that waits would hide it. */
    static boolean answers(CaseFile caseFile) {
        return WhatIsLeft.isAsked(caseFile.query())
                && caseFile.get(Sources.PLAN)
                        .filter(plan -> ofTheDay(caseFile)
                                || !NamedStreams.in(caseFile, plan).isEmpty())
                        .isPresent();
    }

    private static boolean ofTheDay(CaseFile caseFile) {
        return WhatIsLeft.isAsked(caseFile.query())
                && caseFile.query().entities().isEmpty();
    }

    @Override
    public List<Finding> examine(CaseFile caseFile) {
        return ASKED.contains(caseFile.intent()) || WhatIsLeft.isAsked(caseFile.query())
                ? caseFile.get(Sources.PLAN)
                        .map(plan -> examine(caseFile, plan))
                        .orElse(List.of())
                : List.of();
    }

    private static List<Finding> examine(CaseFile caseFile, Observed<PlanGraph> plan) {
        return ofTheDay(caseFile)
                ? day(caseFile, plan)
                : NamedStreams.in(caseFile, plan).stream()
                        .flatMap(stream -> new Case(caseFile, plan, stream).examine().stream())
                        .toList();
    }

    private static String states(List<Job> jobs) {
        return jobs.stream()
                .collect(Collectors.groupingBy(job -> job.state().text(), TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .map(state -> state.getKey() + " " + state.getValue())
                .collect(Collectors.joining(", "));
    }

    /** What closes a day no engine tells: what deadlines and watched jobs wait for is the nearest to it. */
    private static List<Finding> day(CaseFile caseFile, Observed<PlanGraph> plan) {
        var timetable = Timetable.of(plan.value(), caseFile.clock().instant());
        var open = Integer.toString(timetable.open());
        var left = timetable.remainder();
        if (left.jobs().isEmpty()) {
            return List.of(of(caseFile, plan, "closing.day_none", List.of(open), "not over=" + open + " jobs"));
        }
        var jobs = Integer.toString(left.jobs().size());
        var states = states(left.jobs());
        var work = Moments.span(left.work());
        var counted = of(
                caseFile,
                plan,
                "closing.day" + (left.jobs().size() == 1 ? ".one" : ".some"),
                List.of(jobs, states, open, work),
                "left=" + jobs + " jobs of " + open + " jobs not over; " + states + "; expected work=" + work);
        return Stream.concat(Stream.of(counted), bottleneck(caseFile, plan, left).stream())
                .toList();
    }

    private static Finding of(
            CaseFile caseFile, Observed<PlanGraph> plan, String message, List<String> arguments, String record) {
        return CaseFile.established(
                Finding.Kind.STATE,
                "plan",
                message,
                arguments,
                caseFile.cite(Evidence.Kind.PLAN_GRAPH, plan, "current plan", record));
    }

    private static Optional<Finding> bottleneck(CaseFile caseFile, Observed<PlanGraph> plan, Remainder left) {
        var now = caseFile.clock().instant();
        return left.bottleneck(now).map(leg -> {
            var key = leg.job().key().text();
            var state = leg.job().state().text();
            var span = Moments.span(leg.expected().left(now));
            var record = key + " · state=" + state + " · left=" + span;
            return CaseFile.established(
                    Finding.Kind.STATE,
                    key,
                    "closing.bottleneck",
                    List.of(key, state, span),
                    caseFile.cite(Evidence.Kind.PLAN_GRAPH, plan, key, record));
        });
    }

    /** One instance of a job stream. */
    private record Case(CaseFile caseFile, Observed<PlanGraph> plan, JobStream stream) {
        List<Finding> examine() {
            return Timetable.of(plan.value(), now())
                    .remainder(stream.id())
                    .filter(left -> !left.jobs().isEmpty())
                    .map(this::left)
                    .orElseGet(() -> List.of(over()));
        }

        private Instant now() {
            return caseFile.clock().instant();
        }

        private List<Finding> left(Remainder left) {
            var findings = new ArrayList<Finding>();
            findings.add(count(left));
            findings.add(end(left));
            new PathSentences(caseFile, plan)
                    .trust(stream.name(), left.end().trust(), left.path())
                    .ifPresent(findings::add);
            deadline(left).ifPresent(findings::add);
            bottleneck(caseFile, plan, left).ifPresent(findings::add);
            return findings;
        }

        private Finding count(Remainder left) {
            var jobs = Integer.toString(left.jobs().size());
            var states = states(left.jobs());
            var work = Moments.span(left.work());
            var unknown = Integer.toString(left.unknown());
            var message = (left.unknown() == 0 ? "closing.left" : "closing.left_unknown")
                    + (left.jobs().size() == 1 ? ".one" : ".some");
            return of(
                    Finding.Kind.STATE,
                    message,
                    List.of(stream.name(), jobs, states, work, unknown),
                    " · left=" + jobs + " jobs; " + states + "; " + stream.name() + " · expected work=" + work
                            + " · without expected duration=" + unknown + " jobs");
        }

        private Finding end(Remainder left) {
            var at = caseFile.moments().at(left.end().end());
            var span = Moments.span(Duration.between(now(), left.end().end()));
            return of(
                    Finding.Kind.STATE,
                    "closing.end",
                    List.of(stream.name(), at, span),
                    " · expected end=" + at + " · from now=" + span);
        }

        private Optional<Finding> deadline(Remainder left) {
            return Optional.ofNullable(stream.schedule().deadline()).map(deadline -> {
                var spare = Duration.between(left.end().end(), deadline);
                var at = caseFile.moments().at(deadline);
                var span = Moments.span(spare.abs());
                return of(
                        Finding.Kind.DEADLINE_RISK,
                        spare.isNegative() ? "closing.late" : "closing.in_time",
                        List.of(stream.name(), at, span),
                        " · deadline=" + at + (spare.isNegative() ? " · too late=" : " · to spare=") + span);
            });
        }

        private Finding over() {
            var state = stream.state().text();
            return of(Finding.Kind.STATE, "closing.over", List.of(stream.name(), state), " · state=" + state);
        }

        private Finding of(Finding.Kind kind, String message, List<String> arguments, String record) {
            return CaseFile.established(
                    kind,
                    stream.name(),
                    message,
                    arguments,
                    caseFile.cite(Evidence.Kind.PLAN_GRAPH, plan, stream.name(), stream.name() + record));
        }
    }
}
