package io.resync.benchmarks;

import io.resync.agent.log.LogLine;
import io.resync.agent.log.LogReport;
import io.resync.agent.log.LogTriage;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Lets the triage that the product runs choose lines of logs, and compares them with the lines that explain the failure. */
final class LogsSuite implements QualitySuite {
    private static final double LONG_ENOUGH_SECONDS = 1;
    private static final String DEFAULT_LINES = "50,200";

    @Override
    public String usage() {
        return "--dir DIR --labels FILE [--lines 50,200] [--selected FILE to write the chosen lines to]";
    }

    @Override
    public Figures measure(Options options) throws IOException {
        var folder = options.path("dir");
        var labels = options.path("labels");
        var scores = scores(options.optional("lines"));
        var selected = options.optionalPath("selected");
        options.requireNoOthers();
        Map<String, Map<String, List<LogLabel>>> byFile = JsonLines.read(labels, LogLabel::of).stream()
                .collect(Collectors.groupingBy(
                        LogLabel::file,
                        LinkedHashMap::new,
                        Collectors.groupingBy(LogLabel::id, LinkedHashMap::new, Collectors.toList())));
        var reports = new ArrayList<String>();
        for (var log : byFile.entrySet()) {
            var report = read(folder, log.getValue().values().iterator().next().get(0));
            log.getValue().values().forEach(failure -> add(scores, failure, report));
            reports.add(chosen(log.getKey(), report));
        }
        if (selected != null) {
            Files.write(selected, reports);
        }
        var figures = new Figures();
        scores.forEach(score -> score.addTo(figures));
        var logs = List.copyOf(byFile.keySet());
        megabytesASecond(folder, logs); // until the compiler is done
        return figures.add("mb_per_second", megabytesASecond(folder, logs));
    }

    private static List<LogScore> scores(@Nullable String lines) {
        try {
            return Arrays.stream((lines == null ? DEFAULT_LINES : lines).split(",", -1))
                    .map(number -> new LogScore(Integer.parseUnsignedInt(number.strip())))
                    .toList();
        } catch (NumberFormatException e) {
            throw new WrongCallException("--lines takes numbers with commas between, got " + lines);
        }
    }

    private static LogReport read(Path folder, LogLabel label) throws IOException {
        var log = folder.resolve(label.file());
        if (!Files.isRegularFile(log)) {
            throw label.source().bad("there is no file " + log);
        }
        return read(log);
    }

    private static LogReport read(Path log) throws IOException {
        try (var bytes = new BufferedInputStream(Files.newInputStream(log))) {
            return LogTriage.read(bytes);
        }
    }

    private static void add(List<LogScore> scores, List<LogLabel> failure, LogReport report) {
        var labelled = new BitSet();
        failure.forEach(label -> label.addTo(labelled, report.totals().lines()));
        scores.forEach(score -> score.add(labelled, report));
    }

    /** The logs again, until the time is long enough to be measured. */
    private static double megabytesASecond(Path folder, List<String> logs) throws IOException {
        double bytes = 0;
        double seconds = 0;
        for (int next = 0; !logs.isEmpty() && seconds < LONG_ENOUGH_SECONDS; next = (next + 1) % logs.size()) {
            var log = folder.resolve(logs.get(next));
            long began = System.nanoTime();
            read(log);
            seconds += (System.nanoTime() - began) / 1e9;
            bytes += Files.size(log);
        }
        return bytes / 1e6 / seconds;
    }

    private static String chosen(String file, LogReport report) {
        var lines = report.ranked().stream().map(LogLine::number).toList();
        return "{\"file\":\"" + file.replace("\\", "\\\\").replace("\"", "\\\"") + "\",\"lines\":"
                + report.totals().lines() + ",\"ranked\":" + lines + "}";
    }
}
