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
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class LogsSuiteTest {
    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @BeforeEach
    void writesALog() throws IOException {
        var lines = IntStream.rangeClosed(1, 400)
                .mapToObj(number ->
                        number == 200 ? "ERROR disk full: no space left on device" : "step " + number + " done")
                .collect(Collectors.joining("\n", "", "\n"));
        Files.writeString(folder.resolve("one.log"), lines);
    }

    @Test
    void scoresEachNumberOfLines() throws IOException {
        assertThat(run("{\"id\":\"a\",\"file\":\"one.log\",\"start\":200,\"end\":201}\n", "--lines", "1,20"))
                .isZero();

        assertThat(figure("hit@1")).isEqualTo(1);
        assertThat(figure("first_line@1")).isEqualTo(1);
        assertThat(figure("coverage@1")).isEqualTo(0.5);
        assertThat(figure("precision@1")).isEqualTo(1);
        assertThat(figure("reduction@1")).isEqualTo(1 - 1 / 400.0);
        assertThat(figure("coverage@20")).isEqualTo(1);
        assertThat(figure("mb_per_second")).isPositive();
    }

    @Test
    void linesOfTheSameFailureAreOneAndOthersTheirOwn() throws IOException {
        run("""
                {"id":"a","file":"one.log","start":200,"end":200}
                {"id":"a","file":"one.log","start":1,"end":1}
                {"id":"b","file":"one.log","start":5,"end":9}
                """, "--lines", "1");

        assertThat(figure("hit@1")).isEqualTo(0.5);
        assertThat(figure("first_line@1")).isZero();
        assertThat(figure("coverage@1")).isEqualTo(0.25);
    }

    @Test
    void takes50And200LinesIfNoneAreNamed() throws IOException {
        run("{\"id\":\"a\",\"file\":\"one.log\",\"start\":200,\"end\":200}\n");

        assertThat(json().has("hit@50")).isTrue();
        assertThat(json().has("reduction@200")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\":\"a\",\"file\":\"none.log\",\"start\":1,\"end\":1}",
                "{\"id\":\"a\",\"file\":\"one.log\",\"start\":0,\"end\":1}",
                "{\"id\":\"a\",\"file\":\"one.log\",\"start\":3,\"end\":2}",
                "{\"id\":\"a\",\"file\":\"one.log\",\"start\":\"3\",\"end\":4}",
                "{\"id\":\"a\",\"file\":\"one.log\",\"start\":401,\"end\":402}",
                "{\"file\":\"one.log\",\"start\":1,\"end\":2}"
            })
    void namesTheLineThatIsWrong(String line) throws IOException {
        assertThat(run("{\"id\":\"a\",\"file\":\"one.log\",\"start\":1,\"end\":1}\n" + line + "\n"))
                .isEqualTo(2);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("labels.jsonl");
    }

    @Test
    void writesDownWhatItChose() throws IOException {
        run(
                "{\"id\":\"a\",\"file\":\"one.log\",\"start\":200,\"end\":200}\n",
                "--selected",
                folder.resolve("chosen.jsonl").toString());

        var chosen = new ObjectMapper().readTree(folder.resolve("chosen.jsonl").toFile());
        assertThat(chosen.get("file").textValue()).isEqualTo("one.log");
        assertThat(chosen.get("lines").intValue()).isEqualTo(400);
        assertThat(chosen.get("ranked").get(0).intValue()).isEqualTo(200);
    }

    @Test
    void inventsALogOfAnySize() throws IOException {
        assertThat(new LogHeap.InventedLog(200_000, 1).readAllBytes()).hasSize(200_000);
        assertThat(new LogHeap.InventedLog(3, 1).read()).isEqualTo('2');
    }

    private int run(String labels, String... more) throws IOException {
        Files.writeString(folder.resolve("labels.jsonl"), labels);
        var call = IntStream.range(0, 7 + more.length)
                .mapToObj(i -> i < 7 ? fixed()[i] : more[i - 7])
                .toArray(String[]::new);
        return Quality.run(call, print(), print());
    }

    private String[] fixed() {
        return new String[] {
            "logs",
            "--dir",
            folder.toString(),
            "--labels",
            folder.resolve("labels.jsonl").toString(),
            "--json",
            folder.resolve("figures.json").toString()
        };
    }

    private double figure(String name) throws IOException {
        return json().get(name).doubleValue();
    }

    private JsonNode json() throws IOException {
        return new ObjectMapper().readTree(folder.resolve("figures.json").toFile());
    }

    private PrintStream print() {
        return new PrintStream(out, true, StandardCharsets.UTF_8);
    }
}
