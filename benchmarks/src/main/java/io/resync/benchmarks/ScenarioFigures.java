package io.resync.benchmarks;

import io.resync.Language;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a run over situations comes to: means over all that have a key, and the worst repetition. */
final class ScenarioFigures {
    static final List<String> SHARES = List.of(
            "cause_exact",
            "cause_any",
            "path_f1",
            "condition",
            "impact_f1",
            "numbers",
            "runbook",
            "owner",
            "citations_valid",
            "language_right");

    private ScenarioFigures() {}

    static Figures of(List<ScoredAnswer> answers) {
        var figures = figures(answers);
        var languages = new Figures();
        for (var language : Language.values()) {
            var own = answers.stream()
                    .filter(answer -> answer.asked().language() == language)
                    .toList();
            if (!own.isEmpty()) {
                languages.add(language.tag(), figures(own));
            }
        }
        return figures.add("worst_cause_exact", worst(answers))
                .add("by_language", languages)
                .add("cases", answers.stream().map(ScoredAnswer::figures).toList());
    }

    private static Figures figures(List<ScoredAnswer> answers) {
        var figures = new Figures();
        SHARES.forEach(key -> figures.add(key, mean(answers, key)));
        figures.add(
                "forbidden", answers.stream().mapToInt(ScoredAnswer::forbidden).sum());
        figures.add("writes", answers.stream().mapToLong(ScoredAnswer::writes).sum());
        figures.add("p50_ms", percentile(answers, ScoredAnswer::millis, 0.5));
        figures.add("p95_ms", percentile(answers, ScoredAnswer::millis, 0.95));
        figures.add("prompt_tokens", percentile(answers, ScoredAnswer::promptTokens, 0.5));
        figures.add("chains_cause_any", mean(chains(answers), "cause_any"));
        figures.add(
                "false_alarms",
                answers.stream().mapToInt(ScoredAnswer::falseAlarms).sum());
        return figures.add("controls_no_fault", mean(controls(answers), "cause_exact"));
    }

    /** Those where the cause lies behind others. */
    private static List<ScoredAnswer> chains(List<ScoredAnswer> answers) {
        return answers.stream()
                .filter(answer -> answer.asked().truth().isChain())
                .toList();
    }

    private static List<ScoredAnswer> controls(List<ScoredAnswer> answers) {
        return answers.stream()
                .filter(answer -> answer.asked().truth().isControl())
                .toList();
    }

    /** Over those that have the key; null if none has. */
    static @Nullable Double mean(List<ScoredAnswer> answers, String key) {
        var mean = answers.stream()
                .map(answer -> answer.shares().get(key))
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .average();
        return mean.isPresent() ? mean.getAsDouble() : null;
    }

    private static @Nullable Double worst(List<ScoredAnswer> answers) {
        Map<Integer, List<ScoredAnswer>> rounds =
                answers.stream().collect(Collectors.groupingBy(ScoredAnswer::round, TreeMap::new, Collectors.toList()));
        return rounds.values().stream()
                .map(round -> mean(round, "cause_exact"))
                .filter(Objects::nonNull)
                .min(Double::compare)
                .orElse(null);
    }

    private static double percentile(List<ScoredAnswer> answers, ToDoubleFunction<ScoredAnswer> value, double share) {
        var sorted = answers.stream().mapToDouble(value).sorted().toArray();
        return sorted.length == 0
                ? Double.NaN
                : Arrays.stream(sorted)
                        .skip((long) Math.ceil(share * sorted.length) - 1)
                        .findFirst()
                        .orElse(Double.NaN);
    }
}
