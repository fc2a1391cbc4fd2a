package io.resync.tws.client.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.resync.tws.Dependency;
import io.resync.tws.Dependency.Satisfaction;
import io.resync.tws.EngineId;
import io.resync.tws.Job;
import io.resync.tws.JobId;
import io.resync.tws.JobKey;
import io.resync.tws.JobRun;
import io.resync.tws.JobStreamId;
import io.resync.tws.PlanState;
import io.resync.tws.PlanStatus;
import io.resync.tws.RunId;
import io.resync.tws.Schedule;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class AnswerReaderTest {
    private static final EngineId PROD = new EngineId("prod");
    private static final String MINIMAL = "\"id\":\"1\",\"jobStreamId\":\"2\"";

    private final AnswerReader answers = new AnswerReader(PROD);

    @Test
    void readsEveryFieldOfAListedJob() throws IOException {
        var page = answers.jobs(sample("jobs.json"), 0);

        assertThat(page.items())
                .containsExactly(new Job(
                        new JobId(PROD, "0d9f2c4e-61a7-3b58-9c3d-7e1f5a2b8c46"),
                        new JobKey("/AGTLIS02#/FIN/EVENING.PAYMENTS", "/AGTLIS02", "EVENING", "PAYMENTS"),
                        new JobStreamId(PROD, "6e2a9b1c-84d3-3f70-a5c6-1b0e9d7f2a35"),
                        PlanState.of("ABEND"),
                        20,
                        true,
                        new Schedule(
                                Instant.parse("2026-11-19T22:00:00Z"),
                                Instant.parse("2026-11-19T22:15:00.250Z"),
                                Instant.parse("2026-11-20T00:00:00Z"),
                                Instant.parse("2026-11-20T02:00:00Z"),
                                Duration.ofMinutes(45),
                                ZoneId.of("Europe/Lisbon")),
                        List.of(),
                        1,
                        List.of(earlier(), later())));
    }

    private static JobRun earlier() {
        return new JobRun(
                new RunId(PROD, "1f2e3d4c-5b6a-3798-9081-a2b3c4d5e6f7"),
                PlanState.of("FAIL"),
                "/AGTLIS02",
                null,
                Instant.parse("2026-11-19T22:15:30Z"),
                null,
                null,
                1);
    }

    private static JobRun later() {
        return new JobRun(
                new RunId(PROD, "9a1b3c5d-7e2f-3046-8b5a-6c7d8e9f0a1b"),
                PlanState.of("ABEND"),
                "/AGTLIS03",
                8,
                Instant.parse("2026-11-19T23:01:02Z"),
                Instant.parse("2026-11-19T23:04:43Z"),
                Duration.ofSeconds(750),
                2);
    }

    @Test
    void readsEveryKindOfDependency() throws IOException {
        assertThat(answers.job(sample("job.json")).dependencies())
                .containsExactly(
                        new Dependency.OnJob(
                                Satisfaction.SATISFIED,
                                new JobId(PROD, "2b3c4d5e-6f70-3812-9a4b-5c6d7e8f9012"),
                                "EVENING",
                                "COLLECT",
                                PlanState.of("SUCC"),
                                false,
                                false),
                        new Dependency.OnJob(Satisfaction.UNDECIDED, null, "MARKET", "RATES", null, true, true),
                        new Dependency.OnJobStream(
                                Satisfaction.UNSATISFIED,
                                new JobStreamId(PROD, "3c4d5e6f-7081-3923-8b5c-6d7e8f901234"),
                                "EXTRACT",
                                Instant.parse("2026-11-19T20:00:00Z"),
                                PlanState.of("EXEC"),
                                false),
                        new Dependency.OnResource(Satisfaction.UNSATISFIED, "DBSLOT", "/AGTLIS02", 2, 0, 4),
                        new Dependency.OnPrompt(Satisfaction.UNSATISFIED, "17", "Release the payments?", "ASKED"),
                        new Dependency.OnFile(Satisfaction.UNSATISFIED, "/in/bank.csv", "/AGTLIS02", "Not Checked"),
                        new Dependency.OnJoin(
                                Satisfaction.UNSATISFIED,
                                "ANYBANK",
                                1,
                                List.of(new Dependency.OnJob(
                                        Satisfaction.SATISFIED, null, null, "BANKA", null, false, false))),
                        new Dependency.OnOtherEngine(Satisfaction.UNBOUND, "/NETMAD", "MAD1#CLOSE.LAST"),
                        new Dependency.Unrecognized(Satisfaction.UNKNOWN, "MOONPHASE"));
    }

    @Test
    void takesAFieldThatIsAbsentOrNullAsNotTold() throws IOException {
        var absent = job("{" + MINIMAL + "}");
        var nulls = job(
                "{" + MINIMAL
                        + ",\"key\":null,\"name\":null,\"workstation\":null,\"jobStreamName\":null,\"lastRunCompositeStatus\":null,"
                        + "\"priority\":null,\"schedTime\":null,\"timeZone\":null,\"timeRestrictions\":{\"maxDuration\":null},"
                        + "\"jobOptions\":{\"critical\":null},\"dependenciesStats\":null,\"dependencies\":null,\"jobruns\":null}");

        assertThat(absent).isEqualTo(nulls);
        assertThat(absent.state()).isEqualTo(new PlanState(PlanStatus.UNKNOWN, "", null));
        assertThat(absent.priority()).isEqualTo(-1);
        assertThat(absent.unresolved()).isEqualTo(-1);
        assertThat(absent.schedule()).isEqualTo(new Schedule(null, null, null, null, null, ZoneOffset.UTC));
        assertThat(absent.lastRun()).isEmpty();
    }

    @Test
    void skipsFieldsOfANewerEngine() throws IOException {
        assertThat(job("{\"new\":{\"a\":[{\"id\":\"x\"}]}," + MINIMAL + ",\"newer\":[[1],{}],\"newest\":1.5e3}"))
                .isEqualTo(job("{" + MINIMAL + "}"));
    }

    @ParameterizedTest
    @CsvSource({"HOLD,HOLD", "STARTED,UNKNOWN", "abend,ABEND", "'',UNKNOWN"})
    void keepsTheWordOfAState(String text, PlanStatus status) throws IOException {
        assertThat(job("{" + MINIMAL + ",\"lastRunCompositeStatus\":{\"status\":\"" + text + "\"}}")
                        .state())
                .isEqualTo(new PlanState(status, text, null));
    }

    @ParameterizedTest
    @CsvSource({"canceled,CANCL", "cancelPending,CANCLP"})
    void seesThatAJobIsCancelledWhateverItsOldState(String flag, PlanStatus status) throws IOException {
        assertThat(job("{" + MINIMAL + ",\"lastRunCompositeStatus\":{\"status\":\"HOLD\",\"" + flag + "\":true}}")
                        .state())
                .isEqualTo(new PlanState(status, "HOLD", null));
    }

    @Test
    void takesTheStateOfTheLastRunWhereTheJobHasNone() throws IOException {
        var runs = "\"jobruns\":[{\"id\":\"r\",\"compositeStatus\":{\"status\":\"EXEC\"}}]";

        assertThat(job("{" + MINIMAL + "," + runs + "}").state()).isEqualTo(PlanState.of("EXEC"));
    }

    @Test
    void doesNotMistakeTheCommonErrorForTheInternalOne() throws IOException {
        assertThat(job("{" + MINIMAL + ",\"lastRunCommonStatus\":\"ERROR\"}").state())
                .isEqualTo(new PlanState(PlanStatus.UNKNOWN, "ERROR", null));
    }

    @ParameterizedTest
    @CsvSource({"America/Sao_Paulo,America/Sao_Paulo", "PST,America/Los_Angeles", "ZONE_OF_THE_PRODUCT,Z", "'',Z"})
    void readsTimesInUtcWhereTheZoneIsNotKnown(String name, String zone) throws IOException {
        assertThat(job("{" + MINIMAL + ",\"timeZone\":\"" + name + "\"}")
                        .schedule()
                        .zone())
                .isEqualTo(ZoneId.of(zone));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-20T03:30:00Z,2026-11-20T03:30:00Z",
        "2026-11-20T03:30:00.5Z,2026-11-20T03:30:00.500Z",
        "2026-11-20T03:30:00.123456789Z,2026-11-20T03:30:00.123456789Z",
        "2026-11-20T03:30:00-03:00,2026-11-20T06:30:00Z",
        "2024-02-29T23:59:59Z,2024-02-29T23:59:59Z",
        "1969-12-31T23:59:59Z,1969-12-31T23:59:59Z",
        "2026-11-20T24:00:00Z,2026-11-21T00:00:00Z"
    })
    void readsTimes(String text, Instant time) throws IOException {
        assertThat(job("{" + MINIMAL + ",\"schedTime\":\"" + text + "\"}")
                        .schedule()
                        .scheduledAt())
                .isEqualTo(time);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2026-11-20",
                "2026-11-20T03:30:00",
                "2026-13-20T03:30:00Z",
                "2026-02-30T03:30:00Z",
                "2026-11-20T25:30:00Z",
                "2026-11-20T03:60:00Z",
                "2026-11-20T03:30:60Z",
                "2026-11-20 03:30:00Z",
                "2026-11-2OT03:30:00Z",
                "2026-11-20T03:30:00.Z0"
            })
    void refusesWhatIsNoTime(String text) {
        assertThatExceptionOfType(JsonProcessingException.class)
                .isThrownBy(() -> job("{" + MINIMAL + ",\"schedTime\":\"" + text + "\"}"))
                .withMessageContaining("/schedTime");
    }

    @Test
    void namesTheFieldItStumbledOver() {
        assertThatExceptionOfType(JsonProcessingException.class)
                .isThrownBy(() -> answers.jobs(stream("{\"results\":[{" + MINIMAL + ",\"priority\":\"high\"}]}"), 0))
                .withMessageContaining("expected a whole number at /results/0/priority, found VALUE_STRING");
    }

    @Test
    void makesNoPageOfOneThatIsCutOffAnywhere() throws IOException {
        var whole = sample("jobs.json").readAllBytes();
        int end = new String(whole, StandardCharsets.UTF_8).stripTrailing().length();

        for (int length = 0; length < end; length++) {
            var cut = new ByteArrayInputStream(whole, 0, length);
            assertThatExceptionOfType(JsonProcessingException.class)
                    .as("cut off after %d bytes", length)
                    .isThrownBy(() -> answers.jobs(cut, 0));
        }
    }

    @Test
    void stopsReadingAnAnswerThatNeverEnds() {
        var endless = new SequenceInputStream(stream("{\"x\":["), new InputStream() {
            @Override
            public int read() {
                return ' ';
            }
        });

        assertThatExceptionOfType(JsonProcessingException.class)
                .isThrownBy(() -> answers.jobs(endless, 0))
                .withMessageContaining("exceeds the maximum allowed (67108864");
    }

    @Test
    void doesNotReadMissingGroupsAsNoFailures() {
        assertThatExceptionOfType(JsonProcessingException.class)
                .isThrownBy(() -> answers.jobCounts(stream("{\"count\":13}")))
                .withMessageContaining("groupedCount is missing");
    }

    @Test
    void readsTheCountsOfAnEmptyPlan() throws IOException {
        assertThat(answers.jobCounts(stream("{\"count\":0}")).byState()).isEmpty();
    }

    @Test
    void leavesATotalThatWasNotToldOpen() throws IOException {
        assertThat(answers.workstations(stream("{\"results\":[]}"), 3).total()).isEqualTo(-1);
    }

    private Job job(String json) throws IOException {
        return answers.job(stream(json));
    }

    private static InputStream stream(String json) {
        return new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8));
    }

    private static InputStream sample(String name) {
        var in = AnswerReaderTest.class.getResourceAsStream("/answers/" + name);
        if (in == null) {
            throw new AssertionError("no sample " + name);
        }
        return in;
    }
}
