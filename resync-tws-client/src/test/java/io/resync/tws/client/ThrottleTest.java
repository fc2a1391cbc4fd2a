package io.resync.tws.client;

import static io.resync.tws.client.LoopbackEngine.PROD;
import static io.resync.tws.client.LoopbackEngine.sample;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.resync.Deadline;
import io.resync.tws.LogRange;
import io.resync.tws.RunId;
import io.resync.tws.TwsTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class ThrottleTest {
    private static final RunId RUN = new RunId(PROD, "9a1b3c5d-7e2f-3046-8b5a-6c7d8e9f0a1b");

    private final LoopbackEngine engine = new LoopbackEngine();
    private final HttpTwsClient client = engine.client();
    private final ExecutorService callers = Executors.newCachedThreadPool();
    private final CountDownLatch logsAreReady = new CountDownLatch(1);
    private final CountDownLatch countsAreReady = new CountDownLatch(1);

    @BeforeEach
    void holdAnswersBack() {
        engine.server().setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) throws InterruptedException {
                var target = request.getTarget();
                if (target.contains("joblog")) {
                    logsAreReady.await();
                    return text("text/plain", "done\n");
                }
                if (target.contains("count")) {
                    countsAreReady.await();
                    return text("application/json", sample("counts.json"));
                }
                return text("application/json", sample("engine-info.json"));
            }
        });
    }

    @AfterEach
    void stop() {
        logsAreReady.countDown();
        countsAreReady.countDown();
        callers.shutdownNow();
        engine.close();
    }

    @Test
    void readsFourLogsAtOnceAndLetsTheFifthWait() throws Exception {
        var reads = startLogReads(4);

        assertThatExceptionOfType(TwsTimeoutException.class)
                .isThrownBy(() -> client.jobLog(RUN, LogRange.all(), Deadline.in(Duration.ofMillis(100))))
                .withMessageContaining("no place among the 4 concurrent log reads");
        assertThat(engine.server().getRequestCount()).isEqualTo(4);

        logsAreReady.countDown();
        for (var read : reads) {
            assertThat(read.get()).containsExactly("done");
        }
        assertThat(client.jobLog(RUN, LogRange.all(), soon())).isPresent();
    }

    @Test
    void answersOtherCallsWhileLogsHang() throws InterruptedException {
        startLogReads(4);

        assertThat(client.engineInfo(soon()).value().version()).isEqualTo("10.2.8");
    }

    @Test
    void makesEightCallsAtOnceAndGivesBackTheLogPlaceOfTheNinth() throws Exception {
        var counts = new ArrayList<Future<?>>();
        for (int i = 0; i < 8; i++) {
            counts.add(callers.submit(() -> client.jobCounts(soon())));
            engine.request();
        }

        for (int i = 0; i < 5; i++) { // five of them would use up all places for logs
            assertThatExceptionOfType(TwsTimeoutException.class)
                    .isThrownBy(() -> client.jobLog(RUN, LogRange.all(), Deadline.in(Duration.ofMillis(20))))
                    .withMessageContaining("no place among the 8 concurrent calls");
        }

        countsAreReady.countDown();
        finish(counts);
        logsAreReady.countDown();
        assertThat(client.jobLog(RUN, LogRange.all(), soon())).isPresent();
    }

    private List<Future<List<String>>> startLogReads(int number) throws InterruptedException {
        var reads = new ArrayList<Future<List<String>>>();
        for (int i = 0; i < number; i++) {
            reads.add(callers.submit(() -> client.jobLog(RUN, LogRange.all(), soon())
                    .orElseThrow()
                    .value()
                    .lines()));
            engine.request();
        }
        return reads;
    }

    private static void finish(List<Future<?>> calls) throws ExecutionException, InterruptedException {
        for (var call : calls) {
            call.get();
        }
    }

    private static Deadline soon() {
        return Deadline.in(Duration.ofSeconds(15));
    }

    private static MockResponse text(String type, String body) {
        return new MockResponse.Builder()
                .setHeader("Content-Type", type)
                .body(body)
                .build();
    }
}
