package io.resync.agent.diagnose;

import io.resync.Observed;
import io.resync.agent.gather.Sources;
import io.resync.agent.gather.Successors;
import io.resync.diagnosis.Evidence;
import io.resync.diagnosis.Finding;
import io.resync.tws.Job;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What lies behind a job that failed or does not run: by the whole plan, else, where that was not seen in time, by following its
 * successors, which tells no times.
 */
final class ImpactDiagnosis implements Diagnosis {
    private static final int NAMED = 8;

    @Override
    public List<Finding> examine(CaseFile caseFile) {
        var seen = SeenImpact.all(caseFile);
        return seen.isEmpty()
                ? caseFile.job()
                        .map(Observed::value)
                        .filter(job -> SeenImpact.matters(caseFile, job))
                        .map(job -> followed(caseFile, job))
                        .orElse(List.of())
                : seen.stream()
                        .flatMap(each -> new ImpactSentences(caseFile, each).all().stream())
                        .toList();
    }

    private static List<Finding> followed(CaseFile caseFile, Job job) {
        return caseFile.get(Sources.SUCCESSORS)
                .map(after -> after.value().waiting().isEmpty()
                        ? List.of(impact(caseFile, job, after))
                        : List.of(impact(caseFile, job, after), unmeasured(caseFile, job, after)))
                .orElse(List.of());
    }

    private static Finding unmeasured(CaseFile caseFile, Job job, Observed<Successors> seen) {
        var key = job.key().text();
        var evidence = caseFile.cite(
                Evidence.Kind.PLAN_GRAPH, seen, "after " + key, key + " · successors followed without their times");
        return CaseFile.established(Finding.Kind.STATE, key, "impact.unmeasured", List.of(), evidence);
    }

    private static Finding impact(CaseFile caseFile, Job job, Observed<Successors> seen) {
        var waiting = seen.value().waiting().stream()
                .sorted(Comparator.comparing(hit -> !hit.job().critical())) // the rest keeps its order: nearest first
                .toList();
        var key = job.key().text();
        var count = Integer.toString(waiting.size());
        var evidence = caseFile.cite(
                Evidence.Kind.PLAN_GRAPH, seen, "after " + key, waiting.isEmpty() ? "0 waiting" : listing(waiting));
        if (waiting.isEmpty()) {
            return CaseFile.established(Finding.Kind.IMPACT, key, "impact.none", List.of(key), evidence);
        }
        var arguments = List.of(
                count, JobNames.of(waiting.stream().map(Successors.Hit::job).toList(), NAMED));
        var message = JobNames.counted("impact", waiting.size(), NAMED)
                + (seen.value().cut() ? "_at_least" : "");
        return CaseFile.established(Finding.Kind.IMPACT, key, message, arguments, evidence);
    }

    private static String listing(List<Successors.Hit> waiting) {
        return waiting.size() + " waiting: "
                + waiting.stream()
                        .map(hit -> hit.job().key().text() + " " + hit.job().state() + " (" + hit.distance() + ")")
                        .collect(Collectors.joining("; "));
    }
}
