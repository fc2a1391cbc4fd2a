package io.resync.agent.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

final class PlanTimesTest {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);

    @Test
    void namesEveryWorkWithItsTimes() {
        PlanTimes.print(4_000, "", out);

        assertThat(bytes.toString(StandardCharsets.UTF_8).lines())
                .hasSize(11)
                .allMatch(line -> line.matches("\\w[\\w ]+ median +\\d+\\.\\d\\d ms, p95 +\\d+\\.\\d\\d ms"));
    }

    @Test
    void tellsTheHeapOfEachWayToHoldThePlan() {
        PlanHeap.print(4_000, out);

        assertThat(bytes.toString(StandardCharsets.UTF_8)).contains("4000 jobs", "JGraphT", "edges of the graph");
    }
}
