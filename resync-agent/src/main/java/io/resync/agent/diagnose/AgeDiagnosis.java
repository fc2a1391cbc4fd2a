package io.resync.agent.diagnose;

import io.resync.Observed;
import io.resync.agent.gather.Sources;
import io.resync.agent.plan.PlanGraph;
import io.resync.diagnosis.Evidence;
import io.resync.diagnosis.Finding;
import io.resync.query.Intent;
import io.resync.tws.JobCounts;
import io.resync.tws.PlanStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How old what is shown is, source by source, and whether two of them tell the same. */
final class AgeDiagnosis implements Diagnosis {
    private static final String PLAN = "plan";

    @Override
    public List<Finding> examine(CaseFile caseFile) {
        var counts = caseFile.get(Sources.JOB_COUNTS);
        var plan = caseFile.get(Sources.PLAN);
        if (caseFile.intent() != Intent.HEALTH || counts.isEmpty()) {
            return List.of();
        }
        var findings = new ArrayList<Finding>();
        boolean agrees = plan.filter(graph -> agree(counts.get(), graph)).isPresent();
        findings.add(seen(caseFile, counts.get(), agrees ? "health.seen_agrees" : "health.seen"));
        if (!agrees) {
            plan.ifPresent(graph -> findings.add(differs(caseFile, counts.get(), graph)));
        }
        findings.add(finding(
                caseFile, counts.get(), Finding.Kind.STATE, "health.not_told", List.of(), "the engine tells no delay"));
        return findings;
    }

    private static Finding seen(CaseFile caseFile, Observed<JobCounts> counts, String message) {
        var arguments = List.of(
                at(caseFile, Optional.of(counts)),
                at(caseFile, caseFile.get(Sources.PLAN)),
                at(caseFile, caseFile.get(Sources.WORKSTATIONS)));
        var excerpt = "counts of jobs seen " + arguments.get(0) + " · plan seen " + arguments.get(1)
                + " · workstations seen " + arguments.get(2);
        return finding(caseFile, counts, Finding.Kind.STATE, message, arguments, excerpt);
    }

    private static String at(CaseFile caseFile, Optional<? extends Observed<?>> seen) {
        return seen.map(each -> caseFile.moments().at(each.at())).orElse("-");
    }

    private static boolean agree(Observed<JobCounts> counts, Observed<PlanGraph> plan) {
        return counts.value().total() == plan.value().jobs().size() && failed(counts.value()) == failed(plan.value());
    }

    private static Finding differs(CaseFile caseFile, Observed<JobCounts> counts, Observed<PlanGraph> plan) {
        var arguments = List.of(
                Long.toString(counts.value().total()),
                Long.toString(failed(counts.value())),
                Integer.toString(plan.value().jobs().size()),
                Long.toString(failed(plan.value())));
        var excerpt = "counts: " + arguments.get(0) + " jobs, failed=" + arguments.get(1) + " · plan: "
                + arguments.get(2) + " jobs, failed=" + arguments.get(3);
        return finding(caseFile, counts, Finding.Kind.CONFLICT, "health.differs", arguments, excerpt);
    }

    private static long failed(PlanGraph plan) {
        return plan.jobs().stream().filter(job -> job.state().status().failed()).count();
    }

    private static long failed(JobCounts counts) {
        return counts.of(PlanStatus.ABEND) + counts.of(PlanStatus.ABENP) + counts.of(PlanStatus.FAIL);
    }

    private static Finding finding(
            CaseFile caseFile,
            Observed<?> seen,
            Finding.Kind kind,
            String message,
            List<String> arguments,
            String excerpt) {
        var evidence = caseFile.cite(Evidence.Kind.PLAN_RECORD, seen, "ages", excerpt);
        return CaseFile.established(kind, PLAN, message, arguments, evidence);
    }
}
