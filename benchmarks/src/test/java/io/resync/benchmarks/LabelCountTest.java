package io.resync.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

final class LabelCountTest {
    private final LabelCount count = new LabelCount();

    @Test
    void countsWhatIsRight() {
        count.add("a", "a");
        count.add("a", "b");
        count.add("b", "b");
        count.add("b", "b");

        assertThat(count.accuracy()).isEqualTo(0.75);
    }

    @Test
    void countsEveryLabelAlikeAlsoOnesThatWereOnlyPredicted() {
        count.add("a", "a");
        count.add("a", "a");
        count.add("b", "c");

        assertThat(count.macroF1()).isCloseTo((1.0 + 0 + 0) / 3, within(1e-9));
    }

    @Test
    void hasNoFiguresWithoutCases() {
        assertThat(count.accuracy()).isNaN();
        assertThat(count.macroF1()).isNaN();
    }
}
