package io.resync.agent.plan;

import static io.resync.agent.plan.LittlePlan.NOW;
import static io.resync.agent.plan.LittlePlan.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.resync.agent.plan.AtRisk.Why;
import org.junit.jupiter.api.Test;

final class AtRiskTest {
    private final LittlePlan plan = new LittlePlan();

    @Test
    void aWatchedJobWithTimeLeftAndNothingBeforeItIsNot() {
        plan.job("CLOSE").critical().takes(30).deadline("04:00");

        assertThat(AtRisk.of(plan.graph(), NOW)).isEmpty();
    }

    @Test
    void othersAreNotLookedAt() {
        plan.job("CLOSE").is("ABEND").deadline("01:00");

        assertThat(AtRisk.of(plan.graph(), NOW)).isEmpty();
    }

    @Test
    void theMostUrgentComesFirst() {
        plan.job("FEED").is("ABEND");
        plan.job("HELD").critical().takes(10).deadline("09:00").after("FEED");
        plan.job("LATE").critical().takes(30).deadline("02:20");
        plan.job("BROKEN").critical().is("ABEND");

        assertThat(AtRisk.of(plan.graph(), NOW))
                .extracting(risk -> risk.job().key().name(), AtRisk::why, AtRisk::lastMoment)
                .containsExactly(
                        tuple("BROKEN", Why.FAILED, null),
                        tuple("LATE", Why.LATE, at("01:50")),
                        tuple("HELD", Why.HELD, at("08:50")));
    }

    @Test
    void aJobThatRunsIsLateWhenItsExpectedEndIs() {
        plan.job("IN_TIME").critical().is("EXEC").started("01:30").takes(60).deadline("02:40");
        plan.job("TOO_LATE").critical().is("EXEC").started("01:30").takes(60).deadline("02:20");

        assertThat(AtRisk.of(plan.graph(), NOW))
                .extracting(risk -> risk.job().key().name(), AtRisk::why, AtRisk::lastMoment)
                .containsExactly(tuple("TOO_LATE", Why.LATE, at("02:20")));
    }

    @Test
    void whatEndedWellIsNoRiskAnyMore() {
        plan.job("DONE").critical().is("SUCC").deadline("01:00");

        assertThat(AtRisk.of(plan.graph(), NOW)).isEmpty();
    }
}
