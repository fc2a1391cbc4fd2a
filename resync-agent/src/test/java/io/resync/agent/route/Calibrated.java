package io.resync.agent.route;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** How far the confidence of understanding is from how often it is right. */
final class Calibrated {
    private static final int BINS = 15;

    private Calibrated() {}

    /**
     * The expected calibration error: the mean distance between confidence and share of right intents, over bins of equal
     * width, weighted by their size.
     */
    static double error(List<GoldenQuestion> questions) {
        return bins(questions).values().stream().mapToDouble(Calibrated::gap).sum() / questions.size();
    }

    private static Map<Integer, List<GoldenQuestion>> bins(List<GoldenQuestion> questions) {
        return questions.stream()
                .collect(Collectors.groupingBy(
                        question -> Math.min(BINS - 1, (int) (question.read().confidence() * BINS))));
    }

    private static double gap(List<GoldenQuestion> bin) {
        double said = bin.stream()
                .mapToDouble(question -> question.read().confidence())
                .sum();
        return Math.abs(
                said - bin.stream().filter(GoldenQuestion::intentIsRight).count());
    }
}
