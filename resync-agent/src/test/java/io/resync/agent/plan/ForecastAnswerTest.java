package io.resync.agent.plan;

import static io.resync.agent.plan.LittlePlan.onStream;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.resync.Language;
import io.resync.diagnosis.Finding;
import io.resync.query.Entity;
import io.resync.query.EntityType;
import io.resync.query.Intent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class ForecastAnswerTest {
    private static final Entity AGENT = new Entity(EntityType.WORKSTATION, "AGT1", 0, 4);

    private final LittlePlan plan = new LittlePlan();

    /** LATE_ONE misses its deadline, THIN_ONE has ten minutes, WAITS_ONE stands behind a failure, EASY_ONE has the day. */
    private PlanQuestion tonight() {
        plan.job("LATE_ONE").takes(90).deadline("03:00");
        plan.job("THIN_ONE").takes(50).deadline("03:00");
        plan.job("BROKEN").is("ABEND").takes(10);
        plan.job("WAITS_ONE").after("BROKEN").takes(10).deadline("05:00");
        plan.job("EASY_ONE").takes(5).deadline("06:00");
        return new PlanQuestion(plan, Intent.FORECAST).until("08:00");
    }

    @Test
    void namesDeadlinesThatAreMissedOrThinAndThoseThatNeedSomebody() {
        assertThat(tonight().findings("forecast."))
                .extracting(Finding::message, Finding::subject)
                .containsExactly(
                        tuple("forecast.late", "AGT1#NIGHT.LATE_ONE"),
                        tuple("forecast.thin", "AGT1#NIGHT.THIN_ONE"),
                        tuple("forecast.thin_held", "AGT1#NIGHT.WAITS_ONE"),
                        tuple("forecast.needs.one", "AGT1#NIGHT.BROKEN"));
    }

    @Test
    void onlyTheTimeThatIsAskedForCounts() {
        tonight();
        assertThat(new PlanQuestion(plan, Intent.FORECAST).until("02:30").findings("forecast.no_deadline"))
                .hasSize(1);
    }

    @Test
    void nothingThatIsShortIsSaidWithTheTightest() {
        plan.job("EASY_ONE").takes(5).deadline("06:00");

        assertThat(new PlanQuestion(plan, Intent.FORECAST).findings("forecast.none_short"))
                .singleElement()
                .satisfies(clear -> {
                    assertThat(clear.kind()).isEqualTo(Finding.Kind.NO_FAULT);
                    assertThat(clear.arguments()).contains("AGT1#NIGHT.EASY_ONE", "3 h 55 min");
                });
    }

    @Test
    void aDeadlineThatHasPassedIsNoForecast() {
        plan.job("GONE").takes(5).deadline("01:00");

        assertThat(new PlanQuestion(plan, Intent.FORECAST).findings("forecast.passed.one"))
                .hasSize(1);
    }

    /** Two places, both taken; A_FIRST goes before B_SECOND by priority, LOW stands under the fence, BEHIND waits for others. */
    private PlanQuestion limit(String text) {
        plan.agent("AGT1", 2, 20);
        plan.job("R1").is("EXEC").started("01:00").takes(90);
        plan.job("R2").is("EXEC").started("01:00").takes(90);
        plan.job("B_SECOND").is("READY").priority(30).takes(5);
        plan.job("A_FIRST").is("READY").priority(60).takes(5);
        plan.job("LOW").is("FENCE").priority(15).takes(5);
        plan.job("BEHIND").after("R1").priority(70).takes(5);
        return new PlanQuestion(plan, Intent.FORECAST).saying(text, AGENT);
    }

    @Test
    void anotherLimitStartsThoseThatOnlyWaitForItByPriority() {
        var raised = limit("what if we raise the limit of AGT1?");

        assertThat(raised.findings("forecast.queue.next.some").get(0).arguments())
                .containsExactly("AGT1", "2", "NIGHT.A_FIRST (60), NIGHT.B_SECOND (30)");
        assertThat(raised.findings("forecast.queue.fenced.one").get(0).arguments())
                .contains("NIGHT.LOW (15)", "20");
        assertThat(raised.findings("forecast.queue.places").get(0).arguments()).containsExactly("AGT1", "2", "2");
    }

    @Test
    void whereNothingWaitsForTheLimitItWouldStartNothing() {
        plan.agent("AGT1", 9, 0);
        plan.job("BEFORE").is("EXEC").started("01:00").takes(90);
        plan.job("BEHIND").after("BEFORE");

        assertThat(new PlanQuestion(plan, Intent.FORECAST)
                        .saying("¿y si subo el límite?", AGENT)
                        .findings("forecast.queue.none"))
                .hasSize(1);
    }

    @Test
    void somethingElseDoneToAWorkstationIsNotAnsweredByItsLimit() {
        assertThat(limit("what if AGT1 goes down?").findings("forecast.queue")).isEmpty();
    }

    @Test
    void tellsWhatLiesDirectlyBeforeAndBehindAndHowMuchInAll() {
        plan.job("ROOT").is("EXEC").started("01:50").takes(20);
        plan.job("MID").after("ROOT").takes(20);
        plan.job("LEAF").after("MID").takes(20);
        plan.stream("NEXT_UP").after(onStream("NIGHT")).job("TAKES_OVER");

        var chain = new PlanQuestion(plan, Intent.DEPENDENCY_CHAIN).about("LEAF");

        assertThat(chain.findings("chain.before.one").get(0).arguments())
                .containsExactly("AGT1#NIGHT.LEAF", "1", "NIGHT.MID (HOLD)", "2", "2");
        assertThat(chain.findings("chain.behind.none")).hasSize(1);
        assertThat(chain.findings("chain.open").get(0).arguments())
                .containsExactly("NIGHT.ROOT (EXEC) → NIGHT.MID (HOLD) → NIGHT.LEAF (HOLD)");
    }

    @Test
    void theChainOfAStreamIsMadeOfStreams() {
        plan.stream("FIRST_UP").job("MAKES");
        plan.stream("SECOND").after(onStream("FIRST_UP")).job("TAKES");
        plan.stream("THIRD").after(onStream("SECOND")).job("ENDS");

        var chain = new PlanQuestion(plan, Intent.DEPENDENCY_CHAIN)
                .saying("", new Entity(EntityType.JOB_STREAM, "SECOND", 0, 6));

        assertThat(chain.findings("chain.before.one").get(0).arguments()).contains("FIRST_UP (EXEC)", "1");
        assertThat(chain.findings("chain.behind.one").get(0).arguments()).contains("THIRD (EXEC)");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everySentenceIsHeldByItsEvidence(Language language) {
        var risks = tonight().answer(language);
        var raised = limit("limit").answer(language);
        var chain = new PlanQuestion(plan, Intent.DEPENDENCY_CHAIN)
                .about("WAITS_ONE")
                .answer(language);

        assertThat(risks.dropped()).isEmpty();
        assertThat(raised.dropped()).isEmpty();
        assertThat(chain.dropped()).isEmpty();
        assertThat(risks.text()).contains("AGT1#NIGHT.THIN_ONE");
        assertThat(raised.text()).contains("NIGHT.A_FIRST (60)");
    }
}
