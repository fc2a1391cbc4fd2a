package io.resync.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import io.resync.agent.understand.QueryProcessor;
import org.junit.jupiter.api.Test;

final class HostileTextsTest {
    private static final QueryProcessor PROCESSOR = QueryProcessor.standard();

    @Test
    void everyShapeHasTheLengthAskedForAndIsUnderstood() {
        assertThat(HostileTexts.all()).hasSizeGreaterThan(15).allSatisfy((name, shape) -> {
            assertThat(shape.apply(1_000)).hasSize(1_000);
            assertThat(HostileTexts.Times.of(PROCESSOR, shape.apply(1_000), 1).clock())
                    .isPositive();
        });
    }
}
