package io.resync.agent.diagnose;

import io.resync.Observed;
import io.resync.diagnosis.Evidence;
import io.resync.diagnosis.Finding;
import io.resync.tws.Job;
import io.resync.tws.JobRun;
import java.util.List;
import java.util.StringJoiner;

/** Writes plan records as evidence: field by field, no language, times in the operators' zone. */
final class PlanRecords {
    private PlanRecords() {}

    static String describe(Job job, Moments moments) {
        var text = new StringJoiner(" · ");
        text.add(job.key().text()).add("state=" + job.state().text());
        if (job.state().substatus() != null) {
            text.add("substatus=" + job.state().substatus());
        }
        text.add("priority=" + job.priority());
        if (job.schedule().scheduledAt() != null) {
            text.add("scheduled=" + moments.at(job.schedule().scheduledAt()));
        }
        if (job.schedule().startAt() != null) {
            text.add("not before=" + moments.at(job.schedule().startAt()));
        }
        job.lastRun().ifPresent(run -> describe(run, moments, text));
        return text.add(moments.zone().getId()).toString();
    }

    /** That a job waits for something, where both are named. */
    static Finding waits(CaseFile caseFile, Observed<?> plan, String awaited, Job waiting) {
        var key = waiting.key().text();
        var evidence = caseFile.cite(Evidence.Kind.PLAN_GRAPH, plan, key, key + " · waits for " + awaited);
        return CaseFile.established(Finding.Kind.CONSEQUENCE, awaited, "plan.waits", List.of(awaited, key), evidence);
    }

    private static void describe(JobRun run, Moments moments, StringJoiner text) {
        text.add("workstation=" + run.workstation());
        if (run.returnCode() != null) {
            text.add("rc=" + run.returnCode());
        }
        if (run.startedAt() != null) {
            text.add("started=" + moments.at(run.startedAt()));
        }
        if (run.endedAt() != null) {
            text.add("ended=" + moments.at(run.endedAt()));
        }
        if (run.estimated() != null) {
            text.add("estimated=" + Moments.span(run.estimated()));
        }
    }
}
