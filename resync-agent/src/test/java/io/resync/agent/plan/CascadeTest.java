package io.resync.agent.plan;

import static io.resync.agent.plan.LittlePlan.NOW;
import static io.resync.agent.plan.LittlePlan.names;
import static io.resync.agent.plan.LittlePlan.onStream;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.resync.agent.plan.Blocker.Kind;
import io.resync.tws.Dependency;
import io.resync.tws.Dependency.Satisfaction;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

final class CascadeTest {
    private final LittlePlan plan = new LittlePlan();

    @Test
    void aPlanInWhichNothingIsWrongHasNoCause() {
        plan.job("LOAD").is("SUCC");
        plan.job("CALC").is("EXEC");
        plan.job("PRINT").after("CALC");
        plan.job("LATER").startAt("05:00");

        assertThat(causes()).isEmpty();
    }

    @Test
    void whatWaitsBehindAFailureIsItsConsequence() {
        plan.job("LOAD").is("ABEND");
        plan.job("CALC").after("LOAD");
        plan.stream("REPORT").after(onStream("NIGHT")).job("WRITE");

        assertThat(causes()).singleElement().satisfies(cause -> {
            assertThat(cause.what().subject()).isEqualTo("AGT1#NIGHT.LOAD");
            assertThat(names(cause.waiting())).containsExactly("CALC", "WRITE");
        });
    }

    @Test
    void independentFailuresStayApart() {
        plan.stream("A").job("ONE").is("ABEND").started("01:00").ended("01:10");
        plan.stream("B").job("TWO").is("FAIL").started("01:20").ended("01:30");

        assertThat(causes()).extracting(cause -> cause.what().subject()).containsExactly("AGT1#A.ONE", "AGT1#B.TWO");
    }

    @Test
    void aFailureBehindAnEarlierOneFollowsFromIt() {
        plan.job("LOAD").is("ABEND").started("01:00").ended("01:10");
        plan.job("CALC")
                .after(plan.onJob("LOAD", Satisfaction.SATISFIED, true))
                .is("ABEND")
                .started("01:10")
                .ended("01:11");
        plan.job("PRINT").after("CALC");

        assertThat(causes()).singleElement().satisfies(cause -> {
            assertThat(cause.what().subject()).isEqualTo("AGT1#NIGHT.LOAD");
            assertThat(names(cause.alsoFailed())).containsExactly("CALC");
            assertThat(names(cause.waiting())).containsExactly("PRINT");
        });
    }

    @Test
    void aFailureThatCameFirstDoesNotFollowFromALaterOne() {
        plan.job("LOAD").is("ABEND").started("01:30").ended("01:40");
        plan.job("CALC")
                .after(plan.onJob("LOAD", Satisfaction.SATISFIED, true))
                .is("ABEND")
                .started("01:10")
                .ended("01:11");

        assertThat(causes()).hasSize(2);
    }

    @Test
    void aFailureBehindAJobThatEndedWellIsIndependent() {
        plan.job("LOAD").is("ABEND").started("01:00").ended("01:10");
        plan.job("FIX").after("LOAD").is("SUCC").started("01:10").ended("01:20");
        plan.job("CALC").after("FIX").is("ABEND").started("01:20").ended("01:30");

        assertThat(causes()).hasSize(2);
    }

    @Test
    void theCauseWithTheLeastTimeLeftComesFirst() {
        plan.stream("BIG").job("ONE").is("ABEND").takes(10);
        for (int number = 0; number < 20; number++) {
            plan.stream("BIG").job("B" + number).after("ONE");
        }
        plan.stream("SMALL").job("NEEDLE").is("ABEND").takes(10);
        plan.stream("SMALL").job("REPORT").after("NEEDLE").takes(20).deadline("03:00");

        assertThat(causes())
                .extracting(cause -> cause.what().subject(), Cascade.Cause::slack, Cascade.Cause::boundBy)
                .containsExactly(
                        tuple("AGT1#SMALL.NEEDLE", Duration.ofMinutes(30), "AGT1#SMALL.REPORT"),
                        tuple("AGT1#BIG.ONE", null, ""));
    }

    @Test
    void aWorkstationThatIsAwayIsOneCauseForAllItsJobs() {
        plan.agent("AGT2", "AGENT", 10, 0, "INSTALLED");
        plan.job("ONE").on("AGT2").is("READY");
        plan.job("TWO").on("AGT2").is("READY");
        plan.job("THREE").after("TWO").on("AGT2");

        assertThat(causes()).singleElement().satisfies(cause -> {
            assertThat(cause.what().kind()).isEqualTo(Kind.WORKSTATION_UNLINKED);
            assertThat(names(cause.held())).containsExactly("ONE", "TWO");
            assertThat(names(cause.waiting())).containsExactly("THREE");
        });
    }

    @Test
    void aLimitThatIsFullOfWorkingJobsIsNoCause() {
        plan.agent("AGT1", 1, 0);
        plan.job("RUNS").is("EXEC").started("01:55").takes(10);
        plan.job("CALC").is("READY");

        assertThat(causes()).isEmpty();
    }

    @Test
    void aPromptIsACauseOnlyOnceAllElseIsThere() {
        var prompt = new Dependency.OnPrompt(Satisfaction.UNSATISFIED, "GOON", "May it go on?", "ASKED");
        plan.job("LOAD").is("EXEC");
        plan.job("CALC").after("LOAD").after(prompt);

        assertThat(causes()).isEmpty();

        plan.job("LOAD").is("SUCC");
        assertThat(causes()).extracting(cause -> cause.what().kind()).containsExactly(Kind.PROMPT);
    }

    @Test
    void whatHoldsAWholeStreamIsACauseForItsJobs() {
        var prompt = new Dependency.OnPrompt(Satisfaction.UNSATISFIED, "GOON", "May it go on?", "ASKED");
        plan.stream("SALES").after(prompt).job("SUM");

        assertThat(causes())
                .singleElement()
                .satisfies(cause -> assertThat(names(cause.waiting())).containsExactly("SUM"));
    }

    private List<Cascade.Cause> causes() {
        return Cascade.of(plan.graph(), NOW).causes();
    }
}
