package io.resync.tws.client;

import static io.resync.tws.client.LoopbackEngine.NOW;
import static io.resync.tws.client.LoopbackEngine.PROD;
import static io.resync.tws.client.LoopbackEngine.sample;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.resync.Deadline;
import io.resync.tws.EngineId;
import io.resync.tws.JobFilter;
import io.resync.tws.JobId;
import io.resync.tws.JobStreamFilter;
import io.resync.tws.JobStreamId;
import io.resync.tws.LogRange;
import io.resync.tws.PageRequest;
import io.resync.tws.PlanStatus;
import io.resync.tws.RunId;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class HttpTwsClientTest {
    private static final String JOB = "0d9f2c4e-61a7-3b58-9c3d-7e1f5a2b8c46";
    private static final String STREAM = "6e2a9b1c-84d3-3f70-a5c6-1b0e9d7f2a35";
    private static final String RUN = "9a1b3c5d-7e2f-3046-8b5a-6c7d8e9f0a1b";

    private final LoopbackEngine engine = new LoopbackEngine();
    private final HttpTwsClient client = engine.client();
    private final Deadline deadline = Deadline.in(Duration.ofSeconds(20));

    @AfterEach
    void stop() {
        engine.close();
    }

    @Test
    void asksWhatTheEngineIs() throws InterruptedException {
        engine.answersJson(sample("engine-info.json"));

        var info = client.engineInfo(deadline);

        assertThat(info.value().version()).isEqualTo("10.2.8");
        assertThat(info.value().zone()).isEqualTo(ZoneId.of("America/Sao_Paulo"));
        assertThat(info.value().id()).isEqualTo(PROD);
        assertThat(info.source()).isEqualTo("prod engine/info");
        assertThat(info.at()).isEqualTo(NOW);
        assertThat(engine.request().getTarget()).isEqualTo("/twsd/api/v2/engine/info");
    }

    @Test
    void listsJobsWithTheSmallestScope() throws InterruptedException {
        engine.answersJson(sample("jobs.json"));

        var filter = JobFilter.builder()
                .statuses(List.of(PlanStatus.FAIL, PlanStatus.ABEND))
                .build();
        var page = client.jobs(filter, new PageRequest(10, 1), deadline).value();

        assertThat(page.total()).isEqualTo(41);
        assertThat(page.offset()).isEqualTo(10);
        assertThat(page.items()).extracting(job -> job.key().text()).containsExactly("/AGTLIS02#/FIN/EVENING.PAYMENTS");
        var request = engine.request();
        assertThat(request.getUrl().encodedPath()).isEqualTo("/twsd/api/v2/plan/job");
        assertThat(request.getUrl().queryParameter("limit")).isEqualTo("1");
        assertThat(request.getUrl().queryParameter("offset")).isEqualTo("10");
        assertThat(request.getUrl().queryParameter("oql"))
                .isEqualTo("jobruns.compositeStatus.status IN ['ABEND','FAIL'] ORDER BY name ASC");
        assertThat(request.getHeaders().get("scope")).isEqualTo("WHOLE_NO_JOB_DEFINITIONS_AND_NO_DEPENDENCIES");
        assertThat(request.getHeaders().get("Include-Count")).isEqualTo("true");
        assertThat(request.getHeaders().get("Accept")).isEqualTo("application/json");
        assertThat(request.getHeaders().get("User-Agent")).isEqualTo("resync");
        assertThat(request.getHeaders().get("Authorization")).isEqualTo("Basic b3BzOnNlY3JldA==");
    }

    @Test
    void readsOneJobWithItsDependencies() throws InterruptedException {
        engine.answersJson(sample("job.json"));

        var job = client.job(new JobId(PROD, JOB), deadline).orElseThrow();

        assertThat(job.value().dependencies()).hasSize(9);
        assertThat(job.source()).isEqualTo("prod plan/job/" + JOB);
        var request = engine.request();
        assertThat(request.getTarget()).isEqualTo("/twsd/api/v2/plan/job/" + JOB);
        assertThat(request.getHeaders().get("scope")).isEqualTo("WHOLE_NO_JOB_DEFINITIONS");
    }

    @Test
    void readsAJobThatWasSubmittedByHand() throws InterruptedException {
        engine.answersJson(sample("job.json"));

        assertThat(client.job(new JobId(PROD, "MDM;JOBS;REPAIR"), deadline)).isPresent();
        assertThat(engine.request().getTarget()).isEqualTo("/twsd/api/v2/plan/job/MDM%3BJOBS%3BREPAIR");
    }

    @Test
    void countsJobsByState() throws InterruptedException {
        engine.answersJson(sample("counts.json"));

        var counts = client.jobCounts(deadline).value();

        assertThat(counts.total()).isEqualTo(1240);
        assertThat(counts.of(PlanStatus.ABEND)).isEqualTo(16);
        assertThat(counts.byState()).containsEntry("ODD", 1L);
        var url = engine.request().getUrl();
        assertThat(url.encodedPath()).isEqualTo("/twsd/api/v2/plan/job/count");
        assertThat(url.queryParameter("plan_filter")).isEqualTo("/@/@#/@/@.@");
        assertThat(url.queryParameter("grouping_filters")).isEqualTo("status");
    }

    @Test
    void listsJobStreams() throws InterruptedException {
        engine.answersJson(sample("jobstreams.json"));

        var filter = new JobStreamFilter("EVEN@", List.of(), List.of());
        var page = client.jobStreams(filter, PageRequest.first(50), deadline).value();

        assertThat(page.items()).singleElement().satisfies(stream -> {
            assertThat(stream.name()).isEqualTo("EVENING");
            assertThat(stream.state().substatus()).isEqualTo("WAITING_FOR_RESOURCE");
            assertThat(stream.limit()).isEqualTo(5);
        });
        assertThat(engine.request().getUrl().queryParameter("oql")).isEqualTo("name LIKE 'EVEN@' ORDER BY name ASC");
    }

    @Test
    void readsOneJobStream() throws InterruptedException {
        engine.answersJson(sample("jobstream.json"));

        var stream = client.jobStream(new JobStreamId(PROD, STREAM), deadline)
                .orElseThrow()
                .value();

        assertThat(stream.state().status()).isEqualTo(PlanStatus.STUCK);
        assertThat(stream.dependencies()).hasSize(1);
        assertThat(engine.request().getTarget()).isEqualTo("/twsd/api/v2/plan/jobstream/" + STREAM);
    }

    @Test
    void listsWorkstations() throws InterruptedException {
        engine.answersJson(sample("workstations.json"));

        var page = client.workstations(PageRequest.first(100), deadline).value();

        assertThat(page.items()).hasSize(2);
        assertThat(page.items().get(0).linked()).isTrue();
        assertThat(page.items().get(1).ignored()).isTrue();
        assertThat(engine.request().getUrl().queryParameter("oql")).isEqualTo("ORDER BY name ASC");
    }

    @Test
    void readsSomeLinesOfALog() throws InterruptedException {
        engine.answersLog("first\r\nsecond\n");

        var log = client.jobLog(new RunId(PROD, RUN), new LogRange(7, 8), deadline)
                .orElseThrow()
                .value();

        assertThat(log.firstLine()).isEqualTo(7);
        assertThat(log.lines()).containsExactly("first", "second");
        var request = engine.request();
        assertThat(request.getTarget())
                .isEqualTo("/twsd/api/v2/plan/job/run/" + RUN + "/joblog?contentOnly=true&from_line=7&to_line=8");
        assertThat(request.getHeaders().get("Accept")).isEqualTo("text/plain");
    }

    @Test
    void readsALogToItsEnd() throws InterruptedException {
        engine.answersLog("");

        assertThat(client.jobLog(new RunId(PROD, RUN), LogRange.all(), deadline)
                        .orElseThrow()
                        .value()
                        .lines())
                .isEmpty();
        assertThat(engine.request().getUrl().queryParameterNames()).containsExactly("contentOnly", "from_line");
    }

    @Test
    void findsNothingWhereTheEngineHasNothing() {
        engine.answersJson(sample("engine-info.json"))
                .answers(404, "text/html", "<html>not here</html>")
                .answers(404, "application/json", "{}")
                .answers(404, "application/json", "{}");

        client.engineInfo(deadline); // once the generation has answered, "not found" speaks of the object

        assertThat(client.job(new JobId(PROD, JOB), deadline)).isEmpty();
        assertThat(client.jobStream(new JobStreamId(PROD, STREAM), deadline)).isEmpty();
        assertThat(client.jobLog(new RunId(PROD, RUN), LogRange.all(), deadline))
                .isEmpty();
    }

    @Test
    void doesNotAskOneEngineForTheIdOfAnother() {
        var madrid = new JobId(new EngineId("madrid"), JOB);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> client.job(madrid, deadline))
                .withMessageContainingAll("madrid", "prod");
        assertThat(engine.server().getRequestCount()).isZero();
    }

    @Test
    void doesNothingOnceItIsClosed() {
        client.close();

        assertThatIllegalStateException()
                .isThrownBy(() -> client.engineInfo(deadline))
                .withMessageContaining("closed");
        assertThat(engine.server().getRequestCount()).isZero();
    }
}
