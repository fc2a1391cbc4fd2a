package io.resync.agent.diagnose;

import io.resync.Observed;
import io.resync.agent.gather.Sources;
import io.resync.agent.gather.Successors;
import io.resync.diagnosis.Evidence;
import io.resync.diagnosis.Finding;
import io.resync.query.Intent;
import io.resync.tws.Job;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The deadline of a job that failed or that waits, and the first of those that wait behind it. */
final class DeadlineDiagnosis implements Diagnosis {
    @Override
    public List<Finding> examine(CaseFile caseFile) {
        return caseFile.job()
                .filter(job -> matters(caseFile, job.value()))
                .map(job -> Stream.concat(own(job), firstBehind(caseFile))
                        .map(late -> threatened(caseFile, job.value(), late))
                        .toList())
                .orElse(List.of());
    }

    private static boolean matters(CaseFile caseFile, Job job) {
        var status = job.state().status();
        return status.failed() || (status.waiting() && caseFile.intent() == Intent.EXPLAIN_WAITING);
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
