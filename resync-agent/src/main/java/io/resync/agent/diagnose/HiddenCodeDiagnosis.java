package io.resync.agent.diagnose;

import io.resync.Observed;
import io.resync.agent.gather.Sources;
import io.resync.diagnosis.Evidence;
import io.resync.diagnosis.Finding;
import io.resync.query.Intent;
import io.resync.tws.Job;
import io.resync.tws.JobLog;
import io.resync.tws.JobRun;
import io.resync.tws.PlanStatus;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A success that is none: two of three signs, a return code that the rule for success lets pass, a run that is much too short, a log
 * that says there was nothing to do.
 */
final class HiddenCodeDiagnosis implements Diagnosis {
    private static final Set<Intent> ASKED = EnumSet.of(
            Intent.DIAGNOSE_FAILURE, Intent.STATUS, Intent.DURATION, Intent.COMPARISON, Intent.MESSAGE_LOOKUP);
    private static final int SIGNS = 2;
    private static final Pattern NOTHING = Pattern.compile(
            "(?iu)(?<![\\d.,:])0\\s+(?:\\p{L}+\\s+)?(?:rows?|records?|lines?|files?|items?|bytes|linhas?|registros?|arquivos?"
                    + "|itens|filas?|l[ií]neas?|archivos?|ficheros?)\\b"
                    + "|\\b(?:no|nenhuma?|sem|sin|ning[uú]n)\\s+(?:rows|records|data|registros?|linhas?|dados|filas|datos)\\b");

    @Override
    public List<Finding> examine(CaseFile caseFile) {
        return suspects(caseFile)
                ? caseFile.job().map(job -> examine(caseFile, job)).orElse(List.of())
                : List.of();
    }

    /** Whether the success of the job that the question is about looks like none. */
    static boolean suspects(CaseFile caseFile) {
        return ASKED.contains(caseFile.intent())
                && caseFile.job()
                        .filter(job -> job.value().state().status() == PlanStatus.SUCC)
                        .filter(job -> signs(caseFile, job.value()) >= SIGNS)
                        .isPresent();
    }

    private static long signs(CaseFile caseFile, Job job) {
        var coded = job.lastRun().map(JobRun::returnCode).filter(code -> code != 0);
        var brief = RunsDiagnosis.present(caseFile).filter(PresentRun::tooShort);
        return Stream.of(coded, brief, empty(caseFile))
                .filter(Optional::isPresent)
                .count();
    }

    private static List<Finding> examine(CaseFile caseFile, Observed<Job> job) {
        var findings = new ArrayList<Finding>();
        findings.add(empty(caseFile).map(line -> logged(caseFile, job, line)).orElseGet(() -> coded(caseFile, job)));
        caseFile.get(Sources.SUCCESSORS)
                .ifPresent(after -> findings.addAll(new Consumers(caseFile, job, after).examine()));
        return findings;
    }

    private static Optional<Line> empty(CaseFile caseFile) {
        return caseFile.get(Sources.JOB_LOG).flatMap(HiddenCodeDiagnosis::nothingDone);
    }

    private static Finding logged(CaseFile caseFile, Observed<Job> job, Line line) {
        var key = job.value().key().text();
        var number = Long.toString(line.number());
        var input = line.input();
        var evidence = line.cite(caseFile, key);
        var arguments = new ArrayList<>(List.of(key, job.value().state().text(), number, Quote.of(line.text())));
        var shown = new ArrayList<>(List.of(evidence, caseFile.cite(job)));
        input.ifPresent(told -> {
            arguments.add(Long.toString(told.number()));
            arguments.add(Quote.of(told.text()));
            shown.add(told.cite(caseFile, key));
        });
        return new Finding(
                Finding.Kind.ROOT_CAUSE,
                key,
                input.isPresent() ? "green.input" : "green.empty",
                arguments,
                Finding.Confidence.LIKELY,
                shown);
    }

    private static Finding coded(CaseFile caseFile, Observed<Job> job) {
        var key = job.value().key().text();
        var arguments = List.of(
                key,
                job.value().state().text(),
                job.value()
                        .lastRun()
                        .map(run -> String.valueOf(run.returnCode()))
                        .orElse("-"));
        return new Finding(
                Finding.Kind.ROOT_CAUSE,
                key,
                "green.hidden",
                arguments,
                Finding.Confidence.LIKELY,
                List.of(caseFile.cite(job)));
    }

    private static Optional<Line> nothingDone(Observed<JobLog> log) {
        var lines = log.value().lines();
        for (int index = 0; index < lines.size(); index++) {
            if (NOTHING.matcher(lines.get(index)).find()) {
                return Optional.of(Line.of(log, index));
            }
        }
        return Optional.empty();
    }

    private record Line(Observed<JobLog> log, int index, String text) {
        static Line of(Observed<JobLog> log, int index) {
            return new Line(log, index, log.value().lines().get(index));
        }

        long number() {
            return log.value().firstLine() + index;
        }

        Evidence cite(CaseFile caseFile, String job) {
            return caseFile.cite(Evidence.Kind.LOG_LINES, log, "line " + number() + " of " + job, text);
        }

        /** With which value it came to that. */
        Optional<Line> input() {
            return new InputLine(log.value().lines(), index)
                    .find().stream().mapToObj(told -> of(log, told)).findFirst();
        }
    }
}
