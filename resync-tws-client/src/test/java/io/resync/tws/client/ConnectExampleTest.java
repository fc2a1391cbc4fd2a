package io.resync.tws.client;

import static io.resync.tws.client.LoopbackEngine.sample;
import static org.assertj.core.api.Assertions.assertThat;

import io.resync.Deadline;
import io.resync.testkit.NoDelaySockets;
import io.resync.tws.EngineId;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The README's five lines for a real master. */
final class ConnectExampleTest {
    @Test
    void connectsWithCertificateAndApiKey(@TempDir Path folder) throws Exception {
        var authority = new HeldCertificate.Builder().certificateAuthority(0).build();
        var shown = new HeldCertificate.Builder()
                .signedBy(authority)
                .addSubjectAlternativeName("localhost")
                .build();
        var authorities = Files.writeString(folder.resolve("bank-ca.pem"), authority.certificatePem());
        try (var server = new MockWebServer()) {
            server.setServerSocketFactory(new NoDelaySockets());
            server.useHttps(new HandshakeCertificates.Builder()
                    .heldCertificate(shown)
                    .build()
                    .sslSocketFactory());
            server.enqueue(new MockResponse.Builder()
                    .setHeader("Content-Type", "application/json")
                    .body(sample("engine-info.json"))
                    .build());
            server.start();
            var address = server.url("/twsd").uri();

            assertThat(version(address, address, authorities, "key-1")).isEqualTo("10.2.8");

            assertThat(server.takeRequest().getHeaders().get("Authorization")).isEqualTo("Bearer key-1");
        }
    }

    @Test
    void standsInTheReadmeAsItIsTested() throws IOException {
        var readme = Files.readString(Path.of("README.md"));
        var source = Files.readString(Path.of("src/test/java/io/resync/tws/client/ConnectExampleTest.java"));

        assertThat(between(source, "// begin\n", "// end"))
                .isEqualToIgnoringWhitespace(
                        between(readme.substring(readme.indexOf("## A real master")), "```java\n", "```"));
    }

    private static String version(URI master, URI backup, Path authorities, String key) {
        // begin
        var options = TwsClientOptions.builder(new EngineId("prod"), master, new Credentials.ApiKey(key))
                .trustPem(authorities)
                .backup(backup)
                .build();
        try (var client = HttpTwsClient.connect(options)) {
            return client.engineInfo(Deadline.in(Duration.ofSeconds(10)))
                    .value()
                    .version();
        }
        // end
    }

    private static String between(String text, String begin, String end) {
        int start = text.indexOf(begin) + begin.length();
        return text.substring(start, text.indexOf(end, start));
    }
}
