package io.resync.simulator;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/** What runs of a living plan write: a start, progress, and an end or an error; always the same of the same run. */
final class LivingLog implements RunLog {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);
    private static final int STEPS = 8;
    private static final Duration SHORTEST_STEP = Duration.ofSeconds(5);
    private static final Duration USUAL_DURATION = Duration.ofMinutes(1);
    private final ZoneId zone;
    private final Map<String, List<String>> errors;

    LivingLog(EstateFile file) {
        zone = file.engine().timezone();
        errors = new TreeMap<>(file.living() == null ? Map.of() : file.living().errorTexts());
    }

    @Override
    public Optional<List<String>> of(PlanJob job, EstateFile.Run run, Instant now) {
        var lines = new ArrayList<String>();
        lines.add(line(run.started(), "INFO  " + job.entry().name() + " starts on " + job.workstationOf(run)));
        addProgress(lines, job, run, run.ended() == null ? now : run.ended());
        if (run.ended() != null) {
            addEnd(lines, job, run, run.ended());
        }
        return Optional.of(List.copyOf(lines));
    }

    private void addProgress(List<String> lines, PlanJob job, EstateFile.Run run, Instant until) {
        var estimate = Objects.requireNonNullElse(job.entry().estimated(), USUAL_DURATION);
        var step = estimate.dividedBy(STEPS);
        var pause = step.compareTo(SHORTEST_STEP) < 0 ? SHORTEST_STEP : step;
        var recordsPerStep = 1_000L + run.number() % 9_000;
        var at = run.started().plus(pause);
        for (int done = 1; at.isBefore(until); done++, at = at.plus(pause)) {
            lines.add(line(at, "INFO  " + done * recordsPerStep + " records done"));
        }
    }

    private void addEnd(List<String> lines, PlanJob job, EstateFile.Run run, Instant ended) {
        if (job.stateOf(run).failed()) {
            errorOf(job, run).forEach(text -> lines.add(line(ended, "ERROR " + filled(text, job, run))));
        }
        var code = Objects.requireNonNullElse(run.returnCode(), 0);
        lines.add(line(ended, "INFO  " + job.entry().name() + " ends with code " + code));
    }

    /** The job's own error; else one of the estate's, by the number of the run. */
    private List<String> errorOf(PlanJob job, EstateFile.Run run) {
        if (errors.isEmpty()) {
            return List.of("the program ended with code {code}");
        }
        var any = List.copyOf(errors.keySet()).get(run.number() % errors.size());
        return Objects.requireNonNull(
                errors.get(Objects.requireNonNullElse(job.entry().error(), any)));
    }

    private static String filled(String text, PlanJob job, EstateFile.Run run) {
        return text.replace("{job}", job.entry().name())
                .replace(
                        "{stream}",
                        Objects.requireNonNullElse(
                                job.stream().original(), job.stream().name()))
                .replace("{workstation}", job.workstationOf(run))
                .replace("{code}", String.valueOf(run.returnCode()));
    }

    private String line(Instant at, String text) {
        return TIME.format(at.atZone(zone)) + " " + text;
    }
}
