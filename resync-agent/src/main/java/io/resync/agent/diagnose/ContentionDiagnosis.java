package io.resync.agent.diagnose;

import io.resync.Observed;
import io.resync.agent.gather.Sources;
import io.resync.agent.plan.Blocker;
import io.resync.agent.plan.Cascade;
import io.resync.agent.plan.PlanGraph;
import io.resync.diagnosis.Evidence;
import io.resync.diagnosis.Finding;
import io.resync.query.Intent;
import io.resync.tws.Job;
import io.resync.tws.JobRun;
import io.resync.tws.PlanStatus;
import io.resync.tws.Resource;
import io.resync.tws.Workstation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Who holds a resource, for how long, and whether that job works: one that does not run keeps it until somebody frees it. */
final class ContentionDiagnosis implements Diagnosis {
    @Override
    public List<Finding> examine(CaseFile caseFile) {
        return caseFile.intent() != Intent.RESOURCE_CONTENTION
                ? List.of()
                : caseFile.get(Sources.NAMED_RESOURCES)
                        .map(seen -> seen.value().stream()
                                .flatMap(resource -> examine(caseFile, seen.map(any -> resource)).stream())
                                .toList())
                        .orElse(List.of());
    }

    private static List<Finding> examine(CaseFile caseFile, Observed<Resource> seen) {
        var findings = new ArrayList<Finding>();
        findings.add(units(caseFile, seen));
        seen.value().holders().forEach(holder -> findings.add(holder(caseFile, seen, holder)));
        caseFile.get(Sources.PLAN).ifPresent(plan -> findings.addAll(waiting(caseFile, plan, seen.value())));
        return findings;
    }

    private static Finding units(CaseFile caseFile, Observed<Resource> seen) {
        var resource = seen.value();
        var arguments =
                List.of(resource.name(), Integer.toString(resource.quantity()), Integer.toString(resource.available()));
        var excerpt = resource.name() + " · quantity=" + arguments.get(1) + " · available=" + arguments.get(2);
        var evidence = caseFile.cite(Evidence.Kind.PLAN_RECORD, seen, resource.name(), excerpt);
        var message = resource.holders().isEmpty() ? "contention.nobody" : "contention.units";
        return CaseFile.established(Finding.Kind.STATE, resource.name(), message, arguments, evidence);
    }

    private static Finding holder(CaseFile caseFile, Observed<Resource> seen, Resource.Holder holder) {
        var job = job(caseFile, holder);
        var resource = seen.value().name();
        if (job.isEmpty()) {
            var name = holder.job().isEmpty() ? holder.jobStream() : holder.jobStream() + "." + holder.job();
            var evidence = caseFile.cite(Evidence.Kind.PLAN_RECORD, seen, resource, resource + " · held by " + name);
            return CaseFile.established(
                    Finding.Kind.STATE, name, "contention.holder_unseen", List.of(resource, name), evidence);
        }
        return holder(caseFile, resource, job.get());
    }

    private static Finding holder(CaseFile caseFile, String resource, Observed<Job> seen) {
        var job = seen.value();
        var place = place(caseFile, job);
        var runs = job.state().status() == PlanStatus.EXEC;
        var dead = !runs
                || place.filter(each -> !(each.linked() && each.running())).isPresent();
        var arguments =
                new ArrayList<>(List.of(resource, job.key().text(), job.state().text()));
        var excerpt =
                new StringBuilder(job.key().text() + " · state=" + job.state().text() + " · holds " + resource);
        job.lastRun().map(JobRun::startedAt).ifPresent(since -> {
            arguments.add(caseFile.moments().at(since));
            arguments.add(Moments.span(Duration.between(since, caseFile.clock().instant())));
            excerpt.append(" · since ")
                    .append(arguments.get(3))
                    .append(" · for ")
                    .append(arguments.get(4));
        });
        if (dead && runs) {
            arguments.add(place.orElseThrow().name());
            excerpt.append(" · ").append(arguments.get(5)).append(" not linked or down");
        }
        var evidence = caseFile.cite(Evidence.Kind.PLAN_GRAPH, seen, job.key().text(), excerpt.toString());
        var message = arguments.size() < 5
                ? "contention.holder_never"
                : !dead ? "contention.works" : runs ? "contention.unreachable" : "contention.ended";
        return new Finding(
                dead ? Finding.Kind.ROOT_CAUSE : Finding.Kind.STATE,
                job.key().text(),
                message,
                arguments,
                dead ? Finding.Confidence.LIKELY : Finding.Confidence.ESTABLISHED,
                List.of(evidence));
    }

    private static Optional<Observed<Job>> job(CaseFile caseFile, Resource.Holder holder) {
        return caseFile.get(Sources.PLAN)
                .flatMap(plan -> plan.value().jobs().stream()
                        .filter(job -> job.id().equals(holder.jobId())
                                || (bare(holder.job()).equals(job.key().name())
                                        && bare(holder.jobStream())
                                                .equals(job.key().jobStream())))
                        .findFirst()
                        .map(job -> plan.map(any -> job)));
    }

    private static Optional<Workstation> place(CaseFile caseFile, Job job) {
        var name = bare(job.lastRun().map(JobRun::workstation).orElse(job.key().workstation()));
        return caseFile.get(Sources.WORKSTATIONS)
                .flatMap(seen -> seen.value().stream()
                        .filter(each -> each.name().equals(name))
                        .findFirst());
    }

    private static String bare(String name) {
        return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('#')) + 1);
    }

    private static List<Finding> waiting(CaseFile caseFile, Observed<PlanGraph> plan, Resource resource) {
        return Cascade.of(plan.value(), caseFile.clock().instant()).causes().stream()
                .filter(cause -> cause.what().kind() == Blocker.Kind.RESOURCE
                        && bare(cause.what().subject()).equals(resource.name()))
                .filter(cause -> !cause.held().isEmpty())
                .map(cause -> waiting(caseFile, plan, resource, cause.held()))
                .toList();
    }

    private static Finding waiting(CaseFile caseFile, Observed<PlanGraph> plan, Resource resource, List<Job> held) {
        var names = held.stream()
                .map(job -> job.key().jobStream() + "." + job.key().name())
                .collect(Collectors.joining(", "));
        var count = Integer.toString(held.size());
        var evidence = caseFile.cite(
                Evidence.Kind.PLAN_GRAPH,
                plan,
                resource.name(),
                resource.name() + " · " + count + " jobs waiting: " + names);
        return CaseFile.established(
                Finding.Kind.IMPACT,
                resource.name(),
                held.size() == 1 ? "contention.waiting.one" : "contention.waiting.some",
                List.of(resource.name(), count, names),
                evidence);
    }
}
