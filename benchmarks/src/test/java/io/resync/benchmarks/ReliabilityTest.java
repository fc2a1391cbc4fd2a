package io.resync.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

final class ReliabilityTest {
    private final Reliability reliability = new Reliability();

    @Test
    void isZeroWhereConfidenceIsTheShareOfRightOnes() {
        reliability.add(0.75, true);
        reliability.add(0.75, true);
        reliability.add(0.75, true);
        reliability.add(0.75, false);

        assertThat(reliability.expectedCalibrationError()).isZero();
    }

    @Test
    void weighsEachBinByItsSize() {
        reliability.add(1, true);
        reliability.add(1, true);
        reliability.add(1, true);
        reliability.add(0.5, true);

        assertThat(reliability.expectedCalibrationError()).isCloseTo(0.5 / 4, within(1e-9));
    }

    @Test
    void hasNoFigureWithoutCases() {
        assertThat(reliability.expectedCalibrationError()).isNaN();
    }
}
