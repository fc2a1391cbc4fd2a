package io.resync.agent.diagnose;

import io.resync.Observed;
import io.resync.agent.gather.Sources;
import io.resync.agent.gather.Submission;
import io.resync.agent.plan.PlanGraph;
import io.resync.diagnosis.Evidence;
import io.resync.diagnosis.Finding;
import io.resync.tws.Job;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** That a job failed in an instance which somebody submitted although the work was done already. */
final class SubmissionDiagnosis implements Diagnosis {
    @Override
    public List<Finding> examine(CaseFile caseFile) {
        return caseFile.job()
                .flatMap(job -> caseFile.get(Sources.PLAN).flatMap(plan -> examine(caseFile, job, plan)))
                .map(List::of)
                .orElse(List.of());
    }

    private static Optional<Finding> examine(CaseFile caseFile, Observed<Job> job, Observed<PlanGraph> plan) {
        return Submission.twin(plan.value(), job.value())
                .flatMap(twin -> caseFile.get(
                                Sources.changesOf(job.value().key().jobStream()))
                        .flatMap(seen -> seen.value().items().stream()
                                .filter(record -> Submission.isTold(record, twin))
                                .findFirst()
                                .map(record -> new ChangeRecord(seen.map(ignored -> record))))
                        .map(change -> duplicate(caseFile, job.value(), plan.map(ignored -> twin), change)));
    }

    private static Finding duplicate(CaseFile caseFile, Job job, Observed<Job> twin, ChangeRecord change) {
        var moments = caseFile.moments();
        var arguments = new ArrayList<>(change.arguments(moments));
        arguments.set(0, job.key().text());
        arguments.add(twin.value().key().text());
        arguments.add(twin.value().state().text());
        arguments.add(moments.at(Submission.endedAt(twin.value())));
        arguments.add(change.told().objectName());
        List<Evidence> shown = List.of(caseFile.cite(twin), change.cite(caseFile));
        return new Finding(
                Finding.Kind.ROOT_CAUSE,
                job.key().text(),
                "submission.duplicate",
                arguments,
                Finding.Confidence.LIKELY,
                shown);
    }
}
