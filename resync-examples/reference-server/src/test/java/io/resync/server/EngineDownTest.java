package io.resync.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;

final class EngineDownTest {
    @Test
    void answersWithNamedGapsWhenNobodyListensAtTheEnginesAddress() throws IOException {
        var engine = ConfiguredServerTest.engineAt("http://127.0.0.1:" + unusedPort() + "/twsd");
        var arguments = Stream.concat(ConfiguredServerTest.users(), engine).toArray(String[]::new);
        try (var server = SpringApplication.run(ReferenceServer.class, arguments)) {
            var port = server.getEnvironment().getProperty("local.server.port", Integer.class, 0);
            var ana = Client.basic(port, "ana", "pass");
            var answer = ana.ask("Why did PAYROLL_NIGHTLY fail?").json();

            assertThat(answer.get("gaps")
                            .valueStream()
                            .map(gap -> gap.get("cause").asString()))
                    .isNotEmpty()
                    .containsOnly("unavailable");
            assertThat(answer.get("text").asString()).isNotBlank();
            BadInputTest.assertProblem(ana.get("/api/v2/jobs/failed"), 503);
        }
    }

    private static int unusedPort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
