package io.resync.agent.diagnose;

import io.resync.Observed;
import io.resync.agent.gather.Sources;
import io.resync.agent.gather.Successors;
import io.resync.diagnosis.Evidence;
import io.resync.diagnosis.Finding;
import io.resync.query.Intent;
import io.resync.tws.Job;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Which jobs wait behind a job that failed or does not run. */
final class ImpactDiagnosis implements Diagnosis {
    private static final int NAMED = 8;

    @Override
    public List<Finding> examine(CaseFile caseFile) {
        return caseFile.job()
                .filter(job -> matters(caseFile, job.value()))
                .flatMap(job ->
                        caseFile.get(Sources.SUCCESSORS).map(after -> List.of(impact(caseFile, job.value(), after))))
                .orElse(List.of());
    }

    private static boolean matters(CaseFile caseFile, Job job) {
        var status = job.state().status();
        return status.failed() || (status.waiting() && caseFile.intent() == Intent.EXPLAIN_WAITING);
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
        var arguments = List.of(count, names(waiting.stream().limit(NAMED).toList()));
        var message = (waiting.size() == 1 ? "impact.one" : waiting.size() > NAMED ? "impact.many" : "impact.some")
                + (seen.value().cut() ? "_at_least" : "");
        return CaseFile.established(Finding.Kind.IMPACT, key, message, arguments, evidence);
    }

    private static String listing(List<Successors.Hit> waiting) {
        return waiting.size() + " waiting: "
                + waiting.stream()
                        .map(hit -> hit.job().key().text() + " " + hit.job().state() + " (" + hit.distance() + ")")
                        .collect(Collectors.joining("; "));
    }

    private static String names(List<Successors.Hit> hits) {
        return hits.stream()
                .map(hit -> hit.job().key().jobStream() + "." + hit.job().key().name())
                .collect(Collectors.joining(", "));
    }
}
