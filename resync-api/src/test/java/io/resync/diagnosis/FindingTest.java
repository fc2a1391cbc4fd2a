package io.resync.diagnosis;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

final class FindingTest {
    @Test
    void cannotBeBuiltWithoutEvidence() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Finding(
                        Finding.Kind.ROOT_CAUSE,
                        "A#S.J",
                        "cause.log",
                        List.of(),
                        Finding.Confidence.ESTABLISHED,
                        List.of()))
                .withMessageContaining("cause.log on A#S.J has none");
    }
}
