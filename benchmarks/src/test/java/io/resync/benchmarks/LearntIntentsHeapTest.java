package io.resync.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

final class LearntIntentsHeapTest {
    @Test
    void staysFarBelowTwentyMegabytes() throws IOException {
        var measured = LearntIntentsHeap.measured();

        assertThat(measured.file()).isGreaterThan(1_000_000);
        assertThat(measured.heap()).isBetween(1_000_000L, 20_000_000L);
        assertThat(measured).asString().contains("MB of heap");
    }
}
