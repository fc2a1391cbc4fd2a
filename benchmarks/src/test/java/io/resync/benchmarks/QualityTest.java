package io.resync.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
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
import org.junit.jupiter.params.provider.ValueSource;

final class QualityTest {
    private static final String TRAIN = """
            {"text": "where is my card", "label": "card", "language": "en"}
            {"text": "my card is lost", "label": "card"}
            {"text": "onde está meu cartão", "label": "card"}
            {"text": "what is the exchange rate", "label": "rate"}
            {"text": "the rate of the euro", "label": "rate"}
            {"text": "qual é o câmbio do euro", "label": "rate"}
            """;
    private static final String TEST = """
            {"text": "is my card lost", "label": "card"}
            {"text": "which rate has the euro", "label": "rate"}
            {"text": "the rate of the cambio", "label": "card"}
            {"text": "zwuggle", "label": "none"}
            """;

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void measuresIntents() throws IOException {
        var json = folder.resolve("figures.json");

        assertThat(intents("--json", json.toString())).isZero();

        var figures = figures(json);
        assertThat(figures.fieldNames())
                .toIterable()
                .containsExactly(
                        "accuracy",
                        "macro_f1",
                        "in_scope_accuracy",
                        "out_of_scope_recall",
                        "ece",
                        "train_seconds",
                        "texts_per_second");
        assertThat(figures.get("accuracy").doubleValue()).isEqualTo(0.5);
        assertThat(figures.get("in_scope_accuracy").doubleValue()).isEqualTo(0.5);
        assertThat(figures.get("out_of_scope_recall").isNull()).isTrue();
        assertThat(figures.get("train_seconds").doubleValue()).isPositive();
        assertThat(figures.get("texts_per_second").doubleValue()).isPositive();
        assertThat(out.toString(StandardCharsets.UTF_8)).containsPattern("accuracy +0\\.5000");
    }

    @Test
    void countsWhatIsOutOfScopeApart() throws IOException {
        var json = folder.resolve("figures.json");

        assertThat(intents("--json", json.toString(), "--out-of-scope", "none")).isZero();

        var figures = figures(json);
        assertThat(figures.get("out_of_scope_recall").doubleValue()).isEqualTo(1);
        assertThat(figures.get("in_scope_accuracy").doubleValue()).isCloseTo(2.0 / 3, within(1e-9));
        assertThat(figures.get("accuracy").doubleValue()).isEqualTo(0.75);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"text\": \"no label\"}",
                "{\"text\": 3, \"label\": \"number\"}",
                "{\"text\": \" \", \"label\": \"blank\"}",
                "{\"text\": \"not closed\"",
                "{\"text\": \"two\", \"label\": \"two\"} {}",
                "[\"text\"]",
                ""
            })
    void namesTheFileAndLineThatCannotBeRead(String bad) throws IOException {
        var train = write("train.jsonl", TRAIN + bad + "\n" + TRAIN);
        var test = write("test.jsonl", TEST);

        int exit = run("intents", "--train", train.toString(), "--test", test.toString());

        assertThat(exit).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).startsWith(train + ":7: ");
        assertThat(out.size()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "guesses",
                "intents",
                "intents --train",
                "intents train x",
                "intents --train x --test y --other z"
            })
    void saysWhichCallsThereAre(String call) {
        assertThat(run(call.isEmpty() ? new String[0] : call.split(" ", -1))).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("intents --train FILE --test FILE");
    }

    @Test
    void saysWhichFileIsMissing() {
        assertThat(run("intents", "--train", "nowhere.jsonl", "--test", "y")).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("nowhere.jsonl");
    }

    private int intents(String... more) throws IOException {
        var call = new ArrayList<>(List.of(
                "intents",
                "--train",
                write("train.jsonl", TRAIN).toString(),
                "--test",
                write("test.jsonl", TEST).toString()));
        call.addAll(List.of(more));
        return run(call.toArray(String[]::new));
    }

    private int run(String... arguments) {
        return Quality.run(
                arguments,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private Path write(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    private static JsonNode figures(Path json) throws IOException {
        return JsonMapper.builder().build().readTree(json.toFile());
    }
}
