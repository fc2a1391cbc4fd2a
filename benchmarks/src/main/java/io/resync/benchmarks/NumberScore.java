package io.resync.benchmarks;

import io.resync.benchmarks.SituationTruth.Figure;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whether an answer says a number, whichever way it writes it; spans of time count in minutes. */
final class NumberScore {
    private static final Pattern NUMBER =
            Pattern.compile("(?<![\\w.,:#/-])-?\\d+(?:[.,\u00a0]\\d+)*(?![\\w:#-]|[.,]\\d)");
    private static final Pattern SPAN = Pattern.compile(
            "(?<![\\w.,:])(?:(\\d+) ?(?:d|dias?|days?)\\b ?)?(?:(?:and |e |y )?(\\d+) ?(?:h|horas?|hours?)\\b ?)?"
                    + "(?:(?:and |e |y )?(\\d+) ?(?:min|minutos?|minutes?|m)\\b ?)?(?:(?:and |e |y )?(\\d+) ?(?:s|segundos?|seconds?)\\b)?");
    private static final int DAY = 1440;
    private static final int HOUR = 60;
    private final String words;

    /** Expects folded text. */
    NumberScore(String words) {
        this.words = words;
    }

    boolean says(Figure figure) {
        if (figure.value() instanceof String text) {
            return ScoredText.names(words, ScoredText.fold(text));
        }
        double value = ((Number) figure.value()).doubleValue();
        double tolerance = Objects.requireNonNullElse(figure.tolerance(), 0.0) + 1e-9;
        return candidates(figure.unit()).stream().anyMatch(said -> Math.abs(said - value) <= tolerance);
    }

    private List<Double> candidates(@Nullable String unit) {
        var all = new ArrayList<Double>();
        if (unit == null) {
            NUMBER.matcher(words).results().forEach(match -> all.addAll(readings(match.group())));
        }
        double minutes = unit == null || unit.startsWith("m") ? 1 : unit.startsWith("h") ? HOUR : 1.0 / HOUR;
        SPAN.matcher(words)
                .results()
                .filter(match -> !match.group().isBlank())
                .forEach(match -> all.add(inMinutes(match) / minutes));
        return all;
    }

    /** A comma or point can part thousands or decimals. */
    private static List<Double> readings(String text) {
        var all = new ArrayList<Double>();
        all.add(Double.valueOf(text.replaceAll("[.,\u00a0]", "")));
        if (text.matches("-?\\d+[.,]\\d+")) {
            all.add(Double.valueOf(text.replace(',', '.')));
        }
        return all;
    }

    private static double inMinutes(MatchResult match) {
        return number(match, 1) * DAY + number(match, 2) * HOUR + number(match, 3) + number(match, 4) / HOUR;
    }

    private static double number(MatchResult match, int group) {
        var text = match.group(group);
        return text == null ? 0 : Double.parseDouble(text);
    }
}
