package io.resync.benchmarks;

import java.util.stream.IntStream;

/**
 * Compares how sure predictions were with how often they were right.
 *
 * @see <a href="https://doi.org/10.1609/aaai.v29i1.9602">Naeini et al., AAAI 2015: expected calibration error</a>
 */
final class Reliability {
    private static final int BINS = 15;

    private final double[] confidence = new double[BINS];
    private final int[] right = new int[BINS];
    private int cases;

    void add(double said, boolean isRight) {
        int bin = Math.min(BINS - 1, (int) (said * BINS));
        confidence[bin] += said;
        right[bin] += isRight ? 1 : 0;
        cases++;
    }

    /**
     * The mean distance between confidence and share of right ones, over 15 bins of equal width, weighted by their size;
     * 0 to 1, not a number without cases.
     */
    double expectedCalibrationError() {
        return IntStream.range(0, BINS)
                        .mapToDouble(bin -> Math.abs(confidence[bin] - right[bin]))
                        .sum()
                / cases;
    }
}
