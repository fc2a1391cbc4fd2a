package io.resync.agent.diagnose;

import io.resync.Observed;
import io.resync.agent.gather.Sources;
import io.resync.agent.plan.Expectation.Trust;
import io.resync.agent.plan.LikeForLike;
import io.resync.agent.plan.LostTime;
import io.resync.agent.plan.PathSpread;
import io.resync.agent.plan.PlanGraph;
import io.resync.agent.plan.Timetable.Leg;
import io.resync.diagnosis.Evidence;
import io.resync.diagnosis.Finding;
import io.resync.tws.JobRun;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What is said of the jobs that decide an end: each with its state and what is left of it, and where time went. */
final class PathSentences {
    private static final int LEGS = 8;
    private static final int LOST = 3;

    private final CaseFile caseFile;
    private final Observed<PlanGraph> plan;

    PathSentences(CaseFile caseFile, Observed<PlanGraph> plan) {
        this.caseFile = caseFile;
        this.plan = plan;
    }

    /** The first and the last of a long path; what is between is counted. */
    List<Finding> legs(List<Leg> path) {
        if (path.size() <= LEGS) {
            return path.stream().map(this::leg).toList();
        }
        var findings = new ArrayList<Finding>();
        path.stream().limit(LEGS - 2L).map(this::leg).forEach(findings::add);
        var more = Integer.toString(path.size() - LEGS + 1);
        findings.add(of("plan", "path.more", List.of(more), "path", "jobs between=" + more + " jobs"));
        findings.add(leg(path.get(path.size() - 1)));
        return findings;
    }

    private Finding leg(Leg leg) {
        var job = leg.job();
        var key = job.key().text();
        var left = Moments.span(leg.expected().left(caseFile.clock().instant()));
        var until = caseFile.moments().at(leg.expected().end());
        boolean known = job.lastRun().map(JobRun::estimated).isPresent();
        var own = job.state().status().failed() ? "_failed" : known ? "" : "_unknown";
        return of(
                key,
                "path.leg" + own,
                List.of(key, job.state().text(), left, until),
                key,
                key + " · state=" + job.state().text() + " · left=" + left + " · expected end=" + until + " · "
                        + leg.expected().trust().name().toLowerCase(Locale.ROOT));
    }

    List<Finding> lost(List<Leg> path) {
        return LostTime.on(plan.value(), path, caseFile.clock().instant()).stream()
                .limit(LOST)
                .map(this::lost)
                .toList();
    }

    private Finding lost(LostTime lost) {
        var key = lost.job().key().text();
        var expected =
                lost.job().lastRun().map(JobRun::estimated).map(Moments::span).orElse("?");
        var how = lost.how().name().toLowerCase(Locale.ROOT);
        var span = Moments.span(lost.lost());
        var record = key + " · " + how + " · lost=" + span + " · expected=" + expected;
        return of(key, "path.lost." + how, List.of(key, span, expected), key, record);
    }

    /** By the runs of all of them on such days; where those of one are too few, nothing is said. */
    Optional<Finding> spread(String subject, List<Leg> path) {
        var alike = path.stream().flatMap(leg -> alike(leg).stream()).toList();
        if (path.isEmpty() || alike.size() < path.size()) {
            return Optional.empty();
        }
        var spread = PathSpread.of(path, alike, caseFile.clock().instant());
        var moments = caseFile.moments();
        var arguments = List.of(
                subject,
                moments.at(spread.typical()),
                moments.at(spread.low()),
                moments.at(spread.high()),
                Integer.toString(spread.fewest()));
        var record = subject + " · typical end=" + arguments.get(1) + " · early end=" + arguments.get(2)
                + " · late end=" + arguments.get(3) + " · at least " + arguments.get(4) + " runs of each job";
        return Optional.of(of(subject, "path.by_runs", arguments, subject, record));
    }

    private Optional<LikeForLike> alike(Leg leg) {
        return caseFile.get(Sources.runsOf(leg.job().key()))
                .flatMap(seen -> LikeForLike.usual(
                        seen.value().items(),
                        leg.expected().start(),
                        caseFile.moments().zone()))
                .filter(like -> !like.thin());
    }

    /** What the end rests on; nothing where all durations are known and nothing is in the way. */
    Optional<Finding> trust(String subject, Trust trust, List<Leg> path) {
        if (trust == Trust.BY_DURATIONS) {
            return Optional.empty();
        }
        var word = trust.name().toLowerCase(Locale.ROOT);
        return path.stream()
                .filter(leg -> leg.expected().trust() == trust)
                .map(leg -> leg.job().key().text())
                .findFirst()
                .map(first ->
                        of(subject, "path." + word, List.of(first), subject, subject + " · " + word + "; " + first));
    }

    private Finding of(String subject, String message, List<String> arguments, String location, String record) {
        return CaseFile.established(
                Finding.Kind.STATE,
                subject,
                message,
                arguments,
                caseFile.cite(Evidence.Kind.PLAN_GRAPH, plan, location, record));
    }
}
