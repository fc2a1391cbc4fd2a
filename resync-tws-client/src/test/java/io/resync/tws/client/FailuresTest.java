package io.resync.tws.client;

import static io.resync.tws.client.LoopbackEngine.PROD;
import static io.resync.tws.client.LoopbackEngine.sample;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.resync.Deadline;
import io.resync.tws.JobFilter;
import io.resync.tws.JobId;
import io.resync.tws.PageRequest;
import io.resync.tws.TwsAccessException;
import io.resync.tws.TwsAccessException.Reason;
import io.resync.tws.TwsDecodeException;
import io.resync.tws.TwsStatusException;
import io.resync.tws.TwsTimeoutException;
import io.resync.tws.TwsUnavailableException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class FailuresTest {
    private final LoopbackEngine engine = new LoopbackEngine();
    private final HttpTwsClient client = engine.client();
    private final Deadline deadline = Deadline.in(Duration.ofSeconds(20));

    @AfterEach
    void stop() {
        engine.close();
    }

    @Test
    void tellsRejectedCredentialsAndTriesThemOnce() {
        engine.answers(401, "text/html", "<h1>who are you</h1>");

        assertThatExceptionOfType(TwsAccessException.class)
                .isThrownBy(() -> client.engineInfo(deadline))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.CREDENTIALS_REJECTED))
                .withMessage("engine prod, GET engine/info: the engine rejected the credentials (401)");
        assertThat(engine.server().getRequestCount()).isEqualTo(1);
    }

    @Test
    void tellsAMissingRight() {
        engine.answers(403, "application/json", "{\"messages\":[\"AWSJCO005E no list access\"]}");

        assertThatExceptionOfType(TwsAccessException.class)
                .isThrownBy(() -> client.jobCounts(deadline))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.NOT_PERMITTED))
                .withMessageContainingAll("plan/job/count", "403", "AWSJCO005E no list access");
    }

    @ParameterizedTest
    @CsvSource({"400,false", "408,false", "429,true", "500,false", "502,true", "503,true", "504,true", "302,false"})
    void tellsAnyOtherStatus(int status, boolean retryable) {
        engine.answers(new MockResponse.Builder()
                .code(status)
                .setHeader("Content-Type", "application/json")
                .setHeader("Retry-After", "0")
                .setHeader("Location", "/twsd/api/v2/engine/info")
                .body("{\"messages\":[\"AWSJCO136E too many\"],\"exceptionName\":\"Busy\"}")
                .build());

        assertThatExceptionOfType(TwsStatusException.class)
                .isThrownBy(() -> client.jobs(JobFilter.builder().name("PAY@").build(), PageRequest.first(5), deadline))
                .satisfies(e -> assertThat(e.status()).isEqualTo(status))
                .satisfies(e -> assertThat(e.retryable()).isEqualTo(retryable))
                .withMessage("engine prod, GET plan/job (name LIKE 'PAY@' ORDER BY name ASC): expected 200, got "
                        + status + " AWSJCO136E too many; Busy");
        assertThat(engine.server().getRequestCount()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "null",
                "42",
                "{}",
                "{\"count\":1}",
                "{\"results\":{}}",
                "{\"results\":[1]}",
                "{\"results\":[{\"name\":\"NOID\"}]}",
                "{\"results\":[{\"id\":\"1\",\"name\":\"NOSTREAM\"}]}",
                "{\"results\":[]} {}",
                "{\"results\":[],\"count\":\"three\"}",
                "{\"results\":[{\"id\":\"1\",\"jobStreamId\":\"2\",\"schedTime\":\"yesterday\"}]}",
                "{\"results\":[{\"id\":\"1\",\"jobStreamId\":\"2\",\"priority\":99999999999}]}",
                "{\"results\":[{\"id\":\" \",\"jobStreamId\":\"2\"}]}"
            })
    void refusesAnAnswerThatIsNoPage(String body) {
        engine.answersJson(body);

        assertThatExceptionOfType(TwsDecodeException.class)
                .isThrownBy(() -> client.jobs(JobFilter.all(), PageRequest.first(5), deadline))
                .withMessageContainingAll("engine prod, GET plan/job", "expected application/json");
    }

    @Test
    void showsHowAnUnreadableAnswerBegan() {
        engine.answersJson("{\"results\":\t\u0007[" + " ".repeat(300) + "oops");

        assertThatExceptionOfType(TwsDecodeException.class)
                .isThrownBy(() -> client.jobs(JobFilter.all(), PageRequest.first(5), deadline))
                .withMessageEndingWith("; it began with: {\"results\": [ oops")
                .satisfies(e -> assertThat(e.retryable()).isFalse());
    }

    @Test
    void refusesAPageOfAPortal() {
        engine.answers(200, "text/html; charset=UTF-8", "<html><title>Sign in</title>");

        assertThatExceptionOfType(TwsDecodeException.class)
                .isThrownBy(() -> client.job(new JobId(PROD, "j-1"), deadline))
                .withMessageContainingAll("text/html", "Sign in");
    }

    @Test
    void refusesJsonNestedWithoutEnd() {
        engine.answersJson("{\"x\":" + "[".repeat(5000));

        assertThatExceptionOfType(TwsDecodeException.class)
                .isThrownBy(() -> client.engineInfo(deadline))
                .withMessageContaining("nesting");
    }

    @Test
    void tellsAConnectionThatBreaksInTheMiddle() {
        engine.answers(new MockResponse.Builder()
                .setHeader("Content-Type", "application/json")
                .body(sample("jobs.json"))
                .onResponseBody(new SocketEffect.CloseSocket())
                .build());

        assertThatExceptionOfType(TwsUnavailableException.class)
                .isThrownBy(() -> client.jobs(JobFilter.all(), PageRequest.first(5), deadline))
                .satisfies(e -> assertThat(e.retryable()).isTrue());
        assertThat(engine.server().getRequestCount()).isEqualTo(1);
    }

    @Test
    void tellsAnEngineThatIsDown() {
        engine.server().close();

        assertThatExceptionOfType(TwsUnavailableException.class)
                .isThrownBy(() -> client.engineInfo(deadline))
                .withMessageContainingAll("engine prod, GET engine/info", "the connection failed");
    }

    @Test
    void waitsNoLongerThanTheDeadline() {
        engine.answers(new MockResponse.Builder()
                .onResponseStart(SocketEffect.Stall.INSTANCE)
                .build());

        assertThatExceptionOfType(TwsTimeoutException.class)
                .isThrownBy(() -> client.engineInfo(Deadline.in(Duration.ofMillis(150))))
                .withMessageContainingAll("engine prod, GET engine/info", "no complete answer within 1");
    }

    @Test
    void waitsNoLongerThanACallMayTake() {
        engine.answers(new MockResponse.Builder()
                .setHeader("Content-Type", "application/json")
                .body(sample("jobs.json"))
                .throttleBody(10, 1, TimeUnit.SECONDS)
                .build());
        var options = engine.options().callTimeout(Duration.ofMillis(150)).build();

        try (var impatient = HttpTwsClient.connect(options)) {
            assertThatExceptionOfType(TwsTimeoutException.class)
                    .isThrownBy(() -> impatient.jobs(JobFilter.all(), PageRequest.first(5), deadline));
        }
    }

    @Test
    void sendsNothingAfterTheDeadline() {
        assertThatExceptionOfType(TwsTimeoutException.class)
                .isThrownBy(() -> client.engineInfo(Deadline.in(Duration.ZERO)))
                .withMessageContaining("no time was left");
        assertThat(engine.server().getRequestCount()).isZero();
    }

    @Test
    void stopsWaitingWhenItIsInterrupted() throws InterruptedException {
        engine.answers(new MockResponse.Builder()
                .onResponseStart(SocketEffect.Stall.INSTANCE)
                .build());
        var failure = new AtomicReference<Throwable>();
        var flag = new AtomicBoolean();
        var waiting = new Thread(() -> {
            try {
                client.engineInfo(Deadline.in(Duration.ofMinutes(5)));
            } catch (TwsTimeoutException e) {
                failure.set(e);
                flag.set(Thread.currentThread().isInterrupted());
            }
        });

        waiting.start();
        engine.request();
        waiting.interrupt();
        waiting.join(5_000);

        assertThat(failure.get()).isInstanceOf(TwsTimeoutException.class).hasMessageContaining("interrupted");
        assertThat(flag).isTrue();
    }

    @Test
    void endsTheCallsUnderWayWhenItIsClosed() throws InterruptedException {
        engine.answers(new MockResponse.Builder()
                .onResponseStart(SocketEffect.Stall.INSTANCE)
                .build());
        var call = CompletableFuture.runAsync(() -> client.engineInfo(Deadline.in(Duration.ofMinutes(5))));

        engine.request();
        client.close();

        assertThat(call)
                .failsWithin(Duration.ofSeconds(5))
                .withThrowableOfType(ExecutionException.class)
                .withCauseInstanceOf(TwsUnavailableException.class);
    }

    @Test
    void keepsNoOtherCookieThanTheSession() throws InterruptedException {
        engine.answers(new MockResponse.Builder()
                        .setHeader("Content-Type", "application/json")
                        .setHeader("Set-Cookie", "JSESSIONID=abc; Path=/")
                        .body(sample("engine-info.json"))
                        .build())
                .answersJson(sample("engine-info.json"));

        client.engineInfo(deadline);
        client.engineInfo(deadline);

        engine.request();
        assertThat(engine.request().getHeaders().get("Cookie")).isNull();
    }
}
