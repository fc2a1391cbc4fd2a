package io.resync.agent.plan;

import static io.resync.agent.plan.LittlePlan.NOW;
import static io.resync.agent.plan.LittlePlan.at;
import static io.resync.agent.plan.LittlePlan.id;
import static io.resync.agent.plan.LittlePlan.names;
import static io.resync.agent.plan.LittlePlan.onStream;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.resync.tws.Dependency;
import io.resync.tws.Dependency.Satisfaction;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ImpactTest {
    private final LittlePlan plan = new LittlePlan();

    @Test
    void onlyThoseThatNeedItBeforeTheirLatestStartAreHit() {
        plan.job("LOAD").is("ABEND").takes(10);
        plan.job("CALC").after("LOAD").takes(30);
        plan.job("REPORT").after("CALC").takes(20).deadline("04:00");
        plan.job("CLEAN").after("LOAD").takes(5);
        plan.job("ARCHIVE").after("LOAD").takes(5).deadline("23:00");

        var impact = impact("LOAD", "04:00");

        assertThat(impact.hit()).extracting(hit -> hit.job().key().name()).containsExactlyInAnyOrder("CALC", "REPORT");
        assertThat(names(impact.following())).containsExactlyInAnyOrder("CLEAN", "ARCHIVE");
    }

    @Test
    void aHitSaysByHowMuchAndForWhichDeadline() {
        plan.job("LOAD").is("ABEND").takes(10);
        plan.job("CALC").after("LOAD").takes(30);
        plan.job("REPORT").after("CALC").takes(20).deadline("04:00");

        var hit = impact("LOAD", "04:00").hit().get(0);

        assertThat(hit.latestStart()).isEqualTo(at("03:10"));
        assertThat(hit.startsAt()).isEqualTo(at("04:00"));
        assertThat(hit.late()).isEqualTo(Duration.ofMinutes(50));
        assertThat(hit.boundBy()).isEqualTo("AGT1#NIGHT.REPORT");
    }

    @Test
    void tellsTheLastMomentToAct() {
        plan.job("LOAD").is("ABEND").takes(10);
        plan.job("CALC").after("LOAD").takes(30);
        plan.job("REPORT").after("CALC").takes(20).deadline("04:00");

        var impact = impact("LOAD", "02:30");

        assertThat(impact.lastEnd()).isEqualTo(at("03:10"));
        assertThat(impact.lastStart()).isEqualTo(at("03:00"));
        assertThat(impact.hit()).isEmpty();
        assertThat(names(impact.criticalPath())).containsExactly("LOAD", "CALC", "REPORT");
    }

    @Test
    void slackIsLeftPerDeadlineLeastFirst() {
        plan.job("LOAD").is("EXEC").takes(10);
        plan.job("SOON").after("LOAD").takes(10).deadline("03:00");
        plan.job("LATER").after("LOAD").takes(10).deadline("05:00");

        assertThat(impact("LOAD", "03:10").deadlines())
                .extracting(slack -> slack.subject().substring(11), Impact.Slack::left)
                .containsExactly(tuple("SOON", Duration.ofMinutes(-20)), tuple("LATER", Duration.ofMinutes(100)));
    }

    @Test
    void namesBranchesThatDoNotDependOnIt() {
        plan.job("LOAD").is("ABEND").takes(10);
        plan.job("CALC").after("LOAD").takes(30).deadline("04:00");
        plan.stream("PAY").job("TRANSFER").takes(10).deadline("05:00");
        plan.stream("WATCHED").job("KEY").critical();
        plan.stream("ANY").job("OTHER");

        assertThat(names(impact("LOAD", "04:00").unaffected())).containsExactly("TRANSFER", "KEY");
    }

    @Test
    void theDeadlineOfAStreamCountsForItsJobs() {
        plan.job("LOAD").is("ABEND").takes(10);
        plan.stream("SALES")
                .after(onStream("NIGHT"))
                .deadline("04:00")
                .job("SUM")
                .takes(60);

        var impact = impact("LOAD", "03:30");

        assertThat(names(impact.following())).isEmpty();
        assertThat(impact.hit())
                .singleElement()
                .satisfies(hit -> assertThat(hit.boundBy()).isEqualTo("SALES"));
        assertThat(impact.deadlines()).extracting(Impact.Slack::subject).containsExactly("SALES");
    }

    @Test
    void whatHasBegunIsNotHitNorWhatLiesBehindOnlyThat() {
        plan.job("LOAD").is("ABEND").takes(10);
        plan.job("RAN").after("LOAD").is("SUCC");
        plan.job("CALC").after("RAN").takes(30).deadline("02:10");

        assertThat(impact("LOAD", "04:00").hit()).isEmpty();
    }

    @Test
    void aStartTimeCanSwallowTheDelay() {
        plan.job("LOAD").is("ABEND").takes(10);
        plan.job("CALC").after("LOAD").takes(30).startAt("05:00").deadline("06:00");

        var impact = impact("LOAD", "04:00");

        assertThat(impact.hit()).isEmpty();
        assertThat(impact.deadlines()).extracting(Impact.Slack::left).containsExactly(Duration.ofMinutes(30));
    }

    @Test
    void aLatestStartOfItsOwnIsMissedAsADeadlineIs() {
        plan.job("LOAD").is("ABEND").takes(10);
        plan.job("CALC").after("LOAD").latestStart("03:00");

        assertThat(impact("LOAD", "03:01").hit()).hasSize(1);
        assertThat(impact("LOAD", "03:00").hit()).isEmpty();
    }

    @Test
    void whereAnotherCanTakeItsPlaceAJoinIsNotHit() {
        plan.job("LEFT").is("ABEND").takes(10);
        plan.job("RIGHT").is("EXEC").takes(10);
        var either = List.<Dependency>of(
                plan.onJob("LEFT", Satisfaction.UNSATISFIED, false),
                plan.onJob("RIGHT", Satisfaction.UNSATISFIED, false));
        plan.job("CALC")
                .after(new Dependency.OnJoin(Satisfaction.UNSATISFIED, "ONE", 1, either))
                .deadline("03:00");

        assertThat(impact("LEFT", "04:00").hit()).isEmpty();
    }

    @Test
    void aDependencyThatIsMetPassesNoDelayOn() {
        plan.job("LOAD").is("ABEND").takes(10);
        plan.job("CALC")
                .after(plan.onJob("LOAD", Satisfaction.SATISFIED, false))
                .deadline("03:00");

        assertThat(impact("LOAD", "04:00").hit()).isEmpty();
        assertThat(impact("LOAD", "04:00").lastStart()).isNull();
    }

    private Impact impact(String job, String endsAt) {
        return Impact.of(plan.graph(), id(job), at(endsAt), NOW).orElseThrow();
    }
}
