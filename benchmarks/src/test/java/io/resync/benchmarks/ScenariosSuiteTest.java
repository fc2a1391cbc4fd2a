package io.resync.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ScenariosSuiteTest {
    private static final Path EXAMPLE = Path.of("../resync-examples/tws-simulator/src/test/resources/situation");

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @Test
    void scoresAFolderThatSomebodyBrings() throws IOException {
        assertThat(run("--dir", copy().toString())).isZero();

        var json = json();
        assertThat(json.at("/cause_exact").asDouble()).isEqualTo(1);
        assertThat(json.at("/impact_f1").asDouble()).isEqualTo(1);
        assertThat(json.at("/writes").asInt()).isZero();
        assertThat(json.at("/by_language/es/numbers").asDouble()).isEqualTo(1);
        assertThat(json.at("/cases")).hasSize(4);
        assertThat(json.at("/cases/0/id").asText()).isEqualTo("one/why");
        assertThat(json.at("/cases/0/language").asText()).isEqualTo("pt-BR");
    }

    @Test
    void asksInOneLanguageAndAgain() throws IOException {
        assertThat(run(
                        "--dir",
                        copy().resolve("one").toString(),
                        "--language",
                        "en",
                        "--repeat",
                        "2",
                        "--model",
                        "none"))
                .isZero();

        assertThat(json().at("/cases")).hasSize(4);
        assertThat(json().at("/by_language/es").isMissingNode()).isTrue();
        assertThat(json().at("/worst_cause_exact").asDouble()).isEqualTo(1);
    }

    @Test
    void readsATruthBesideTheFolder() throws IOException {
        var situations = copy();
        Files.move(situations.resolve("one/truth.json"), situations.resolve("one.truth.json"));

        assertThat(run("--dir", situations.toString())).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "questions.jsonl | {\"id\": \"new\", \"language\": \"en\", \"question\": \"?\"} | questions.jsonl:1: there is no truth for \"new\"",
                "questions.jsonl | {\"id\": \"why\", \"language\": \"xx\", \"question\": \"?\"} | the language is one of pt-BR, en, es",
                "truth.json | {\"why\": {\"path\": [[\"A\"]]}} | each edge is a pair of names",
                "truth.json | {\"why\": {\"causes\": [{}]}} | a cause has an object, a kind or words",
                "estate.json | {} | estate.json"
            })
    void saysWhatIsWrongAndWhere(String file, String content, String complaint) throws IOException {
        var situations = copy();
        Files.writeString(situations.resolve("one").resolve(file), content);

        assertThat(run("--dir", situations.toString())).isEqualTo(2);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains(complaint);
    }

    @ParameterizedTest
    @CsvSource({"--repeat, 0", "--language, xx", "--other, x"})
    void refusesAnOptionThatCannotBe(String option, String value) throws IOException {
        assertThat(run("--dir", copy().toString(), option, value)).isEqualTo(1);
    }

    @Test
    void refusesAFolderWithoutSituations() throws IOException {
        assertThat(run("--dir", folder.toString())).isEqualTo(1);
    }

    private Path copy() throws IOException {
        var target = folder.resolve("situations/one");
        try (var files = Files.walk(EXAMPLE)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var copied = target.resolve(EXAMPLE.relativize(file).toString());
                Files.createDirectories(copied.resolveSibling("."));
                Files.copy(file, copied);
            }
        }
        return folder.resolve("situations");
    }

    private JsonNode json() throws IOException {
        return new ObjectMapper().readTree(folder.resolve("figures.json").toFile());
    }

    private int run(String... options) {
        var arguments = new ArrayList<>(
                List.of("scenarios", "--json", folder.resolve("figures.json").toString()));
        arguments.addAll(List.of(options));
        var print = new PrintStream(out, true, StandardCharsets.UTF_8);
        return Quality.run(arguments.toArray(String[]::new), print, print);
    }
}
