package io.resync.tws.client.cache;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CacheOptionsTest {
    private final CacheOptions.Builder options = CacheOptions.builder();

    @ParameterizedTest
    @CsvSource({"PT0S,PT1S", "PT-1S,PT1S", "PT2S,PT1S"})
    void refusesTimesThatCannotBeKept(Duration fresh, Duration usable) {
        assertThatIllegalArgumentException().isThrownBy(() -> options.keep(DataKind.LOG, fresh, usable));
    }

    @Test
    void refusesBoundsThatLetNothingThrough() {
        assertThatIllegalArgumentException().isThrownBy(() -> options.maximumBytes(0));
        assertThatIllegalArgumentException().isThrownBy(() -> options.loadTimeout(Duration.ZERO));
    }
}
