package io.resync.agent.diagnose;

import io.resync.Observed;
import io.resync.agent.gather.Sources;
import io.resync.agent.gather.Successors;
import io.resync.diagnosis.Evidence;
import io.resync.diagnosis.Finding;
import io.resync.tws.Dependency;
import io.resync.tws.Job;
import io.resync.tws.JobStream;
import io.resync.tws.PlanStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Jobs that never ran although their job stream ended well, or that cannot run any more since their latest start is over: what they
 * waited for, and who ran without them.
 */
final class NeverRunDiagnosis implements Diagnosis {
    @Override
    public List<Finding> examine(CaseFile caseFile) {
        var findings = new ArrayList<Finding>();
        caseFile.job()
                .ifPresent(job -> findings.addAll(
                        examine(caseFile, job, caseFile.get(Sources.JOB_STREAM), caseFile.get(Sources.SUCCESSORS))));
        caseFile.get(Sources.NAMED_STREAMS)
                .ifPresent(streams -> streams.value().items().stream()
                        .filter(stream -> stream.state().status() == PlanStatus.SUCC)
                        .forEach(stream -> findings.addAll(members(caseFile, streams.map(ignored -> stream)))));
        return findings;
    }

    /** Whether the job that the question is about never ran and does not run any more. */
    static boolean suspects(CaseFile caseFile) {
        return caseFile.job()
                .filter(job -> neverRan(job.value()))
                .filter(job -> late(caseFile, job.value())
                        || green(caseFile.get(Sources.JOB_STREAM)).isPresent())
                .isPresent();
    }

    private static Optional<Observed<JobStream>> green(Optional<Observed<JobStream>> stream) {
        return stream.filter(each -> each.value().state().status() == PlanStatus.SUCC);
    }

    private static List<Finding> members(CaseFile caseFile, Observed<JobStream> stream) {
        return caseFile.get(Sources.NAMED_JOBS).stream()
                .flatMap(jobs -> jobs.value().items().stream())
                .filter(job -> job.jobStreamId().equals(stream.value().id()))
                .map(job -> job.key().text())
                .flatMap(key -> caseFile.get(Sources.member(key)).stream()
                        .flatMap(job ->
                                examine(caseFile, job, Optional.of(stream), caseFile.get(Sources.after(key))).stream()))
                .toList();
    }

    private static List<Finding> examine(
            CaseFile caseFile,
            Observed<Job> seen,
            Optional<Observed<JobStream>> stream,
            Optional<Observed<Successors>> after) {
        var job = seen.value();
        var green = green(stream);
        if (!neverRan(job) || (green.isEmpty() && !late(caseFile, job))) {
            return List.of();
        }
        var findings = new ArrayList<Finding>();
        green.ifPresent(each -> findings.add(hidden(caseFile, seen, each)));
        findings.addAll(causes(caseFile, seen));
        if (late(caseFile, job)) {
            findings.add(latestStart(caseFile, seen));
        }
        after.ifPresent(successors -> findings.addAll(new Consumers(caseFile, seen, successors).examine()));
        return findings;
    }

    private static boolean neverRan(Job job) {
        var status = job.state().status();
        return (status.waiting() || status == PlanStatus.SUPPR || status == PlanStatus.CANCL)
                && job.lastRun().filter(run -> run.startedAt() != null).isEmpty();
    }

    private static boolean late(CaseFile caseFile, Job job) {
        var latest = job.schedule().latestStart();
        return latest != null && latest.isBefore(caseFile.clock().instant());
    }

    private static Finding hidden(CaseFile caseFile, Observed<Job> seen, Observed<JobStream> stream) {
        var job = seen.value();
        var name = stream.value().workstation() + "#" + stream.value().name();
        var arguments = List.of(
                name,
                stream.value().state().text(),
                job.key().text(),
                job.state().text());
        var place = caseFile.cite(
                Evidence.Kind.PLAN_RECORD,
                stream,
                name,
                name + " · state=" + stream.value().state().text());
        return new Finding(
                Finding.Kind.ANOMALY,
                name,
                "green.stream",
                arguments,
                Finding.Confidence.ESTABLISHED,
                List.of(place, caseFile.cite(seen)));
    }

    private static List<Finding> causes(CaseFile caseFile, Observed<Job> seen) {
        var causes =
                unmet(seen.value()).map(each -> cause(caseFile, seen, each)).toList();
        return causes.isEmpty() ? List.of(withoutReason(caseFile, seen)) : causes;
    }

    private static Stream<Dependency> unmet(Job job) {
        return job.dependencies().stream().filter(each -> each.satisfaction() != Dependency.Satisfaction.SATISFIED);
    }

    private static Finding cause(CaseFile caseFile, Observed<Job> seen, Dependency dependency) {
        var key = seen.value().key().text();
        var words = DependencyWords.of(dependency, caseFile.moments());
        var evidence = caseFile.cite(Evidence.Kind.PLAN_RECORD, seen, key, key + " · " + words.record());
        var file = dependency instanceof Dependency.OnFile;
        var arguments = new ArrayList<>(List.of(key, words.arguments().get(0)));
        if (dependency instanceof Dependency.OnFile watched) {
            arguments.add(watched.status());
        }
        return CaseFile.established(
                Finding.Kind.ROOT_CAUSE, key, file ? "green.file" : "green.unmet", arguments, evidence);
    }

    private static Finding withoutReason(CaseFile caseFile, Observed<Job> seen) {
        var job = seen.value();
        var arguments = List.of(job.key().text(), job.state().text());
        return CaseFile.established(
                Finding.Kind.ROOT_CAUSE, job.key().text(), "green.left_out", arguments, caseFile.cite(seen));
    }

    private static Finding latestStart(CaseFile caseFile, Observed<Job> seen) {
        var key = seen.value().key().text();
        var latest = caseFile.moments()
                .at(Objects.requireNonNull(seen.value().schedule().latestStart()));
        var evidence =
                caseFile.cite(Evidence.Kind.PLAN_RECORD, seen, key, key + " · latest start=" + latest + " · no run");
        return CaseFile.established(Finding.Kind.ANOMALY, key, "green.latest_start", List.of(key, latest), evidence);
    }
}
