package io.resync.agent.plan;

import static io.resync.agent.plan.LittlePlan.NOW;
import static io.resync.agent.plan.LittlePlan.at;
import static io.resync.agent.plan.LittlePlan.id;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

final class PathSpreadTest {
    private final LittlePlan plan = new LittlePlan();

    @Test
    void spreadsOfJobsOneAfterTheOtherDoNotJustAddUp() {
        plan.job("FIRST").takes(10);
        plan.job("SECOND").after("FIRST").takes(10);

        var spread = spread(like(20, 30, 60), like(20, 30, 70));

        assertThat(spread.typical()).isEqualTo(at("03:00"));
        assertThat(spread.high()).isEqualTo(at("03:50"));
        assertThat(spread.low()).isBetween(at("02:45"), at("02:46"));
        assertThat(spread.fewest()).isEqualTo(9);
    }

    @Test
    void whatRunsHasDoneItsPart() {
        plan.job("FIRST").is("EXEC").started("01:40").takes(10);
        plan.job("SECOND").after("FIRST").takes(10);

        assertThat(spread(like(30, 30, 30), like(40, 40, 40)).high()).isEqualTo(at("02:50"));
    }

    @Test
    void whatRunsLongerThanUsualMayEndNow() {
        plan.job("FIRST").is("EXEC").started("00:40").takes(10);
        plan.job("SECOND").after("FIRST").takes(10);

        assertThat(spread(like(30, 30, 30), like(40, 40, 40)).typical()).isEqualTo(at("02:40"));
    }

    private PathSpread spread(LikeForLike... alike) {
        return PathSpread.of(Timetable.of(plan.graph(), NOW).path(id("SECOND")), List.of(alike), NOW);
    }

    private static LikeForLike like(int low, int typical, int high) {
        return new LikeForLike(
                LikeForLike.Basis.SAME_WEEKDAY,
                9,
                Duration.ofMinutes(low),
                Duration.ofMinutes(typical),
                Duration.ofMinutes(high));
    }
}
