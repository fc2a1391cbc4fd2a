package io.resync.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ContextSuiteTest {
    @TempDir
    Path folder;

    @Test
    void showsAModelASmallPartOfWhatWasRead() throws IOException {
        var disk = measured(Path.of("scenarios/s01"));

        assertThat(disk.at("/questions").asInt()).isEqualTo(6);
        assertThat(disk.at("/saved").asDouble()).isBetween(0.99, 1.0);
        assertThat(disk.at("/cause_kept").asDouble()).isEqualTo(1);
    }

    @Test
    void countsThePlanByItself() throws IOException {
        var idle = measured(Path.of("scenarios/s04"));

        assertThat(idle.at("/plan_tokens").asInt()).isPositive();
        assertThat(idle.at("/saved").asDouble())
                .isGreaterThan(idle.at("/saved_without_plan").asDouble());
    }

    private JsonNode measured(Path situation) throws IOException {
        var file = folder.resolve("figures.json");
        var out = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        String[] call = {"context", "--dir", situation.toString(), "--json", file.toString()};
        assertThat(Quality.run(call, out, out)).isZero();
        return new ObjectMapper().readTree(file.toFile());
    }
}
