package io.resync.agent.plan;

import static io.resync.agent.plan.LittlePlan.NOW;
import static io.resync.agent.plan.LittlePlan.at;
import static io.resync.agent.plan.LittlePlan.id;
import static io.resync.agent.plan.LittlePlan.onStream;
import static io.resync.agent.plan.LittlePlan.streamId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.resync.agent.plan.Expectation.Trust;
import io.resync.tws.Dependency;
import io.resync.tws.Dependency.Satisfaction;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

final class TimetableTest {
    private final LittlePlan plan = new LittlePlan();

    @Test
    void endsFollowFromThoseOfWhatIsWaitedFor() {
        plan.job("LOAD").is("EXEC").started("01:50").takes(30);
        plan.job("SIDE").is("EXEC").started("01:58").takes(5);
        plan.job("CALC").after("LOAD", "SIDE").takes(40);

        assertThat(timetable().of(id("CALC"))).contains(new Expectation(at("02:20"), at("03:00"), Trust.BY_DURATIONS));
        assertThat(path("CALC")).containsExactly("LOAD", "CALC");
    }

    @Test
    void aStartTimeDecidesWhereItIsLater() {
        plan.job("LOAD").is("EXEC").started("01:50").takes(30);
        plan.job("CALC").after("LOAD").takes(40).startAt("04:00");

        assertThat(timetable().of(id("CALC")).orElseThrow().start()).isEqualTo(at("04:00"));
        assertThat(path("CALC")).containsExactly("CALC");
    }

    @Test
    void whatFailedCountsAsStartedAgainAndIsTold() {
        plan.job("LOAD").is("ABEND").takes(30);
        plan.job("CALC").after("LOAD").takes(40);

        assertThat(timetable().of(id("CALC")))
                .contains(new Expectation(at("02:30"), at("03:10"), Trust.NEEDS_SOMEBODY));
    }

    @Test
    void aFailureWithoutADurationStillLeadsThePath() {
        plan.job("LOAD").is("ABEND");
        plan.job("CALC").after("LOAD").takes(40);

        assertThat(path("CALC")).containsExactly("LOAD", "CALC");
    }

    @Test
    void whatIsNotKnownIsSaidToBeTheEarliest() {
        plan.job("LOAD").is("EXEC").started("01:00").takes(10);
        plan.job("CALC").after("LOAD").takes(40);
        plan.job("FREE");

        assertThat(timetable().of(id("LOAD")).orElseThrow().end()).isEqualTo(NOW);
        assertThat(timetable().of(id("CALC")).orElseThrow().trust()).isEqualTo(Trust.AT_THE_EARLIEST);
        assertThat(timetable().of(id("FREE")).orElseThrow().trust()).isEqualTo(Trust.AT_THE_EARLIEST);
    }

    @Test
    void whatIsOverHasNoTimeAndHoldsNothingUp() {
        plan.job("LOAD").is("SUCC");
        plan.job("CALC").after("LOAD").takes(10);

        assertThat(timetable().of(id("LOAD"))).isEmpty();
        assertThat(timetable().of(id("CALC")).orElseThrow().end()).isEqualTo(at("02:10"));
    }

    @Test
    void ofAJoinOnlyAsManyAsAreNeededDecide() {
        plan.job("FAST").is("EXEC").started("01:55").takes(10);
        plan.job("SLOW").is("EXEC").started("01:55").takes(100);
        var either = List.<Dependency>of(
                plan.onJob("FAST", Satisfaction.UNSATISFIED, false),
                plan.onJob("SLOW", Satisfaction.UNSATISFIED, false));
        plan.job("CALC")
                .after(new Dependency.OnJoin(Satisfaction.UNSATISFIED, "ONE", 1, either))
                .takes(10);

        assertThat(timetable().of(id("CALC")).orElseThrow().start()).isEqualTo(at("02:05"));
        assertThat(path("CALC")).containsExactly("FAST", "CALC");
    }

