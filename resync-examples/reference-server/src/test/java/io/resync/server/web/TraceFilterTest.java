package io.resync.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TraceFilterTest {
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    @Test
    void takesTheCallersTrace() {
        assertThat(TraceFilter.traceId("00-" + TRACE + "-00f067aa0ba902b7-01")).isEqualTo(TRACE);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "x",
                "00-" + TRACE + "-00f067aa0ba902b7",
                "ff-" + TRACE + "-00f067aa0ba902b7-01",
                "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
                "00-" + TRACE + "-0000000000000000-01",
                "00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01"
            })
    void makesANewOneInsteadOfOneThatIsNotValid(@Nullable String traceparent) {
        assertThat(TraceFilter.traceId(traceparent)).matches("[0-9a-f]{32}").isNotEqualTo(TRACE);
    }
}
