package io.resync.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.resync.tws.PlanStatus;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class SelectionTest {
    @Test
    void asksForFailuresOnlyWhenAllItsStatesAreFailures() {
        assertThat(jobs(PlanStatus.ABEND, PlanStatus.FAIL).ofFailures()).isTrue();
        assertThat(jobs(PlanStatus.ABEND, PlanStatus.EXEC).ofFailures()).isFalse();
        assertThat(Selection.ANY_JOB.ofFailures()).isFalse();
    }

    @Test
    void isOpenWithoutStatesAndLateness() {
        assertThat(Selection.ANY_JOB.isOpen()).isTrue();
        assertThat(jobs(PlanStatus.EXEC).isOpen()).isFalse();
        assertThat(new Selection(EntityType.JOB, Set.of(), true).isOpen()).isFalse();
    }

    @Test
    void keepsTheOrderOfTheStates() {
        assertThat(jobs(PlanStatus.FAIL, PlanStatus.READY, PlanStatus.HOLD).states())
                .containsExactly(PlanStatus.HOLD, PlanStatus.READY, PlanStatus.FAIL);
    }

    private static Selection jobs(PlanStatus... states) {
        return new Selection(EntityType.JOB, Set.of(states), false);
    }
}
