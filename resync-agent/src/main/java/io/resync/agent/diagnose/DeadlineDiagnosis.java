package io.resync.agent.diagnose;

import io.resync.Observed;
import io.resync.agent.gather.Sources;
import io.resync.agent.gather.Successors;
import io.resync.agent.plan.Impact;
import io.resync.diagnosis.Evidence;
import io.resync.diagnosis.Finding;
import io.resync.tws.Job;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The deadline of a job that failed or that waits, and those of what waits behind it: by the whole plan with what is to spare, the
 * tightest first; where that was not seen, the earliest one.
 */
final class DeadlineDiagnosis implements Diagnosis {
    private static final int TOLD = 2;
    private static final int TOLD_WHEN_ASKED = 5;

    @Override
    public List<Finding> examine(CaseFile caseFile) {
        var seen = SeenImpact.all(caseFile);
        return seen.isEmpty()
                ? caseFile.job()
                        .filter(job -> SeenImpact.matters(caseFile, job.value()))
                        .map(job -> followed(caseFile, job))
                        .orElse(List.of())
                : seen.stream().flatMap(each -> byPlan(caseFile, each).stream()).toList();
    }

    /** Its own first: that is the one people look for. */
    private static List<Finding> byPlan(CaseFile caseFile, SeenImpact seen) {
        var own = seen.impact().job().key().text();
        return seen.impact().deadlines().stream()
                .sorted(Comparator.comparing(slack -> !slack.subject().equals(own)))
                .limit(SeenImpact.isAsked(caseFile) ? TOLD_WHEN_ASKED : TOLD)
                .map(slack -> slack(caseFile, seen, slack))
                .toList();
    }

    private static Finding slack(CaseFile caseFile, SeenImpact seen, Impact.Slack slack) {
        var deadline = caseFile.moments().at(slack.deadline());
        var left = Duration.between(caseFile.clock().instant(), slack.deadline());
        var span = Moments.span(left.abs());
        var spare = Moments.span(slack.left().abs());
        var record =
                slack.subject() + " · deadline=" + deadline + (left.isNegative() ? " · passed " : " · left ") + span
                        + (slack.left().isNegative() ? " · too late=" : " · to spare=") + spare + " · expected end="
                        + caseFile.moments().at(slack.expectedEnd());
        return CaseFile.established(
                Finding.Kind.DEADLINE_RISK,
                seen.impact().job().key().text(),
                message(seen, slack, left),
                List.of(slack.subject(), deadline, span, spare),
                caseFile.cite(Evidence.Kind.PLAN_GRAPH, seen.plan(), slack.subject(), record));
    }

    /** What ends too late whatever else is unknown is said; that it ends in time only where its own time is known. */
    private static String message(SeenImpact seen, Impact.Slack slack, Duration left) {
        if (left.isNegative()) {
            return "deadline.passed";
        }
        if (slack.left().isNegative()) {
            return "deadline.short";
        }
        return seen.tellsEndOf(slack) ? "deadline.slack" : "deadline.ahead";
    }

    private static List<Finding> followed(CaseFile caseFile, Observed<Job> job) {
        return Stream.concat(own(job), firstBehind(caseFile))
                .map(late -> threatened(caseFile, job.value(), late))
                .toList();
    }

    private static Stream<Observed<Job>> own(Observed<Job> failed) {
        return Stream.of(failed).filter(job -> job.value().schedule().deadline() != null);
    }

    private static Stream<Observed<Job>> firstBehind(CaseFile caseFile) {
        return caseFile.get(Sources.SUCCESSORS).stream()
                .flatMap(after -> after.value().waiting().stream()
                        .map(Successors.Hit::job)
                        .filter(job -> job.schedule().deadline() != null)
                        .min(Comparator.comparing(DeadlineDiagnosis::deadline)
                                .thenComparing(job -> job.key().text()))
                        .stream()
                        .map(job -> after.map(ignored -> job)));
    }

    private static Instant deadline(Job job) {
        return Objects.requireNonNullElse(job.schedule().deadline(), Instant.MAX);
    }

    private static Finding threatened(CaseFile caseFile, Job failed, Observed<Job> seen) {
        var key = seen.value().key().text();
        var at = caseFile.moments().at(deadline(seen.value()));
        var left = Duration.between(caseFile.clock().instant(), deadline(seen.value()));
        var span = Moments.span(left.abs());
        var excerpt = key + " · deadline=" + at + (left.isNegative() ? " · passed " : " · left ") + span;
        var evidence = caseFile.cite(Evidence.Kind.PLAN_RECORD, seen, key, excerpt);
        return CaseFile.established(
                Finding.Kind.DEADLINE_RISK,
                failed.key().text(),
                left.isNegative() ? "deadline.passed" : "deadline.ahead",
                List.of(key, at, span),
                evidence);
    }
}
