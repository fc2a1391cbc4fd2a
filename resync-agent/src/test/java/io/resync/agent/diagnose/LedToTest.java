package io.resync.agent.diagnose;

import static org.assertj.core.api.Assertions.assertThat;

import io.resync.Language;
import io.resync.agent.gather.Sources;
import io.resync.agent.incident.MessageDigest;
import io.resync.agent.plan.PlanDelta;
import io.resync.agent.plan.PlanGraph;
import io.resync.diagnosis.Finding;
import io.resync.tws.DefinitionId;
import io.resync.tws.Definitions.JobDefinition;
import io.resync.tws.Dependency;
import io.resync.tws.EngineId;
import io.resync.tws.Job;
import io.resync.tws.JobId;
import io.resync.tws.JobKey;
import io.resync.tws.JobRun;
import io.resync.tws.JobStreamId;
import io.resync.tws.Journal.AuditRecord;
import io.resync.tws.Journal.OperatorMessage;
import io.resync.tws.Page;
import io.resync.tws.PlanState;
import io.resync.tws.RunId;
import io.resync.tws.Schedule;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What lies behind a failure that its log only shows. The job failed between 02:00 and 03:00. */
final class LedToTest {
    private static final EngineId ENGINE = new EngineId("test");
    private static final String LOCKED = "ERROR login as user=batch_fx rejected: invalid password";
    private static final String FULL = "ERROR write /spool/fx/part9 failed: No space left on device";
    private static final String MISSING = "ERROR /inbox/rates_0412.csv: file not found";

    @ParameterizedTest
    @EnumSource(Language.class)
    void allThatIsSaidIsHeldByTheEvidenceInEachLanguage(Language language) {
        for (var situation : List.of(
                rotated(),
                recorded("ROTATE", "01:30"),
                redefined("UPDATE", "01:00", MISSING),
                late("02:31"),
                unclean("SUPPR"))) {
            assertThat(situation.answer(language).dropped()).isEmpty();
        }
    }

    @Test
    void aMessageThatNamesTheAccountOfTheLogIsTheCauseAndTheLogFollowsFromIt() {
        assertThat(causes(rotated())).containsExactly("led.told");
        assertThat(rotated().answer(Language.ENGLISH).text())
                .contains("**Probable cause:** batch_fx")
                .contains("operators were told `password of batch_fx was renewed`")
                .contains("**Consequence:** line 1 of the log")
                .contains("2 jobs of the plan failed");
    }

    @Test
    void aMessageThatTellsOfAFailedJobIsNoCause() {
        var situation = Situation.ended("ABEND", 8)
                .log(LOCKED)
                .with(Sources.PLAN, plan(job("SUM_FX", "ABEND", "02:10")))
                .with(Sources.TOLD_BEFORE, told("02:11", "SUM_FX failed: batch_fx was rejected"));

        assertThat(causes(situation)).containsExactly("cause.log_of");
    }

    @ParameterizedTest
    @CsvSource({"ROTATE, 01:30, led.changed", "ROTATE, 03:30, cause.log_of", "RELEASE, 01:30, cause.log_of"})
    void aRecordCountsWhenItAltersWhatTheLogNamesBeforeTheFailure(String action, String at, String cause) {
        assertThat(causes(recorded(action, at))).containsExactly(cause);
    }

    @ParameterizedTest
    @CsvSource({"UPDATE, 01:00, led.defined", "RERUN, 01:00, cause.log_of", "UPDATE, 02:30, cause.log_of"})
    void aJobThatWasChangedSinceItsLastGoodRunFailedByThat(String action, String at, String cause) {
        assertThat(causes(redefined(action, at, MISSING))).containsExactly(cause);
    }

    @Test
    void aChangeOfTheJobExplainsNoFullDisk() {
        assertThat(causes(redefined("UPDATE", "01:00", FULL))).containsExactly("cause.log_of");
    }

    @ParameterizedTest
    @CsvSource({"02:31, led.came", "01:40, cause.log_of"})
    void aFileThatCameOnlyAfterTheStartIsTheCause(String at, String cause) {
        assertThat(causes(late(at))).containsExactly(cause);
    }

