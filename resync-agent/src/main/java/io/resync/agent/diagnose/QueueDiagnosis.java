package io.resync.agent.diagnose;

import io.resync.Observed;
import io.resync.agent.gather.Sources;
import io.resync.agent.plan.PlanGraph;
import io.resync.agent.plan.WorkstationQueue;
import io.resync.diagnosis.Evidence;
import io.resync.diagnosis.Finding;
import io.resync.query.Entity;
import io.resync.query.EntityType;
import io.resync.query.Intent;
import io.resync.tws.Job;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What another limit of a workstation would let start, by who waits for it now. It changes nothing and promises no time. */
final class QueueDiagnosis implements Diagnosis {
    private static final int NAMED = 8;

    /** Words for the places of a workstation; without one a question is about something else that could be done there. */
    private static final Pattern PLACES = Pattern.compile(
            "l[ií]mit|\\bslots?\\b|\\bvagas\\b|\\bplazas\\b|concurr|simult",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    @Override
    public List<Finding> examine(CaseFile caseFile) {
        return caseFile.intent() == Intent.FORECAST
                        && PLACES.matcher(caseFile.query().text()).find()
                ? caseFile.get(Sources.PLAN)
                        .map(plan -> caseFile.query().entities(EntityType.WORKSTATION).stream()
                                .map(Entity::text)
                                .distinct()
                                .flatMap(name ->
                                        WorkstationQueue.of(
                                                plan.value(),
                                                name,
                                                caseFile.clock().instant())
                                                .stream())
                                .flatMap(queue -> new Case(caseFile, plan, queue).examine().stream())
                                .toList())
                        .orElse(List.of())
                : List.of();
    }

    /** One workstation. */
    private record Case(CaseFile caseFile, Observed<PlanGraph> plan, WorkstationQueue queue) {
        List<Finding> examine() {
            var findings = new ArrayList<Finding>();
            findings.add(places());
            findings.add(limited());
            if (!queue.fenced().isEmpty()) {
                findings.add(fenced());
            }
            if (!queue.limited().isEmpty()) {
                findings.add(of("forecast.queue.risk", List.of(name()), ""));
            }
            return findings;
        }

        private String name() {
            return queue.workstation().name();
        }

        private Finding places() {
            int limit = queue.workstation().limit();
            var running = Integer.toString(queue.running().size());
            return limit < 0
                    ? of("forecast.queue.unlimited", List.of(name(), running), " · no limit · " + running + " jobs run")
                    : of(
                            "forecast.queue.places",
                            List.of(name(), Integer.toString(limit), running),
                            " · limit=" + limit + " · " + running + " jobs run");
        }

        private Finding limited() {
            var jobs = queue.limited();
            var count = Integer.toString(jobs.size());
            return jobs.isEmpty()
                    ? of("forecast.queue.none", List.of(name()), " · 0 jobs wait for the limit alone")
                    : of(
                            JobNames.counted("forecast.queue.next", jobs.size(), NAMED),
                            List.of(name(), count, byPriority(jobs)),
                            " · " + count + " jobs wait for the limit alone; " + records(jobs));
        }

        private Finding fenced() {
            var count = Integer.toString(queue.fenced().size());
            var fence = Integer.toString(queue.workstation().fence());
            return of(
                    JobNames.counted("forecast.queue.fenced", queue.fenced().size(), NAMED),
                    List.of(name(), count, byPriority(queue.fenced()), fence),
                    " · fence=" + fence + " · " + count + " jobs under it; " + records(queue.fenced()));
        }

        private static String byPriority(List<Job> jobs) {
            return jobs.stream()
                    .limit(NAMED)
                    .map(job -> JobNames.of(job) + " (" + job.priority() + ")")
                    .collect(Collectors.joining(", "));
        }

        private static String records(List<Job> jobs) {
            return jobs.stream()
                    .map(job -> job.key().text() + " · priority=" + job.priority())
                    .collect(Collectors.joining("; "));
        }

        private Finding of(String message, List<String> arguments, String record) {
            return CaseFile.established(
                    Finding.Kind.STATE,
                    name(),
                    message,
                    arguments,
                    caseFile.cite(Evidence.Kind.PLAN_GRAPH, plan, name(), name() + record));
        }
    }
}
