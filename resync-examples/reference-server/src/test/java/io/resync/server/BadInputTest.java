package io.resync.server;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@DemoServerTest
final class BadInputTest {
    private final int port;
    private final Client viewer;

    BadInputTest(@LocalServerPort int port) {
        this.port = port;
        viewer = Client.viewer(port);
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of(400, "message", "{}"),
                Arguments.of(400, "message", "{\"message\":null}"),
                Arguments.of(400, "message", "{\"message\":\"\"}"),
                Arguments.of(400, "message", "{\"message\":\" \\n\\t \"}"),
                Arguments.of(400, "message", "{\"message\":5}"),
                Arguments.of(400, "message", "{\"message\":true}"),
                Arguments.of(400, "message", "{\"message\":{\"text\":\"x\"}}"),
                Arguments.of(400, "message", "{\"message\":[\"x\"]}"),
                Arguments.of(400, "body", "{\"message\":"),
                Arguments.of(400, "body", "{\"message\":\"x\"} trailing"),
                Arguments.of(400, "body", "[]"),
                Arguments.of(400, "body", "\"x\""),
                Arguments.of(400, "body", "null"),
                Arguments.of(400, "body", ""),
                Arguments.of(400, "body", "[".repeat(5_000)),
                Arguments.of(400, "language", "{\"message\":\"x\",\"language\":\"fr\"}"),
                Arguments.of(400, "agentId", "{\"message\":\"x\",\"agentId\":\"shell\"}"),
                Arguments.of(400, "conversationId", "{\"message\":\"x\",\"conversationId\":\" \"}"),
                Arguments.of(
                        400, "conversationId", "{\"message\":\"x\",\"conversationId\":\"" + "c".repeat(201) + "\"}"));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void namesTheFieldThatIsAtFault(int status, String field, String body) {
        var reply = viewer.with("Content-Type", "application/json").send("POST", "/api/v1/chat", body);

        assertProblem(reply, status);
        assertThat(reply.json().get("field").asString()).isEqualTo(field);
    }

    @Test
    void answersAMessageOfTheGreatestLength() {
        assertThat(viewer.ask("x ".repeat(10_000)).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(ints = {20_001, 100_000})
    void tellsLimitAndLengthOfALongerMessage(int length) {
        var reply = viewer.ask("x".repeat(length));

        assertProblem(reply, 413);
        assertThat(reply.json().get("field").asString()).isEqualTo("message");
        assertThat(reply.json().get("detail").asString()).contains("20000", Integer.toString(length));
    }

    @Test
    void countsCharactersAndNotCodeUnits() {
        assertThat(viewer.ask("\uD83D\uDE00".repeat(20_000)).status()).isEqualTo(200);
    }

    @Test
    void refusesABodyOfMoreThanAMebibyte() {
        var reply = viewer.ask("x".repeat(1 << 20));

        assertProblem(reply, 413);
        assertThat(reply.json().get("detail").asString()).contains("1048576");
    }

    @ParameterizedTest
    @CsvSource({
        "405, PUT, /api/v1/chat",
        "415, POST, /api/v1/chat",
        "404, GET, /api/v1/nothing",
        "404, GET, /api/v9/jobs/failed",
        "404, GET, /assets/nothing.js",
        "400, GET, /api/v1/%2Fjobs",
        "400, GET, /api/v1;x/health",
        "400, GET, /api//v1/health",
        "400, GET, /api/v1/%00",
        "400, GET, /api/v2/jobs/failed?hours=0",
        "400, GET, /api/v2/jobs/failed?hours=never",
        "400, GET, /api/v1/tws/jobs?limit=0",
        "400, GET, /api/v1/tws/jobs?limit=1001",
        "400, GET, /api/v1/tws/jobs?cursor=-1",
        "400, GET, /api/v1/tws/jobs?state=BROKEN",
        "400, GET, /api/v2/jobs/X/investigate?include_logs=perhaps",
        "500, GET, /api/v1/test/broken"
    })
    void tellsEveryProblemInTheSameWay(int status, String method, String path) {
        var body = method.equals("GET") ? null : "x";
        assertProblem(viewer.with("Content-Type", "text/plain").send(method, path, body), status);
    }

    @Test
    void tellsEvenAnAddressThatNoClientCanBuild() throws IOException {
        try (var socket = new Socket("localhost", port)) {
            var call = "GET /api/%zz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(call.getBytes(US_ASCII));

            assertThat(new String(socket.getInputStream().readAllBytes(), US_ASCII))
                    .startsWith("HTTP/1.1 400")
                    .contains("application/problem+json", "\"status\":400", "\"traceId\":\"");
        }
    }

    @Test
    void keepsAProgrammingErrorToItself() {
        var problem = viewer.get("/api/v1/test/broken").text();

        assertThat(problem).doesNotContain(BrokenController.SECRET, "IllegalState", "nobody outside");
    }

    @Test
    void isNotFooledByAFieldItDoesNotKnow() {
        var body = Map.of("message", "PAYROLL_NIGHTLY?", "colour", "green");

        assertThat(viewer.post("/api/v1/chat", body).status()).isEqualTo(200);
    }

    static void assertProblem(Client.Reply reply, int status) {
        assertThat(reply.status()).as(reply.text()).isEqualTo(status);
        assertThat(reply.header("Content-Type")).startsWith("application/problem+json");
        var problem = reply.json();
        assertThat(problem.propertyNames()).startsWith("type", "title", "status", "detail", "traceId");
        assertThat(problem.get("status").asInt()).isEqualTo(status);
        assertThat(problem.get("title").asString()).isNotBlank();
        assertThat(problem.get("traceId").asString()).matches("[0-9a-f]{32}");
        assertThat(problem.get("detail").asString())
                .isNotBlank()
                .doesNotContainPattern("Exception|\\b(org|java|io|tools)\\.[a-z]");
    }
}
