package io.resync.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.resync.simulator.DemoEstate;
import io.resync.simulator.Simulator;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;

/** A server without the demonstration, with users of its own and an engine that does not want its password. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ConfiguredServerTest {
    private static final String HASH = "{noop}pass";

    private final Simulator engine;
    private final ConfigurableApplicationContext server;

    ConfiguredServerTest(@TempDir Path folder) {
        engine = Simulator.builder(DemoEstate.unpack(folder))
                .user("wauser", "right")
                .frozen()
                .start();
        server = SpringApplication.run(
                ReferenceServer.class,
                Stream.concat(users(), engineAt(engine.endpoint().toString())).toArray(String[]::new));
    }

    @AfterAll
    void stop() {
        server.close();
        engine.close();
    }

    @Test
    void saysThatTheEngineRejectedTheCredentials() {
        var answer = as("ana").ask("Why did PAYROLL_NIGHTLY fail?").json();

        assertThat(answer.get("gaps").valueStream().map(gap -> gap.get("cause").asString()))
                .isNotEmpty()
                .containsOnly("credentials_rejected");
        assertThat(answer.get("complete").asBoolean()).isFalse();
        assertThat(answer.get("text").asString()).doesNotContain("wrong-one");
    }

    @Test
    void sendsAWrongPasswordOnceForEachReadAndNeverAgain() {
        var before = engine.requests().size();
        as("ana").ask("Why did PAYROLL_NIGHTLY fail?");
        var sent = engine.requests().subList(before, engine.requests().size());

        assertThat(sent).isNotEmpty().doesNotHaveDuplicates();
    }

    @Test
    void investigatesWithNothingButGaps() {
        var reply = as("ana").get("/api/v2/jobs/PAYROLL_NIGHTLY/investigate");

        assertThat(reply.status()).isEqualTo(207);
        assertThat(reply.json().get("success_rate").asDouble()).isZero();
        assertThat(reply.json().at("/data/tws_status").isNull()).isTrue();
    }

    @Test
    void callsAnEngineUnknownThatLetsNobodyIn() {
        var health = as("ana").get("/api/v1/health").json();

        assertThat(health.get("status").asString()).isEqualTo("UNKNOWN");
        assertThat(health.at("/components/engine/detail").asString()).contains("credentials_rejected");
        assertThat(health.get("components").has("knowledge")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/health", "/api/metrics", "/v3/api-docs", "/api/v2/jobs/failed", "/nothing"})
    void forbidsReadingToWhoMayNotRead(String path) {
        BadInputTest.assertProblem(as("rui").get(path), 403);
    }

    @Test
    void tellsEverybodyWhoTheyAre() {
        assertThat(as("rui").get("/api/v1/auth/me").text()).isEqualTo("{\"username\":\"rui\",\"roles\":[\"admin\"]}");
    }

    @Test
    void takesTheUsersZoneForTimes() {
        var time = analyze(Map.of("message", "what failed yesterday?")).get("timeRange");

        assertThat(time.get("from").asString()).endsWith("T18:30:00Z");
    }

    @Test
    void takesTheUsersLanguageWhereTheMessageTellsNone() {
        assertThat(language(Map.of("message", "PAYROLL_NIGHTLY"))).isEqualTo("es");
    }

    @Test
    void theLanguageOfTheMessageAndOfTheRequestGoBeforeTheUsers() {
        assertThat(language(Map.of("message", "Why did job PAYROLL_NIGHTLY fail?")))
                .isEqualTo("en");
        assertThat(language(Map.of("message", "PAYROLL_NIGHTLY", "language", "pt-BR")))
                .isEqualTo("pt-BR");
    }

    private String language(Map<String, String> request) {
        return analyze(request).get("language").asString();
    }

    private JsonNode analyze(Map<String, String> request) {
        return as("ana").post("/api/v1/chat/analyze", request).json();
    }

    static Stream<String> users() {
        return Stream.of(
                "--server.port=0",
                "--resync.server.users[0].name=ana",
                "--resync.server.users[0].password-hash=" + HASH,
                "--resync.server.users[0].roles=viewer",
                "--resync.server.users[0].language=es",
                "--resync.server.users[0].zone=Asia/Kolkata",
                "--resync.server.users[1].name=rui",
                "--resync.server.users[1].password-hash=" + HASH,
                "--resync.server.users[1].roles=admin");
    }

    static Stream<String> engineAt(String endpoint) {
        return Stream.of(
                "--resync.tws.endpoint=" + endpoint, "--resync.tws.username=wauser", "--resync.tws.password=wrong-one");
    }

    private Client as(String user) {
        var port = server.getEnvironment().getProperty("local.server.port", Integer.class, 0);
        return Client.basic(port, user, "pass");
    }
}
