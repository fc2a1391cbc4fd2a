package io.resync.agent.classify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class ExampleOrderTest {
    @Test
    void dealsTheExamplesOfALabelOutInTurn() {
        assertThat(ExampleOrder.folds(new int[] {0, 0, 0, 1, 1, 0, 0, 0}, 2, 5))
                .containsExactly(0, 1, 2, 0, 1, 3, 4, 0);
    }

    @Test
    void neverHoldsOutTheOnlyExampleOfALabel() {
        assertThat(ExampleOrder.folds(new int[] {0, 1, 1}, 2, 5)).containsExactly(-1, 0, 1);
    }

    @Test
    void spreadsTheLanguagesOfALabelOverTheFolds() {
        var ordered = ExampleOrder.distinct(Phrases.desk());
        var folds = ExampleOrder.folds(new int[ordered.size()], 1, 2);

        assertThat(IntStream.range(0, ordered.size())
                        .filter(i -> folds[i] == 0)
                        .mapToObj(i -> ordered.get(i).language()))
                .contains("en", "es", "pt-BR");
    }
}
