package io.resync.agent.plan;

import static io.resync.agent.plan.LittlePlan.onStream;
import static org.assertj.core.api.Assertions.assertThat;

import io.resync.Language;
import io.resync.agent.gather.Sources;
import io.resync.diagnosis.Finding;
import io.resync.query.Entity;
import io.resync.query.EntityType;
import io.resync.query.Intent;
import io.resync.query.Selection;
import io.resync.tws.Dependency.Satisfaction;
import io.resync.tws.JobKey;
import io.resync.tws.Page;
import io.resync.tws.PlanStatus;
import io.resync.tws.RunHistory;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class PathAnswerTest {
    private static final Entity CLOSE_DAY = new Entity(EntityType.JOB_STREAM, "AGT1#CLOSE_DAY", 0, 14);

    private final LittlePlan plan = new LittlePlan();

    /** It is two o'clock: GRIND runs until 02:50, then POST for half an hour; CLOSE_DAY waits for the night. */
    private LittlePlan night() {
        plan.job("PICK").is("SUCC").started("00:20").ended("01:20").takes(25);
        plan.job("GRIND")
                .is("EXEC")
                .started("01:20")
                .takes(90)
                .after(plan.onJob("PICK", Satisfaction.SATISFIED, false));
        plan.job("POST").after("GRIND").takes(30).deadline("03:40");
        plan.job("ASIDE").takes(5).deadline("20:00");
        plan.stream("CLOSE_DAY")
                .after(onStream("NIGHT"))
                .deadline("04:00")
                .job("SUM_UP")
                .takes(50);
        return plan;
    }

    @Test
    void leadsToTheDeadlineWithLeastLeft() {
        var path = new PlanQuestion(night(), Intent.CRITICAL_PATH);

        assertThat(path.findings("path.late"))
                .singleElement()
                .satisfies(late -> assertThat(late.arguments())
                        .containsExactly("CLOSE_DAY", "2026-11-20 04:00", "3", "2026-11-20 04:10", "10 min"));
        assertThat(path.findings("path.leg"))
                .extracting(Finding::subject)
                .containsExactly("AGT1#NIGHT.GRIND", "AGT1#NIGHT.POST", "AGT1#CLOSE_DAY.SUM_UP");
        assertThat(path.findings("path.leg").get(0).arguments()).contains("EXEC", "50 min", "2026-11-20 02:50");
    }

    @Test
    void saysWhereTheTimeWent() {
        assertThat(new PlanQuestion(night(), Intent.CRITICAL_PATH).findings("path.lost.took_longer"))
                .singleElement()
                .satisfies(lost -> assertThat(lost.arguments()).containsExactly("AGT1#NIGHT.PICK", "35 min", "25 min"));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theRunsOfAllItsJobsGiveTheEndItsSpread(Language language) {
        var path = new PlanQuestion(night(), Intent.CRITICAL_PATH);
        path.with(Sources.runsOf(key("GRIND")), runs(80, 90, 100));
        path.with(Sources.runsOf(key("POST")), runs(20, 30, 40));

        assertThat(path.findings("path.by_runs")).as("one has no runs").isEmpty();

        path.with(Sources.runsOf(key("SUM_UP")), runs(50, 50, 50));

        assertThat(path.findings("path.by_runs").get(0).arguments())
                .startsWith("CLOSE_DAY", "2026-11-20 04:10")
                .contains("2026-11-20 03:55", "2026-11-20 04:24");
        assertThat(path.answer(language).dropped()).isEmpty();
    }

    private JobKey key(String job) {
        return plan.graph().job(LittlePlan.id(job)).orElseThrow().key();
    }

    /** One a day for three weeks, that take these times in turn. */
    private static Page<RunHistory.Run> runs(int... minutes) {
        var runs = new ArrayList<RunHistory.Run>();
        for (int day = 1; day <= 21; day++) {
            runs.add(run(LittlePlan.NOW.minus(Duration.ofDays(day)), minutes[day % minutes.length]));
        }
        return new Page<>(runs, runs.size(), 0);
    }

    @Test
    void leadsToTheJobThatIsNamed() {
        assertThat(new PlanQuestion(night(), Intent.CRITICAL_PATH).about("POST").findings("path.end"))
                .singleElement()
                .satisfies(end -> assertThat(end.arguments()).contains("AGT1#NIGHT.POST", "2", "2026-11-20 03:20"));
    }

    @Test
    void whatNeedsSomebodyIsSaidNotToGoOnByItself() {
        plan.job("PULL").is("ABEND").started("01:00").ended("01:30").takes(20);
        plan.job("PUSH").after("PULL").takes(10).deadline("06:00");

        var path = new PlanQuestion(plan, Intent.CRITICAL_PATH);

        assertThat(path.findings("path.needs_somebody").get(0).arguments()).containsExactly("AGT1#NIGHT.PULL");
        assertThat(path.findings("path.lost.failed").get(0).arguments()).contains("30 min");
        assertThat(path.findings("path.leg_failed")).hasSize(1);
    }

    @Test
    void aDurationThatNobodyKnowsMakesTheEndTheEarliest() {
        plan.job("PULL").is("EXEC").started("01:50").takes(20);
        plan.job("PUSH").after("PULL").deadline("06:00");

        var path = new PlanQuestion(plan, Intent.CRITICAL_PATH);

        assertThat(path.findings("path.at_the_earliest").get(0).arguments()).containsExactly("AGT1#NIGHT.PUSH");
        assertThat(path.findings("path.leg_unknown")).hasSize(1);
    }

    @Test
    void withoutADeadlineTheLongestPathIsTold() {
        plan.job("SHORT").takes(5);
        plan.job("LONG").takes(50);

        assertThat(new PlanQuestion(plan, Intent.CRITICAL_PATH)
                        .findings("path.last")
                        .get(0)
                        .arguments())
                .contains("AGT1#NIGHT.LONG", "2026-11-20 02:50");
    }

    @ParameterizedTest
    @EnumSource(names = {"DURATION", "FORECAST"})
    void countsWhatIsLeftOfAStreamUntilItCloses(Intent intent) {
        plan.stream("FAR_OFF").job("ELSEWHERE").takes(500);
        var closing = new PlanQuestion(night(), intent).saying("", CLOSE_DAY);

        assertThat(closing.findings("closing.left.some").get(0).arguments())
                .containsExactly("CLOSE_DAY", "4", "EXEC 1, HOLD 3", "2 h 15 min", "0");
        assertThat(closing.findings("closing.end").get(0).arguments()).contains("2026-11-20 04:10", "2 h 10 min");
        assertThat(closing.findings("closing.late").get(0).arguments()).contains("10 min");
        assertThat(closing.findings("closing.bottleneck")).hasSize(1);
    }

    @Test
    void aCountOfAllThatHasNotEndedIsToldOfTheStream() {
        var states = Set.of(PlanStatus.HOLD, PlanStatus.READY, PlanStatus.EXEC);
        var count = new PlanQuestion(night(), Intent.LIST)
                .saying("how many jobs are left to close AGT1#CLOSE_DAY?", CLOSE_DAY)
                .selecting(new Selection(EntityType.JOB, states, false));

        assertThat(count.findings("closing.left")).hasSize(1);
    }

    @Test
    void theDayIsWhatDeadlinesAndWatchedJobsWaitFor() {
        plan.stream("FAR_OFF").job("ELSEWHERE").takes(500);
        plan.stream("FAR_OFF").job("KEPT_IN_SIGHT").critical().takes(10);
        var day = new PlanQuestion(night(), Intent.LIST).saying("¿Cuántos jobs quedan para cerrar el día?");

        assertThat(day.findings("closing.day.some").get(0).arguments())
                .containsExactly("5", "EXEC 1, HOLD 4", "6", "2 h 25 min");
        assertThat(day.answer(Language.SPANISH).dropped()).isEmpty();
    }

    @Test
    void withoutDeadlinesNothingTellsWhatClosesTheDay() {
        plan.job("ANY");

        assertThat(new PlanQuestion(plan, Intent.LIST)
                        .saying("how many jobs are left?")
                        .findings("closing.day_none"))
                .hasSize(1);
    }

    @Test
    void aListWithoutSuchWordsIsAList() {
        assertThat(new PlanQuestion(night(), Intent.LIST)
                        .saying("list the jobs of AGT1#CLOSE_DAY", CLOSE_DAY)
                        .findings("closing"))
                .isEmpty();
    }

    @Test
    void aStreamThatIsOverHasNothingLeft() {
        plan.stream("CLOSE_DAY").state = "SUCC";
        plan.stream("CLOSE_DAY").job("SUM_UP").is("SUCC");

        assertThat(new PlanQuestion(plan, Intent.DURATION).saying("", CLOSE_DAY).findings("closing.over"))
                .hasSize(1);
    }

    @Test
    void theEndOfAJobThatWaitsHasTheSpreadOfItsRuns() {
        var runs = new ArrayList<RunHistory.Run>();
        for (int day = 1; day <= 20; day++) {
            runs.add(run(LittlePlan.NOW.minus(Duration.ofDays(day)), 20 + day % 5));
        }
        var end = new PlanQuestion(night(), Intent.DURATION)
                .about("POST")
                .with(Sources.RUNS, new Page<>(runs, runs.size(), 0));

        assertThat(end.findings("expected.by_runs").get(0).arguments())
                .containsExactly(
                        "AGT1#NIGHT.POST",
                        "2026-11-20 02:50",
                        "2026-11-20 03:12",
                        "2026-11-20 03:10",
                        "2026-11-20 03:14",
                        "14");
        assertThat(end.answer(Language.SPANISH).dropped()).isEmpty();
    }

    @Test
    void withoutRunsItIsByTheEngineAndSaysSo() {
        assertThat(new PlanQuestion(night(), Intent.DURATION).about("POST").findings("expected.by_engine"))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"ENGLISH, 10 min too late", "SPANISH, 10 min tarde", "PORTUGUESE, 10 min atrasado"})
    void everySentenceIsHeldByItsEvidence(Language language, String late) {
        var path = new PlanQuestion(night(), Intent.CRITICAL_PATH).answer(language);
        var closing =
                new PlanQuestion(plan, Intent.DURATION).saying("", CLOSE_DAY).answer(language);
        plan.job("PULL").is("ABEND").started("01:00").ended("01:30");
        plan.job("PUSH").after("PULL").deadline("03:00");
        var held = new PlanQuestion(plan, Intent.CRITICAL_PATH).about("PUSH").answer(language);

        assertThat(path.dropped()).isEmpty();
        assertThat(path.text()).contains(late);
        assertThat(closing.dropped()).isEmpty();
        assertThat(held.dropped()).isEmpty();
    }

    private static RunHistory.Run run(Instant started, int minutes) {
        var elapsed = Duration.ofMinutes(minutes);
        return new RunHistory.Run(
                "POST",
                "NIGHT",
                "AGT1",
                "AGT1",
                started,
                started,
                elapsed,
                null,
                "SUCCESSFUL",
                0,
                "REGULAR",
                1,
                "batch",
                null);
    }
}