    @Test
    void deadlinesStandLeastLeftFirst() {
        plan.job("LOAD").is("EXEC").started("01:50").takes(30);
        plan.job("SOON").after("LOAD").takes(20).deadline("02:30");
        plan.stream("SALES")
                .after(onStream("NIGHT"))
                .deadline("05:00")
                .job("SUM")
                .takes(60);

        assertThat(timetable().deadlines())
                .extracting(Timetable.Due::subject, Timetable.Due::left)
                .containsExactly(
                        tuple("AGT1#NIGHT.SOON", Duration.ofMinutes(-10)), tuple("SALES", Duration.ofMinutes(80)));
    }

    @Test
    void thePathToTheDeadlineOfAStreamLeadsThroughTheStreamsBefore() {
        plan.job("LOAD").is("EXEC").started("01:50").takes(30);
        plan.job("CALC").after("LOAD").takes(10);
        plan.stream("SALES")
                .after(onStream("NIGHT"))
                .deadline("05:00")
                .job("SUM")
                .takes(60);

        var due = timetable().deadlines().get(0);

        assertThat(names(timetable().path(due))).containsExactly("LOAD", "CALC", "SUM");
    }

    @Test
    void theRemainderOfAStreamIsAllThatItsEndWaitsFor() {
        plan.job("LOAD").is("EXEC").started("01:50").takes(30);
        plan.job("DONE").is("SUCC").takes(30);
        plan.stream("SALES").after(onStream("NIGHT")).job("SUM").takes(60);
        plan.stream("SALES").job("SEND").after("SUM");
        plan.stream("OTHER").job("FAR").takes(500);

        var left = timetable().remainder(streamId("SALES")).orElseThrow();

        assertThat(LittlePlan.names(left.jobs())).containsExactlyInAnyOrder("LOAD", "SUM", "SEND");
        assertThat(left.work()).isEqualTo(Duration.ofMinutes(80));
        assertThat(left.unknown()).isEqualTo(1);
        assertThat(left.end().end()).isEqualTo(at("03:20"));
        assertThat(left.bottleneck(NOW).orElseThrow().job().key().name()).isEqualTo("SUM");
    }

    @Test
    void whatNeedsSomebodyIsTheBottleneckHoweverShort() {
        plan.job("LOAD").is("ABEND").takes(1);
        plan.job("SUM").after("LOAD").takes(60);

        var left = timetable().remainder(streamId("NIGHT")).orElseThrow();

        assertThat(left.bottleneck(NOW).orElseThrow().job().key().name()).isEqualTo("LOAD");
    }

    @Test
    void theLongestPathEndsLast() {
        plan.job("A").takes(10);
        plan.job("B").takes(50);
        plan.job("C").after("A").takes(20);

        assertThat(names(timetable().longest())).containsExactly("B");
    }

    @Test
    void timeWentWhereSomethingTookLongerThanExpected() {
        plan.job("FIRST").is("SUCC").started("00:00").ended("00:50").takes(20);
        plan.job("SECOND")
                .is("SUCC")
                .started("00:50")
                .ended("01:20")
                .takes(29)
                .after(plan.onJob("FIRST", Satisfaction.SATISFIED, false));
        plan.job("THIRD")
                .is("EXEC")
                .started("01:20")
                .takes(30)
                .after(plan.onJob("SECOND", Satisfaction.SATISFIED, false));
        plan.job("LAST").after("THIRD").takes(10);

        assertThat(LostTime.on(plan.graph(), timetable().path(id("LAST")), NOW))
                .extracting(lost -> lost.job().key().name(), LostTime::lost, LostTime::how)
                .containsExactly(
                        tuple("FIRST", Duration.ofMinutes(30), LostTime.How.TOOK_LONGER),
                        tuple("THIRD", Duration.ofMinutes(10), LostTime.How.RUNS_LONGER));
    }

    private Timetable timetable() {
        return Timetable.of(plan.graph(), NOW);
    }

    private List<String> path(String job) {
        return names(timetable().path(id(job)));
    }

    private static List<String> names(List<Timetable.Leg> legs) {
        return legs.stream().map(leg -> leg.job().key().name()).toList();
    }
}
