package io.resync.tws.client;

import static io.resync.tws.client.LoopbackEngine.NOW;
import static io.resync.tws.client.LoopbackEngine.PROD;
import static io.resync.tws.client.LoopbackEngine.sample;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.resync.Deadline;
import io.resync.tws.TwsAccessException;
import io.resync.tws.TwsAccessException.Reason;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class KeyExpiryTest {
    @Test
    void readsTheEndOfAKey() {
        assertThat(KeyExpiry.of(key("{\"sub\":{\"exp\":1},\"exp\":1795000000,\"aud\":[2]}")))
                .contains(Instant.ofEpochSecond(1_795_000_000));
        assertThat(KeyExpiry.of(key("{\"exp\":1795000000.5}"))).contains(Instant.ofEpochMilli(1_795_000_000_500L));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "{}",
                "{\"exp\":\"1795000000\"}",
                "{\"exp\":null}",
                "{\"exp\"",
                "{\"sub\":{\"exp\":1795000000}}",
                "plain"
            })
    void knowsNoEndWhereNoneIsNamed(String claims) {
        assertThat(KeyExpiry.of(key(claims))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"token", "a.b", "a.!!.c", "a.b.c.d", ".."})
    void takesAKeyOfAnotherFormAsItIs(String token) {
        assertThat(KeyExpiry.of(new Credentials.ApiKey(token))).isEmpty();
    }

    @Test
    void asksThePasswordForNoEnd() {
        assertThat(KeyExpiry.of(new Credentials.Basic("ops", "a.b.c"))).isEmpty();
    }

    @Test
    void doesNotSendAKeyThatHasExpired() {
        try (var engine = new LoopbackEngine();
                var client = client(engine, NOW)) {
            assertThatExceptionOfType(TwsAccessException.class)
                    .isThrownBy(() -> client.engineInfo(soon()))
                    .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.CREDENTIALS_REJECTED))
                    .withMessage("engine prod, GET engine/info: not sent, the API key expired at " + NOW
                            + "; expected one that is still valid");
            assertThat(engine.server().getRequestCount()).isZero();
            assertThat(client.apiKeyExpiry()).contains(NOW);
        }
    }

    @Test
    void sendsAKeyToItsLastSecond() throws InterruptedException {
        try (var engine = new LoopbackEngine();
                var client = client(engine, NOW.plusSeconds(1))) {
            engine.answersJson(sample("engine-info.json"));

            client.engineInfo(soon());

            assertThat(engine.request().getHeaders().get("Authorization")).startsWith("Bearer ");
        }
    }

    static Credentials.ApiKey key(String claims) {
        var encoder = Base64.getUrlEncoder().withoutPadding();
        var body = encoder.encodeToString(claims.getBytes(StandardCharsets.UTF_8));
        return new Credentials.ApiKey("eyJhbGciOiJub25lIn0." + body + ".c2ln");
    }

    private static HttpTwsClient client(LoopbackEngine engine, Instant end) {
        var key = key("{\"exp\":" + end.getEpochSecond() + "}");
        return HttpTwsClient.connect(
                TwsClientOptions.builder(PROD, engine.server().url("/twsd").uri(), key)
                        .clock(Clock.fixed(NOW, ZoneOffset.UTC))
                        .build());
    }

    private static Deadline soon() {
        return Deadline.in(Duration.ofSeconds(15));
    }
}
