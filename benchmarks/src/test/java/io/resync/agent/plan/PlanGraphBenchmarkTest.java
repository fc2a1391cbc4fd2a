package io.resync.agent.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class PlanGraphBenchmarkTest {
    private final PlanGraphBenchmark benchmark = new PlanGraphBenchmark();

    @BeforeEach
    void fill() {
        benchmark.jobs = 4_000;
        benchmark.fill();
    }

    @Test
    void allThreeFindTheSame() {
        for (int many = 0; many < 20; many++) {
            int start = benchmark.start();
            var found = Arrays.stream(benchmark.closure(start)).boxed().toList();

            assertThat(benchmark.closureByJGraphT(start))
                    .hasSize(found.size() + 1)
                    .contains(start)
                    .containsAll(found);
            assertThat(benchmark.closureByJGraphTSparse(start))
                    .hasSize(found.size() + 1)
                    .containsAll(found);
        }
    }

    @Test
    void hasTwoAndAHalfDependenciesForEachJob() {
        assertThat(benchmark.graph.dependencyCount() / (double) benchmark.jobs).isBetween(2.4, 2.7);
    }
}
