package io.resync.agent.diagnose;

import io.resync.Observed;
import io.resync.agent.gather.Sources;
import io.resync.agent.plan.Impact;
import io.resync.agent.plan.PlanGraph;
import io.resync.agent.plan.Timetable;
import io.resync.agent.plan.Timetable.Remainder;
import io.resync.query.Intent;
import io.resync.tws.Job;
import io.resync.tws.JobRun;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the delay of the one job means, by the whole plan.
 *
 * @param plan the plan
 * @param end when the job is taken to end
 * @param impact what that means
 */
record SeenImpact(Observed<PlanGraph> plan, AssumedEnd end, Impact impact) {
    private static final Set<Intent> ASKED = EnumSet.of(Intent.IMPACT, Intent.FORECAST);

    /**
     * Of a job stream that is named, the job that ends last in it: what waits for the stream waits for that. None where the plan
     * was not seen, or does not hold what is named.
     */
    static List<SeenImpact> all(CaseFile caseFile) {
        boolean ofStream = isAsked(caseFile)
                && caseFile.get(Sources.DECISIVE).isPresent()
                && caseFile.get(Sources.NAMED_STREAMS).isPresent();
        var job = caseFile.job().map(Observed::value).filter(one -> !ofStream && matters(caseFile, one));
        return job.isPresent() || !isAsked(caseFile)
                ? job.flatMap(one -> of(caseFile, one)).stream().toList()
                : caseFile.get(Sources.PLAN).stream()
                        .flatMap(plan -> lastOfStreams(caseFile, plan))
                        .flatMap(last -> of(caseFile, last).stream())
                        .toList();
    }

    private static Stream<Job> lastOfStreams(CaseFile caseFile, Observed<PlanGraph> plan) {
        var streams = NamedStreams.in(caseFile, plan);
        if (streams.isEmpty()) {
            return Stream.empty();
        }
        var timetable = Timetable.of(plan.value(), caseFile.clock().instant());
        return streams.stream()
                .flatMap(stream -> timetable.remainder(stream.id()).stream())
                .map(Remainder::path)
                .filter(path -> !path.isEmpty())
                .map(path -> path.get(path.size() - 1).job());
    }

    private static Optional<SeenImpact> of(CaseFile caseFile, Job job) {
        return caseFile.get(Sources.PLAN).flatMap(plan -> {
            var end = AssumedEnd.of(caseFile, plan.value(), job);
            return Impact.of(plan.value(), job.id(), end.at(), caseFile.clock().instant())
                    .map(impact -> new SeenImpact(plan, end, impact));
        });
    }

    /** Whether it matters what lies behind a job: it failed, or it is asked why it waits or what it hits. */
    static boolean matters(CaseFile caseFile, Job job) {
        var status = job.state().status();
        return status.failed()
                || (status.waiting() && caseFile.intent() == Intent.EXPLAIN_WAITING)
                || (ASKED.contains(caseFile.intent()) && !status.ended());
    }

    /** Whether the question itself is what a delay hits. */
    static boolean isAsked(CaseFile caseFile) {
        return ASKED.contains(caseFile.intent());
    }

    /** Whether the end that belongs to a deadline is known: of a duration that nobody knows it would be the earliest. */
    boolean tellsEndOf(Impact.Slack slack) {
        return end.basis() != AssumedEnd.Basis.AT_THE_EARLIEST
                && (slack.job() == null
                        || slack.job().equals(impact.job().id())
                        || plan.value()
                                .job(slack.job())
                                .flatMap(Job::lastRun)
                                .map(JobRun::estimated)
                                .isPresent());
    }
}
