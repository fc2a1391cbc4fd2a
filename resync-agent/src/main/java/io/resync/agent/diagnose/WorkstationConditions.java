package io.resync.agent.diagnose;

import io.resync.Observed;
import io.resync.diagnosis.Evidence;
import io.resync.diagnosis.Finding;
import io.resync.tws.Job;
import io.resync.tws.Workstation;
import java.util.ArrayList;
import java.util.List;

/** What a workstation does to a job that is to run there. */
final class WorkstationConditions {
    private WorkstationConditions() {}

    static List<Finding> of(CaseFile caseFile, Job job, Observed<Workstation> seen) {
        var where = seen.value();
        var findings = new ArrayList<Finding>();
        if (where.ignored()) {
            findings.add(blocker(caseFile, job, seen, "blocker.workstation_ignored", where.name()));
        }
        if (!where.linked()) {
            findings.add(blocker(caseFile, job, seen, "blocker.workstation_unlinked", where.name()));
        } else if (!where.running()) {
            findings.add(blocker(caseFile, job, seen, "blocker.workstation_down", where.name()));
        }
        if (where.limit() == 0) {
            findings.add(blocker(caseFile, job, seen, "blocker.workstation_limit", where.name()));
        }
        if (job.priority() <= where.fence()) {
            findings.add(blocker(
                    caseFile,
                    job,
                    seen,
                    "blocker.fence",
                    where.name(),
                    Integer.toString(where.fence()),
                    Integer.toString(job.priority())));
        }
        return findings;
    }

    private static Finding blocker(
            CaseFile caseFile, Job job, Observed<Workstation> seen, String message, String... arguments) {
        var where = seen.value();
        var excerpt = where.name() + " · type=" + where.type() + " · states=" + where.activeStates()
                + " · limit=" + where.limit() + " · fence=" + where.fence() + " · ignored=" + where.ignored()
                + " · priority of " + job.key().text() + "=" + job.priority();
        var evidence = caseFile.cite(Evidence.Kind.PLAN_RECORD, seen, where.name(), excerpt);
        return CaseFile.established(Finding.Kind.BLOCKER, job.key().text(), message, List.of(arguments), evidence);
    }
}
