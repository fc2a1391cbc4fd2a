package io.resync.tws.client;

import static io.resync.tws.client.LoopbackEngine.PROD;
import static io.resync.tws.client.LoopbackEngine.sample;
import static io.resync.tws.client.V1Engine.json;
import static io.resync.tws.client.V1Engine.path;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.resync.Deadline;
import io.resync.testkit.SettableClock;
import io.resync.tws.Capabilities.Family;
import io.resync.tws.Capabilities.Generation;
import io.resync.tws.JobFilter;
import io.resync.tws.JobId;
import io.resync.tws.PageRequest;
import io.resync.tws.TwsAccessException;
import io.resync.tws.TwsStatusException;
import io.resync.tws.TwsTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RoutesTest {
    private static final String SECOND = "api/v2/";
    private static final String SPECIFICATION = "WA_API3_v2.json";

    private final V1Engine engine = new V1Engine("9.4");
    private final SettableClock clock = new SettableClock(LoopbackEngine.NOW);
    private final HttpTwsClient client =
            HttpTwsClient.connect(engine.loopback().options().clock(clock).build());
    private final Deadline deadline = Deadline.in(Duration.ofSeconds(20));

    @AfterEach
    void stop() {
        client.close();
        engine.close();
    }

    @Test
    void asksTheSecondGenerationAndNothingElseWhereItAnswers() {
        withSecond().answers(SECOND + "plan/job/count", sample("counts.json"));

        client.jobCounts(deadline);

        assertThat(paths()).containsExactly(SECOND + "plan/job/count");
    }

    @Test
    void findsOutOnceThatThereIsTheFirstOnly() {
        engine.answers("plan/current/workstation/query", "[]");

        client.workstations(PageRequest.first(1), deadline);
        client.workstations(PageRequest.first(1), deadline);

        assertThat(paths())
                .containsExactly(
                        SECOND + "plan/workstation",
                        SECOND + "engine/info",
                        "engine/info",
                        "plan/current/workstation/query",
                        "plan/current/workstation/query");
    }

    @Test
    void findsOutOnceForAllWhoAskAtTheSameTime() throws Exception {
        var notFound = new CountDownLatch(8);
        engine.answers(SECOND + "plan/workstation", asked -> together(notFound))
                .answers("plan/current/workstation/query", "[]");
        var callers = Executors.newFixedThreadPool(8);

        var calls = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> client.workstations(PageRequest.first(1), deadline)
                                .source(),
                        callers))
                .toList();

        for (var call : calls) {
            assertThat(call.get(20, TimeUnit.SECONDS)).endsWith("(V1)");
        }
        assertThat(paths()).filteredOn("engine/info"::equals).hasSize(1);
        assertThat(paths()).filteredOn((SECOND + "engine/info")::equals).hasSize(1);
        callers.shutdown();
    }

    @Test
    void waitsForWhoFindsOutWithinItsOwnDeadlineOnly() throws Exception {
        var asked = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        engine.answers(SECOND + "engine/info", request -> heldUp(asked, goOn))
                .answers("plan/current/workstation/query", "[]");
        var patient = CompletableFuture.supplyAsync(() -> client.workstations(PageRequest.first(1), deadline));
        assertThat(asked.await(20, TimeUnit.SECONDS)).isTrue();

        assertThatExceptionOfType(TwsTimeoutException.class)
                .isThrownBy(() -> client.workstations(PageRequest.first(1), Deadline.in(Duration.ofMillis(300))))
                .withMessage(
                        "engine prod: another call finds out what the engine has, it did not end before the deadline");

        goOn.countDown();
        assertThat(patient.get(20, TimeUnit.SECONDS).source()).endsWith("(V1)");
    }

    /** The one who finds out for others may have little time; the next one then does it. */
    @Test
    void findsOutAnewWhereItFailedForAnother() {
        engine.answers(SECOND + "engine/info", asked -> status(500)).answers("plan/current/workstation/query", "[]");
        assertThatExceptionOfType(TwsStatusException.class)
                .isThrownBy(() -> client.workstations(PageRequest.first(1), deadline));
        engine.answers(SECOND + "engine/info", asked -> status(404));

        assertThat(client.workstations(PageRequest.first(1), deadline).source()).endsWith("(V1)");
    }

    @Test
    void findsOutAgainAfterAnHour() {
        engine.answers("plan/current/workstation/query", "[]");
        client.workstations(PageRequest.first(1), deadline);
        withSecond().answers(SECOND + "plan/workstation", sample("workstations.json"));

        assertThat(client.workstations(PageRequest.first(1), deadline).source()).endsWith("(V1)");
        clock.advance(Duration.ofHours(1));

        assertThat(client.workstations(PageRequest.first(1), deadline).source()).isEqualTo("prod plan/workstation");
    }

    @Test
    void findsOutAgainWhenWhatWasThereIsNotFound() {
        withSecond().answers(SPECIFICATION, specification("plan/workstation"));
        assertThat(client.capabilities(deadline).value().of(Family.WORKSTATIONS).servedBy())
                .isEqualTo(Generation.SECOND);
        engine.answers(SPECIFICATION, specification("plan/job")).answers("plan/current/workstation/query", "[]");
        clock.advance(Duration.ofMinutes(1));

        assertThat(client.workstations(PageRequest.first(1), deadline).source()).endsWith("(V1)");
    }

    @Test
    void doesNotFindOutOverAndOver() {
        withSecond();

        for (int i = 0; i < 3; i++) {
            assertThatExceptionOfType(TwsStatusException.class)
                    .isThrownBy(() -> client.jobCounts(deadline))
                    .satisfies(e -> assertThat(e.status()).isEqualTo(404));
        }

        assertThat(paths()).hasSize(3 + 3);
    }

    @Test
    void tellsAMissingObjectFromAMissingGeneration() {
        withSecond();
        var job = new JobId(PROD, "0d9f2c4e-61a7-3b58-9c3d-7e1f5a2b8c46");

        assertThat(client.job(job, deadline)).isEmpty();
        assertThat(client.job(job, deadline)).isEmpty();

        assertThat(paths()).hasSize(5).endsWith(SECOND + "plan/job/" + job.value());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/plan/job", "/api/v2/plan/job", "/twsd/api/v2/plan/job"})
    void believesTheEnginesOwnSpecification(String job) {
        withSecond()
                .answers(
                        SPECIFICATION,
                        "{\"openapi\":\"3.1.0\",\"paths\":{\"" + job + "\":{\"get\":{},},\"" + job
                                + "/{job_id}\":{\"get\":{\"x\":[1,]},\"put\":{}},\"" + job
                                + "/count\":{\"post\":{}},},}");

        var found = client.capabilities(deadline).value();

        assertThat(found.of(Family.JOBS).servedBy()).isEqualTo(Generation.SECOND);
        assertThat(found.of(Family.JOB_COUNTS).servedBy()).isEqualTo(Generation.FIRST);
        assertThat(found.of(Family.JOB_COUNTS).reason()).contains("lacks it");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"paths\":{}}", "<html>no</html>", "{\"paths\":{\"/plan/job\":", "[]"})
    void takesTheDocumentedPathsWhereTheSpecificationIsNotReadable(String file) {
        withSecond().answers(SPECIFICATION, file);

        var found = client.capabilities(deadline).value();

        for (var family : List.of(Family.JOBS, Family.JOB_LOGS, Family.RESOURCES, Family.DEFINITIONS)) {
            assertThat(found.of(family).servedBy()).as("who serves " + family).isEqualTo(Generation.SECOND);
            assertThat(found.of(family).reason()).contains("not readable");
        }
        assertThat(found.of(Family.PROMPTS).servedBy())
                .as("not all levels have prompts there")
                .isEqualTo(Generation.FIRST);
    }

    @Test
    void showsLevelAndGenerations() {
        var first = client.capabilities(deadline);
        assertThat(first.value().level()).isEqualTo("9.4.0.05");
        assertThat(first.value().generations()).containsExactly(Generation.FIRST);
        assertThat(first.value().of(Family.JOB_LOGS).servedBy()).isEqualTo(Generation.FIRST);
        assertThat(first.at()).isEqualTo(LoopbackEngine.NOW);

        withSecond();
        var both = client.capabilities(deadline).value();
        assertThat(both.level()).isEqualTo("10.2.8");
        assertThat(both.generations()).containsExactly(Generation.FIRST, Generation.SECOND);
    }

    @Test
    void showsAnEngineThatIsNone() {
        engine.answers(
                "engine/info", asked -> new MockResponse.Builder().code(404).build());

        var found = client.capabilities(deadline).value();

        assertThat(found.generations()).isEmpty();
        assertThat(found.of(Family.JOBS).available()).isFalse();
        assertThat(found.of(Family.JOBS).reason()).contains("neither generation");
        assertThatExceptionOfType(TwsStatusException.class)
                .isThrownBy(() -> client.jobs(JobFilter.all(), PageRequest.first(1), deadline));
    }

    @Test
    void switchesOffTheFamilyThatIsNotPermittedUntilItAnswers() {
        withSecond()
                .answers(SECOND + "plan/job", asked -> status(403))
                .answers(SECOND + "plan/workstation", sample("workstations.json"));
        assertThatExceptionOfType(TwsAccessException.class)
                .isThrownBy(() -> client.jobs(JobFilter.all(), PageRequest.first(1), deadline));

        var refused = client.capabilities(deadline).value();
        assertThat(refused.of(Family.JOBS).available()).isFalse();
        assertThat(refused.of(Family.JOBS).reason()).contains("no right to this (403)");
        assertThat(refused.of(Family.WORKSTATIONS).available()).isTrue();
        assertThat(client.workstations(PageRequest.first(1), deadline).value().items())
                .isNotEmpty();

        engine.answers(SECOND + "plan/job", sample("jobs.json"));
        client.jobs(JobFilter.all(), PageRequest.first(1), deadline);
        assertThat(client.capabilities(deadline).value().of(Family.JOBS).available())
                .isTrue();
    }

    @Test
    void knowsAGenerationThatTheUserMayNotAskForItsLevel() {
        withSecond().answers(SECOND + "engine/info", asked -> status(403)).answers(SPECIFICATION, asked -> status(403));

        var found = client.capabilities(deadline).value();

        assertThat(found.of(Family.JOBS).servedBy()).isEqualTo(Generation.SECOND);
        assertThat(found.level()).isEqualTo("9.4.0.05");
    }

    @Test
    void doesNotTryAgainWithRejectedCredentials() {
        engine.answers(SECOND + "engine/info", asked -> status(401));

        assertThatExceptionOfType(TwsAccessException.class)
                .isThrownBy(() -> client.capabilities(deadline))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(TwsAccessException.Reason.CREDENTIALS_REJECTED));
        assertThat(paths()).hasSize(1);
    }

    private V1Engine withSecond() {
        return engine.answers(SECOND + "engine/info", sample("engine-info.json"));
    }

    private static String specification(String path) {
        return "{\"paths\":{\"/" + path + "\":{\"get\":{}}}}";
    }

    private static MockResponse together(CountDownLatch all) {
        all.countDown();
        return heldUp(new CountDownLatch(0), all);
    }

    private static MockResponse heldUp(CountDownLatch came, CountDownLatch goOn) {
        came.countDown();
        try {
            assertThat(goOn.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return status(404);
    }

    private static MockResponse status(int status) {
        return json("{\"messages\":[\"AWSJCO005E\"]}").newBuilder().code(status).build();
    }

    private List<String> paths() {
        return engine.requests().stream().map(request -> path(request)).toList();
    }
}
