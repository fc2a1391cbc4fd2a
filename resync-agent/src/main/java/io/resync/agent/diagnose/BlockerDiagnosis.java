package io.resync.agent.diagnose;

import io.resync.Observed;
import io.resync.agent.gather.Sources;
import io.resync.agent.plan.Blocker;
import io.resync.agent.plan.Waiting;
import io.resync.diagnosis.Evidence;
import io.resync.diagnosis.Finding;
import io.resync.query.Intent;
import io.resync.tws.Dependency;
import io.resync.tws.Job;
import io.resync.tws.Workstation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** What holds a job back directly: its own and its job stream's dependencies, time, priority, and its workstation. */
final class BlockerDiagnosis implements Diagnosis {
    private static final Map<Blocker.Kind, String> FULL = Map.of(
            Blocker.Kind.STREAM_LIMIT, "blocker.stream_full",
            Blocker.Kind.WORKSTATION_LIMIT, "blocker.workstation_full",
            Blocker.Kind.POOL, "blocker.pool");

    @Override
    public List<Finding> examine(CaseFile caseFile) {
        return caseFile.job().map(job -> examine(caseFile, job)).orElse(List.of());
    }

    private static List<Finding> examine(CaseFile caseFile, Observed<Job> job) {
        var status = job.value().state().status();
        if (!status.waiting()) {
            boolean isAnswered = caseFile.intent() == Intent.EXPLAIN_WAITING && !status.failed();
            return isAnswered ? List.of(notWaiting(caseFile, job)) : List.of();
        }
        var blockers = new ArrayList<Finding>();
        unmet(job.value().dependencies()).forEach(each -> blockers.add(unmet(caseFile, job, each)));
        caseFile.get(Sources.JOB_STREAM)
                .ifPresent(stream -> unmet(stream.value().dependencies())
                        .forEach(each -> blockers.add(unmet(caseFile, stream, each, job.value()))));
        blockers.addAll(JobConditions.of(caseFile, job));
        workstation(caseFile, job.value())
                .ifPresent(where -> blockers.addAll(WorkstationConditions.of(caseFile, job.value(), where)));
        if (blockers.isEmpty()) {
            blockers.addAll(full(caseFile, job.value()));
        }
        return blockers.isEmpty() && caseFile.intent() == Intent.EXPLAIN_WAITING
                ? List.of(nothingSeen(caseFile, job))
                : blockers;
    }

    /** What only the whole plan shows: that as many jobs run as may, and which. */
    private static List<Finding> full(CaseFile caseFile, Job job) {
        return caseFile.get(Sources.PLAN).stream()
                .flatMap(plan -> Waiting.of(
                                plan.value(), job.id(), caseFile.clock().instant())
                        .stream()
                        .flatMap(why -> why.direct().stream())
                        .filter(blocker -> FULL.containsKey(blocker.kind()))
                        .map(blocker -> full(caseFile, job, plan, blocker)))
                .toList();
    }

    private static Finding full(CaseFile caseFile, Job job, Observed<?> plan, Blocker blocker) {
        var words = BlockerWords.of(blocker, caseFile.moments());
        var key = job.key().text();
        var limit = blocker.kind() == Blocker.Kind.POOL ? "" : " · limit=" + blocker.asked();
        var record = words.record() + limit + " · waits: " + key;
        var evidence = caseFile.cite(Evidence.Kind.PLAN_GRAPH, plan, blocker.subject(), record);
        var message = Objects.requireNonNull(FULL.get(blocker.kind()));
        return CaseFile.established(Finding.Kind.BLOCKER, key, message, words.arguments(), evidence);
    }

    private static Stream<Dependency> unmet(List<Dependency> dependencies) {
        return dependencies.stream().filter(each -> each.satisfaction() != Dependency.Satisfaction.SATISFIED);
    }

    private static Finding unmet(CaseFile caseFile, Observed<Job> job, Dependency dependency) {
        return unmet(caseFile, job, dependency, job.value());
    }

    private static Finding unmet(CaseFile caseFile, Observed<?> seen, Dependency dependency, Job job) {
        var words = DependencyWords.of(dependency, caseFile.moments());
        var evidence = caseFile.cite(Evidence.Kind.PLAN_RECORD, seen, job.key().text(), words.record());
        return CaseFile.established(
                Finding.Kind.BLOCKER, job.key().text(), words.message(), words.arguments(), evidence);
    }

    private static Optional<Observed<Workstation>> workstation(CaseFile caseFile, Job job) {
        return caseFile.get(Sources.WORKSTATIONS)
                .flatMap(all -> all.value().stream()
                        .filter(each -> names(job.key().workstation(), each))
                        .findFirst()
                        .map(found -> all.map(ignored -> found)));
    }

    /** Jobs name a workstation with its folder, the workstation itself has a bare name. */
    private static boolean names(String typed, Workstation workstation) {
        return typed.equals(workstation.name()) || typed.endsWith("/" + workstation.name());
    }

    private static Finding notWaiting(CaseFile caseFile, Observed<Job> job) {
        var key = job.value().key().text();
        var arguments = List.of(key, job.value().state().text());
        return CaseFile.established(Finding.Kind.NO_FAULT, key, "no_fault.not_waiting", arguments, caseFile.cite(job));
    }

    private static Finding nothingSeen(CaseFile caseFile, Observed<Job> job) {
        var key = job.value().key().text();
        return CaseFile.established(Finding.Kind.ANOMALY, key, "blocker.none_seen", List.of(key), caseFile.cite(job));
    }
}
