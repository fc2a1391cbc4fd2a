package io.resync.agent.diagnose;

import io.resync.Observed;
import io.resync.agent.gather.Sources;
import io.resync.agent.gather.Successors;
import io.resync.diagnosis.Evidence;
import io.resync.diagnosis.Finding;
import io.resync.tws.Dependency;
import io.resync.tws.Job;
import io.resync.tws.JobLog;
import io.resync.tws.PlanStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Who ran behind a job that gave nothing, and whether their logs show that they took the input of another day.
 *
 * @param caseFile the case
 * @param source the job that gave nothing
 * @param after what comes after it
 */
record Consumers(CaseFile caseFile, Observed<Job> source, Observed<Successors> after) {
    private static final int NAMED = 8;
    private static final Pattern DIGITS = Pattern.compile("\\d+");

    List<Finding> examine() {
        var ran = after.value().hits().stream()
                .map(Successors.Hit::job)
                .filter(this::ranSince)
                .toList();
        if (ran.isEmpty()) {
            return List.of();
        }
        var findings = new ArrayList<Finding>();
        findings.add(ran(ran));
        ran.forEach(job -> caseFile.get(Sources.logOf(job.key()))
                .flatMap(log -> stale(job, log))
                .ifPresent(findings::add));
        return findings;
    }

    private boolean ranSince(Job job) {
        var end = source.value().lastRun().map(run -> run.endedAt());
        return job.state().status() == PlanStatus.SUCC
                && job.lastRun()
                        .map(run -> run.startedAt())
                        .filter(start -> end.filter(start::isBefore).isEmpty())
                        .isPresent();
    }

    private Finding ran(List<Job> ran) {
        var key = source.value().key().text();
        var names = ran.stream()
                .limit(NAMED)
                .map(job -> job.key().jobStream() + "." + job.key().name())
                .collect(Collectors.joining(", "));
        var records =
                ran.stream().map(job -> job.key().text() + " " + job.state()).collect(Collectors.joining("; "));
        var count = Integer.toString(ran.size());
        var evidence = caseFile.cite(Evidence.Kind.PLAN_GRAPH, after, "after " + key, count + " jobs ran: " + records);
        var message = ran.size() == 1 ? "green.consumer" : "green.consumers";
        return CaseFile.established(Finding.Kind.IMPACT, key, message, List.of(key, count, names), evidence);
    }

    private Optional<Finding> stale(Job job, Observed<JobLog> log) {
        return source.value().dependencies().stream()
                .filter(Dependency.OnFile.class::isInstance)
                .map(each -> ((Dependency.OnFile) each).path())
                .flatMap(path -> stale(job, log, path).stream())
                .findFirst();
    }

    /** The same name but for its figures, and these are smaller: the file of an earlier day. */
    private Optional<Finding> stale(Job job, Observed<JobLog> log, String path) {
        var name = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
        if (!DIGITS.matcher(name).find()) {
            return Optional.empty();
        }
        var others =
                Pattern.compile(DIGITS.splitAsStream(name).map(Pattern::quote).collect(Collectors.joining("\\d+")));
        var lines = log.value().lines();
        for (int index = 0; index < lines.size(); index++) {
            var match = others.matcher(lines.get(index));
            if (match.find()
                    && match.group().length() == name.length()
                    && match.group().compareTo(name) < 0) {
                return Optional.of(older(job, log, index, match.group(), name));
            }
        }
        return Optional.empty();
    }

    private Finding older(Job job, Observed<JobLog> log, int index, String older, String name) {
        var number = Long.toString(log.value().firstLine() + index);
        var line = log.value().lines().get(index);
        var key = job.key().text();
        var evidence = caseFile.cite(Evidence.Kind.LOG_LINES, log, "line " + number + " of " + key, line);
        var waited = caseFile.cite(
                Evidence.Kind.PLAN_RECORD,
                source,
                source.value().key().text(),
                source.value().key().text() + " · waits for " + name + " · log of " + key + " names " + older);
        return new Finding(
                Finding.Kind.CONSEQUENCE,
                key,
                "green.stale",
                List.of(key, older, name, number, Quote.of(line)),
                Finding.Confidence.LIKELY,
                List.of(evidence, waited));
    }
}
