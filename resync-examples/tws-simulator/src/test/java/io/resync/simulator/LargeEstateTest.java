package io.resync.simulator;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.resync.simulator.generate.EstateGenerator;
import io.resync.simulator.generate.EstateShape;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** 20,000 jobs, in a process of its own with little memory: an answer that built them all would not fit. */
@Timeout(value = 180, unit = SECONDS)
final class LargeEstateTest {
    private static final int JOBS = 20_000;
    private static final String HEAP = "-Xmx128m";
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @Test
    void servesManyJobsInLittleMemory(@TempDir Path folder) throws Exception {
        EstateGenerator.write(folder, new EstateShape(JOBS, 50_000, 7));
        var process = simulator(folder);
        try (var out = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8))) {
            var endpoint = String.valueOf(out.readLine()).replace("engine at ", "") + "/api/v2/";

            var groups = json(
                    endpoint + "plan/job/count?grouping_filters=status&plan_filter=" + Http.encoded("/@/@#/@/@.@"));
            assertThat(groups.path("count").asInt()).isEqualTo(JOBS);
            assertThat(groups.path("groupedCount").size()).isGreaterThan(2);
            assertThat(jobs(endpoint, "ORDER BY name").path("count").asInt()).isEqualTo(JOBS);
            assertThat(jobs(endpoint, "dependencies.dependencyType = 'INTERNAL' ORDER BY jobruns.jobNumber")
                            .path("results"))
                    .hasSize(100);
            var running = groups.path("groupedCount").path("EXEC").asInt();
            assertThat(jobs(endpoint, "jobruns.compositeStatus.status = 'EXEC'")
                            .path("count")
                            .asInt())
                    .isEqualTo(running)
                    .isPositive();
            var last = json(endpoint + "plan/job?limit=1&offset=" + (JOBS - 1)).at("/results/0");
            assertThat(json(endpoint + "plan/job/" + last.path("id").asText())).isEqualTo(last);
        } finally {
            process.destroy();
            process.waitFor();
        }
    }

    private static Process simulator(Path folder) throws Exception {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(
                        java,
                        HEAP,
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "--estate",
                        folder.toString(),
                        "--port",
                        "0",
                        "--speed",
                        "0")
                .redirectErrorStream(true)
                .start();
    }

    private static JsonNode jobs(String endpoint, String oql) throws Exception {
        return json(endpoint + "plan/job?limit=100&oql=" + Http.encoded(oql));
    }

    private static JsonNode json(String uri) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(uri))
                .header("Authorization", Http.basic("wauser", "wauser"))
                .build();
        var answer = CLIENT.send(request, HttpResponse.BodyHandlers.ofString(UTF_8));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return new ObjectMapper().readTree(answer.body());
    }
}
