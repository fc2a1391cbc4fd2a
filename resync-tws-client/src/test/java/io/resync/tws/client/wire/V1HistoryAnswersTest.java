package io.resync.tws.client.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.resync.tws.DefinitionId;
import io.resync.tws.EngineId;
import io.resync.tws.RunHistory.Estimate;
import io.resync.tws.RunHistory.Run;
import io.resync.tws.RunHistory.Statistics;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class V1HistoryAnswersTest {
    private static final EngineId PROD = new EngineId("prod");

    private final V1HistoryAnswers answers = new V1HistoryAnswers(PROD);

    @ParameterizedTest
    @ValueSource(strings = {"realWorkstationName", "actualWorkstationName"})
    void readsARunOfEitherLevel(String whereItRan) throws IOException {
        var run = answers.runs(stream(
                        "[{'jobName':'PAYMENTS','jobStreamName':'EVENING','workstationName':'POOL1','" + whereItRan
                                + "':'AGT2','scheduledStartTime':'2026-11-18T21:30:00','runDate':'2026-11-18T21:31:00',"
                                + "'totalElapsedTime':698000,'plannedDuration':720000,'status':'SUCCESSFUL','returnCode':0,"
                                + "'rerunType':'REGULAR','jobNumber':418822,'userLogin':'etl','jobId':'J1','jobDefinitionId':'D1',"
                                + "'jobStatistics':{'x':[1]},'isCritical':true}]"))
                .get(0);

        assertThat(run)
                .isEqualTo(new Run(
                        "PAYMENTS",
                        "EVENING",
                        "POOL1",
                        "AGT2",
                        Instant.parse("2026-11-18T21:30:00Z"),
                        Instant.parse("2026-11-18T21:31:00Z"),
                        Duration.ofSeconds(698),
                        Duration.ofMinutes(12),
                        "SUCCESSFUL",
                        0,
                        "REGULAR",
                        418_822,
                        "etl",
                        new DefinitionId(PROD, "D1")));
    }

    @Test
    void takesWhatIsNullOrMissingForAbsent() throws IOException {
        var runs = answers.runs(stream("[{'jobName':'A'},{'jobName':'A','jobStreamName':null,'workstationName':null,"
                + "'scheduledStartTime':null,'runDate':null,'totalElapsedTime':-1,'plannedDuration':null,'status':null,"
                + "'returnCode':null,'rerunType':null,'jobNumber':null,'userLogin':null,'jobId':null,"
                + "'jobDefinitionId':' ','actualWorkstationName':null}]"));

        assertThat(runs).containsOnly(new Run("A", "", "", "", null, null, null, null, "", null, "", -1, "", null));
        assertThat(answers.statistics(stream("{'averageElapsedTime':null,'new':{}}")))
                .isEqualTo(new Statistics(-1, -1, null, null, null, null, null));
        assertThat(answers.estimates(stream("[{}]"))).containsExactly(new Estimate("", "", null, null, -1));
    }

    @Test
    void keepsWordsItDoesNotKnow() throws IOException {
        var run = answers.runs(stream("[{'jobName':'A','status':'PARTLY','rerunType':'LUNAR','jobId':'J1'}]"))
                .get(0);

        assertThat(run.status()).isEqualTo("PARTLY");
        assertThat(run.rerun()).isEqualTo("LUNAR");
        assertThat(run.definition()).isEqualTo(new DefinitionId(PROD, "J1"));
    }

    @Test
    void readsSumsAndSpread() throws IOException {
        assertThat(answers.statistics(stream("{'successfulRuns':30,'abortedRuns':1,'minElapsedTime':1000,"
                        + "'averageElapsedTime':2000.4,'maxElapsedTime':3000,'lastElapsedTime':1500,"
                        + "'lastRunDate':'2026-11-19T04:02:00','variance':1.5E9}")))
                .isEqualTo(new Statistics(
                        30,
                        1,
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(2),
                        Duration.ofSeconds(3),
                        Duration.ofMillis(1500),
                        Instant.parse("2026-11-19T04:02:00Z")));
        assertThat(answers.estimates(stream("[{'detailedStatsType':'WEEKLY','detailedStatsData':'MONDAY',"
                        + "'estimatedDuration':60000,'sigma':1500.6,'numberOfSamples':12},"
                        + "{'detailedStatsType':'RUNCYCLE','detailedStatsData':{'x':1},'sigma':-1}]")))
                .containsExactly(
                        new Estimate("WEEKLY", "MONDAY", Duration.ofMinutes(1), Duration.ofMillis(1501), 12),
                        new Estimate("RUNCYCLE", "", null, null, -1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{}]",
                "[{'jobName':null}]",
                "[{'jobName':'A','runDate':'yesterday'}]",
                "[{'jobName':'A','runDate':1700000000}]",
                "[{'jobName':'A','returnCode':'0'}]",
                "[{'jobName':'A','totalElapsedTime':'PT1S'}]",
                "[{'jobName':'A'}",
                "[null]",
                "{}",
                "null",
                ""
            })
    void refusesWhatIsNoHistory(String json) {
        assertThatExceptionOfType(JsonProcessingException.class).isThrownBy(() -> answers.runs(stream(json)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "null", "{'successfulRuns':'many'}", "{'averageElapsedTime':'1'}", "{"})
    void refusesWhatAreNoSums(String json) {
        assertThatExceptionOfType(JsonProcessingException.class).isThrownBy(() -> answers.statistics(stream(json)));
    }

    private static InputStream stream(String json) {
        return new ByteArrayInputStream(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }
}
