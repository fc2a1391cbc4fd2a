package io.resync.agent.classify;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What a text wants, as far as a classifier can tell.
 *
 * <p>Look at {@link #outOfScope()} first, then at {@link #unclear()}; what is left can be acted on.
 */
public final class Prediction {
    private final List<String> labels;
    private final double[] probabilities;
    private final Settings settings;
    private final int best;
    private final double second;

    Prediction(List<String> labels, double[] probabilities, Settings settings) {
        this.labels = labels;
        this.probabilities = probabilities;
        this.settings = settings;
        this.best = best(probabilities, -1);
        this.second = probabilities[best(probabilities, best)];
    }

    /**
     * A label with its probability.
     *
     * @param label one of the classifier's labels
     * @param confidence 0 to 1; the confidences of a ranking add up to 1
     */
    public record Ranked(String label, double confidence) {}

    /**
     * What the text wants most probably.
     *
     * @return the best label; the one that means out of scope, if the application named it, where {@link #outOfScope()}
     */
    public String label() {
        var named = settings.outOfScope();
        return named != null && outOfScope() ? named : labels.get(best);
    }

    /**
     * How often a prediction like this one is right: of 100 with 0.8, about 80, for texts like those it was trained on.
     *
     * @return 0 to 1; where a low confidence alone made it out of scope, how probable it is that the best label is wrong
     */
    public double confidence() {
        boolean replaced = settings.outOfScope() != null && isBelowThreshold();
        return replaced ? 1 - probabilities[best] : probabilities[best];
    }

    /**
     * Whether the text is none of what the classifier was made for: its best label is the one that means so, or, without
     * examples of that, its confidence is lower than that of almost all texts that were rightly classified.
     *
     * @return whether the text is out of scope
     */
    public boolean outOfScope() {
        return isBelowThreshold() || labels.get(best).equals(settings.outOfScope());
    }

    /**
     * Whether the best two labels are so close that it is better to ask back than to guess.
     *
     * @return whether the best label's confidence lies less than the margin above the second
     */
    public boolean unclear() {
        return probabilities[best] - second < settings.margin();
    }

    /**
     * All labels the classifier has learnt.
     *
     * @return the most probable first, equal ones in the order of the alphabet
     */
    public List<Ranked> ranking() {
        return IntStream.range(0, labels.size())
                .mapToObj(i -> new Ranked(labels.get(i), probabilities[i]))
                .sorted(Comparator.comparingDouble(Ranked::confidence).reversed())
                .toList();
    }

    @Override
    public String toString() {
        return "%s %.2f%s%s"
                .formatted(label(), confidence(), unclear() ? ", unclear" : "", outOfScope() ? ", out of scope" : "");
    }

    private boolean isBelowThreshold() {
        return probabilities[best] < settings.threshold();
    }

    private static int best(double[] probabilities, int without) {
        int best = without == 0 ? 1 : 0;
        for (int i = best + 1; i < probabilities.length; i++) {
            if (i != without && probabilities[i] > probabilities[best]) {
                best = i;
            }
        }
        return best;
    }

    /**
     * What a classifier was told, and what it measured on held-out examples.
     *
     * @param maskNames whether identifiers are replaced by their shape
     * @param margin the lead below which a prediction is unclear
     * @param outOfScope the label that means out of scope; null if none was named
     * @param threshold the confidence below which a text is out of scope; 0 if examples tell
     */
    record Settings(
            boolean maskNames, double margin, @Nullable String outOfScope, double threshold) {
        Settings withThreshold(double confidence) {
            return new Settings(maskNames, margin, outOfScope, confidence);
        }
    }
}
