package io.resync.tws.client;

import static io.resync.tws.client.LoopbackEngine.sample;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.resync.Deadline;
import io.resync.tws.LogRange;
import io.resync.tws.RunId;
import io.resync.tws.TwsException;
import io.resync.tws.TwsUnavailableException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;

final class ClosedClientTest {
    private static final String THREADS = "resync-tws-client";

    private final LoopbackEngine engine = new LoopbackEngine();

    @AfterEach
    void stop() {
        engine.close();
    }

    @Test
    void leavesNoThreadBehind() throws Exception {
        var callers = Executors.newFixedThreadPool(6);
        for (int i = 0; i < 3; i++) {
            engine.answersJson(sample("engine-info.json"));
        }
        for (int i = 0; i < 3; i++) {
            engine.answers(new MockResponse.Builder()
                    .onResponseStart(SocketEffect.Stall.INSTANCE)
                    .build());
        }
        var calls = IntStream.range(0, 6)
                .mapToObj(i -> CompletableFuture.runAsync(() -> engine.client().engineInfo(soon()), callers))
                .toList();
        for (int i = 0; i < 6; i++) {
            engine.request();
        }
        assertThat(threads()).isNotEmpty();

        engine.client().close();

        for (var call : calls) {
            call.handle((value, failure) -> failure).get(10, TimeUnit.SECONDS);
        }
        for (var thread : threads()) {
            thread.join(5_000);
        }
        assertThat(threads()).isEmpty();
        callers.shutdownNow();
    }

    @Test
    void sendsNothingFromAPauseBetweenTwoTries() throws Exception {
        var pausing = new CountDownLatch(1);
        var timing = new Timing(
                (time, closed) -> {
                    pausing.countDown();
                    return closed.await(10, TimeUnit.SECONDS);
                },
                () -> 0.5,
                System::nanoTime);
        engine.answers(503, "text/plain", "").answersJson(sample("engine-info.json"));
        var client =
                HttpTwsClient.connect(engine.options().retries(2).timing(timing).build());
        var failure = new AtomicReference<Throwable>();
        var call = CompletableFuture.runAsync(() -> client.engineInfo(soon()))
                .whenComplete((value, thrown) -> failure.set(thrown));
        assertThat(pausing.await(10, TimeUnit.SECONDS)).isTrue();

        client.close();

        call.handle((value, thrown) -> thrown).get(10, TimeUnit.SECONDS);
        assertThat(failure.get()).hasCauseInstanceOf(TwsException.class);
        assertThat(engine.server().getRequestCount()).isEqualTo(1);
    }

    @Test
    void refusesEveryCall() {
        engine.answersJson(sample("engine-info.json"));
        var client = engine.client();
        client.close();

        assertThatIllegalStateException().isThrownBy(() -> client.jobCounts(soon()));
        assertThatIllegalStateException()
                .isThrownBy(() -> client.jobLog(new RunId(LoopbackEngine.PROD, "r-1"), LogRange.all(), soon()));
        assertThat(engine.server().getRequestCount()).isZero();
    }

    @Test
    void canBeClosedTwice() {
        engine.client().close();
        engine.client().close();

        assertThat(engine.server().getRequestCount()).isZero();
    }

    @Test
    void doesNotTryElsewhereWhenItIsClosedDuringACall() throws Exception {
        try (var backup = new LoopbackEngine()) {
            engine.answers(new MockResponse.Builder()
                    .onResponseStart(SocketEffect.Stall.INSTANCE)
                    .build());
            backup.answersJson(sample("engine-info.json"));
            var client = HttpTwsClient.connect(
                    engine.options().backup(backup.server().url("/twsd").uri()).build());
            var call = CompletableFuture.runAsync(() -> client.engineInfo(soon()));
            engine.request();

            client.close();

            var failure = call.handle((value, thrown) -> thrown).get(10, TimeUnit.SECONDS);
            assertThat(failure).hasCauseInstanceOf(TwsUnavailableException.class);
            assertThat(backup.server().getRequestCount()).isZero();
        }
    }

    @Test
    void readsAnswersUnderTheTraceIdOfTheCaller() {
        engine.answersJson("{}").answersJson("{}");
        var exchange = new Exchange(engine.options().build());
        var read = new EngineRead<>(
                "engine/info",
                Map.of(),
                Map.of(),
                EngineRead.Kind.JSON,
                body -> List.of(Thread.currentThread().getName(), String.valueOf(MDC.get("traceId"))));
        MDC.put("traceId", "abc");
        try {
            assertThat(exchange.ask(read, soon()).value()).containsExactly(THREADS, "abc");
            MDC.remove("traceId");
            assertThat(exchange.ask(read, soon()).value()).containsExactly(THREADS, "null");
        } finally {
            MDC.remove("traceId");
            exchange.close();
        }
    }

    private static List<Thread> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith(THREADS))
                .toList();
    }

    private static Deadline soon() {
        return Deadline.in(Duration.ofSeconds(20));
    }
}
