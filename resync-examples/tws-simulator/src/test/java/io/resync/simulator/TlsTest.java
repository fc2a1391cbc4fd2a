package io.resync.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.security.KeyStore;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** HTTPS with a certificate of its own. */
final class TlsTest {
    private final Simulator.Builder builder;

    TlsTest(@TempDir Path folder) throws Exception {
        builder = Simulator.builder(SmallEstate.in(folder)).user("wauser", "secret");
    }

    @Test
    void servesThoseWhoTrustItsCertificate() throws Exception {
        try (var simulator = builder.tls().start()) {
            assertThat(simulator.endpoint()).hasScheme("https");
            assertThat(status(simulator, trusting(simulator))).isEqualTo(200);
        }
    }

    @Test
    void isRefusedByThoseWhoDoNot() {
        try (var simulator = builder.tls().start()) {
            assertThatThrownBy(() -> status(simulator, SSLContext.getDefault()))
                    .isInstanceOf(SSLHandshakeException.class);
        }
    }

    @Test
    void isRefusedWithACertificateForAnotherHost() {
        try (var simulator = builder.tlsFor("elsewhere.example").start()) {
            assertThatThrownBy(() -> status(simulator, trusting(simulator)))
                    .isInstanceOf(SSLHandshakeException.class)
                    .hasMessageContaining("127.0.0.1");
        }
    }

    @Test
    void hasNoCertificateWithoutTls() {
        try (var simulator = builder.start()) {
            assertThat(simulator.certificate()).isEmpty();
        }
    }

    private static SSLContext trusting(Simulator simulator) throws Exception {
        var trusted = KeyStore.getInstance(KeyStore.getDefaultType());
        trusted.load(null, null);
        trusted.setCertificateEntry("engine", simulator.certificate().orElseThrow());
        var managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init(trusted);
        var context = SSLContext.getInstance("TLS");
        context.init(null, managers.getTrustManagers(), null);
        return context;
    }

    private static int status(Simulator simulator, SSLContext context) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(simulator.endpoint() + "/engine/info"))
                .header("Authorization", Http.basic("wauser", "secret"))
                .build();
        var client = HttpClient.newBuilder().sslContext(context).build();
        return client.send(request, BodyHandlers.discarding()).statusCode();
    }
}
