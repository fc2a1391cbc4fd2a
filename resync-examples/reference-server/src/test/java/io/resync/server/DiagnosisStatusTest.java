package io.resync.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.resync.simulator.Simulator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Each call that computes something, by its status: all seen, part of it seen, no such job, several of them. */
@DemoServerTest
final class DiagnosisStatusTest {
    private final Simulator engine;
    private final Client viewer;

    DiagnosisStatusTest(@Autowired Simulator engine, @LocalServerPort int port) {
        this.engine = engine;
        viewer = Client.viewer(port);
    }

    @AfterEach
    void restore() {
        engine.restore();
    }

    static Stream<String> ofAJob() {
        return Stream.of(
                "/api/v1/diagnosis/jobs/%s/why",
                "/api/v1/diagnosis/jobs/%s/impact",
                "/api/v1/diagnosis/jobs/%s/history",
                "/api/v2/jobs/%s/investigate",
                "/api/v2/jobs/%s/summary");
    }

    static Stream<String> ofThePlan() {
        return Stream.of("/api/v1/diagnosis/overview", "/api/v1/diagnosis/handover?hours=8", "/api/v2/jobs/failed");
    }

    @ParameterizedTest
    @MethodSource("ofAJob")
    void all(String call) {
        assertThat(viewer.get(call.formatted("PAYROLL_NIGHTLY")).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @MethodSource("ofAJob")
    void aPart(String call) {
        engine.fail("/plan/jobstream", 500);

        assertThat(viewer.get(call.formatted("PAYROLL_NIGHTLY")).status()).isEqualTo(207);
    }

    @ParameterizedTest
    @MethodSource("ofAJob")
    void nothingAtAll(String call) {
        engine.fail("/", 503);

        assertThat(viewer.get(call.formatted("PAYROLL_NIGHTLY")).status()).isEqualTo(207);
    }

    @ParameterizedTest
    @MethodSource("ofAJob")
    void noSuchJob(String call) {
        var reply = viewer.get(call.formatted("PAYROLL_NIGHTLI"));

        BadInputTest.assertProblem(reply, 404);
        assertThat(reply.json().at("/nearest/0").asString()).isEqualTo("PAYROLL_NIGHTLY");
    }

    @ParameterizedTest
    @MethodSource("ofAJob")
    void severalJobs(String call) {
        var reply = viewer.get(call.formatted("PAYROLL@"));

        BadInputTest.assertProblem(reply, 409);
        assertThat(reply.json().get("candidates").size()).isGreaterThan(1);
    }

    @ParameterizedTest
    @MethodSource("ofThePlan")
    void allOfThePlan(String call) {
        assertThat(viewer.get(call).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @MethodSource("ofThePlan")
    void aPartOfThePlan(String call) {
        engine.fail("joblog", 500);

        assertThat(viewer.get(call).status()).isEqualTo(207);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/diagnosis/overview", "/api/v1/diagnosis/handover?hours=8"})
    void nothingOfThePlan(String call) {
        engine.fail("/", 503);

        assertThat(viewer.get(call).status()).isEqualTo(207);
    }

    @ParameterizedTest
    @CsvSource({"401, 502", "403, 502", "500, 503"})
    void withoutTheListOfFailuresThereIsNothingToShow(int status, int expected) {
        engine.fail("/plan/job", status);

        BadInputTest.assertProblem(viewer.get("/api/v2/jobs/failed"), expected);
    }
}
