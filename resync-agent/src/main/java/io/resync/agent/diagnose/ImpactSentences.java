package io.resync.agent.diagnose;

import io.resync.agent.plan.Impact;
import io.resync.diagnosis.Evidence;
import io.resync.diagnosis.Finding;
import io.resync.tws.Job;
import io.resync.tws.JobRun;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is said of the jobs behind one job: how many wait, which of them come too late, by when it has to end. */
final class ImpactSentences {
    private static final int NAMED = 8;

    private final CaseFile caseFile;
    private final SeenImpact seen;
    private final Impact impact;
    private final String key;
    private final List<Job> waiting;

    ImpactSentences(CaseFile caseFile, SeenImpact seen) {
        this.caseFile = caseFile;
        this.seen = seen;
        impact = seen.impact();
        key = impact.job().key().text();
        waiting = Stream.concat(impact.hit().stream().map(Impact.Hit::job), impact.following().stream())
                .sorted(Comparator.comparing(job -> !job.critical())) // the rest keeps its order: what is late first
                .toList();
    }

    List<Finding> all() {
        var findings = new ArrayList<Finding>();
        if (caseFile.job().isEmpty()) {
            findings.add(lastOfItsStream());
        }
        findings.add(waiting());
        if (!waiting.isEmpty() && hasDeadlineBehind()) {
            findings.add(impact.hit().isEmpty() ? inTime() : tooLate());
            unknown().ifPresent(findings::add);
        }
        lastMoment().ifPresent(findings::add);
        if (SeenImpact.isAsked(caseFile)) {
            unaffected().ifPresent(findings::add);
        }
        return findings;
    }

    private Finding lastOfItsStream() {
        var stream = impact.job().key().jobStream();
        var evidence = cite(stream, stream + " · ends with " + key);
        return of(Finding.Kind.STATE, "impact.stream", List.of(stream, key), evidence);
    }

    /** The job's own deadline says nothing of those behind it. */
    private boolean hasDeadlineBehind() {
        return !impact.hit().isEmpty()
                || impact.deadlines().stream()
                        .anyMatch(slack -> !slack.subject().equals(key));
    }

    private Finding waiting() {
        var count = Integer.toString(waiting.size());
        var listed = waiting.stream()
                .map(job -> job.key().text() + " " + job.state().text())
                .collect(Collectors.joining("; "));
        var evidence = cite("after " + key, count + " waiting" + (listed.isEmpty() ? "" : ": " + listed));
        return waiting.isEmpty()
                ? of(Finding.Kind.IMPACT, "impact.none", List.of(key), evidence)
                : of(
                        Finding.Kind.IMPACT,
                        JobNames.counted("impact", waiting.size(), NAMED),
                        List.of(count, JobNames.of(waiting, NAMED)),
                        evidence);
    }

    private Finding tooLate() {
        var hits = impact.hit();
        var count = Integer.toString(hits.size());
        var at = at(impact.endsAt());
        var record = hits.stream().map(this::record).collect(Collectors.joining("; "));
        var named = hits.stream()
                .limit(NAMED)
                .map(hit -> JobNames.of(hit.job()) + " (" + Moments.span(hit.late()) + ")")
                .collect(Collectors.joining(", "));
        return of(
                Finding.Kind.IMPACT,
                JobNames.counted("impact.hit", hits.size(), NAMED),
                List.of(key, at, seen.end().basis().word(), count, named),
                cite("after " + key, key + " · assumed end=" + at + " · too late=" + count + " jobs; " + record));
    }

    private String record(Impact.Hit hit) {
        return hit.job().key().text() + " · late by=" + Moments.span(hit.late()) + " · expected start="
                + at(hit.startsAt()) + " · latest start=" + at(hit.latestStart()) + " · for=" + hit.boundBy();
    }

    private Finding inTime() {
        var at = at(impact.endsAt());
        return of(
                Finding.Kind.STATE,
                "impact.in_time",
                List.of(key, at, seen.end().basis().word()),
                cite("after " + key, key + " · assumed end=" + at + " · too late=0 jobs"));
    }

    /** What nobody knows the duration of may be later than it is reckoned. */
    private Optional<Finding> unknown() {
        var unknown = waiting.stream()
                .filter(job -> job.lastRun().map(JobRun::estimated).isEmpty())
                .count();
        if (unknown == 0) {
            return Optional.empty();
        }
        var count = Long.toString(unknown);
        return Optional.of(of(
                Finding.Kind.STATE,
                unknown == 1 ? "impact.unknown.one" : "impact.unknown.some",
                List.of(count),
                cite("after " + key, key + " · without expected duration=" + count + " jobs behind it")));
    }

    /** A deadline of its own that has passed says as much itself. */
    private Optional<Finding> lastMoment() {
        var end = impact.lastEnd();
        var start = impact.lastStart();
        if (end == null || start == null || impact.boundBy().equals(key)) {
            return Optional.empty();
        }
        boolean begun = !impact.job().state().status().waiting()
                && !impact.job().state().status().failed();
        var last = begun ? end : start;
        boolean gone = last.isBefore(caseFile.clock().instant());
        var record =
                key + " · has to end by=" + at(end) + " · has to start by=" + at(start) + " · for=" + impact.boundBy();
        return Optional.of(of(
                Finding.Kind.DEADLINE_RISK,
                "impact.act" + (gone ? "_passed" : begun ? "_end" : ""),
                List.of(key, at(gone ? last : end), at(start), impact.boundBy()),
                cite(key, record)));
    }

    private Optional<Finding> unaffected() {
        var now = caseFile.clock().instant();
        var others = impact.unaffected().stream()
                .filter(job -> job.schedule().deadline() != null
                        && job.schedule().deadline().isAfter(now))
                .toList();
        if (others.isEmpty()) {
            return Optional.empty();
        }
        var count = Integer.toString(others.size());
        var listed = others.stream().map(job -> job.key().text()).collect(Collectors.joining("; "));
        return Optional.of(of(
                Finding.Kind.STATE,
                JobNames.counted("impact.unaffected", others.size(), NAMED),
                List.of(key, count, JobNames.of(others, NAMED)),
                cite("beside " + key, key + " · other jobs with a deadline=" + count + " jobs; " + listed)));
    }

    private Finding of(Finding.Kind kind, String message, List<String> arguments, Evidence evidence) {
        return CaseFile.established(kind, key, message, arguments, evidence);
    }

    private Evidence cite(String location, String excerpt) {
        return caseFile.cite(Evidence.Kind.PLAN_GRAPH, seen.plan(), location, excerpt);
    }

    private String at(Instant moment) {
        return caseFile.moments().at(moment);
    }
}
