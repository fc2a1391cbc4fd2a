package io.resync.agent.diagnose;

import static org.assertj.core.api.Assertions.assertThat;

import io.resync.Language;
import io.resync.agent.gather.Sources;
import io.resync.agent.plan.PlanDelta;
import io.resync.agent.plan.PlanGraph;
import io.resync.diagnosis.Finding;
import io.resync.tws.Dependency;
import io.resync.tws.Dependency.Satisfaction;
import io.resync.tws.EngineId;
import io.resync.tws.Job;
import io.resync.tws.JobId;
import io.resync.tws.JobKey;
import io.resync.tws.JobStreamId;
import io.resync.tws.Journal.AuditRecord;
import io.resync.tws.Page;
import io.resync.tws.PlanState;
import io.resync.tws.Schedule;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class HousekeepingTest {
    private static final String FULL = "2026-11-20 02:30:00 ERROR write /work/sales/part-7: No space left on device";
    private static final String RULE = "When `/work` is full.\n1. Look.\n2. PURGE_WORK deletes old lots every night.";

    @ParameterizedTest
    @EnumSource(Language.class)
    void aFullDiskLeadsToTheJobThatShouldHaveClearedIt(Language language) {
        var answer = full("SUPPR", RULE).answer(language);

        assertThat(answer.dropped()).isEmpty();
        assertThat(answer.text()).contains("TIDY_D.PURGE_WORK").contains("ROTATE_D.ROTATE_OLD");
    }

    @Test
    void isToldAsTheCauseOfTheFailure() {
        assertThat(full("SUPPR", RULE).findings())
                .filteredOn(finding -> finding.message().startsWith("housekeeping."))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.kind()).isEqualTo(Finding.Kind.ROOT_CAUSE);
                    assertThat(finding.arguments()).contains("/work", "AGT1#SALES_D.LOAD_SALES");
                });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            SUCC  | When `/work` is full. PURGE_WORK deletes old lots.
            EXEC  | When `/work` is full. PURGE_WORK deletes old lots.
            SUPPR | When `/other` is full. PURGE_WORK deletes old lots.
            SUPPR | When `/work` is full, tell whoever owns PURGE_WORK.
            """)
    void oneThatRanOrClearsElsewhereIsNotBlamed(String state, String rule) {
        assertThat(full(state, rule).findings())
                .noneMatch(finding -> finding.message().startsWith("housekeeping."));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aFullTablespaceLeadsToThoseWhoStoppedWhatClearsIt(Language language) {
        var stopped = new AuditRecord(
                "a1",
                Situation.NOW.minusSeconds(90_000),
                "mlopes",
                "CANCEL",
                "JOB",
                "TIDY_D.PURGE_WORK",
                "",
                "CHG-77 freeze",
                "");
        var rule = "Tablespace TS_SALES full.\n1. PURGE_WORK drops old partitions of TS_SALES every night.";
        var log = "2026-11-20 02:30:00 ERROR ORA-01653: unable to extend table SHOP.LINES in tablespace TS_SALES";
        var answer = full("CANCL", rule, log)
                .with(Sources.changesOf("PURGE_WORK"), new Page<>(List.of(stopped), 1, 0))
                .answer(language);

        assertThat(answer.dropped()).isEmpty();
        assertThat(answer.text())
                .contains("TIDY_D.PURGE_WORK")
                .contains("mlopes")
                .contains("CHG-77 freeze");
    }

    private static Situation full(String state, String rule) {
        return full(state, rule, FULL);
    }

    private static Situation full(String state, String rule, String log) {
        var purge = purge(state);
        return Situation.ended("ABEND", 1)
                .log("2026-11-20 02:00:00 INFO begin", log)
                .document("RB-1", "Work disk full", "2026-01-01", "Storage", "", rule)
                .with(Sources.PLAN, PlanGraph.of(PlanDelta.builder().add(purge).build()))
                .with(Sources.member(purge.key().text()), purge);
    }

    private static Job purge(String state) {
        var engine = new EngineId("test");
        return new Job(
                new JobId(engine, "j2"),
                new JobKey("AGT1#TIDY_D.PURGE_WORK", "AGT1", "TIDY_D", "PURGE_WORK"),
                new JobStreamId(engine, "s2"),
                PlanState.of(state),
                10,
                false,
                new Schedule(null, null, null, null, null, ZoneOffset.UTC),
                List.of(new Dependency.OnJob(Satisfaction.UNBOUND, null, "ROTATE_D", "ROTATE_OLD", null, true, false)),
                -1,
                List.of());
    }
}
