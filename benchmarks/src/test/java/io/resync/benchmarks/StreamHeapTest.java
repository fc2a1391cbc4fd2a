package io.resync.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

final class StreamHeapTest {
    @Test
    void walksOverEveryJob() throws IOException {
        var measured = StreamHeap.of(2_500);

        assertThat(measured.jobs()).isEqualTo(2_500);
        assertThat(measured.peak()).isGreaterThan(measured.idle());
        assertThat(measured).asString().contains("2,500 jobs").contains("MB above idle");
    }
}
