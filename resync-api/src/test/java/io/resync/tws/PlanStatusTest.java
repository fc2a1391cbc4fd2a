package io.resync.tws;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class PlanStatusTest {
    @Test
    void aStateThatNobodyKnowsKeepsItsText() {
        var state = PlanState.of("HIBERNATING", "WAITING_FOR_SPRING");

        assertThat(state.status()).isEqualTo(PlanStatus.UNKNOWN);
        assertThat(state).hasToString("HIBERNATING");
        assertThat(state.substatus()).isEqualTo("WAITING_FOR_SPRING");
        assertThat(state.status().failed()).isFalse();
        assertThat(state.status().ended()).isFalse();
    }

    @Test
    void countsAddUpOverSpellingsOfOneState() {
        var counts = new JobCounts(7, java.util.Map.of("ABEND", 2L, "abend", 1L, "SUCC", 4L));

        assertThat(counts.of(PlanStatus.ABEND)).isEqualTo(3);
        assertThat(counts.of(PlanStatus.EXEC)).isZero();
    }
}
