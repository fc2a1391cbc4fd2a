package io.resync.tws.client;

import static io.resync.tws.client.LoopbackEngine.sample;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.resync.Deadline;
import io.resync.tws.JobFilter;
import io.resync.tws.PageRequest;
import io.resync.tws.TwsAccessException;
import io.resync.tws.TwsStatusException;
import io.resync.tws.TwsUnavailableException;
import java.time.Duration;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a client with retries and a breaker does about faults on a real connection. */
final class ResilienceTest {
    private final LoopbackEngine engine = new LoopbackEngine();
    private final HeldTime time = new HeldTime(0.5);
    private final HttpTwsClient client = HttpTwsClient.connect(
            engine.options().retries(2).timing(time.timing()).build());

    @AfterEach
    void stop() {
        client.close();
        engine.close();
    }

    @Test
    void readsAgainWhatWasCutInTheMiddle() {
        engine.answers(page().onResponseBody(new SocketEffect.CloseSocket()).build())
                .answers(page().build());

        assertThat(client.jobs(JobFilter.all(), PageRequest.first(5), soon())
                        .value()
                        .items())
                .isNotEmpty();
        assertThat(engine.server().getRequestCount()).isEqualTo(2);
        assertThat(time.pauses()).containsExactly(Duration.ofMillis(100));
    }

    @Test
    void asksAgainWhereTheConnectionClosedBeforeTheAnswer() {
        engine.answers(new MockResponse.Builder()
                        .onResponseStart(new SocketEffect.CloseSocket())
                        .build())
                .answersJson(sample("engine-info.json"));

        assertThat(client.engineInfo(soon()).value().version()).isEqualTo("10.2.8");
        assertThat(engine.server().getRequestCount()).isEqualTo(2);
    }

    @Test
    void neverTakesAShortBodyForTheWhole() {
        var promisesMore = new MockResponse.Builder()
                .setHeader("Content-Type", "application/json")
                .body(sample("engine-info.json"))
                .setHeader("Content-Length", "100000")
                .onResponseEnd(new SocketEffect.CloseSocket())
                .build();
        engine.answers(promisesMore).answers(promisesMore).answers(promisesMore);

        assertThatExceptionOfType(TwsUnavailableException.class)
                .isThrownBy(() -> client.engineInfo(soon()))
                .withMessageContaining("engine prod, GET engine/info, 3 attempts: the connection failed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"3", "Fri, 20 Nov 2026 09:30:03 GMT"})
    void waitsAsLongAsABusyEngineAsks(String retryAfter) {
        engine.answers(busy(429, retryAfter)).answersJson(sample("engine-info.json"));

        assertThat(client.engineInfo(soon()).value().version()).isEqualTo("10.2.8");
        assertThat(time.pauses()).containsExactly(Duration.ofSeconds(3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"60", "Fri, 20 Nov 2026 09:31:00 GMT"})
    void doesNotWaitBeyondTheDeadline(String retryAfter) {
        engine.answers(busy(503, retryAfter));

        assertThatExceptionOfType(TwsStatusException.class)
                .isThrownBy(() -> client.engineInfo(time.deadline(Duration.ofSeconds(15))))
                .satisfies(e -> assertThat(e.status()).isEqualTo(503));
        assertThat(engine.server().getRequestCount()).isEqualTo(1);
        assertThat(time.pauses()).isEmpty();
    }

    @Test
    void sendsAgainOnlyByItsOwnRuleWhenInvitedToDoSoAtOnce() {
        engine.answers(busy(503, "0")).answers(busy(503, "0")).answersJson(sample("engine-info.json"));

        assertThat(client.engineInfo(soon()).value().version()).isEqualTo("10.2.8");
        assertThat(time.pauses()).containsExactly(Duration.ofMillis(100), Duration.ofMillis(200));
    }

    @Test
    void sendsRejectedCredentialsExactlyOnce() {
        engine.answers(401, "text/html", "").answersJson(sample("engine-info.json"));

        assertThatExceptionOfType(TwsAccessException.class).isThrownBy(() -> client.engineInfo(soon()));
        assertThat(engine.server().getRequestCount()).isEqualTo(1);
    }

    @Test
    void followsNoRedirectAndSendsItOnce() {
        engine.answers(new MockResponse.Builder()
                .code(307)
                .setHeader("Location", "https://elsewhere.example/twsd/api/v2/engine/info")
                .build());

        assertThatExceptionOfType(TwsStatusException.class)
                .isThrownBy(() -> client.engineInfo(soon()))
                .satisfies(e -> assertThat(e.status()).isEqualTo(307));
        assertThat(engine.server().getRequestCount()).isEqualTo(1);
    }

    @Test
    void stopsAskingAnEngineThatIsDownAndSaysUntilWhen() {
        engine.server().close();
        assertThatExceptionOfType(TwsUnavailableException.class).isThrownBy(() -> client.engineInfo(soon()));

        assertThatExceptionOfType(TwsUnavailableException.class)
                .isThrownBy(() -> client.engineInfo(soon()))
                .withMessageStartingWith("engine prod, GET engine/info, 2 attempts: not sent, the engine could not be"
                        + " reached 5 times in a row (Failed to connect")
                .withMessageEndingWith("paused until 2026-11-20T09:30:10Z");
    }

    private static MockResponse.Builder page() {
        return new MockResponse.Builder()
                .setHeader("Content-Type", "application/json")
                .body(sample("jobs.json"));
    }

    private static MockResponse busy(int status, String retryAfter) {
        return new MockResponse.Builder()
                .code(status)
                .setHeader("Retry-After", retryAfter)
                .build();
    }

    private static Deadline soon() {
        return Deadline.in(Duration.ofSeconds(15));
    }
}
