package io.resync.agent.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CalibrationTest {
    @ParameterizedTest
    @ValueSource(doubles = {0.5, 2, 8})
    void findsTheSharpnessThatTheOutcomesHave(double sharpness) {
        var truth = new Calibration(sharpness);
        var random = new Random(3);
        var heldOut = new ArrayList<HeldOut>();
        for (int i = 0; i < 20_000; i++) {
            float[] scores = {random.nextFloat(), random.nextFloat(), random.nextFloat()};
            heldOut.add(new HeldOut(scores, draw(truth.probabilities(scores), random)));
        }

        assertThat(Calibration.of(heldOut).sharpness()).isCloseTo(sharpness, within(0.1 * sharpness + 0.05));
    }

    @Test
    void isAlmostUndecidedWithoutHeldOutExamples() {
        assertThat(Calibration.of(List.of()).probabilities(new float[] {1, 0})[0])
                .isBetween(0.5, 0.55);
    }

    @Test
    void staysFiniteWhereEveryExampleIsRight() {
        var calibration = Calibration.of(List.of(new HeldOut(new float[] {1, 0}, 0)));

        assertThat(calibration.sharpness()).isBetween(1.0, 50.0);
    }

    @Test
    void givesProbabilitiesForScoresOfAnySize() {
        assertThat(new Calibration(50).probabilities(new float[] {1e30f, 0, -1e30f}))
                .containsExactly(1, 0, 0);
    }

    @Test
    void refusesASharpnessThatIsNone() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Calibration(Double.NaN));
    }

    private static int draw(double[] probabilities, Random random) {
        double left = random.nextDouble();
        int drawn = 0;
        while (drawn < probabilities.length - 1 && left >= probabilities[drawn]) {
            left -= probabilities[drawn++];
        }
        return drawn;
    }
}
