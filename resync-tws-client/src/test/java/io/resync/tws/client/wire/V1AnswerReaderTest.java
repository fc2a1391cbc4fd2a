package io.resync.tws.client.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.resync.tws.Dependency;
import io.resync.tws.Dependency.Satisfaction;
import io.resync.tws.EngineId;
import io.resync.tws.JobId;
import io.resync.tws.JobStreamId;
import io.resync.tws.PlanStatus;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class V1AnswerReaderTest {
    private static final EngineId PROD = new EngineId("prod");

    private final V1AnswerReader answers = new V1AnswerReader(PROD);

    @Test
    void readsAFailedJobAsItsLastRun() throws IOException {
        var job = answers.jobs(sample("jobs.json")).get(0);

        assertThat(job.id()).isEqualTo(new JobId(PROD, "QUdUTElTMDI7MEFBQUFBQUFBQUFBQUJYUTtQQVlNRU5UUw=="));
        assertThat(job.jobStreamId()).isEqualTo(new JobStreamId(PROD, "QUdUTElTMDI7MEFBQUFBQUFBQUFBQUJYUQ=="));
        assertThat(job.key()).hasToString("AGTLIS02#EVENING.PAYMENTS");
        assertThat(job.state().status()).isEqualTo(PlanStatus.ABEND);
        assertThat(job.critical()).isTrue();
        assertThat(job.unresolved()).isZero();
        assertThat(job.schedule().scheduledAt()).isEqualTo("2026-11-19T21:30:00Z");
        assertThat(job.schedule().latestStart()).isEqualTo("2026-11-20T01:00:00.500Z");
        assertThat(job.schedule().deadline()).isEqualTo("2026-11-20T02:00:00Z");
        assertThat(job.schedule().maxDuration()).isEqualTo(Duration.ofHours(1));
        assertThat(job.schedule().zone()).isEqualTo(ZoneOffset.UTC);
        assertThat(job.lastRun()).hasValueSatisfying(run -> {
            assertThat(run.id().value()).isEqualTo(job.id().value());
            assertThat(run.returnCode()).isEqualTo(12);
            assertThat(run.startedAt()).isEqualTo(Instant.parse("2026-11-19T21:31:02Z"));
            assertThat(run.endedAt()).isEqualTo(Instant.parse("2026-11-19T21:34:43Z"));
            assertThat(run.estimated()).isEqualTo(Duration.ofMinutes(12));
            assertThat(run.attempt()).isEqualTo(2);
            assertThat(run.workstation()).isEqualTo("AGTLIS02");
        });
    }

    @Test
    void readsAHeldJobThatHasNoRun() throws IOException {
        var job = answers.jobs(sample("jobs.json")).get(1);

        assertThat(job.state().status()).isEqualTo(PlanStatus.HOLD);
        assertThat(job.state().text()).isEqualTo("USER_STREAM");
        assertThat(job.state().substatus()).isEqualTo("HOLD_PRIORITY_ZERO");
        assertThat(job.priority()).isZero();
        assertThat(job.unresolved()).isEqualTo(-1);
        assertThat(job.runs()).isEmpty();
        assertThat(job.jobStreamId().value()).isEqualTo("AGTLIS02;0AAAAAAAAAAAABXQ");
    }

    @Test
    void readsEveryKindOfDependency() throws IOException {
        var dependencies = answers.job(sample("job.json")).dependencies();
        var extract = new JobStreamId(PROD, "AGTLIS03;0AAAAAAAAAAAAEXT");

        assertThat(dependencies).hasSize(9);
        assertThat(dependencies.get(0)).isInstanceOfSatisfying(Dependency.OnJob.class, on -> {
            assertThat(on.jobId()).isEqualTo(new JobId(PROD, "AGTLIS02;0AAAAAAAAAAAABXQ;PAYMENTS"));
            assertThat(on.predecessorState()).extracting("status").isEqualTo(PlanStatus.FAIL);
            assertThat(on.conditional()).isTrue();
        });
        assertThat(dependencies.get(1))
                .isEqualTo(new Dependency.OnJobStream(
                        Satisfaction.UNDECIDED, extract, "EXTRACT", Instant.parse("2026-11-19T20:00:00Z"), null, true));
        assertThat(dependencies.get(2)).isInstanceOfSatisfying(Dependency.OnJob.class, on -> {
            assertThat(on.jobStream()).isEqualTo("EXTRACT");
            assertThat(on.name()).isEqualTo("COPY");
            assertThat(on.satisfaction()).isEqualTo(Satisfaction.SATISFIED);
        });
        assertThat(dependencies.subList(3, 8))
                .containsExactly(
                        new Dependency.OnOtherEngine(Satisfaction.UNSATISFIED, "NETPORTO", "PORTO#CLOSE.ALL"),
                        new Dependency.OnFile(Satisfaction.UNSATISFIED, "/in/rates.csv", "AGTLIS02", "NOT_CHECKED"),
                        new Dependency.OnPrompt(Satisfaction.UNSATISFIED, "GOAHEAD", "Rates are in?", "ASKED"),
                        new Dependency.OnResource(Satisfaction.UNSATISFIED, "DBSLOT", "AGTLIS02", 2, 0, 4),
                        new Dependency.Unrecognized(Satisfaction.UNSATISFIED, "weatherDependencyInPlan"));
        assertThat(dependencies.get(8)).isInstanceOfSatisfying(Dependency.OnJoin.class, join -> {
            assertThat(join.name()).isEqualTo("EITHER");
            assertThat(join.needed()).isEqualTo(1);
            assertThat(join.satisfaction()).isEqualTo(Satisfaction.SATISFIED);
            assertThat(join.members()).hasSize(2);
        });
    }

    @Test
    void readsJobStreams() throws IOException {
        var streams = answers.jobStreams(sample("jobstreams.json"));

        assertThat(streams.get(0).name()).isEqualTo("EVENING");
        assertThat(streams.get(0).workstation()).isEqualTo("AGTLIS02");
        assertThat(streams.get(0).state().status()).isEqualTo(PlanStatus.STUCK);
        assertThat(streams.get(0).limit()).isEqualTo(5);
        assertThat(streams.get(0).schedule().zone()).isEqualTo(ZoneId.of("Europe/Lisbon"));
        assertThat(streams.get(0).schedule().maxDuration()).as("0 is no limit").isNull();
        assertThat(streams.get(1).workstation()).isEqualTo("AGTLIS03");
        assertThat(streams.get(1).state().status())
                .as("ABEND or FAIL, it does not say")
                .isEqualTo(PlanStatus.UNKNOWN);
        assertThat(streams.get(1).state().text()).isEqualTo("ERROR");
        assertThat(answers.jobStream(sample("jobstream.json")).dependencies()).hasSize(1);
    }

    @Test
    void readsWorkstations() throws IOException {
        var workstations = answers.workstations(sample("workstations.json"));

        assertThat(workstations.get(0).linked()).isFalse();
        assertThat(workstations.get(0).running()).isFalse();
        assertThat(workstations.get(1).linked()).isTrue();
        assertThat(workstations.get(1).running()).isTrue();
        assertThat(workstations.get(1).fence()).isEqualTo(5);
    }

    @Test
    void readsTheEngineAtBothLevels() throws IOException {
        var earlier = answers.engineInfo(sample("engine-info-9.4.json"));
        var later = answers.engineInfo(sample("engine-info-10.2.8.json"));

        assertThat(earlier.info().version()).isEqualTo("9.4.0.05");
        assertThat(earlier.laterLevel()).isFalse();
        assertThat(earlier.sorts()).isTrue();
        assertThat(later.info().version()).isEqualTo("10.2.8");
        assertThat(later.laterLevel()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "HOLD,HOLD",
        "ADD,ADD",
        "INTRO,INTRO",
        "INTRO_PLUS,INTRO",
        "WAIT,WAIT",
        "WAITD,WAIT",
        "ENDP,PEND",
        "SCHED,HOLD",
        "READY,READY",
        "FENCE,FENCE",
        "EXEC,EXEC",
        "EXEC_PLUS,EXEC",
        "RJOB,EXEC",
        "SUCCP,SUCCP",
        "ABENDP,ABENP",
        "BOUND,BOUND",
        "SUCC,SUCC",
        "ABEND,ABEND",
        "FAILED,FAIL",
        "CANCEL,CANCL",
        "CANCELP,CANCLP",
        "SUPPRESS,SUPPR",
        "SUSP,SUSP",
        "MPE_SUSP,SUSP",
        "ERROR,ERROR",
        "EXTRN,EXTRN",
        "UNKNOWN,END",
        "USER_STREAM,HOLD",
        "RECOVERY_IN_PROGRESS,UNKNOWN",
        "OF_TOMORROW,UNKNOWN"
    })
    void knowsTheWordsForStates(String word, PlanStatus status) {
        var state = Objects.requireNonNull(V1Words.state(word, "WAITING", false));

        assertThat(state.status()).isEqualTo(status);
        assertThat(state.text()).isEqualTo(word);
    }

    @Test
    void asksForEachStateInWordsThatReadAsThatState() {
        Arrays.stream(PlanStatus.values())
                .forEach(status -> assertThat(V1Words.of(status))
                        .allSatisfy(word -> assertThat(V1Words.state(word, null, false))
                                .extracting("status")
                                .isEqualTo(status)));
        assertThat(V1Words.ofJobs()).doesNotContain(PlanStatus.UNKNOWN, PlanStatus.STUCK);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "{}",
                "{\"count\":0,\"results\":[]}",
                "[",
                "[{]",
                "[1]",
                "[null]",
                "[{\"id\":\"A;1;B\"",
                "[] []",
                "[{}]",
                "[{\"id\":\"A;1;B\"}]",
                "[{\"id\":\"A;1;B\",\"jobStreamId\":\"A;1\",\"priority\":\"ten\"}]",
                "[{\"id\":\"A;1;B\",\"jobStreamId\":\"A;1\",\"timeInfo\":{\"actualStartTime\":\"yesterday\"}}]",
                "[{\"id\":\"A;1;B\",\"jobStreamId\":\"A;1\",\"timeInfo\":{\"estimatedDuration\":\"PT1M\"}}]",
                "<html>not a list</html>"
            })
    void refusesWhatIsNoWholeListOfJobs(String body) {
        assertThatExceptionOfType(JsonProcessingException.class).isThrownBy(() -> answers.jobs(stream(body)));
    }

    @Test
    void readsNullsEverywhere() throws IOException {
        var fields = List.of(
                "name",
                "workstationInPlan",
                "jobStreamInPlan",
                "status",
                "priority",
                "timeRestriction",
                "dependencies",
                "dependenciesStats",
                "criticalNetworkInfo",
                "timeInfo",
                "jobDefinition",
                "rerunInstancesNumber");
        var nulls = new StringBuilder("{\"id\":\"A;1;B\",\"jobStreamId\":\"A;1\"");
        fields.forEach(field -> nulls.append(",\"").append(field).append("\":null"));

        var job = answers.job(stream(nulls.append('}').toString()));

        assertThat(job.state().status()).isEqualTo(PlanStatus.UNKNOWN);
        assertThat(job.dependencies()).isEmpty();
        assertThat(job.critical()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-20T03:30:00,2026-11-20T03:30:00Z",
        "2026-11-20T03:30:00Z,2026-11-20T03:30:00Z",
        "2026-11-20T03:30:00.250,2026-11-20T03:30:00.250Z",
        "2026-11-20T03:30:00+01:00,2026-11-20T02:30:00Z",
        "2026-11-20T03:30:00-03:00,2026-11-20T06:30:00Z"
    })
    void readsTimesWithoutOffsetAsUtc(String text, Instant moment) {
        assertThat(Times.utc(text)).isEqualTo(moment);
    }

    private static InputStream stream(String body) {
        return new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8));
    }

    private static InputStream sample(String name) {
        return Objects.requireNonNull(V1AnswerReaderTest.class.getResourceAsStream("/answers/v1/" + name), name);
    }
}
