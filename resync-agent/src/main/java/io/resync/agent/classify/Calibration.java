package io.resync.agent.classify;

import java.util.List;

/**
 * Turns scores into probabilities that hold what they say: a soft maximum over the scores, sharpened by one factor that
 * makes the examples the model had not seen most probable.
 *
 * @param sharpness the factor; positive
 * @see <a href="https://proceedings.mlr.press/v70/guo17a.html">Guo et al., ICML 2017: temperature scaling</a>
 */
record Calibration(double sharpness) {
    private static final double LEAST = 0.1;
    private static final double MOST = 50;
    private static final int STEPS = 50;

    Calibration {
        if (!(sharpness > 0)) {
            throw new IllegalArgumentException("sharpness must be positive, was " + sharpness);
        }
    }

    /** Halves the range that holds the best factor, since the slope grows with the factor; the least sharp without data. */
    static Calibration of(List<HeldOut> heldOut) {
        double low = LEAST;
        double high = heldOut.isEmpty() ? LEAST : MOST;
        for (int i = 0; i < STEPS && high - low > 1e-6; i++) {
            double middle = (low + high) / 2;
            if (slope(heldOut, middle) < 0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return new Calibration((low + high) / 2);
    }

    /** One probability for each score, together 1. */
    double[] probabilities(float[] scores) {
        var probabilities = new double[scores.length];
        double largest = Double.NEGATIVE_INFINITY;
        for (float score : scores) {
            largest = Math.max(largest, score);
        }
        double sum = 0;
        for (int i = 0; i < scores.length; i++) {
            probabilities[i] = Math.exp(sharpness * (scores[i] - largest));
            sum += probabilities[i];
        }
        for (int i = 0; i < scores.length; i++) {
            probabilities[i] /= sum;
        }
        return probabilities;
    }

    /** How the negative log-likelihood changes with the factor: expected scores less those of the right labels. */
    private static double slope(List<HeldOut> heldOut, double sharpness) {
        var calibration = new Calibration(sharpness);
        double slope = 0;
        for (var example : heldOut) {
            var probabilities = calibration.probabilities(example.scores());
            slope -= example.scores()[example.truth()];
            for (int i = 0; i < probabilities.length; i++) {
                slope += probabilities[i] * example.scores()[i];
            }
        }
        return slope;
    }
}
