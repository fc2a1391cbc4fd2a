package io.resync.agent.diagnose;

import io.resync.Observed;
import io.resync.agent.codes.CauseReading;
import io.resync.agent.gather.Gatherer;
import io.resync.agent.log.LogCause;
import io.resync.agent.log.LogCount;
import io.resync.agent.log.LogEnding;
import io.resync.agent.log.LogLine;
import io.resync.agent.log.LogReport;
import io.resync.agent.log.LogTemplate;
import io.resync.diagnosis.Evidence;
import io.resync.diagnosis.Finding;
import io.resync.tws.JobLog;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What is said of a log, each line of it with its number. */
final class LogSentences {
    private static final int COUNTS = 3;

    /** What the engine or a wrapper prints around the output, and lines that only rule off. */
    private static final Pattern FRAME = Pattern.compile("=.*|[^\\p{L}]*");

    private final CaseFile caseFile;
    private final String job;
    private final Observed<JobLog> log;
    private final LogReport report;

    LogSentences(CaseFile caseFile, String job, Observed<JobLog> log, LogReport report) {
        this.caseFile = caseFile;
        this.job = job;
        this.log = log;
        this.report = report;
    }

    /** How it began, and how far it came before anything went wrong. */
    Finding did() {
        var first = firstOwn();
        return lastBeforeTheError(first.number())
                .map(last -> finding(
                        report.causes().isEmpty() ? "log.did_all" : "log.did_until",
                        List.of(job, number(first), quoted(first), number(last), quoted(last)),
                        List.of(first, last)))
                .orElseGet(() -> finding("log.did", List.of(job, number(first), quoted(first)), List.of(first)));
    }

    Finding broke() {
        return report.causes().stream()
                .findFirst()
                .map(this::broke)
                .orElseGet(() -> counted("log.no_error", List.of()));
    }

    private Finding broke(LogCause cause) {
        var line = new LogLine(cause.lineNumber(), cause.line());
        var arguments = new ArrayList<>(List.of(number(line), quoted(line)));
        var reading = CauseReading.of(cause.line());
        if (reading.known()) {
            arguments.add(CodeMeanings.word(reading.category().word()));
        }
        return finding(reading.known() ? "log.broke_of" : "log.broke", arguments, List.of(line));
    }

    /** How many lines complain, what repeats most, and the numbers that the log states itself. */
    Finding counts() {
        var errors = Long.toString(report.totals().errorLines());
        var stated = stated();
        var repeated = report.repeated().stream().findFirst();
        if (repeated.isEmpty()) {
            return stated.isEmpty()
                    ? counted("log.counts", List.of(errors))
                    : counted("log.counts_stated", List.of(errors, stated));
        }
        var most = repeated.get();
        var arguments = new ArrayList<>(List.of(
                errors,
                Long.toString(most.count()),
                text(most),
                Long.toString(most.first()),
                Long.toString(most.last())));
        if (!stated.isEmpty()) {
            arguments.add(stated);
        }
        return counted(stated.isEmpty() ? "log.counts_repeated" : "log.counts_all", arguments);
    }

    Finding ended() {
        return report.ending().map(this::ended).orElseGet(() -> {
            var last = report.tail().get(report.tail().size() - 1);
            return finding("log.ended_unsaid", List.of(number(last), quoted(last)), List.of(last));
        });
    }

    private Finding ended(LogEnding ending) {
        var line = ending.line();
        var message = ending.well() ? "log.ended_well" : "log.ended_badly";
        return finding(message, List.of(number(line), quoted(line)), List.of(line));
    }

