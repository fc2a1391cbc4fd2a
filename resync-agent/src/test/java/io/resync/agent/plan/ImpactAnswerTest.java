package io.resync.agent.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.resync.Language;
import io.resync.diagnosis.Finding;
import io.resync.query.Entity;
import io.resync.query.EntityType;
import io.resync.query.Intent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class ImpactAnswerTest {
    private final LittlePlan plan = new LittlePlan();

    /** LOAD has to end by 03:10, or REPORT misses four o'clock; ARCHIVE has the whole day. */
    private PlanQuestion asked(Intent intent, String state) {
        plan.job("LOAD").is(state).takes(15).started("01:50");
        plan.job("CALC").after("LOAD").takes(30);
        plan.job("REPORT").after("CALC").takes(20).deadline("04:00");
        plan.job("ARCHIVE").after("LOAD").takes(5).deadline("23:00");
        plan.stream("PAY").job("TRANSFER").takes(10).deadline("05:00");
        return new PlanQuestion(plan, intent).about("LOAD");
    }

    @Test
    void tellsThoseThatComeTooLateFromThoseThatOnlyWait() {
        var late = asked(Intent.IMPACT, "ABEND").until("04:00");

        assertThat(late.findings("impact.some").get(0).arguments().get(0)).isEqualTo("3");
        assertThat(late.findings("impact.hit")).singleElement().satisfies(hit -> {
            assertThat(hit.arguments().get(3)).isEqualTo("2");
            assertThat(hit.arguments().get(4)).isEqualTo("NIGHT.CALC (50 min), NIGHT.REPORT (50 min)");
        });
    }

    @Test
    void allThatWaitStandInTheEvidence() {
        var waiting = asked(Intent.DIAGNOSE_FAILURE, "ABEND").findings("impact.some");

        assertThat(waiting.get(0).evidence().get(0).excerpt())
                .contains("3 waiting", "AGT1#NIGHT.CALC HOLD", "AGT1#NIGHT.REPORT HOLD", "AGT1#NIGHT.ARCHIVE HOLD")
                .doesNotContain("TRANSFER");
    }

    @Test
    void withoutATimeAFailedJobIsTakenToBeStartedAgainNow() {
        var now = asked(Intent.DIAGNOSE_FAILURE, "ABEND");

        assertThat(now.findings("impact.hit")).isEmpty();
        assertThat(now.findings("impact.in_time").get(0).arguments())
                .contains("2026-11-20 02:15", "{word.assumed.rerun_now}");
    }

    @Test
    void aTimeInAQuestionAboutSomethingElseIsNoAssumption() {
        assertThat(asked(Intent.DIAGNOSE_FAILURE, "ABEND").until("04:00").findings("impact.hit"))
                .isEmpty();
    }

    @Test
    void tellsTheLastMomentToAct() {
        assertThat(asked(Intent.IMPACT, "ABEND").findings("impact.act").get(0).arguments())
                .containsExactly("AGT1#NIGHT.LOAD", "2026-11-20 03:10", "2026-11-20 02:55", "AGT1#NIGHT.REPORT");
    }

    @Test
    void ofAJobThatRunsOnlyItsEndCounts() {
        var running = asked(Intent.IMPACT, "EXEC");

        assertThat(running.findings("impact.act_end")).hasSize(1);
        assertThat(running.findings("impact.in_time").get(0).arguments())
                .contains("2026-11-20 02:05", "{word.assumed.runs_on}");
    }

    @Test
    void aLastMomentThatHasGoneIsSaidToHaveGone() {
        plan.job("FETCH").is("ABEND").takes(60);
        plan.job("SEND").after("FETCH").takes(60).deadline("03:30");

        var gone = new PlanQuestion(plan, Intent.DIAGNOSE_FAILURE).about("FETCH");

        assertThat(gone.findings("impact.act_passed").get(0).arguments()).contains("2026-11-20 01:30");
        assertThat(gone.findings("impact.hit.one")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"02:30, deadline.slack, 40 min", "04:00, deadline.short, 50 min"})
    void everyDeadlineBehindItHasItsSlack(String until, String message, String spare) {
        assertThat(asked(Intent.IMPACT, "ABEND")
                        .until(until)
                        .findings(message)
                        .get(0)
                        .arguments())
                .containsExactly("AGT1#NIGHT.REPORT", "2026-11-20 04:00", "2 h 0 min", spare);
    }

    @Test
    void namesTheBranchesThatAreNotTouchedAndDoesNotCountThemAsHit() {
        var others = asked(Intent.IMPACT, "ABEND").findings("impact.unaffected");

        assertThat(others).singleElement().satisfies(other -> {
            assertThat(other.arguments()).contains("PAY.TRANSFER");
            assertThat(other.kind()).isEqualTo(Finding.Kind.STATE);
        });
    }

    @Test
    void anUnknownDurationStaysUnknown() {
        plan.job("FETCH").is("ABEND");
        plan.job("CHECK").after("FETCH");
        plan.job("SEND").after("CHECK").takes(10).deadline("05:00");

        var unknown = new PlanQuestion(plan, Intent.IMPACT).about("FETCH");

        assertThat(unknown.findings("impact.in_time").get(0).arguments()).contains("{word.assumed.at_the_earliest}");
        assertThat(unknown.findings("impact.unknown.one")).hasSize(1);
        assertThat(unknown.findings("deadline.ahead")).hasSize(1);
        assertThat(unknown.findings("deadline.slack")).isEmpty();
    }

    @Test
    void aStreamHitsWhatWaitsForTheJobThatEndsLastInIt() {
        plan.stream("FEED_IN").job("FAST").takes(5);
        plan.stream("FEED_IN").job("SLOW").takes(60);
        plan.stream("MART")
                .after(LittlePlan.onStream("FEED_IN"))
                .job("FILL")
                .takes(30)
                .deadline("04:00");

        var late = new PlanQuestion(plan, Intent.IMPACT)
                .until("05:00")
                .saying("", new Entity(EntityType.JOB_STREAM, "FEED_IN", 0, 7));

        assertThat(late.findings("impact.hit.one").get(0).arguments())
                .contains("AGT1#FEED_IN.SLOW", "MART.FILL (1 h 30 min)");
        assertThat(late.answer(Language.PORTUGUESE).dropped()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everySentenceIsHeldByItsEvidence(Language language) {
        var late = asked(Intent.IMPACT, "ABEND").until("04:00").answer(language);
        var running = asked(Intent.IMPACT, "EXEC").answer(language);

        assertThat(late.dropped()).isEmpty();
        assertThat(late.text()).contains("NIGHT.CALC (50 min)", "PAY.TRANSFER", "2026-11-20 03:10");
        assertThat(running.dropped()).isEmpty();
    }
}
