package io.resync.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.resync.simulator.Simulator;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@DemoServerTest
final class InvestigationTest {
    private static final String JOB = "PAYROLL_NIGHTLY";

    private final Simulator engine;
    private final Client viewer;

    InvestigationTest(@Autowired Simulator engine, @LocalServerPort int port) {
        this.engine = engine;
        viewer = Client.viewer(port);
    }

    @AfterEach
    void restore() {
        engine.restore();
    }

    @Test
    void bringsAllThereIsAboutAJob() {
        var reply = investigate(JOB, "");
        var data = reply.json().get("data");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json().get("status").asString()).isEqualTo("success");
        assertThat(data.propertyNames())
                .containsExactly("tws_status", "kg_context", "logs", "dependencies", "historical_failures");
        assertThat(data.at("/tws_status/state").asString()).isEqualTo("ABEND");
        assertThat(data.at("/logs/firstCause/lineNumber").asInt()).isEqualTo(400);
        assertThat(data.at("/kg_context/0/documentId").asString()).isEqualTo("RB-021");
        assertThat(data.at("/dependencies/successors")).hasSizeGreaterThanOrEqualTo(12);
        assertThat(data.at("/historical_failures/0/returnCode").asInt()).isEqualTo(8);
    }

    @Test
    void leavesOutWhatIsNotWanted() {
        var data = investigate(JOB, "?include_logs=false&include_deps=false")
                .json()
                .get("data");

        assertThat(data.get("logs").isNull()).isTrue();
        assertThat(data.get("dependencies").isNull()).isTrue();
        assertThat(data.get("kg_context").isNull()).isFalse();
    }

    @Test
    void bringsTheRestWhenASourceFails() {
        engine.fail("joblog", 500);
        var reply = investigate(JOB, "");

        assertThat(reply.status()).isEqualTo(207);
        assertThat(reply.json().get("status").asString()).isEqualTo("partial");
        assertThat(reply.json().get("success_rate").asDouble()).isBetween(0.5, 0.99);
        assertThat(reply.json().get("errors")).singleElement().satisfies(error -> {
            assertThat(error.get("source").asString()).isEqualTo("job_log");
            assertThat(error.get("cause").asString()).isEqualTo("unavailable");
            assertThat(error.get("elapsed").asString()).startsWith("PT");
        });
        assertThat(reply.json().at("/data/logs").isNull()).isTrue();
        assertThat(reply.json().at("/data/tws_status/state").asString()).isEqualTo("ABEND");
    }

    @Test
    void offersNamesThatAreCloseToAnUnknownOne() {
        var reply = investigate("PAYROLL_NIGHTLI", "");

        BadInputTest.assertProblem(reply, 404);
        assertThat(reply.json().get("field").asString()).isEqualTo("job");
        assertThat(reply.json().at("/nearest/0").asString()).isEqualTo(JOB);
    }

    @Test
    void listsTheCandidatesWhenSeveralMatch() {
        var reply = investigate("PAYROLL@", "");

        BadInputTest.assertProblem(reply, 409);
        assertThat(reply.json().get("candidates").size()).isGreaterThan(1);
        assertThat(reply.json().at("/candidates/0/id").asString()).isNotBlank();
    }

    @Test
    void findsACandidateByItsId() {
        var id = investigate(JOB, "").json().at("/data/tws_status/id").asString();

        assertThat(investigate(id, "").json().at("/data/tws_status/name").asString())
                .isEqualTo(JOB);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PAYROLL_D.PAYROLL_NIGHTLY",
                "DBSP01#PAYROLL_D.PAYROLL_NIGHTLY",
                "/DBSP01#/RH/PAYROLL_D.PAYROLL_NIGHTLY",
                "DBSP01#PAYROLL_D(0000 11/20/26).PAYROLL_NIGHTLY"
            })
    void acceptsEveryFormThatOperatorsType(String typed) {
        var reply = investigate(typed, "");

        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"..%2F..%2Fetc%2Fpasswd", "a%3Bb", "a%5Cb", "100%25", "%E2%80%AE", "a%0Ab", "'%20or%201=1", "%22"
            })
    void refusesWhatNoJobIsCalled(String encoded) {
        assertThat(viewer.get("/api/v2/jobs/" + encoded + "/investigate").status())
                .isIn(400, 404);
    }

    private Client.Reply investigate(String job, String query) {
        var encoded = URLEncoder.encode(job, StandardCharsets.UTF_8).replace("+", "%20");
        return viewer.get("/api/v2/jobs/" + encoded + "/investigate" + query);
    }
}