    /** What was read, and what was not. */
    Finding read() {
        var totals = report.totals();
        if (totals.lines() == 0) {
            return counted("log.empty", List.of(job));
        }
        var first = Long.toString(log.value().firstLine());
        var last = Long.toString(log.value().firstLine() + totals.lines() - 1);
        var arguments = List.of(
                Long.toString(totals.lines()),
                first,
                last,
                Long.toString(totals.skippedCharacters()),
                Long.toString(totals.maskedLines()));
        var message = totals.lines() < Gatherer.MOST_LOG_LINES ? "log.read" : "log.read_part";
        boolean leftOut = totals.skippedCharacters() > 0 || totals.maskedLines() > 0;
        return counted(leftOut ? message + "_cut" : message, arguments);
    }

    /** Text that poses as instructions is told of, and not repeated. */
    Optional<Finding> orders() {
        return report.suspicious().stream().findFirst().map(first -> {
            var count = Integer.toString(report.suspicious().size());
            var evidence = caseFile.cite(
                    Evidence.Kind.LOG_LINES,
                    log,
                    "line " + first.number(),
                    "lines that pose as instructions=" + count + " · first is line " + first.number());
            return CaseFile.established(
                    Finding.Kind.ANOMALY, job, "log.orders", List.of(count, number(first)), evidence);
        });
    }

    private LogLine firstOwn() {
        return report.head().stream()
                .filter(LogSentences::isOwn)
                .findFirst()
                .orElse(report.head().get(0));
    }

    private Optional<LogLine> lastBeforeTheError(long first) {
        long error = report.causes().stream().findFirst().map(LogCause::from).orElse(Long.MAX_VALUE);
        var lines = log.value().lines();
        for (long at = Math.min(error, log.value().firstLine() + lines.size()) - 1; at > first; at--) {
            var line = LogLine.of(at, lines.get((int) (at - log.value().firstLine())));
            if (isOwn(line)) {
                return Optional.of(line);
            }
        }
        return Optional.empty();
    }

    private static boolean isOwn(LogLine line) {
        return !FRAME.matcher(line.text().strip()).matches();
    }

    private String stated() {
        return report.counts().stream().limit(COUNTS).map(LogSentences::stated).collect(Collectors.joining(", "));
    }

    private static String stated(LogCount count) {
        return Quote.of(count.what()) + ": " + count.value() + " (l. "
                + count.line().number() + ")";
    }

    private static String number(LogLine line) {
        return Long.toString(line.number());
    }

    private static String quoted(LogLine line) {
        return Quote.of(line.text());
    }

    /** Of the lines that it quotes. */
    private Finding finding(String message, List<String> arguments, List<LogLine> lines) {
        var shown = lines.stream()
                .map(line -> caseFile.cite(Evidence.Kind.LOG_LINES, log, job + " line " + line.number(), line.text()))
                .toList();
        return new Finding(Finding.Kind.STATE, job, message, arguments, Finding.Confidence.ESTABLISHED, shown);
    }

    /** Of the log as a whole. */
    private Finding counted(String message, List<String> arguments) {
        var totals = report.totals();
        var repeated =
                report.repeated().stream().findFirst().map(LogSentences::folded).orElse("");
        var excerpt =
                "lines read=" + totals.lines() + " · from line " + log.value().firstLine() + " to line "
                        + (log.value().firstLine() + totals.lines() - 1) + " · error lines=" + totals.errorLines()
                        + " · characters skipped=" + totals.skippedCharacters() + " · lines with a secret hidden="
                        + totals.maskedLines() + repeated + (stated().isEmpty() ? "" : " · stated: " + stated());
        return CaseFile.established(
                Finding.Kind.STATE,
                job,
                message,
                arguments,
                caseFile.cite(Evidence.Kind.LOG_LINES, log, job + " log", excerpt));
    }

    /** Without its time, which is folded to marks. */
    private static String text(LogTemplate most) {
        return Quote.of(most.text().replaceFirst("^[#\\W]+(?=\\w)", ""));
    }

    private static String folded(LogTemplate most) {
        return " · repeated lines=" + most.count() + ", lines " + most.first() + " to " + most.last() + ": "
                + text(most);
    }
}
