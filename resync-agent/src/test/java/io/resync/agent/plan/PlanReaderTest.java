package io.resync.agent.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.resync.Deadline;
import io.resync.simulator.DemoEstate;
import io.resync.simulator.Simulator;
import io.resync.tws.EngineId;
import io.resync.tws.Job;
import io.resync.tws.JobFilter;
import io.resync.tws.JobId;
import io.resync.tws.TwsClient;
import io.resync.tws.TwsException;
import io.resync.tws.client.Credentials;
import io.resync.tws.client.HttpTwsClient;
import io.resync.tws.client.TwsClientOptions;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PlanReaderTest {
    private final Deadline deadline = Deadline.in(Duration.ofSeconds(60));

    @SuppressWarnings("NullAway.Init")
    private Simulator engine;

    @SuppressWarnings("NullAway.Init")
    private TwsClient client;

    @BeforeEach
    void start(@TempDir Path folder) {
        engine = Simulator.builder(DemoEstate.unpack(folder))
                .user("wauser", "secret")
                .frozen()
                .start();
        client = HttpTwsClient.connect(TwsClientOptions.builder(
                        new EngineId("demo"), engine.endpoint(), new Credentials.Basic("wauser", "secret"))
                .build());
    }

    @AfterEach
    void stop() {
        client.close();
        engine.close();
    }

    @Test
    void readsAllJobsAndWhatTheyWaitFor() {
        var read = new PlanReader(client, engine.clock(), 0).read(deadline);
        var plan = read.plan().value();

        assertThat(read.missed()).isEmpty();
        assertThat(read.plan().at()).isEqualTo(engine.clock().instant());
        assertThat(plan.jobs()).extracting(Job::id).containsExactlyInAnyOrderElementsOf(ids());
        assertThat(plan.dependencyCount()).isPositive();
        assertThat(plan.cycles()).isEmpty();
    }

    @Test
    void tellsOfEachWaitingJobAtLeastWhatTheEngineSaysOfIt() {
        var plan =
                new PlanReader(client, engine.clock(), 0).read(deadline).plan().value();

        assertThat(plan.jobs().stream().filter(job -> job.state().status().waiting()))
                .isNotEmpty()
                .allSatisfy(job -> {
                    var why =
                            Waiting.of(plan, job.id(), engine.clock().instant()).orElseThrow();
                    assertThat(why.direct()).as("%s %s", job.key(), job.state()).isNotEmpty();
                });
    }

    @Test
    void whatIsNotNeededForAGraphMayBeMissing() {
        engine.fail("/plan/workstation", 500);

        var read = new PlanReader(client, engine.clock(), 0).read(deadline);

        assertThat(read.missed()).hasSize(1);
        assertThat(read.plan().value().jobs()).isNotEmpty();
    }

    @Test
    void withoutJobsThereIsNoPlan() {
        engine.fail("/plan/jobstream", 500);

        assertThatExceptionOfType(TwsException.class)
                .isThrownBy(() -> new PlanReader(client, engine.clock(), 0).read(deadline));
    }

    @Test
    void theLinesOfTheReadmeWork() {
        var clock = engine.clock();
        var now = clock.instant();
        var plan = new PlanReader(client, clock, 500).read(deadline).plan().value();
        var job = plan.jobs().stream()
                .filter(each -> each.state().status().waiting())
                .findFirst()
                .orElseThrow()
                .id();

        var why = Waiting.of(plan, job, now).orElseThrow();
        var impact = Impact.of(plan, job, now.plusSeconds(3_600), now).orElseThrow();

        assertThat(why.origins()).isNotEmpty();
        assertThat(impact.job().id()).isEqualTo(job);
        assertThat(Cascade.of(plan, now).causes()).isNotEmpty();
        assertThat(LikeForLike.of(List.of(), now, ZoneOffset.UTC)).isEmpty();
    }

    @Test
    void refusesANegativeNumber() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PlanReader(client, engine.clock(), -1))
                .withMessageContaining("-1");
    }

    private Iterable<JobId> ids() {
        try (var jobs = client.eachJob(JobFilter.all(), deadline)) {
            return jobs.map(job -> job.value().id()).collect(Collectors.toList());
        }
    }
}