    @ParameterizedTest
    @ValueSource(strings = {"SUPPR", "CANCL", "ABEND"})
    void spaceIsLackingSinceTheJobThatFreesItDidNotRun(String state) {
        assertThat(causes(unclean(state))).containsExactly("housekeeping.unmet");
        assertThat(unclean(state).answer(Language.ENGLISH).text())
                .contains("AGT1#CARE_D.TIDY_FX, which clears /spool (`Deletes old files from /spool`)")
                .contains("did not run: it is in " + state + ", and what it waits for was not met: CARE_D.CLOSE_FX");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Copies files to /spool", "Deletes old files from /spoolers", "Deletes old files"})
    void aJobThatFreesNothingThereIsNoCause(String description) {
        assertThat(causes(unclean("SUPPR", description))).containsExactly("cause.log_of");
    }

    @Test
    void aJobThatDidItsWorkIsNoCause() {
        assertThat(causes(unclean("SUCC"))).containsExactly("cause.log_of");
    }

    private static List<String> causes(Situation situation) {
        return situation.findings().stream()
                .filter(finding -> finding.kind() == Finding.Kind.ROOT_CAUSE)
                .map(Finding::message)
                .toList();
    }

    private static Situation rotated() {
        return Situation.ended("ABEND", 8)
                .log(LOCKED)
                .with(
                        Sources.PLAN,
                        plan(
                                job("SUM_FX", "ABEND", "02:10"),
                                job("SEND_FX", "ABEND", "02:20"),
                                job("OLD_FX", "ABEND", "01:00")))
                .with(Sources.TOLD_BEFORE, told("01:55", "password of batch_fx was renewed"));
    }

    private static Situation recorded(String action, String at) {
        return Situation.ended("ABEND", 8)
                .log(LOCKED)
                .with(Sources.changesOf("batch_fx"), changed(action, "USER", "batch_fx", at));
    }

    private static Situation redefined(String action, String at, String line) {
        return Situation.ended("ABEND", 2)
                .log(line)
                .earlier(0, 0, 0)
                .with(Sources.changesOf("LOAD_SALES"), changed(action, "JOB", "LOAD_SALES", at));
    }

    private static Situation late(String at) {
        return Situation.ended("ABEND", 2)
                .log(MISSING)
                .with(Sources.TOLD_BEFORE, told(at, "received /inbox/rates_0412.csv, 88 KB"));
    }

    private static Situation unclean(String state) {
        return unclean(state, "Deletes old files from /spool");
    }

    private static Situation unclean(String state, String description) {
        var idle = job("TIDY_FX", state, "01:10");
        var definition = new JobDefinition(
                new DefinitionId(ENGINE, "d1"), "TIDY_FX", "AGT1", "/", "executable", description, "fx", "", "STOP");
        return Situation.ended("ABEND", 28)
                .log(FULL)
                .with(Sources.PLAN, plan(idle))
                .with(Sources.member(idle.key().text()), idle)
                .with(Sources.JOB_DEFINITIONS, List.of(definition));
    }

    private static Job job(String name, String state, String ended) {
        var started = time(ended).minus(Duration.ofMinutes(5));
        var run = new JobRun(
                new RunId(ENGINE, "r" + name), PlanState.of(state), "AGT1", 8, started, time(ended), null, 1);
        var condition =
                new Dependency.OnJob(Dependency.Satisfaction.UNBOUND, null, "CARE_D", "CLOSE_FX", null, true, true);
        return new Job(
                new JobId(ENGINE, "j" + name),
                new JobKey("AGT1#CARE_D." + name, "AGT1", "CARE_D", name),
                new JobStreamId(ENGINE, "s2"),
                PlanState.of(state),
                10,
                false,
                new Schedule(null, null, null, null, null, ZoneOffset.UTC),
                List.of(condition),
                -1,
                List.of(run));
    }

    private static PlanGraph plan(Job... jobs) {
        var delta = PlanDelta.builder();
        Arrays.stream(jobs).forEach(delta::add);
        return PlanGraph.of(delta.build());
    }

    private static MessageDigest told(String at, String text) {
        return MessageDigest.of(List.of(new OperatorMessage("m1", time(at), "INFO", "desk", "", "HUB", text)), false);
    }

    private static Page<AuditRecord> changed(String action, String type, String object, String at) {
        var record = new AuditRecord("a1", time(at), "mlopes", action, type, object, "", "by ticket CHG-77", "");
        return new Page<>(List.of(record), 1, 0);
    }

    private static Instant time(String at) {
        return Instant.parse("2026-11-20T" + at + ":00Z");
    }
}
