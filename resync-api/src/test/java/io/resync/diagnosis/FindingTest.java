package io.resync.diagnosis;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
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

    @Test
    void aHypothesisCannotBeEstablished() {
        var evidence = new Evidence("e1", Evidence.Kind.PLAN_RECORD, "engine", Instant.EPOCH, "A#S.J", "rc=137");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Finding(
                        Finding.Kind.HYPOTHESIS,
                        "A#S.J",
                        "hypothesis.memory",
                        List.of(),
                        Finding.Confidence.ESTABLISHED,
                        List.of(evidence)))
                .withMessageContaining("hypothesis.memory on A#S.J is said to be");
    }
}
