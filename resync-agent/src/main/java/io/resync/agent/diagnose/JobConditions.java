package io.resync.agent.diagnose;

import io.resync.Observed;
import io.resync.diagnosis.Finding;
import io.resync.tws.Job;
import java.util.ArrayList;
import java.util.List;

/** What holds a job back by itself: its start time, and a priority of nought. */
final class JobConditions {
    private JobConditions() {}

    static List<Finding> of(CaseFile caseFile, Observed<Job> seen) {
        var job = seen.value();
        var key = job.key().text();
        var findings = new ArrayList<Finding>();
        var startAt = job.schedule().startAt();
        if (startAt != null && startAt.isAfter(caseFile.clock().instant())) {
            findings.add(CaseFile.established(
                    Finding.Kind.BLOCKER,
                    key,
                    "blocker.time",
                    List.of(key, caseFile.moments().at(startAt)),
                    caseFile.cite(seen)));
        }
        if (job.priority() == 0) {
            findings.add(CaseFile.established(
                    Finding.Kind.BLOCKER, key, "blocker.priority_zero", List.of(key), caseFile.cite(seen)));
        }
        return findings;
    }
}
