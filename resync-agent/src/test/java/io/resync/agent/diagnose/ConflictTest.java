package io.resync.agent.diagnose;

import static org.assertj.core.api.Assertions.assertThat;

import io.resync.Language;
import io.resync.agent.gather.Sources;
import io.resync.agent.gather.Subject;
import io.resync.agent.plan.PlanDelta;
import io.resync.agent.plan.PlanGraph;
import io.resync.diagnosis.Finding;
import io.resync.query.Intent;
import io.resync.tws.EngineId;
import io.resync.tws.Job;
import io.resync.tws.JobId;
import io.resync.tws.JobKey;
import io.resync.tws.JobRun;
import io.resync.tws.JobStreamId;
import io.resync.tws.Page;
import io.resync.tws.PlanState;
import io.resync.tws.RunId;
import io.resync.tws.Schedule;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Sources that tell different things of one job. */
final class ConflictTest {
    private static final EngineId ENGINE = new EngineId("test");
    private static final String END = "INFO normal end, rc 0";

    @ParameterizedTest
    @EnumSource(Language.class)
    void allThatIsSaidIsHeldByTheEvidenceInEachLanguage(Language language) {
        for (var situation : List.of(endedByItsLog(), opposite("ABEND", "SUCCESSFUL"), copied("EXEC"), seenAgo(25))) {
            assertThat(situation.answer(language).dropped()).isEmpty();
        }
    }

    @Test
    void aJobThatRunsByThePlanAndHasEndedByItsLogIsInConflict() {
        assertThat(endedByItsLog().answer(Language.ENGLISH).text())
                .contains(
                        "**Contradiction:** AGT1#SALES_D.LOAD_SALES: the plan, seen at 2026-11-20 04:00, has it in EXEC;"
                                + " but by line 2 of its log, read at 2026-11-20 04:00, it has ended: `INFO normal end, rc 0`");
    }

    @Test
    void howLongItRunsIsNotToldWhereItMayHaveEnded() {
        assertThat(messages(endedByItsLog().months(9, 10, 11, 10, 9, 10, 11, 10, 9, 10)))
                .contains("conflict.ended")
                .doesNotContain("runs.long_so_far");
    }

    @Test
    void aJobWhoseLogGoesOnIsInNoConflict() {
        assertThat(messages(Situation.ran("EXEC", Duration.ofHours(1)).log("INFO 40 of 90 done")))
                .noneMatch(ConflictTest::isConflict);
    }

    @ParameterizedTest
    @CsvSource({
        "ABEND, SUCCESSFUL, true",
        "SUCC, ERROR, true",
        "SUCC, SUCCESSFUL, false",
        "ABEND, ERROR, false",
        "SUCC, UNKNOWN, false"
    })
    void planAndHistoryOfOneRunAreHeldAgainstEachOther(String state, String status, boolean conflict) {
        assertThat(messages(opposite(state, status)).contains("conflict.history"))
                .isEqualTo(conflict);
    }

    @Test
    void anotherRunOfTheSameJobIsNoConflict() {
        var earlier = Situation.run(Situation.NOW.minus(Duration.ofHours(26)), Duration.ofHours(1), "SUCCESSFUL", 0);

        assertThat(messages(Situation.ended("ABEND", 8).with(Sources.EARLIER_RUNS, new Page<>(List.of(earlier), 1, 0))))
                .noneMatch(ConflictTest::isConflict);
    }

    @ParameterizedTest
    @CsvSource({"4, false", "6, true"})
    void whatWasSeenTooLongAgoIsSaidToBeOld(int minutes, boolean old) {
        assertThat(messages(seenAgo(minutes)).contains("conflict.old")).isEqualTo(old);
    }

    @Test
    void nothingIsACauseWhereSourcesContradictEachOther() {
        var findings =
                opposite("ABEND", "SUCCESSFUL").log("ERROR deadlock detected").findings();

        assertThat(findings).extracting(Finding::kind).doesNotContain(Finding.Kind.ROOT_CAUSE);
        assertThat(findings)
                .anyMatch(finding -> finding.kind() == Finding.Kind.HYPOTHESIS
                        && finding.message().startsWith("cause.log"));
    }

    @ParameterizedTest
    @CsvSource({"EXEC, true", "ABEND, false"})
    void aCopyOfThePlanThatLagsIsNamed(String kept, boolean conflict) {
        var situation = copied(kept).log("ERROR deadlock detected");

        assertThat(messages(situation).contains("conflict.copy")).isEqualTo(conflict);
        assertThat(situation.findings()).extracting(Finding::kind).contains(Finding.Kind.ROOT_CAUSE);
    }

    private static boolean isConflict(String message) {
        return message.startsWith("conflict.");
    }

    private static List<String> messages(Situation situation) {
        return situation.findings().stream().map(Finding::message).toList();
    }

    private static Situation endedByItsLog() {
        return Situation.ran("EXEC", Duration.ofHours(3)).asking(Intent.STATUS).log("INFO begin", END);
    }

    private static Situation opposite(String state, String status) {
        var run = Situation.run(Situation.NOW.minus(Duration.ofHours(2)), Duration.ofHours(1), status, 0);
        return Situation.ended(state, 8).with(Sources.EARLIER_RUNS, new Page<>(List.of(run), 1, 0));
    }

    private static Situation copied(String state) {
        return Situation.ended("ABEND", 8)
                .with(
                        Sources.PLAN,
                        PlanGraph.of(PlanDelta.builder().add(job(state)).build()),
                        Situation.NOW.minusSeconds(200));
    }

    private static Situation seenAgo(int minutes) {
        return Situation.ended("ABEND", 8)
                .with(Sources.JOB, new Subject.Found(job("ABEND")), Situation.NOW.minus(Duration.ofMinutes(minutes)));
    }

    private static Job job(String state) {
        Instant start = Situation.NOW.minus(Duration.ofHours(2));
        var run = new JobRun(
                new RunId(ENGINE, "r1"), PlanState.of(state), "AGT1", 8, start, start.plusSeconds(60), null, 1);
        return new Job(
                new JobId(ENGINE, "j1"),
                new JobKey("AGT1#SALES_D.LOAD_SALES", "AGT1", "SALES_D", "LOAD_SALES"),
                new JobStreamId(ENGINE, "s1"),
                PlanState.of(state),
                10,
                false,
                new Schedule(null, null, null, null, null, ZoneOffset.UTC),
                List.of(),
                -1,
                List.of(run));
    }
}
