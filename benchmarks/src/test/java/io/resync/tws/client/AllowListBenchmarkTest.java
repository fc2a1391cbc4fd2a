package io.resync.tws.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.resync.tws.client.AllowListBenchmark.Sent;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class AllowListBenchmarkTest {
    @ParameterizedTest
    @EnumSource
    void measuresReadsThatAreLetOutAndPathsThatAreNone(Sent sent) {
        var benchmark = new AllowListBenchmark();
        benchmark.sent = sent;
        benchmark.make();

        assertThat(benchmark.check().isEmpty()).isEqualTo(!sent.name().endsWith("NO_READ"));
    }

    @ParameterizedTest
    @EnumSource(names = {"LONG_QUERY", "LONG_PATH_OF_NO_READ", "MANY_SEGMENTS_OF_NO_READ", "V1_LONG_PATH_OF_NO_READ"})
    void callsLongWhatHasTwoThousandCharacters(Sent sent) {
        assertThat(sent.request().url().toString().length()).isBetween(1_900, 2_400);
    }
}
