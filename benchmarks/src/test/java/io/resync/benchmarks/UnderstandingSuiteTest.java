package io.resync.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class UnderstandingSuiteTest {
    private static final String RIGHT = """
            {"text":"por que o job X falhou ontem?","language":"pt-BR","query_type":"troubleshoot","declined":false,\
            "entities":[{"type":"job","text":"X","start":14,"end":15},{"type":"time_range","text":"ontem"}]}
            """;
    private static final String DECLINED =
            "{\"text\":\"cancel the job X\",\"language\":\"en\",\"declined\":true,\"route\":\"DECLINED\"}\n";
    private static final String NO_ENTITIES = "{\"text\":\"why did X fail\",\"language\":\"en\",\"entities\":[]}\n";

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @Test
    void scoresOnlyTheKeysThatAreGiven() throws IOException {
        assertThat(run(RIGHT + DECLINED + NO_ENTITIES)).isZero();

        var json = new ObjectMapper().readTree(folder.resolve("figures.json").toFile());
        assertThat(json.get("cases").asInt()).isEqualTo(3);
        assertThat(json.get("intent").isNull()).isTrue();
        assertThat(json.get("query_type").asDouble()).isEqualTo(1);
        assertThat(json.get("declined").asDouble()).isEqualTo(1);
        assertThat(json.get("entities_exact").asDouble()).isEqualTo(0.5);
        assertThat(json.at("/by_language/en/entities_exact").asDouble()).isZero();
        assertThat(json.at("/by_language/pt-BR/cases").asInt()).isEqualTo(1);
    }

    @Test
    void saysWhichLineIsWrong() throws IOException {
        assertThat(run(RIGHT + "{\"text\":\"x\"}\n")).isEqualTo(2);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("cases.jsonl:2")
                .contains("language");
    }

    @Test
    void passesOverKeysThatItDoesNotKnow() throws IOException {
        assertThat(run("{\"id\":\"7\",\"text\":\"x\",\"language\":\"en\"}\n")).isZero();
    }

    @Test
    void asksForItsFile() {
        assertThat(Quality.run(new String[] {"understanding"}, print(), print()))
                .isEqualTo(1);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("--cases");
    }

    @Test
    void writesDownWhatCameOutWrong() throws IOException {
        run(RIGHT + NO_ENTITIES);

        assertThat(folder.resolve("wrong.txt"))
                .content(StandardCharsets.UTF_8)
                .contains("why did X fail")
                .doesNotContain("falhou");
    }

    private int run(String cases) throws IOException {
        var file = Files.writeString(folder.resolve("cases.jsonl"), cases);
        var arguments = List.of(
                "understanding",
                "--cases",
                file.toString(),
                "--wrong",
                folder.resolve("wrong.txt").toString(),
                "--json",
                folder.resolve("figures.json").toString());
        return Quality.run(arguments.toArray(String[]::new), print(), print());
    }

    private PrintStream print() {
        return new PrintStream(out, true, StandardCharsets.UTF_8);
    }
}
