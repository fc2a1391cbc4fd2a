package io.resync.agent.diagnose;

import io.resync.Observed;
import io.resync.agent.gather.Sources;
import io.resync.agent.gather.Subject;
import io.resync.diagnosis.Evidence;
import io.resync.diagnosis.Finding;
import java.util.ArrayList;
import java.util.List;

/** What to say when the typed name fits no job, or more than one. */
final class LookupDiagnosis implements Diagnosis {
    private static final int OFFERED = 10;

    @Override
    public List<Finding> examine(CaseFile caseFile) {
        return caseFile.get(Sources.JOB).map(seen -> examine(caseFile, seen)).orElse(List.of());
    }

    private static List<Finding> examine(CaseFile caseFile, Observed<Subject> seen) {
        if (seen.value() instanceof Subject.NotFound none) {
            if (isPlace(caseFile) || ScheduleDiagnosis.tellsOfAStream(caseFile)) {
                return List.of(); // told as a job stream or a workstation
            }
            return List.of(notFound(caseFile, seen, none));
        }
        return seen.value() instanceof Subject.Ambiguous several ? several(caseFile, seen, several) : List.of();
    }

    private static boolean isPlace(CaseFile caseFile) {
        return caseFile.get(Sources.NAMED_WORKSTATIONS).isPresent()
                || caseFile.get(Sources.NAMED_STREAMS)
                        .filter(streams -> !streams.value().items().isEmpty())
                        .isPresent();
    }

    private static Finding notFound(CaseFile caseFile, Observed<Subject> seen, Subject.NotFound none) {
        var typed = Quote.of(none.typed());
        var nearest = String.join(", ", none.nearest());
        var evidence = caseFile.cite(
                Evidence.Kind.PLAN_GRAPH, seen, "jobs of the plan", "no job fits " + typed + "; nearest: " + nearest);
        return none.nearest().isEmpty()
                ? CaseFile.established(Finding.Kind.STATE, typed, "lookup.none", List.of(typed), evidence)
                : CaseFile.established(Finding.Kind.STATE, typed, "lookup.nearest", List.of(typed, nearest), evidence);
    }

    private static List<Finding> several(CaseFile caseFile, Observed<Subject> seen, Subject.Ambiguous several) {
        var typed = Quote.of(several.typed());
        var total = Long.toString(several.total());
        var findings = new ArrayList<Finding>();
        findings.add(CaseFile.established(
                Finding.Kind.STATE,
                typed,
                "lookup.several",
                List.of(typed, total),
                caseFile.cite(Evidence.Kind.PLAN_GRAPH, seen, "jobs of the plan", total + " jobs fit " + typed)));
        several.candidates().stream().limit(OFFERED).forEach(job -> {
            var evidence = caseFile.cite(seen.map(ignored -> job));
            var arguments = List.of(job.key().text(), job.state().text());
            findings.add(CaseFile.established(
                    Finding.Kind.STATE, job.key().text(), "lookup.candidate", arguments, evidence));
        });
        return findings;
    }
}
