package io.resync.agent.diagnose;

import io.resync.Observed;
import io.resync.agent.gather.Sources;
import io.resync.agent.incident.Incidents;
import io.resync.diagnosis.Evidence;
import io.resync.diagnosis.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** What broke and what to look at first: failures with one cause together, the most urgent first. */
final class IncidentDiagnosis implements Diagnosis {
    private static final int TOLD = 8;
    private static final int WITH_OWNER = 3;

    @Override
    public List<Finding> examine(CaseFile caseFile) {
        return caseFile.get(Sources.INCIDENTS)
                .map(seen -> examine(caseFile, seen))
                .orElse(List.of());
    }

    private static List<Finding> examine(CaseFile caseFile, Observed<Incidents> seen) {
        var incidents = seen.value().all();
        var findings = new ArrayList<Finding>();
        if (incidents.stream().mapToInt(each -> each.failed().size()).sum() > 1) {
            findings.add(summary(caseFile, seen));
        }
        var sentences = new IncidentSentences(caseFile, seen);
        for (int place = 0; place < Math.min(TOLD, incidents.size()); place++) {
            findings.addAll(sentences.of(incidents.get(place)));
            var rule = IncidentRules.of(caseFile, incidents.get(place));
            rule.stream().filter(isTold(place)).forEach(findings::add);
        }
        if (incidents.size() > TOLD) {
            findings.add(rest(caseFile, seen, incidents.size() - TOLD));
        }
        return findings;
    }

    /** What to do about the first; of the next who answers for it, by which document. */
    private static Predicate<Finding> isTold(int place) {
        return told -> place == 0 || (place < WITH_OWNER && told.kind() == Finding.Kind.OWNER);
    }

    private static Finding summary(CaseFile caseFile, Observed<Incidents> plan) {
        var incidents = plan.value().all();
        var causes = Integer.toString(incidents.size());
        var jobs = Long.toString(incidents.stream()
                .flatMap(each -> each.failed().stream())
                .distinct()
                .count());
        var first = incidents.get(0).subject();
        var evidence = caseFile.cite(
                Evidence.Kind.PLAN_GRAPH, plan, "current plan", jobs + " failed jobs, " + causes + " causes, " + first);
        return CaseFile.established(
                Finding.Kind.STATE,
                "plan",
                incidents.size() == 1 ? "incidents.one" : "incidents.many",
                List.of(jobs, causes, first),
                evidence);
    }

    private static Finding rest(CaseFile caseFile, Observed<Incidents> plan, int more) {
        var count = Integer.toString(more);
        var evidence = caseFile.cite(Evidence.Kind.PLAN_GRAPH, plan, "current plan", "causes not told: " + count);
        return CaseFile.established(Finding.Kind.STATE, "plan", "incidents.rest", List.of(count), evidence);
    }
}
