package io.resync.tws.client;

import static io.resync.tws.client.LoopbackEngine.PROD;
import static io.resync.tws.client.LoopbackEngine.sample;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.resync.Deadline;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TwsClientOptionsTest {
    private static final Credentials KEY = new Credentials.ApiKey("eyJ.abc.def");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://mdm.example:31116/twsd",
                "https://mdm.example:31116/twsd/",
                "https://proxy.example",
                "http://localhost:31116/twsd",
                "http://127.0.0.1:9/twsd",
                "http://[::1]:9/twsd"
            })
    void takesAnEndpoint(String endpoint) {
        assertThat(TwsClientOptions.builder(PROD, URI.create(endpoint), KEY)
                        .build()
                        .endpoint()
                        .uri()
                        .toString())
                .startsWith(endpoint);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://mdm.example:31116/twsd",
                "http://127.0.0.1.example/twsd",
                "http://localhost.example/twsd",
                "http://10.0.0.1/twsd",
                "ftp://mdm.example/twsd",
                "mdm.example:31116/twsd",
                "/twsd",
                "https://ops:hunter2@mdm.example/twsd",
                "https://mdm.example/twsd?token=hunter2",
                "https://mdm.example/twsd#hunter2"
            })
    void refusesAnAddressThatWouldBeUnsafeOrIsNone(String endpoint) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TwsClientOptions.builder(PROD, URI.create(endpoint), KEY))
                .withMessageStartingWith("the endpoint must be")
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("hunter2"));
    }

    @Test
    void saysWhyPlainHttpIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TwsClientOptions.builder(PROD, URI.create("http://mdm.example:31116/twsd"), KEY))
                .withMessage("the endpoint must be https: over plain http to another machine the credentials could be"
                        + " read on the way; got http://mdm.example:31116");
    }

    @Test
    void refusesTimeoutsThatAreNone() {
        var builder = TwsClientOptions.builder(PROD, URI.create("https://mdm.example"), KEY);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.callTimeout(Duration.ZERO))
                .withMessage("callTimeout must be positive, was PT0S");
        assertThatIllegalArgumentException().isThrownBy(() -> builder.connectTimeout(Duration.ofMillis(-1)));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.readTimeout(Duration.ZERO));
    }

    @Test
    void refusesRulesThatMakeNoSense() {
        var builder = TwsClientOptions.builder(PROD, URI.create("https://mdm.example"), KEY);
        var second = Duration.ofSeconds(1);

        assertThatIllegalArgumentException().isThrownBy(() -> builder.retries(-1));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.backOff(second, Duration.ofMillis(999)));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.backOff(Duration.ZERO, second));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.breaker(0, second));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.breaker(1, Duration.ZERO));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.concurrency(4, 5));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.concurrency(4, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.concurrency(50, 41));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.backupStay(Duration.ZERO));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.backup(URI.create("http://bmdm.example:31116/twsd")))
                .withMessageContaining("https");
    }

    @Test
    void asksForTheCredentialsAtEachCall() throws InterruptedException {
        try (var engine = new LoopbackEngine()) {
            engine.answersJson(sample("engine-info.json")).answersJson(sample("engine-info.json"));
            var keys = List.of(new Credentials.ApiKey("old"), new Credentials.ApiKey("new"))
                    .iterator();
            var endpoint = engine.server().url("/twsd/").uri();

            try (var client = HttpTwsClient.connect(
                    TwsClientOptions.builder(PROD, endpoint, keys::next).build())) {
                client.engineInfo(Deadline.in(Duration.ofSeconds(10)));
                client.engineInfo(Deadline.in(Duration.ofSeconds(10)));
            }

            assertThat(engine.request().getHeaders().get("Authorization")).isEqualTo("Bearer old");
            assertThat(engine.request().getHeaders().get("Authorization")).isEqualTo("Bearer new");
        }
    }

    @Test
    void asksForNoJobIssuesUnlessToldSo() {
        var options = TwsClientOptions.builder(PROD, URI.create("https://mdm.example:31116/twsd"), KEY);

        assertThat(options.build().jobIssues()).isFalse();
        assertThat(options.jobIssues(true).build().jobIssues()).isTrue();
    }
}
