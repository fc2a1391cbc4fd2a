package io.resync.benchmarks;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Counts predicted labels against true ones. */
final class LabelCount {
    private final Map<String, Integer> truths = new TreeMap<>();
    private final Map<String, Integer> predictions = new TreeMap<>();
    private final Map<String, Integer> hits = new TreeMap<>();
    private int cases;

    void add(String truth, String prediction) {
        cases++;
        truths.merge(truth, 1, Integer::sum);
        predictions.merge(prediction, 1, Integer::sum);
        if (truth.equals(prediction)) {
            hits.merge(truth, 1, Integer::sum);
        }
    }

    /** The share that was right; not a number without cases. */
    double accuracy() {
        return (double) hits.values().stream().mapToInt(count -> count).sum() / cases;
    }

    /** The mean of the F1 of all labels that are true or predicted somewhere, each counted alike. */
    double macroF1() {
        Set<String> labels = new TreeSet<>(truths.keySet());
        labels.addAll(predictions.keySet());
        return labels.stream().mapToDouble(this::f1).average().orElse(Double.NaN);
    }

    private double f1(String label) {
        return 2.0 * hits.getOrDefault(label, 0) / (truths.getOrDefault(label, 0) + predictions.getOrDefault(label, 0));
    }
}
