package io.resync.agent.diagnose;

import io.resync.Observed;
import io.resync.agent.gather.Sources;
import io.resync.diagnosis.Evidence;
import io.resync.diagnosis.Finding;
import io.resync.query.Intent;
import io.resync.tws.JobCounts;
import io.resync.tws.Workstation;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** How many jobs are in which state, and which workstations cannot be reached. */
final class EstateDiagnosis implements Diagnosis {
    @Override
    public List<Finding> examine(CaseFile caseFile) {
        if (caseFile.intent() != Intent.HEALTH) {
            return List.of();
        }
        var findings = new ArrayList<Finding>();
        caseFile.get(Sources.JOB_COUNTS).ifPresent(counts -> findings.add(counts(caseFile, counts)));
        caseFile.get(Sources.WORKSTATIONS).ifPresent(seen -> findings.addAll(workstations(caseFile, seen)));
        return findings;
    }

    private static Finding counts(CaseFile caseFile, Observed<JobCounts> seen) {
        var byState = seen.value().byState().entrySet().stream()
                .map(state -> state.getKey() + " " + state.getValue())
                .collect(Collectors.joining(", "));
        var total = Long.toString(seen.value().total());
        var evidence = caseFile.cite(Evidence.Kind.PLAN_RECORD, seen, "current plan", total + " jobs: " + byState);
        return CaseFile.established(Finding.Kind.STATE, "plan", "health.counts", List.of(total, byState), evidence);
    }

    private static List<Finding> workstations(CaseFile caseFile, Observed<List<Workstation>> seen) {
        return seen.value().stream()
                .filter(each -> !each.ignored() && !(each.linked() && each.running()))
                .map(each -> CaseFile.established(
                        Finding.Kind.ANOMALY,
                        each.name(),
                        each.linked() ? "health.workstation_down" : "health.workstation_unlinked",
                        List.of(each.name()),
                        caseFile.cite(
                                Evidence.Kind.PLAN_RECORD,
                                seen,
                                each.name(),
                                each.name() + " · states=" + each.activeStates())))
                .toList();
    }
}
