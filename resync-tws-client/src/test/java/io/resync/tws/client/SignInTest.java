package io.resync.tws.client;

import static io.resync.tws.client.LoopbackEngine.PROD;
import static io.resync.tws.client.LoopbackEngine.sample;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.resync.Deadline;
import io.resync.tws.TwsAccessException;
import java.time.Duration;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SignInTest {
    private static final String BASIC = "Basic b3BzOnNlY3JldA==";

    private final LoopbackEngine engine = new LoopbackEngine();
    private Credentials credentials = new Credentials.Basic("ops", "secret");
    private final HttpTwsClient client = HttpTwsClient.connect(
            TwsClientOptions.builder(PROD, engine.server().url("/twsd").uri(), () -> credentials)
                    .retries(0)
                    .build());

    @AfterEach
    void stop() {
        client.close();
        engine.close();
    }

    @Test
    void usesTheSessionInPlaceOfThePassword() throws InterruptedException {
        answersWith("LtpaToken2=s1; Path=/; HttpOnly").answersJson(sample("engine-info.json"));

        read();
        read();

        assertThat(engine.request().getHeaders().get("Authorization")).isEqualTo(BASIC);
        assertSession(engine.request(), "s1");
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 302})
    void signsInOnceMoreWhenTheSessionHasEnded(int status) throws InterruptedException {
        answersWith("LtpaToken2=s1; Path=/").answersJson(sample("engine-info.json"));
        engine.answers(status, "text/html", "");
        answersWith("LtpaToken2=s2; Path=/").answersJson(sample("engine-info.json"));

        for (int i = 0; i < 4; i++) {
            read();
        }

        engine.request();
        assertSession(engine.request(), "s1");
        assertSession(engine.request(), "s1");
        assertPassword(engine.request());
        assertSession(engine.request(), "s2");
    }

    @Test
    void neverRetriesAWrongPasswordBehindAnEndedSession() {
        answersWith("LtpaToken2=s1; Path=/")
                .answers(401, "text/html", "")
                .answers(401, "text/html", "")
                .answersJson(sample("engine-info.json"));
        read();

        assertThatExceptionOfType(TwsAccessException.class).isThrownBy(this::read);
        assertThat(engine.server().getRequestCount())
                .as("password, session, password")
                .isEqualTo(3);
    }

    @Test
    void stopsUsingSessionsThatTheEngineNeverTakes() throws InterruptedException {
        answersWith("LtpaToken2=s1; Path=/").answers(401, "text/html", "");
        answersWith("LtpaToken2=s2; Path=/");
        answersWith("LtpaToken2=s3; Path=/");

        for (int i = 0; i < 3; i++) {
            read();
        }

        assertPassword(engine.request());
        assertSession(engine.request(), "s1");
        assertPassword(engine.request());
        assertPassword(engine.request());
    }

    @Test
    void keepsNoSessionOfAnotherPassword() throws InterruptedException {
        answersWith("LtpaToken2=s1; Path=/").answersJson(sample("engine-info.json"));

        read();
        credentials = new Credentials.Basic("ops", "changed");
        read();

        engine.request();
        assertThat(engine.request().getHeaders().get("Cookie")).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "LtpaToken2=s1; Path=/other",
                "LtpaToken2=s1; Domain=elsewhere.example",
                "LtpaToken2=s1; Max-Age=0",
                "LtpaToken2=",
                "LtpaToken2=a\"b; Path=/",
                "LtpaToken=s1; Path=/",
                "JSESSIONID=s1; Path=/"
            })
    void sendsNoCookieThatIsNoSessionOfThisAddress(String cookie) throws InterruptedException {
        answersWith(cookie).answersJson(sample("engine-info.json"));

        read();
        read();

        assertPassword(engine.request());
        assertPassword(engine.request());
    }

    @Test
    void takesNoSessionFromARejection() throws InterruptedException {
        engine.answers(new MockResponse.Builder()
                        .code(401)
                        .setHeader("Set-Cookie", "LtpaToken2=s1; Path=/")
                        .build())
                .answersJson(sample("engine-info.json"));
        assertThatExceptionOfType(TwsAccessException.class).isThrownBy(this::read);

        read();

        assertPassword(engine.request());
        assertPassword(engine.request());
    }

    @Test
    void takesNoSessionForAnApiKey() throws InterruptedException {
        credentials = new Credentials.ApiKey("key-1");
        answersWith("LtpaToken2=s1; Path=/").answersJson(sample("engine-info.json"));

        read();
        read();

        engine.request();
        var second = engine.request();
        assertThat(second.getHeaders().get("Cookie")).isNull();
        assertThat(second.getHeaders().get("Authorization")).isEqualTo("Bearer key-1");
    }

    @Test
    void sendsASessionToNoOtherAddress() throws InterruptedException {
        try (var backup = new LoopbackEngine();
                var both = HttpTwsClient.connect(engine.options()
                        .backup(backup.server().url("/twsd").uri())
                        .build())) {
            answersWith("LtpaToken2=s1; Path=/")
                    .answers(new MockResponse.Builder()
                            .onResponseStart(new SocketEffect.CloseSocket())
                            .build());
            backup.answersJson(sample("engine-info.json"));

            both.engineInfo(soon());
            both.engineInfo(soon());

            assertPassword(backup.request());
        }
    }

    private LoopbackEngine answersWith(String cookie) {
        return engine.answers(new MockResponse.Builder()
                .setHeader("Content-Type", "application/json")
                .setHeader("Set-Cookie", cookie)
                .body(sample("engine-info.json"))
                .build());
    }

    private void read() {
        client.engineInfo(soon());
    }

    private static void assertSession(RecordedRequest request, String value) {
        assertThat(request.getHeaders().get("Cookie")).isEqualTo("LtpaToken2=" + value);
        assertThat(request.getHeaders().get("Authorization")).isNull();
    }

    private static void assertPassword(RecordedRequest request) {
        assertThat(request.getHeaders().get("Authorization")).isEqualTo(BASIC);
        assertThat(request.getHeaders().get("Cookie")).isNull();
    }

    private static Deadline soon() {
        return Deadline.in(Duration.ofSeconds(15));
    }
}
