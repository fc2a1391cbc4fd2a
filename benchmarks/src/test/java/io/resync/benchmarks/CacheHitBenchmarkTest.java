package io.resync.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import io.resync.tws.client.cache.PlanKey;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class CacheHitBenchmarkTest {
    private final CacheHitBenchmark benchmark = new CacheHitBenchmark();

    @BeforeEach
    void fill() throws IOException {
        benchmark.fill();
    }

    @AfterEach
    void close() {
        benchmark.close();
    }

    @Test
    void findsTheSameAnswersBothWays() {
        var id = benchmark.ids.get(7);
        var page = benchmark.pages.get(7);

        assertThat(benchmark.bare.getIfPresent(new PlanKey.OneJob(id)))
                .isSameAs(benchmark.cached.job(id, benchmark.deadline));
        assertThat(benchmark.bare.getIfPresent(new PlanKey.Jobs(benchmark.filter, page)))
                .isSameAs(benchmark.cached.jobs(benchmark.filter, page, benchmark.deadline));
    }
}
