package io.resync.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The big list of naughty strings, as questions. */
@DemoServerTest
final class HostileTextTest {
    private static final Path STRINGS =
            Path.of(System.getProperty("resync.shared", "../../../shared"), "data/strings-blns/blns.json");

    private final Client viewer;

    HostileTextTest(@LocalServerPort int port) {
        viewer = Client.viewer(port);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/chat", "/api/v1/chat/analyze"})
    void getsAnAnswerOrAClearProblem(String path) throws IOException {
        assertThat(strings()).isNotEmpty().allSatisfy(text -> {
            var reply = viewer.post(path, Map.of("message", text));
            if (text.isBlank()) {
                BadInputTest.assertProblem(reply, 400);
            } else {
                assertThat(reply.status()).as(reply.text()).isEqualTo(200);
            }
        });
    }

    private static List<String> strings() throws IOException {
        assumeTrue(Files.exists(STRINGS), "no list of hostile strings at " + STRINGS + "; set -Dresync.shared");
        return new JsonMapper()
                .readTree(Files.readString(STRINGS))
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }
}
