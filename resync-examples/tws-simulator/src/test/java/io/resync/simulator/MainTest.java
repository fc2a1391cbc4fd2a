package io.resync.simulator;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class MainTest {
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(printed, true, UTF_8);

    @Test
    void servesTheDemonstrationAndPrintsWhere() throws Exception {
        try (var simulator = start("--port", "0")) {
            var count = new Http(simulator, Http.basic("wauser", "wauser"))
                    .json("plan/job?limit=1")
                    .path("count");

            assertThat(count.asInt()).isEqualTo(195);
            assertThat(printed.toString(UTF_8).strip()).isEqualTo("engine at " + simulator.endpoint());
        }
    }

    @Test
    void servesAnotherEstateToOthers(@TempDir Path folder) throws Exception {
        var estate = SmallEstate.in(folder).toString();
        try (var simulator =
                start("--port", "0", "--estate", estate, "--user", "ana", "--password", "p", "--api-key", "k")) {
            assertThat(new Http(simulator, "Bearer k").get("engine/info").statusCode())
                    .isEqualTo(200);
            assertThat(new Http(simulator, Http.basic("ana", "p"))
                            .get("engine/info")
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void servesHttpsOnRequest() throws Exception {
        try (var simulator = start("--tls", "--port", "0")) {
            assertThat(simulator.endpoint()).hasScheme("https");
            assertThat(simulator.certificate()).isPresent();
        }
    }

    @Test
    void takesFaults() throws Exception {
        try (var simulator = start("--port", "0", "--fault", "/plan/job:status=503,/engine:status=500")) {
            var http = new Http(simulator, Http.basic("wauser", "wauser"));

            assertThat(http.get("plan/job").statusCode()).isEqualTo(503);
            assertThat(http.get("engine/info").statusCode()).isEqualTo(500);
            assertThat(http.get("plan/workstation").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void bringsTheDemonstrationToLifeAndStopsItsClock() throws Exception {
        try (var still = start("--port", "0", "--living", "7", "--speed", "0");
                var fast = start("--port", "0", "--living", "7", "--speed", "3600")) {
            assertThat(still.clock().instant()).isEqualTo("2026-11-20T07:10:00Z");
            assertThat(fast.clock().instant()).isAfter("2026-11-20T07:10:00Z");
            assertThat(new Http(still, Http.basic("wauser", "wauser"))
                            .jobs("jobruns.compositeStatus.status = 'EXEC'")
                            .path("count")
                            .asInt())
                    .isPositive();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "--level 11,    'there is no level ''11'' to simulate; expected one of [9.4, 10.1.1, 10.2.5, 10.2.8]'",
        "--fault cut,   '--fault takes PATH:FAULT, got ''cut'''",
        "--fault /plan:flood, 'there is no fault ''flood''; expected latency=PT2S'",
        "--haste 3,     unknown option --haste; options: --estate DIR",
        "--port,        no value after --port; options: --estate DIR",
        "--port http,   '--port takes a number, got ''http'''",
        "--living x,    '--living takes a number, got ''x'''",
        "--speed -1,    '--speed takes a number from 0 on, got ''-1'''",
        "--speed 2000000, a speed is above 0 to 1000000",
        "--port 70000,  'a port is 0 to 65535, got 70000'"
    })
    void refusesOptionsItDoesNotKnow(String arguments, String message) {
        assertThatThrownBy(() -> start(arguments.split(" ", -1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(message);
    }

    @Test
    void exitsWith2AndAMessageOnAWrongOption() throws Exception {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process = new ProcessBuilder(
                        java, "-cp", System.getProperty("java.class.path"), Main.class.getName(), "--haste", "3")
                .redirectErrorStream(true)
                .start();

        assertThat(new String(process.getInputStream().readAllBytes(), UTF_8)).startsWith("unknown option --haste");
        assertThat(process.waitFor()).isEqualTo(2);
    }

    private Simulator start(String... arguments) throws Exception {
        return Main.start(arguments, out);
    }
}
