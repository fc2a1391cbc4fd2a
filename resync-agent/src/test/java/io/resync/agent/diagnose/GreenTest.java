package io.resync.agent.diagnose;

import static org.assertj.core.api.Assertions.assertThat;

import io.resync.Language;
import io.resync.agent.gather.Sources;
import io.resync.agent.gather.Subject;
import io.resync.agent.gather.Successors;
import io.resync.diagnosis.Finding;
import io.resync.query.Intent;
import io.resync.tws.Dependency;
import io.resync.tws.EngineId;
import io.resync.tws.Job;
import io.resync.tws.JobId;
import io.resync.tws.JobKey;
import io.resync.tws.JobLog;
import io.resync.tws.JobRun;
import io.resync.tws.JobStream;
import io.resync.tws.JobStreamId;
import io.resync.tws.Page;
import io.resync.tws.PlanId;
import io.resync.tws.PlanState;
import io.resync.tws.Plans;
import io.resync.tws.RunHistory;
import io.resync.tws.RunId;
import io.resync.tws.Schedule;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class GreenTest {
    private static final EngineId ENGINE = new EngineId("test");
    private static final Instant NOW = Situation.NOW;
    private static final String MISSING = "/in/orders_20261120.dat";

    @ParameterizedTest
    @EnumSource(Language.class)
    void allThatIsSaidIsHeldByTheEvidenceInEachLanguage(Language language) {
        for (var situation :
                List.of(greenStream(), emptyRun(), planThatEnded(), clockThatWasChanged(), endedWellLater())) {
            assertThat(situation.answer(language).dropped()).isEmpty();
        }
    }

    @Test
    void theFileThatAJobOfAGreenStreamNeverGotIsTheCause() {
        assertThat(kinds(greenStream(), "green.file")).containsExactly(Finding.Kind.ROOT_CAUSE);
        assertThat(greenStream().answer(Language.ENGLISH).text())
                .contains("AGT1#SHOP_D.SEND never ran: the file " + MISSING + " has not arrived")
                .contains("NEXT_D.READ took the file orders_20261119.dat instead of orders_20261120.dat");
    }

    @Test
    void aShortRunThatDidNothingIsNoSuccess() {
        assertThat(kinds(emptyRun(), "green.empty")).containsExactly(Finding.Kind.ROOT_CAUSE);
        assertThat(kinds(emptyRun(), "no_fault.not_failed")).isEmpty();
    }

    @Test
    void theValueThatARunWorkedWithIsToldWithWhatBecameOfIt() {
        var closed = Situation.ran("SUCC", Duration.ofSeconds(9))
                .months(hours())
                .log("read /etc/shop/day.cfg: OPEN_DAY=no", "OPEN_DAY=no, nothing is read", "0 rows written");

        assertThat(kinds(closed, "green.input")).containsExactly(Finding.Kind.ROOT_CAUSE);
        assertThat(closed.answer(Language.PORTUGUESE).dropped()).isEmpty();
    }

    @Test
    void aRunOfUsualLengthThatHadNothingToDoIsNotSuspected() {
        var usual =
                Situation.ran("SUCC", Duration.ofMinutes(60)).months(hours()).log("07:00:01 end, 0 rows written");

        assertThat(kinds(usual, "green.empty")).isEmpty();
    }

    @Test
    void aPlanThatEndedIsExplainedByTheJobThatExtendsIt() {
        assertThat(kinds(planThatEnded(), "silence.extension_log")).containsExactly(Finding.Kind.ROOT_CAUSE);
        assertThat(kinds(planThatEnded(), "silence.missed")).containsExactly(Finding.Kind.CONSEQUENCE);
    }

    @Test
    void aPlanThatStillRunsIsNotSpokenOf() {
        assertThat(kinds(plan(NOW.plusSeconds(60)), "silence.plan_ended")).isEmpty();
    }

    @Test
    void aMissingFileIsExplainedByClocksThatWereChanged() {
        assertThat(kinds(clockThatWasChanged(), "clock.between")).containsExactly(Finding.Kind.ROOT_CAUSE);
        assertThat(kinds(clockThatWasChanged(), "cause.log_of")).containsExactly(Finding.Kind.CONSEQUENCE);
        assertThat(clockThatWasChanged().answer(Language.ENGLISH).text())
                .contains("started at 2026-03-08 05:00 there, which is 2026-03-08 04:00 in America/Bogota")
                .contains("2026-03-07 05:00 there and 2026-03-07 05:00 in America/Bogota");
    }

    @Test
    void aRunThatFailedBeforeOneThatEndedWellIsNoFault() {
        assertThat(kinds(endedWellLater(), "no_fault.mended")).containsExactly(Finding.Kind.NO_FAULT);
    }

    private static List<Finding.Kind> kinds(Situation situation, String message) {
        return situation.findings().stream()
                .filter(finding -> finding.message().equals(message))
                .map(Finding::kind)
                .toList();
    }

    private static Situation greenStream() {
        var missing = new Dependency.OnFile(Dependency.Satisfaction.UNSATISFIED, MISSING, "AGT1", "Not Found");
        var held = job("SHOP_D", "SEND", "HOLD", ZoneOffset.UTC, List.of(missing), List.of());
        var reader = job("NEXT_D", "READ", "SUCC", ZoneOffset.UTC, List.of(), List.of(run("SUCC", 0, NOW, 1)));
        var stream = new JobStream(
                held.jobStreamId(), "SHOP_D", "AGT1", PlanState.of("SUCC"), 10, -1, held.schedule(), List.of());
        return Situation.ended("SUCC", 0)
                .with(Sources.JOB, new Subject.NotFound("SHOP_D", List.of()))
                .with(Sources.NAMED_STREAMS, new Page<>(List.of(stream), 1, 0))
                .with(Sources.NAMED_JOBS, new Page<>(List.of(held), 1, 0))
                .with(Sources.member(held.key().text()), held)
                .with(Sources.after(held.key().text()), new Successors(List.of(new Successors.Hit(reader, 1)), false))
                .with(
                        Sources.logOf(reader.key()),
                        new JobLog(new RunId(ENGINE, "r"), 1, List.of("start", "taking orders_20261119.dat")));
    }

    private static Situation emptyRun() {
        return Situation.ran("SUCC", Duration.ofSeconds(9))
                .months(hours())
                .log("07:00:00 begin", "07:00:09 end, 0 rows written");
    }

    private static int[] hours() {
        return IntStream.generate(() -> 60).limit(30).toArray();
    }

    private static Situation planThatEnded() {
        return plan(NOW.minus(Duration.ofHours(1)));
    }

    private static Situation plan(Instant end) {
        var failed = job(
                "FINAL",
                "MAKEPLAN",
                "ABEND",
                ZoneOffset.UTC,
                List.of(),
                List.of(run("ABEND", 9, NOW.minusSeconds(4_000), 1)));
        var plan = new Plans.Plan(
                new PlanId(ENGINE, "current"),
                "current",
                Plans.Kind.CURRENT,
                end.minus(Duration.ofDays(1)),
                end,
                null,
                1);
        var missed = new RunHistory.Run(
                "OPEN", "MORN_D", "AGT1", "AGT1", null, end, null, null, "SUCCESSFUL", 0, "REGULAR", 1, "ops", null);
        return Situation.ended("SUCC", 0)
                .asking(Intent.HEALTH)
                .with(Sources.JOB, new Subject.NotFound("OPEN", List.of()))
                .with(Sources.PLANS, new Page<>(List.of(plan), 1, 0))
                .with(Sources.FAILED_JOBS, new Page<>(List.of(failed), 1, 0))
                .with(
                        Sources.logOf(failed.key()),
                        new JobLog(
                                new RunId(ENGINE, "r"),
                                1,
                                List.of("begin", "ERROR write to /plan/new failed: No space left on device")))
                .with(Sources.DAY_BEFORE, new Page<>(List.of(missed), 1, 0));
    }

    /** New York moved its clocks on 8 March 2026, Bogota did not. */
    private static Situation clockThatWasChanged() {
        var zone = ZoneId.of("America/New_York");
        var start = Instant.parse("2026-03-08T09:00:00Z");
        var failed = job("NIGHT_D", "LOAD", "ABEND", zone, List.of(), List.of(run("ABEND", 2, start, 1)));
        var earlier = new ArrayList<RunHistory.Run>();
        for (int day = 5; day > 0; day--) {
            var began = Instant.parse("2026-03-08T10:00:00Z").minus(Duration.ofDays(day));
            earlier.add(new RunHistory.Run(
                    "LOAD",
                    "NIGHT_D",
                    "AGT1",
                    "AGT1",
                    began,
                    began,
                    null,
                    null,
                    "SUCCESSFUL",
                    0,
                    "REGULAR",
                    1,
                    "x",
                    null));
        }
        return Situation.ended("SUCC", 0)
                .with(Sources.JOB, new Subject.Found(failed))
                .with(Sources.EARLIER_RUNS, new Page<>(earlier, earlier.size(), 0))
                .log("waiting for the file from Bogotá", "ERROR /in/rates_0307.dat: No such file or directory");
    }

    private static Situation endedWellLater() {
        var runs = List.of(run("ABEND", 3, NOW.minusSeconds(7_200), 1), run("SUCC", 0, NOW.minusSeconds(3_600), 2));
        return Situation.ended("SUCC", 0)
                .asking(Intent.STATUS)
                .with(Sources.JOB, new Subject.Found(job("SHOP_D", "COUNT", "SUCC", ZoneOffset.UTC, List.of(), runs)));
    }

    private static JobRun run(String state, int returnCode, Instant started, int attempt) {
        var id = new RunId(ENGINE, "r" + attempt);
        return new JobRun(
                id, PlanState.of(state), "AGT1", returnCode, started, started.plusSeconds(600), null, attempt);
    }

    private static Job job(
            String stream, String name, String state, ZoneId zone, List<Dependency> waitsFor, List<JobRun> runs) {
        @Nullable Instant latest = runs.isEmpty() ? NOW.minus(Duration.ofHours(3)) : null;
        return new Job(
                new JobId(ENGINE, stream + name),
                new JobKey("AGT1#" + stream + "." + name, "AGT1", stream, name),
                new JobStreamId(ENGINE, stream),
                PlanState.of(state),
                10,
                false,
                new Schedule(null, null, latest, null, null, zone),
                waitsFor,
                -1,
                runs);
    }
}
