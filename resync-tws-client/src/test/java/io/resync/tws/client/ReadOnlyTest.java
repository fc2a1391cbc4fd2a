package io.resync.tws.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.resync.Deadline;
import io.resync.tws.Capabilities.Generation;
import io.resync.tws.JobFilter;
import io.resync.tws.PageRequest;
import io.resync.tws.TwsException;
import io.resync.tws.TwsStatusException;
import io.resync.tws.client.Operations.Operation;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** That nothing but a read reaches the socket: every change by its name, and wherever an engine may point to. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ReadOnlyTest {
    private static final String INFO = LoopbackEngine.sample("v1/engine-info-9.4.json");
    private static final List<String> BODIES = List.of("{\"filters\":{\"jobInPlanFilter\":{}}}", "{}");

    private volatile SocketEngine.Answer answer = (request, out) -> SocketEngine.answer(out, 200, "", new byte[0]);
    private final SocketEngine engine = new SocketEngine((request, out) -> answer.to(request, out));
    private final SocketEngine elsewhere =
            new SocketEngine((request, out) -> SocketEngine.answer(out, 200, "", new byte[0]));
    private final OkHttpClient http = Connections.to(engine.options().build());

    @AfterAll
    void stop() {
        http.connectionPool().evictAll();
        engine.close();
        elsewhere.close();
    }

    static List<Operation> changes() {
        return Operations.changes();
    }

    /** With all that a good query needs, so that only the operation itself is wrong. */
    @ParameterizedTest
    @MethodSource("changes")
    void refuses(Operation change) {
        engine.requests().clear();

        for (var target : change.targets().toList()) {
            for (var body : change.method().equals("GET") ? List.of("") : BODIES) {
                assertThatExceptionOfType(RefusedRequestException.class)
                        .isThrownBy(() -> http.newCall(request(change.method(), target, body))
                                .execute());
            }
        }
        assertThat(engine.requests()).isEmpty();
    }

    @Test
    void knowsNoOperationBothForAReadAndForAChange() {
        var both = new HashSet<>(Operations.reads());
        both.retainAll(new HashSet<>(Operations.changes()));

        assertThat(Operations.reads()).doesNotHaveDuplicates();
        assertThat(Operations.changes()).doesNotHaveDuplicates().hasSizeGreaterThan(500);
        assertThat(both).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"301", "302", "303", "307", "308"})
    void followsNoRedirect(int status) {
        var targets = List.of(
                elsewhere.endpoint() + "/api/v2/engine/info",
                "/twsd/api/v2/engine/licenseServerAccessToken",
                "/twsd/api/v2/auth/token",
                "/twsd/api/v2/engine/info",
                "//" + elsewhere.endpoint().getAuthority() + "/twsd/api/v2/engine/info",
                "?lock=true");
        for (var each : Generation.values()) {
            for (var target : targets) {
                assertFollowsNot(each, status, target);
            }
        }
        assertThat(elsewhere.requests()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"401", "407", "408", "421", "429", "503"})
    void sendsNothingElseForAnAnswerThatInvitesTo(int status) {
        for (var each : Generation.values()) {
            assertFollowsNot(each, status, elsewhere.endpoint() + "/api/v2/engine/info");
        }
        assertThat(elsewhere.requests()).isEmpty();
    }

    private void assertFollowsNot(Generation each, int status, String target) {
        var told = "Location: " + target + "\r\nContent-Location: " + target + "\r\nRefresh: 0; url=" + target
                + "\r\nRetry-After: 0\r\nWWW-Authenticate: Basic realm=\"x\"\r\nProxy-Authenticate: Basic realm=\"x\"\r\n"
                + "Alt-Svc: h2=\"" + elsewhere.endpoint().getAuthority() + "\"\r\n";
        try (var client = HttpTwsClient.connect(engine.options().build())) {
            answer = (request, out) -> SocketEngine.line(request).contains("/api/v2/")
                    ? SocketEngine.answer(out, 404, "", new byte[0])
                    : SocketEngine.answer(
                            out, 200, "Content-Type: application/json\r\n", INFO.getBytes(StandardCharsets.UTF_8));
            if (each == Generation.FIRST) {
                client.capabilities(soon());
            }
            engine.requests().clear();
            answer = (request, out) -> SocketEngine.answer(out, status, told, new byte[0]);

            var failure = catchThrowable(() -> client.jobs(JobFilter.all(), PageRequest.first(3), soon()));

            assertThat(failure).as(each + " " + status + " " + target).isInstanceOf(TwsException.class);
            if (status < 400) {
                assertThat(((TwsStatusException) failure).status()).isEqualTo(status);
            }
            assertThat(engine.requests()).as(each + " " + status + " " + target).hasSize(1);
        }
    }

    private Request request(String method, String target, String body) {
        var url = HttpUrl.get(engine.endpoint() + "/" + target);
        var request = new Request.Builder().url(url).header("Accept", "application/json");
        if (method.equals("GET")) {
            return request.build();
        }
        var json = RequestBody.create(body.getBytes(StandardCharsets.UTF_8), MediaType.get("application/json"));
        if (!target.startsWith("api/v2/")) {
            request.header("How-Many", "10");
        }
        return request.method(method, json).build();
    }

    private static Deadline soon() {
        return Deadline.in(Duration.ofSeconds(20));
    }
}
