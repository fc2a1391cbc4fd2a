package io.resync.tws.client;

import static io.resync.tws.client.LoopbackEngine.PROD;
import static io.resync.tws.client.LoopbackEngine.sample;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.resync.Deadline;
import io.resync.tws.LogQuery;
import io.resync.tws.LogRange;
import io.resync.tws.RunId;
import io.resync.tws.TwsDecodeException;
import io.resync.tws.TwsTimeoutException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockResponseBody;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import okio.BufferedSink;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An engine that takes the question and then says nothing, not enough, or far too much. */
final class SilenceTest {
    private static final Duration SILENCE = Duration.ofMillis(100);

    /** For an engine that answers in the end: long enough for a busy machine. */
    private static final Duration LONGER = Duration.ofSeconds(2);

    private static final RunId RUN = new RunId(PROD, "5c9ad1b2-6f40-3e8b-a0d4-77b1e6c95f28");

    private final LoopbackEngine engine = new LoopbackEngine();

    @AfterEach
    void stop() {
        engine.close();
    }

    @Test
    void isToldEarly() {
        engine.answers(silent());
        try (var client = client(engine.options())) {
            assertThatExceptionOfType(TwsTimeoutException.class)
                    .isThrownBy(() -> client.engineInfo(soon()))
                    .withMessage("engine prod, GET engine/info: the engine was silent for 100 ms");
        }
    }

    @Test
    void isToldInTheMiddleOfAnAnswerToo() {
        engine.answers(silentAfterHalf("application/json", sample("jobs.json")))
                .answers(silentAfterHalf("text/plain", "line\n".repeat(50_000)))
                .answers(silentAfterHalf("text/plain", "line\n".repeat(50_000)));
        try (var client = client(engine.options())) {
            assertThatExceptionOfType(TwsTimeoutException.class)
                    .isThrownBy(() -> client.jobCounts(soon()))
                    .withMessageContaining("silent");
            assertThatExceptionOfType(TwsTimeoutException.class)
                    .isThrownBy(() -> client.jobLog(RUN, LogRange.all(), soon()))
                    .withMessageContaining("silent");
            assertThatExceptionOfType(TwsTimeoutException.class)
                    .isThrownBy(() -> client.logExtract(RUN, LogQuery.ends(1, 1), soon()))
                    .withMessageContaining("silent");
        }
    }

    @Test
    void isNoReasonToAskABackup() {
        try (var backup = new LoopbackEngine()) {
            engine.answers(silent());
            backup.answersJson(sample("engine-info.json"));
            try (var client =
                    client(engine.options().backup(backup.server().url("/twsd").uri()))) {
                assertThatExceptionOfType(TwsTimeoutException.class).isThrownBy(() -> client.engineInfo(soon()));
            }
            assertThat(backup.server().getRequestCount()).isZero();
        }
    }

    /** As long as there is no connection, nobody is known to be there. */
    @Test
    void isAReasonToAskABackupWhileTheConnectionIsMade() throws IOException {
        try (var deaf = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            engine.answersJson(sample("engine-info.json"));
            var master = URI.create("https://localhost:" + deaf.getLocalPort() + "/twsd");
            var options = TwsClientOptions.builder(PROD, master, new Credentials.Basic("ops", "secret"))
                    .backup(engine.server().url("/twsd").uri());
            try (var client = client(options, LONGER)) {
                assertThat(client.engineInfo(soon()).source())
                        .contains(String.valueOf(engine.server().getPort()));
            }
        }
    }

    @Test
    void isTriedAgainWhereTimeIsLeft() {
        engine.answers(silent()).answersJson(sample("engine-info.json"));
        try (var client = client(engine.options().retries(2), LONGER)) {
            assertThat(client.engineInfo(soon()).value().version()).isEqualTo("10.2.8");
        }
    }

