package io.resync.agent.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class WhyWaitingBenchmarkTest {
    private final WhyWaitingBenchmark benchmark = new WhyWaitingBenchmark();

    @BeforeEach
    void fill() {
        benchmark.jobs = 16_000;
        benchmark.fill();
    }

    @Test
    void asksAboutJobsWhoseBlockersGoBackTwentySteps() {
        var why = benchmark.whyWaiting();

        assertThat(why.steps()).hasSizeGreaterThanOrEqualTo(WhyWaitingBenchmark.DEPTH);
        assertThat(benchmark.graph.before(why.job().id())).hasSizeGreaterThanOrEqualTo(WhyWaitingBenchmark.DEPTH);
        assertThat(why.origins()).isNotEmpty();
    }

    @Test
    void aDelayHitsSomething() {
        assertThat(benchmark.impact().deadlines()).isNotEmpty();
    }

    @Test
    void foldsFailuresToTheirCauses() {
        assertThat(benchmark.cascade().causes())
                .hasSize(16_000 / 25 / 160)
                .allSatisfy(cause -> assertThat(cause.waiting()).hasSizeGreaterThan(200));
    }
}
