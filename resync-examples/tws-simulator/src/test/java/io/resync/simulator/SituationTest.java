package io.resync.simulator;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The whole example of a situation folder. */
@Timeout(value = 60, unit = SECONDS)
final class SituationTest {
    private static final Path EXAMPLE = Path.of("src/test/resources/situation");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SECRET = "what is true and nobody serves";
    private final Path folder;
    private final Simulator simulator;

    SituationTest(@TempDir Path folder) throws Exception {
        this.folder = folder;
        try (var files = Files.walk(EXAMPLE)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var copy = folder.resolve(EXAMPLE.relativize(file).toString());
                Files.createDirectories(copy.resolveSibling(""));
                Files.copy(file, copy);
            }
        }
        Files.writeString(folder.resolve("truth.json"), SECRET);
        simulator = Simulator.builder(folder).user("wauser", "secret").frozen().start();
    }

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Test
    void servesPlanAndLogs() throws Exception {
        var http = Http.of(simulator);
        var job = http.jobs("name = 'LOAD_PRICES'").at("/results/0");

        assertThat(http.get("plan/job/run/" + job.at("/jobruns/0/id").asText() + "/joblog")
                        .body())
                .contains("No space left on device");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/truth.json",
                "/twsd/truth.json",
                "/twsd/api/v2/truth.json",
                "/twsd/api/v2/../../truth.json",
                "/twsd/api/v2/plan/job/..%2F..%2Ftruth.json",
                "/twsd/api/v2/plan/job/run/truth.json/joblog",
                "/twsd/api/v2/plan/job/run/..%2Ftruth.json/joblog",
                "/twsd/api/v2/plan/job/run/%2e%2e%2ftruth.json/joblog",
                "/twsd/api/v2/plan/job?oql=name%20%3D%20'truth.json'",
                "/twsd/questions.jsonl",
                "/twsd/knowledge/rb-101-stage-full.md",
                "/logs/../truth.json"
            })
    void fetchesTheTruthForNobody(String path) throws Exception {
        var endpoint = simulator.endpoint();
        var request = HttpRequest.newBuilder(URI.create("http://" + endpoint.getAuthority() + path))
                .header("Authorization", Http.basic("wauser", "secret"))
                .build();

        var answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());

        assertThat(answer.body()).doesNotContain(SECRET, "Por que o job", "El disco");
        assertThat(answer.statusCode()).isEqualTo(path.contains("?oql") ? 200 : 404);
    }

    @Test
    void loadsWhateverTheTruthHolds() throws Exception {
        Files.write(folder.resolve("truth.json"), new byte[] {0, (byte) 0xFF, (byte) 0xC3, '{', '{'});

        assertThat(EstateReader.read(folder).jobs()).hasSize(5);
    }

    @Test
    void loadsWithATruthThatCannotBeOpened() throws Exception {
        Files.delete(folder.resolve("truth.json"));
        Files.createSymbolicLink(folder.resolve("truth.json"), folder.resolve("nowhere"));

        assertThat(EstateReader.read(folder).jobs()).hasSize(5);
    }

    @Test
    void asksInThreeLanguagesAndTellsTheTruthOfEachQuestion() throws Exception {
        var ids = new TreeSet<String>();
        var languages = new TreeSet<String>();
        for (var line : Files.readAllLines(EXAMPLE.resolve("questions.jsonl"))) {
            var question = JSON.readTree(line);
            ids.add(question.path("id").asText());
            languages.add(question.path("language").asText());
            assertThat(question.path("question").asText()).isNotBlank();
        }

        assertThat(languages).containsExactly("en", "es", "pt-BR");
        assertThat(fieldNames(truth())).isEqualTo(ids);
    }

    @Test
    void namesOnlyJobsOfThePlanInItsTruth() throws Exception {
        var jobs = EstateReader.read(EXAMPLE).jobs().stream().map(PlanJob::name).toList();

        assertThat(truth().path("why").path("path"))
                .isNotEmpty()
                .allSatisfy(edge -> assertThat(jobs)
                        .contains(edge.path(0).asText(), edge.path(1).asText()));
        assertThat(truth().path("impact").path("impact"))
                .isNotEmpty()
                .allSatisfy(job -> assertThat(jobs).contains(job.asText()));
    }

    @Test
    void standsInTheReadmeAsItIs() throws Exception {
        assertThat(Path.of("README.md"))
                .content()
                .contains(Files.readString(EXAMPLE.resolve("questions.jsonl")))
                .contains(Files.readString(EXAMPLE.resolve("truth.json")));
    }

    private static JsonNode truth() throws IOException {
        return JSON.readTree(Files.readString(EXAMPLE.resolve("truth.json"), StandardCharsets.UTF_8));
    }

    private static Set<String> fieldNames(JsonNode object) {
        var names = new TreeSet<String>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
