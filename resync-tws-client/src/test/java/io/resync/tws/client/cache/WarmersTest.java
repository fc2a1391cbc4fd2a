package io.resync.tws.client.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.resync.Deadline;
import io.resync.tws.JobFilter;
import io.resync.tws.LogRange;
import io.resync.tws.PageRequest;
import io.resync.tws.PlanStatus;
import io.resync.tws.RunId;
import io.resync.tws.TwsClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class WarmersTest {
    private static final JobFilter FAILED =
            JobFilter.builder().statuses(Set.of(PlanStatus.ABEND)).build();

    private final Deadline deadline = Deadline.in(Duration.ofSeconds(40));
    private final HeldNanos time = new HeldNanos();
    private final HeldScheduler scheduler = new HeldScheduler();

    @SuppressWarnings("NullAway.Init")
    private DemoEngine engine;

    @BeforeEach
    void start(@TempDir Path folder) {
        engine = DemoEngine.start(folder);
    }

    @AfterEach
    void stop() {
        engine.close();
        scheduler.shutdownNow();
    }

    @Test
    void fetchesAnswersBeforeTheyAreTooOld() {
        try (var client = client(TwsClient::jobCounts)) {
            assertThat(client.counts().loads()).isEqualTo(1);
            assertThat(scheduler.delays()).containsExactly(Duration.ofMillis(7_500));

            time.pass(Duration.ofMillis(7_500));
            scheduler.runLast();
            time.pass(Duration.ofSeconds(9));

            assertThat(client.jobCounts(deadline).stale()).isFalse();
            assertThat(client.counts()).isEqualTo(new CacheCounts(1, 0, 0, 0, 2, 0, 0));
        }
    }

    @Test
    void goesByTheShortestTimeAmongItsQuestions() {
        try (var client = client((engine, limit) -> {
            engine.engineInfo(limit);
            engine.jobLog(failedRun(engine, limit), LogRange.first(3), limit);
        })) {
            assertThat(scheduler.delays()).containsExactly(Duration.ofMillis(7_500));
            assertThat(client.counts().loads()).isEqualTo(3);
        }
    }

    @Test
    void waitsLongWhereAnswersChangeSlowly() {
        try (var client = client(TwsClient::engineInfo)) {
            assertThat(scheduler.delays()).containsExactly(Duration.ofMinutes(45));
            assertThat(client.counts().loads()).isEqualTo(1);
        }
    }

    @Test
    void goesOnAfterAFailure() {
        engine.simulator().fail("plan/job/count", 500);
        try (var client = client(TwsClient::jobCounts)) {
            assertThat(client.counts().loadFailures()).isEqualTo(1);
            engine.simulator().restore();

            scheduler.runLast();

            assertThat(client.jobCounts(deadline).stale()).isFalse();
            assertThat(client.counts().hits()).isEqualTo(1);
        }
    }

    @Test
    void endsWithTheClient() {
        var client = client(TwsClient::jobCounts);
        var sent = engine.requests();

        client.close();
        scheduler.runLast();

        assertThat(scheduler.futures()).hasSize(1).allMatch(Future::isCancelled);
        assertThat(engine.requests()).isEqualTo(sent);
        assertThat(scheduler.isShutdown()).as("a scheduler that was given").isFalse();
    }

    @Test
    void haveNamesOfTheirOwn() {
        var options = CacheOptions.builder().warm("counts", TwsClient::jobCounts);

        assertThatIllegalArgumentException().isThrownBy(() -> options.warm("counts", TwsClient::engineInfo));
    }

    private CachedTwsClient client(Warmer warmer) {
        return CachedTwsClient.over(
                engine.client(),
                CacheOptions.builder()
                        .nanoTime(time)
                        .executor(Runnable::run)
                        .scheduler(scheduler)
                        .warm("counts", warmer)
                        .build());
    }

    private static RunId failedRun(TwsClient engine, Deadline limit) {
        var job =
                engine.jobs(FAILED, PageRequest.first(1), limit).value().items().get(0);
        return job.lastRun().orElseThrow().id();
    }
}
