package io.resync.agent.diagnose;

import io.resync.Observed;
import io.resync.agent.gather.Sources;
import io.resync.diagnosis.Evidence;
import io.resync.diagnosis.Finding;
import io.resync.query.Intent;
import io.resync.tws.Job;
import io.resync.tws.Page;
import io.resync.tws.RunHistory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Whether the last run of a job took what such runs take, how long one that goes on still needs, and since when it takes another
 * time than before.
 */
final class RunsDiagnosis implements Diagnosis {
    private static final Set<Intent> ASKED = EnumSet.of(Intent.DURATION, Intent.COMPARISON);

    /** Whether the last run takes no longer than enough others did. */
    static boolean isUsual(CaseFile caseFile) {
        return present(caseFile)
                .filter(run -> !run.like().thin() && !run.tooLong())
                .isPresent();
    }

    static Optional<PresentRun> present(CaseFile caseFile) {
        return caseFile.job()
                .flatMap(job -> caseFile.get(Sources.RUNS)
                        .flatMap(seen -> PresentRun.of(
                                job.value(),
                                seen.value().items(),
                                caseFile.clock(),
                                caseFile.moments().zone())));
    }

    @Override
    public List<Finding> examine(CaseFile caseFile) {
        return caseFile.job()
                .flatMap(job -> caseFile.get(Sources.RUNS).map(seen -> examine(caseFile, job.value(), seen)))
                .orElse(List.of());
    }

    private static List<Finding> examine(CaseFile caseFile, Job job, Observed<Page<RunHistory.Run>> seen) {
        var present = present(caseFile);
        if (present.isEmpty()) {
            return List.of();
        }
        var run = present.get();
        var findings = new ArrayList<Finding>();
        findings.add(compared(caseFile, seen, run));
        if (run.running() && !run.like().thin()) {
            findings.add(left(caseFile, seen, run));
        }
        ChangePoint.in(seen.value().items(), caseFile.moments().zone())
                .ifPresent(point -> findings.add(changed(caseFile, seen, job, point)));
        return findings;
    }

    private static Finding compared(CaseFile caseFile, Observed<?> seen, PresentRun run) {
        var key = run.job().key().text();
        var like = run.like();
        var arguments = List.of(
                key,
                Moments.span(run.lasted()),
                Integer.toString(like.runs()),
                "{word.days." + like.basis().name().toLowerCase(Locale.ROOT) + "}",
                Moments.span(like.low()),
                Moments.span(like.high()),
                Moments.span(like.typical()),
                Long.toString(run.shorter()));
        return CaseFile.established(
                kind(run, run.running() || ASKED.contains(caseFile.intent())),
                key,
                message(run),
                arguments,
                cite(caseFile, seen, run));
    }

    private static Finding.Kind kind(PresentRun run, boolean asked) {
        if (run.tooLong() || run.tooShort()) {
            return Finding.Kind.ANOMALY;
        }
        return run.like().thin() || !asked ? Finding.Kind.STATE : Finding.Kind.NO_FAULT;
    }

    private static String message(PresentRun run) {
        var said = run.tooShort() ? "short" : run.like().thin() ? "thin" : run.tooLong() ? "long" : "usual";
        return "runs." + said + (run.running() ? "_so_far" : "");
    }

    private static Evidence cite(CaseFile caseFile, Observed<?> seen, PresentRun run) {
        var like = run.like();
        var excerpt = run.job().key().text() + " · state=" + run.job().state().text() + " · started="
                + caseFile.moments().at(run.startedAt()) + " · "
                + (run.running() ? "running for=" : "took=") + Moments.span(run.lasted()) + " · runs on days alike ("
                + like.basis() + ")=" + like.runs() + " runs · low=" + Moments.span(like.low()) + " · median="
                + Moments.span(like.typical()) + " · high=" + Moments.span(like.high()) + " · shorter than this one="
                + run.shorter() + " runs";
        return caseFile.cite(
                Evidence.Kind.PLAN_RECORD,
                seen,
                "run history of " + run.job().key().text(),
                excerpt);
    }

    private static Finding left(CaseFile caseFile, Observed<?> seen, PresentRun run) {
        var key = run.job().key().text();
        var now = caseFile.clock().instant();
        var ends = run.like().ends(run.startedAt(), now);
        var moments = caseFile.moments();
        var arguments = List.of(
                key,
                Moments.span(Duration.between(now, ends.typical())),
                Moments.span(Duration.between(now, ends.high())),
                moments.at(ends.typical()),
                moments.at(ends.high()),
                Integer.toString(run.like().runs()));
        var excerpt = key + " · time left: typical=" + arguments.get(1) + " · at most as nine of ten="
                + arguments.get(2) + " · typical end=" + arguments.get(3) + " · late end=" + arguments.get(4) + " · by "
                + arguments.get(5) + " runs";
        var evidence = caseFile.cite(Evidence.Kind.PLAN_RECORD, seen, "run history of " + key, excerpt);
        var message = ends.high().isAfter(now) ? "runs.left" : "runs.left_unknown";
        return CaseFile.established(Finding.Kind.STATE, key, message, arguments, evidence);
    }

    private static Finding changed(CaseFile caseFile, Observed<?> seen, Job job, ChangePoint point) {
        var key = job.key().text();
        var arguments = List.of(
                key,
                caseFile.moments().at(point.at()),
                Moments.span(point.after()),
                Moments.span(point.before()),
                Integer.toString(point.runsAfter()),
                Integer.toString(point.runsBefore()));
        var excerpt = key + " · since=" + arguments.get(1) + " · median=" + arguments.get(2) + " (" + arguments.get(4)
                + " runs) · before=" + arguments.get(3) + " (" + arguments.get(5) + " runs)";
        var evidence = caseFile.cite(Evidence.Kind.PLAN_RECORD, seen, "run history of " + key, excerpt);
        return CaseFile.established(Finding.Kind.ANOMALY, key, "runs.changed", arguments, evidence);
    }
}