    @Test
    void isNotTriedAgainWhereNoTimeIsLeftForAnother() {
        var time = new HeldTime(0.5);
        engine.server().setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                time.pass(Duration.ofMillis(19_890));
                return silent();
            }
        });
        try (var client = client(engine.options().retries(2).timing(time.timing()))) {
            assertThatExceptionOfType(TwsTimeoutException.class)
                    .isThrownBy(() -> client.engineInfo(time.deadline(Duration.ofSeconds(20))))
                    .withMessageContaining("silent");
        }
        assertThat(engine.server().getRequestCount()).isEqualTo(1);
        assertThat(time.pauses()).isEmpty();
    }

    /** Each abandoned log read can keep one of the engine's few threads for logs. */
    @Test
    void isNotTriedAgainForALog() {
        engine.answers(silent()).answersLog("late");
        try (var client = client(engine.options().retries(2))) {
            assertThatExceptionOfType(TwsTimeoutException.class)
                    .isThrownBy(() -> client.jobLog(RUN, LogRange.all(), soon()));
        }
        assertThat(engine.server().getRequestCount()).isEqualTo(1);
    }

    @Test
    void tellsTheBreakerNothing() {
        engine.answers(silent()).answersJson(sample("engine-info.json"));
        try (var client = client(engine.options().breaker(1, Duration.ofMinutes(1)), LONGER)) {
            assertThatExceptionOfType(TwsTimeoutException.class).isThrownBy(() -> client.engineInfo(soon()));
            assertThat(client.engineInfo(soon()).value().version()).isEqualTo("10.2.8");
        }
    }

    @Test
    void isNotWhatASlowAnswerIs() {
        engine.answers(slow("line\n".repeat(100), 20));

        try (var client =
                HttpTwsClient.connect(engine.options().readTimeout(LONGER).build())) {
            assertThat(client.jobLog(RUN, LogRange.all(), soon())
                            .orElseThrow()
                            .value()
                            .lines())
                    .hasSize(100);
        }
    }

    @Test
    void doesNotLetASlowAnswerOutliveTheDeadline() {
        engine.answers(slow("line\n".repeat(100_000), 1));

        assertThatExceptionOfType(TwsTimeoutException.class)
                .isThrownBy(() -> engine.client().jobLog(RUN, LogRange.all(), Deadline.in(Duration.ofMillis(300))))
                .withMessageContaining("no complete answer within");
    }

    @Test
    void doesNotWaitForTwoGigabytesThatWerePromised() {
        engine.answers(promised("application/json", " ".repeat(1 << 16)))
                .answers(promised("text/plain", "line\n".repeat(1 << 14)))
                .answers(promised("text/html", "<p>".repeat(1 << 14)));

        assertThatExceptionOfType(TwsDecodeException.class)
                .isThrownBy(() -> engine.client().jobCounts(soon()))
                .withMessageContaining("maximum allowed");
        assertThatExceptionOfType(TwsDecodeException.class)
                .isThrownBy(() -> engine.client().jobLog(RUN, LogRange.all(), soon()))
                .withMessageContaining("ask for fewer lines");
        assertThatExceptionOfType(TwsDecodeException.class)
                .isThrownBy(() -> engine.client().engineInfo(soon()))
                .withMessageContaining("text/html came");
    }

    private static HttpTwsClient client(TwsClientOptions.Builder options) {
        return client(options, SILENCE);
    }

    private static HttpTwsClient client(TwsClientOptions.Builder options, Duration silence) {
        return HttpTwsClient.connect(options.readTimeout(silence).build());
    }

    private static MockResponse silent() {
        return new MockResponse.Builder()
                .onResponseStart(SocketEffect.Stall.INSTANCE)
                .build();
    }

    private static MockResponse silentAfterHalf(String type, String body) {
        return new MockResponse.Builder()
                .setHeader("Content-Type", type)
                .body(body)
                .onResponseBody(SocketEffect.Stall.INSTANCE)
                .build();
    }

    private static MockResponse slow(String body, int bytes) {
        return new MockResponse.Builder()
                .setHeader("Content-Type", "text/plain")
                .body(body)
                .throttleBody(bytes, 5, TimeUnit.MILLISECONDS)
                .build();
    }

    private static MockResponse promised(String type, String part) {
        return new MockResponse.Builder()
                .setHeader("Content-Type", type)
                .body(new MockResponseBody() {
                    @Override
                    public long getContentLength() {
                        return 2L << 30;
                    }

                    @Override
                    public void writeTo(BufferedSink sink) throws IOException {
                        for (long sent = 0; sent < 2L << 30; sent += part.length()) {
                            sink.writeUtf8(part);
                        }
                    }
                })
                .build();
    }

    private static Deadline soon() {
        return Deadline.in(Duration.ofSeconds(20));
    }
}
