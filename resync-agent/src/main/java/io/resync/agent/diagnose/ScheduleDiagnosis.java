package io.resync.agent.diagnose;

import io.resync.Observed;
import io.resync.agent.gather.Sources;
import io.resync.agent.gather.StreamSchedule;
import io.resync.agent.plan.Blocker;
import io.resync.agent.plan.Waiting;
import io.resync.diagnosis.Finding;
import io.resync.query.Intent;
import io.resync.tws.Job;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Whether something should be in the plan, why it is not, when it runs next; and that a job is not due yet. */
final class ScheduleDiagnosis implements Diagnosis {
    @Override
    public List<Finding> examine(CaseFile caseFile) {
        return Stream.concat(
                        notYet(caseFile).stream(),
                        caseFile.lookedUpForSchedule().stream()
                                .flatMap(name -> caseFile.get(Sources.scheduleOf(name)).stream())
                                .flatMap(seen -> examine(caseFile, seen)))
                .toList();
    }

    /** Whether a name that the plan does not hold is that of a job stream in the definitions. */
    static boolean tellsOfAStream(CaseFile caseFile) {
        return caseFile.lookedUpForSchedule().stream()
                .flatMap(name -> caseFile.get(Sources.scheduleOf(name)).stream())
                .flatMap(seen -> seen.value().stream())
                .anyMatch(
                        schedule -> schedule.name().equals(schedule.definition().name()));
    }

    private static Stream<Finding> examine(CaseFile caseFile, Observed<List<StreamSchedule>> seen) {
        return seen.value().stream().flatMap(each -> {
            var schedule = seen.map(ignored -> each);
            var absence = isPlanned(caseFile) ? List.<Finding>of() : new Absence(caseFile, schedule).findings();
            return Stream.concat(absence.stream(), new NextStart(caseFile, schedule).findings().stream());
        });
    }

    /** Asked when something runs, its own schedule is looked up; else that of what is not in the plan. */
    private static boolean isPlanned(CaseFile caseFile) {
        return caseFile.intent() == Intent.SCHEDULE
                && (caseFile.job().isPresent()
                        || caseFile.get(Sources.NAMED_STREAMS)
                                .filter(streams -> !streams.value().items().isEmpty())
                                .isPresent());
    }

    /** That it is too early is no fault, where nothing else keeps the job. */
    private static Optional<Finding> notYet(CaseFile caseFile) {
        return caseFile.job()
                .filter(job -> caseFile.get(Sources.PLAN)
                        .flatMap(plan -> Waiting.of(
                                plan.value(), job.value().id(), caseFile.clock().instant()))
                        .filter(waiting -> !waiting.direct().isEmpty())
                        .filter(waiting ->
                                waiting.direct().stream().allMatch(blocker -> blocker.kind() == Blocker.Kind.TIME))
                        .isPresent())
                .flatMap(job -> notYet(caseFile, job));
    }

    private static Optional<Finding> notYet(CaseFile caseFile, Observed<Job> job) {
        var key = job.value().key().text();
        return Optional.ofNullable(job.value().schedule().startAt())
                .map(start -> CaseFile.established(
                        Finding.Kind.NO_FAULT,
                        key,
                        "schedule.not_yet",
                        List.of(key, caseFile.moments().at(start)),
                        caseFile.cite(job)));
    }
}
