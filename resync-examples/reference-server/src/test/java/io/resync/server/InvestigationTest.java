package io.resync.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.resync.simulator.RecordedRequest;
import io.resync.simulator.Simulator;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
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
                .containsExactly(
                        "tws_status", "kg_context", "logs", "dependencies", "historical_failures", "similar_incidents");
        assertThat(data.at("/tws_status/state").asString()).isEqualTo("ABEND");
        assertThat(data.at("/logs/firstCause/lineNumber").asInt()).isEqualTo(400);
        assertThat(data.at("/kg_context/0/documentId").asString()).isEqualTo("RB-021");
        assertThat(data.at("/dependencies/successors")).hasSizeGreaterThanOrEqualTo(12);
        assertThat(data.at("/historical_failures/0/returnCode").asInt()).isEqualTo(8);
    }

    @Test
    void readsTheLogOnceAndSaysWhatMatters() {
        var logs = investigate(JOB, "").json().at("/data/logs");

        assertThat(logs.get("windows")
                        .valueStream()
                        .map(window -> window.get("from").asInt()))
                .isSorted()
                .anyMatch(from -> from <= 400);
        assertThat(logs.at("/firstCause/line").asString()).isNotBlank();
        assertThat(logs.get("repeated")).isNotEmpty();
        assertThat(logs.get("lastLines")).hasSizeLessThanOrEqualTo(50);
    }

    @Test
    void saysWhatBlocksAJobAndWhereThatBegins() {
        var behind = investigate(JOB, "").json().at("/data/dependencies/successors/0");
        var waits = investigate(behind.get("id").asString(), "").json();

        var direct = waits.at("/data/dependencies/blockers/direct");
        assertThat(direct).isNotEmpty();
        assertThat(waits.at("/data/dependencies/blockers/origins")
                        .valueStream()
                        .map(blocker -> blocker.get("subject").asString()))
                .anyMatch(subject -> subject.endsWith("." + JOB));
        assertThat(waits.at("/data/dependencies/blockers/origins").findValuesAsString("state"))
                .contains("ABEND");
        assertThat(behind.get("state").asString()).isNotBlank();
    }

    @Test
    void namesWhatLooksLikeItWithWhatShowsIt() {
        var reply = investigate(JOB, "").json();
        var ids = reply.get("evidence").findValuesAsString("id");

        assertThat(reply.at("/data/similar_incidents"))
                .isNotEmpty()
                .allSatisfy(incident ->
                        assertThat(ids).contains(incident.at("/evidence/0").asString()));
        assertThat(reply.get("findings").findValuesAsString("kind")).contains("root_cause");
    }

    @Test
    void tellsTheFailuresOfTheWeeksBefore() {
        var failures = investigate(JOB, "").json().at("/data/historical_failures");

        assertThat(failures.size()).isGreaterThan(1);
        assertThat(failures.valueStream()
                        .skip(1)
                        .map(run -> run.get("startedAt").asString()))
                .isSortedAccordingTo(Comparator.reverseOrder())
                .allMatch(at -> at.compareTo(failures.at("/0/startedAt").asString()) < 0);
    }

    @Test
    void leavesOutWhatIsNotWanted() {
        var before = engine.requests().size();
        var data = investigate(JOB, "?include_logs=false&include_deps=false")
                .json()
                .get("data");

        assertThat(engine.requests().subList(before, engine.requests().size()))
                .extracting(RecordedRequest::path)
                .isNotEmpty()
                .noneMatch(path -> path.contains("joblog") || path.contains("jobstream"));

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
