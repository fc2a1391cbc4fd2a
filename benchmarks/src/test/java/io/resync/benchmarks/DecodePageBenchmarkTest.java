package io.resync.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class DecodePageBenchmarkTest {
    private final DecodePageBenchmark benchmark = new DecodePageBenchmark();

    @BeforeEach
    void fill() {
        benchmark.jobs = 1000;
        benchmark.fill();
    }

    @Test
    void comparesWaysToTheSameValues() throws IOException {
        var page = benchmark.reader();

        assertThat(page.items()).hasSize(1000);
        assertThat(benchmark.dataBinding()).isEqualTo(page);
    }

    @Test
    void readsJobsAsLargeAndAsVariedAsRealOnes() throws IOException {
        assertThat(benchmark.page.length / 1000).isBetween(1200, 1800);
        assertThat(benchmark.reader().items())
                .anyMatch(job -> job.runs().isEmpty())
                .anyMatch(job -> job.runs().size() == 2)
                .anyMatch(job -> job.schedule().deadline() != null)
                .anyMatch(job -> job.critical());
    }

    @Test
    void readsTheSamePageEachTime() {
        assertThat(JobPage.json(20, 7)).isEqualTo(JobPage.json(20, 7)).isNotEqualTo(JobPage.json(20, 8));
    }
}
