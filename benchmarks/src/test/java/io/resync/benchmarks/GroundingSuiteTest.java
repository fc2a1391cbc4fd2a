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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class GroundingSuiteTest {
    private static final String ONE_WRONG = """
            {"language":"en","evidence":["AGT1#PAY_D.NIGHTLY state=ABEND rc=8","41 jobs wait"],\
            "answer":"NIGHTLY failed with rc 8 [e1]. 14 jobs wait [e2].","unsupported":[1]}
            """;
    private static final String OBJECTS = """
            {"language":"pt-BR","evidence":[{"id":"e7","kind":"plan_record","excerpt":"NIGHTLY_X state=ABEND"}],\
            "answer":"NIGHTLY_X falhou [e7]. NIGHTLY_X terminou bem [e7].","unsupported":[1]}
            """;
    private static final String MISSED = """
            {"language":"en","evidence":["rc=8"],"answer":"All is well.","unsupported":[0]}
            """;

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @Test
    void countsTheErrorsThatItFindsAndTheGoodSentencesThatItTakesForErrors() throws IOException {
        var figures = figures(ONE_WRONG + OBJECTS);

        assertThat(figures.get("recall").asDouble()).isEqualTo(1);
        assertThat(figures.get("false_alarms").asDouble()).isZero();
        assertThat(figures.at("/by_language/pt-BR/recall").asDouble()).isEqualTo(1);
    }

    @Test
    void anErrorThatNobodyCanSeeCounts() throws IOException {
        assertThat(figures(ONE_WRONG + MISSED).get("recall").asDouble()).isEqualTo(0.5);
    }

    @Test
    void saysWhichLineIsWrong() throws IOException {
        assertThat(run(ONE_WRONG + "{\"language\":\"en\",\"evidence\":[7],\"answer\":\"x\",\"unsupported\":[]}\n"))
                .isEqualTo(2);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("cases.jsonl:2")
                .contains("a text or an object");
    }

    private JsonNode figures(String lines) throws IOException {
        assertThat(run(lines)).as(out.toString(StandardCharsets.UTF_8)).isZero();
        return new ObjectMapper().readTree(folder.resolve("figures.json").toFile());
    }

    private int run(String lines) throws IOException {
        var cases = folder.resolve("cases.jsonl");
        Files.writeString(cases, lines);
        var print = new PrintStream(out, true, StandardCharsets.UTF_8);
        var json = folder.resolve("figures.json").toString();
        return Quality.run(new String[] {"grounding", "--cases", cases.toString(), "--json", json}, print, print);
    }
}
