package io.resync.tws.client;

import static io.resync.tws.client.LoopbackEngine.PROD;
import static io.resync.tws.client.LoopbackEngine.sample;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.resync.Deadline;
import io.resync.testkit.NoDelaySockets;
import io.resync.tws.TwsUnavailableException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okhttp3.CertificatePinner;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TlsTest {
    private static final HeldCertificate AUTHORITY = new HeldCertificate.Builder()
            .commonName("Bank CA")
            .certificateAuthority(1)
            .build();
    private static final HeldCertificate STRANGER = new HeldCertificate.Builder()
            .commonName("Other CA")
            .certificateAuthority(1)
            .build();

    @TempDir
    Path folder;

    private final MockWebServer server = new MockWebServer();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void trustsAnAuthorityOfAPemFileAmongOthers() throws IOException {
        start(shown("localhost"));
        var bundle = "# our authorities\n" + STRANGER.certificatePem() + "\n" + AUTHORITY.certificatePem();

        assertThat(version(options -> options.trustPem(write(bundle)))).isEqualTo("10.2.8");
    }

    @Test
    void trustsAnAuthorityOfATrustStore() throws Exception {
        start(shown("localhost"));
        var store = store();

        assertThat(version(options -> options.trustStore(store))).isEqualTo("10.2.8");
    }

    @Test
    void opensATrustStoreFileAndForgetsItsPassword() throws Exception {
        start(shown("localhost"));
        var file = folder.resolve("trust.p12");
        try (var out = Files.newOutputStream(file)) {
            store().store(out, "hunter2".toCharArray());
        }
        var password = "hunter2".toCharArray();

        assertThat(version(options -> options.trustStore(file, () -> password))).isEqualTo("10.2.8");
        assertThat(password).containsOnly('\0');
    }

    @Test
    void acceptsACertificateWithThePinnedKeyOnly() throws IOException {
        var shown = shown("localhost");
        start(shown);
        var pin = CertificatePinner.pin(shown.certificate());
        var other = CertificatePinner.pin(STRANGER.certificate());

        assertFails(options -> trusting(options).pin(other), "matches none of the pins, it is " + pin);
        assertThat(version(options -> trusting(options).pin(other, pin))).isEqualTo("10.2.8");
    }

    @Test
    void aPinAloneMakesNoTrust() throws IOException {
        var shown = shown("localhost");
        start(shown);

        assertFails(
                options -> options.pin(CertificatePinner.pin(shown.certificate())),
                "signed by an authority that is not in the trust store");
    }

    @Test
    void refusesAnUnknownAuthority() throws IOException {
        start(shown("localhost"));

        assertFails(
                options -> options.trustPem(write(STRANGER.certificatePem())),
                "signed by an authority that is not in the trust store");
    }

    @Test
    void refusesACertificateOfAnotherHost() throws IOException {
        start(shown("mdm.example"));

        assertFails(this::trusting, "was made for another host, not for localhost");
    }

    @Test
    void refusesAnExpiredCertificate() throws IOException {
        start(shown("localhost", Instant.parse("2020-01-01T00:00:00Z"), Instant.parse("2021-01-01T00:00:00Z")));

        assertFails(this::trusting, "has expired");
    }

    @Test
    void refusesACertificateOfTheFuture() throws IOException {
        start(shown("localhost", Instant.parse("2090-01-01T00:00:00Z"), Instant.parse("2091-01-01T00:00:00Z")));

        assertFails(this::trusting, "is not valid yet");
    }

    @Test
    void neitherTriesAgainNorElsewhereWhenACertificateIsWrong() throws IOException {
        start(shown("mdm.example"));
        try (var backup = new LoopbackEngine()) {
            backup.answersJson(sample("engine-info.json"));
            var time = new HeldTime(0.5);

            assertFails(
                    options -> trusting(options)
                            .retries(2)
                            .timing(time.timing())
                            .backup(backup.server().url("/twsd").uri()),
                    "engine prod, GET engine/info: the connection failed, TLS");
            assertThat(backup.server().getRequestCount()).isZero();
            assertThat(time.pauses()).isEmpty();
        }
    }

    @Test
    void tellsAServerThatSpeaksNoTls() throws IOException {
        try (var plain = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var answer = CompletableFuture.runAsync(() -> answerInClear(plain));
            var address = URI.create("https://localhost:" + plain.getLocalPort() + "/twsd");
            var options = TwsClientOptions.builder(PROD, address, new Credentials.Basic("ops", "secret"))
                    .retries(0)
                    .build();

            try (var client = HttpTwsClient.connect(options)) {
                assertThatExceptionOfType(TwsUnavailableException.class)
                        .isThrownBy(() -> client.engineInfo(Deadline.in(Duration.ofSeconds(10))))
                        .withMessageContaining("the connection failed, TLS: ");
            }
            assertThat(answer.handle((done, reset) -> "ended")).succeedsWithin(Duration.ofSeconds(10));
        }
    }

    private static void answerInClear(ServerSocket server) {
        try (var connection = server.accept()) {
            connection.getOutputStream().write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            connection.getInputStream().transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void assertFails(UnaryOperator<TwsClientOptions.Builder> with, String words) {
        assertThatExceptionOfType(TwsUnavailableException.class)
                .isThrownBy(() -> version(with))
                .withMessageContaining(words)
                .satisfies(e -> assertThat(e.retryable()).isFalse());
        assertThat(server.getRequestCount()).isZero();
    }

    private String version(UnaryOperator<TwsClientOptions.Builder> with) {
        var options = TwsClientOptions.builder(PROD, server.url("/twsd").uri(), new Credentials.Basic("ops", "secret"));
        try (var client = HttpTwsClient.connect(with.apply(options.retries(0)).build())) {
            return client.engineInfo(Deadline.in(Duration.ofSeconds(15)))
                    .value()
                    .version();
        }
    }

    private TwsClientOptions.Builder trusting(TwsClientOptions.Builder options) {
        return options.trustPem(write(AUTHORITY.certificatePem()));
    }

    private Path write(String pem) {
        try {
            return Files.writeString(folder.resolve("authorities.pem"), pem);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private void start(HeldCertificate shown) throws IOException {
        var certificates =
                new HandshakeCertificates.Builder().heldCertificate(shown).build();
        server.setServerSocketFactory(new NoDelaySockets());
        server.useHttps(certificates.sslSocketFactory());
        server.start();
        server.enqueue(new MockResponse.Builder()
                .setHeader("Content-Type", "application/json")
                .body(sample("engine-info.json"))
                .build());
    }

    private static HeldCertificate shown(String host) {
        var now = Instant.now();
        return shown(host, now.minus(Duration.ofDays(1)), now.plus(Duration.ofDays(1)));
    }

    private static HeldCertificate shown(String host, Instant from, Instant to) {
        return new HeldCertificate.Builder()
                .signedBy(AUTHORITY)
                .addSubjectAlternativeName(host)
                .validityInterval(from.toEpochMilli(), to.toEpochMilli())
                .build();
    }

    private static KeyStore store() throws Exception {
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setCertificateEntry("bank", AUTHORITY.certificate());
        return store;
    }
}
