package io.resync.agent.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.Reference;
import org.junit.jupiter.api.Test;

/** A plan of the largest size that one process is made for. */
final class PlanMemoryTest {
    private static final int JOBS = 200_000;
    private static final long MOST = 200_000_000;

    @Test
    void aPlanOfTwoHundredThousandJobsTakesLessThanAKilobyteForEach() {
        long before = used();
        var graph = PlanGraph.of(new RandomPlan(42, JOBS, 20, false).whole());
        try {
            assertThat(used() - before).isLessThan(MOST);
            assertThat(graph.jobs()).hasSize(JOBS);
        } finally {
            Reference.reachabilityFence(graph);
        }
    }

    private static long used() {
        for (int time = 0; time < 3; time++) {
            System.gc();
        }
        var runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
