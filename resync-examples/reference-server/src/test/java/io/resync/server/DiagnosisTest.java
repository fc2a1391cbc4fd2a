package io.resync.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.resync.simulator.Simulator;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@DemoServerTest
final class DiagnosisTest {
    private final Simulator engine;
    private final Client viewer;

    DiagnosisTest(@Autowired Simulator engine, @LocalServerPort int port) {
        this.engine = engine;
        viewer = Client.viewer(port);
    }

    @AfterEach
    void restore() {
        engine.restore();
    }

    @Test
    void saysWhyAJobFailedWithWhatShowsIt() {
        var reply = viewer.get("/api/v1/diagnosis/jobs/PAYROLL_NIGHTLY/why");
        var causes = reply.json().get("findings").findParents("kind").stream()
                .filter(finding -> finding.get("kind").asString().equals("root_cause"))
                .toList();

        assertThat(reply.status()).isEqualTo(200);
        assertThat(causes).singleElement().satisfies(cause -> {
            var shown = cause.at("/evidence/0").asString();
            assertThat(reply.json().get("evidence").findValuesAsString("id")).contains(shown);
        });
    }

    @ParameterizedTest
    @CsvSource({"pt-BR, Causa provável", "en, Probable cause", "es, Causa probable"})
    void speaksTheLanguageAskedFor(String language, String words) {
        var reply = viewer.get("/api/v1/diagnosis/jobs/PAYROLL_NIGHTLY/why?language=" + language);

        assertThat(reply.json().get("language").asString()).isEqualTo(language);
        assertThat(reply.json().get("text").asString()).contains(words);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jobs/PAYROLL_NIGHTLY/impact",
                "jobs/PAYROLL_NIGHTLY/history",
                "overview",
                "handover",
                "handover?hours=2"
            })
    void everyDiagnosisAnswers(String path) {
        var reply = viewer.get("/api/v1/diagnosis/" + path);

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json().get("text").asString()).isNotBlank();
        assertThat(reply.json().get("complete").asBoolean()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "25", "-1", "many"})
    void aShiftHasBetweenOneAndTwentyFourHours(String hours) {
        assertThat(viewer.get("/api/v1/diagnosis/handover?hours=" + hours).status())
                .isEqualTo(400);
    }

    @Test
    void takesTheWholeKeyOfAJob() {
        var key = URLEncoder.encode("/DBSP01#/RH/PAYROLL_D.PAYROLL_NIGHTLY", StandardCharsets.UTF_8);

        assertThat(viewer.get("/api/v1/diagnosis/jobs/" + key + "/why").status())
                .isEqualTo(200);
    }

    @Test
    void bringsTheRestWhenASourceFails() {
        engine.fail("joblog", 500);

        var reply = viewer.get("/api/v1/diagnosis/jobs/PAYROLL_NIGHTLY/why");

        assertThat(reply.status()).isEqualTo(207);
        assertThat(reply.json().at("/gaps/0/source").asString()).isEqualTo("job_log");
    }

    @Test
    void aJobThatIsNotThereAndOneThatIsThereTwiceAreProblems() {
        BadInputTest.assertProblem(viewer.get("/api/v1/diagnosis/jobs/NO_SUCH_JOB_AT_ALL/why"), 404);
        BadInputTest.assertProblem(viewer.get("/api/v1/diagnosis/jobs/PAYROLL%40/why"), 409);
    }

    @ParameterizedTest
    @ValueSource(strings = {"100%25", "'%20or%201=1", "%22", "%E2%80%AE", "a%20b"})
    void whatNoJobIsCalledIsLookedUpNowhere(String encoded) {
        assertThat(viewer.get("/api/v1/diagnosis/jobs/" + encoded + "/why").status())
                .isIn(400, 404);
    }

    @Test
    void aLanguageThatNobodySpeaksIsAProblem() {
        BadInputTest.assertProblem(viewer.get("/api/v1/diagnosis/overview?language=xx"), 400);
    }

    @Test
    void sumsAJobUp() {
        var reply = viewer.get("/api/v2/jobs/PAYROLL_NIGHTLY/summary");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json().propertyNames()).containsExactly("job_name", "status", "summary", "has_context");
        assertThat(reply.json().get("job_name").asString()).isEqualTo("PAYROLL_NIGHTLY");
        assertThat(reply.json().get("status").asString()).isEqualTo("ABEND");
        assertThat(reply.json().get("summary").asString()).contains("line 400");
        assertThat(reply.json().get("has_context").asBoolean()).isTrue();
        BadInputTest.assertProblem(viewer.get("/api/v2/jobs/NO_SUCH_JOB_AT_ALL/summary"), 404);
    }
}
