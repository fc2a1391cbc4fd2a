package io.resync.tws.client.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.resync.tws.CriticalJobs.Alert;
import io.resync.tws.CriticalJobs.Summary;
import io.resync.tws.EngineId;
import io.resync.tws.JobId;
import io.resync.tws.JobIssue;
import io.resync.tws.PlanStatus;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class V1CriticalAnswersTest {
    private static final EngineId PROD = new EngineId("prod");
    private static final String KEY = "'key':{'id':'AGT;0A1;PAY','name':'PAY','jobStreamInPlanKey':{'name':'EVENING',"
            + "'startTime':'2026-11-19T21:30:00','workstationKey':{'name':'AGT1'}}}";

    private final V1CriticalAnswers answers = new V1CriticalAnswers(PROD);

    @Test
    void readsACriticalJobWithItsDeadline() throws IOException {
        var job = answers.jobs(stream("[{'id':'AGT;0A1;PAY'," + KEY + ",'status':{'internalStatus':'FAILED'},"
                        + "'criticalNetworkInfo':{'critical':true,'onCriticalPath':true,'late':true,'longRunning':false,"
                        + "'criticalStart':'2026-11-20T09:55:00','estimatedStartTime':'2026-11-20T10:00:00',"
                        + "'estimatedEndTime':'2026-11-20T10:30:00','criticalJobInfo':{'alertLevel':'HIGH_RISK',"
                        + "'criticalPathRemainingDuration':600000,'lastCritPathRecalculation':'2026-11-20T07:10:00',"
                        + "'appliedDeadlineTime':'2026-11-20T10:00:00','confidenceFactor':12.5,"
                        + "'criticalJobStats':{'numberofJobsOnHotList':2}}}}]"))
                .get(0);

        assertThat(job.alert()).isEqualTo(Alert.HIGH_RISK);
        assertThat(job.deadline()).isEqualTo("2026-11-20T10:00:00Z");
        assertThat(job.remaining()).isEqualTo(Duration.ofMinutes(10));
        assertThat(job.confidence()).isEqualTo(12.5);
        assertThat(job.recalculatedAt()).isEqualTo("2026-11-20T07:10:00Z");
        assertThat(job.link().id()).isEqualTo(new JobId(PROD, "AGT;0A1;PAY"));
        assertThat(job.link().key()).hasToString("AGT1#EVENING.PAY");
        assertThat(job.link().state().status()).isEqualTo(PlanStatus.FAIL);
        assertThat(job.link().onCriticalPath()).isTrue();
        assertThat(job.link().late()).isTrue();
        assertThat(job.link().longRunning()).isFalse();
        assertThat(job.link().latestStart()).isEqualTo("2026-11-20T09:55:00Z");
        assertThat(job.link().estimatedStart()).isEqualTo("2026-11-20T10:00:00Z");
        assertThat(job.link().estimatedEnd()).isEqualTo("2026-11-20T10:30:00Z");
    }

    @Test
    void keepsEveryRiskThatIsThereAsTheEnginesWord() throws IOException {
        var link = answers.links(
                        stream("[{'id':'A1','criticalNetworkInfo':{'riskForJobFence':true,'riskForStartTime':false,"
                                + "'riskForWorkStationIgnore':null,'riskForSolarStorm':true,'risk':true}}]"))
                .get(0);

        assertThat(link.risks()).containsExactly("riskForJobFence", "riskForSolarStorm");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'predecessors':['A1','B2'] | A1 B2",
                "'predecessors':[{'id':'A1','name':'X'},{'name':'none'}] | A1",
                "'predecessors':['S1'],'jobPredecessors':['J1'] | J1",
                "'jobPredecessors':[],'predecessors':['S1',' '] | S1",
                "'predecessors':null | ''"
            },
            quoteCharacter = '~')
    void readsWhatItWaitsForInEitherForm(String fields, String ids) throws IOException {
        var link = answers.links(stream("[{'id':'X1'," + fields + "}]")).get(0);

        assertThat(String.join(
                        " ", link.predecessors().stream().map(JobId::value).toList()))
                .isEqualTo(ids.equals("''") ? "" : ids);
    }

    @Test
    void takesTheIdOfTheKeyAndTheWorkstationOfTheJob() throws IOException {
        var link = answers.links(
                        stream(
                                "[{" + KEY
                                        + ",'jobDefinition':{'jobDefinitionInPlanKey':{'name':'PAY','workstationKey':{'name':'AGT9'}}}}]"))
                .get(0);

        assertThat(link.id().value()).isEqualTo("AGT;0A1;PAY");
        assertThat(link.key()).hasToString("AGT9#EVENING.PAY");
        assertThat(link.state().status()).isEqualTo(PlanStatus.UNKNOWN);
    }

    @Test
    void takesWhatIsMissingForAbsent() throws IOException {
        var job = answers.jobs(
                        stream("[{'id':'A1','key':null,'criticalNetworkInfo':{'criticalJobInfo':{'alertLevel':'PURPLE',"
                                + "'confidenceFactor':null}}}]"))
                .get(0);

        assertThat(job.alert()).isEqualTo(Alert.UNKNOWN);
        assertThat(job.deadline()).isNull();
        assertThat(job.confidence()).isNull();
        assertThat(job.link().key()).hasToString("#.");
        assertThat(answers.summary(stream("{}"))).isEqualTo(new Summary(-1, -1, -1, null));
    }

    @Test
    void readsTheNumbers() throws IOException {
        assertThat(answers.summary(stream("{'numberOfCriticalJobsNoRisk':5,'numberOfCriticalJobsPotentialRisk':2,"
                        + "'numberOfCriticalJobsHighRisk':1,'lastCritPathRecalculation':'2026-11-20T07:10:00'}")))
                .isEqualTo(new Summary(5, 2, 1, Instant.parse("2026-11-20T07:10:00Z")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[%s]", "{'issuesList':[%s]}", "{'more':{},'issuesList':[%s],'other':1}"})
    void readsIssuesOfEitherLevel(String around) throws IOException {
        var issue = "{'id':'A1','issueType':'HELD','issueMessage':'it is held','more':[]},{'id':'A1'}";

        assertThat(answers.issues(stream(around.replace("%s", issue))))
                .containsExactly(
                        new JobIssue(new JobId(PROD, "A1"), "HELD", "it is held"),
                        new JobIssue(new JobId(PROD, "A1"), "", ""));
        assertThat(answers.issues(stream(around.replace("%s", "")))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "null", "{}", "{'issuesList':{}}", "[{'issueType':'x'}]", "[{'id':' '}]", "[] []", "[", "'x'"
            })
    void refusesWhatAreNoIssues(String json) {
        assertThatExceptionOfType(JsonProcessingException.class).isThrownBy(() -> answers.issues(stream(json)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{}]",
                "[{'id':null,'key':{'name':'A'}}]",
                "[{'id':'A1','criticalNetworkInfo':{'criticalStart':'soon'}}]",
                "[{'id':'A1','criticalNetworkInfo':{'riskForJobFence':'yes'}}]",
                "[{'id':'A1','criticalNetworkInfo':{'criticalJobInfo':{'confidenceFactor':'high'}}}]",
                "[{'id':'A1','predecessors':[[]]}]",
                "[{'id':'A1'",
                "{}"
            })
    void refusesWhatAreNoCriticalJobs(String json) {
        assertThatExceptionOfType(JsonProcessingException.class).isThrownBy(() -> answers.jobs(stream(json)));
        assertThatExceptionOfType(JsonProcessingException.class).isThrownBy(() -> answers.links(stream(json)));
    }

    private static InputStream stream(String json) {
        return new ByteArrayInputStream(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }
}
