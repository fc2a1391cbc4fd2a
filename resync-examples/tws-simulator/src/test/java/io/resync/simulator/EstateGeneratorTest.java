package io.resync.simulator;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.resync.simulator.generate.EstateGenerator;
import io.resync.simulator.generate.EstateShape;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class EstateGeneratorTest {
    private final Path folder;

    EstateGeneratorTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @ParameterizedTest
    @CsvSource({
        "1, 0, 1",
        "2, 1, 1",
        "3, 3, 1",
        "3, 3, 2",
        "21, 210, 5",
        "50, 0, 1",
        "50, 120, 9",
        "1000, 10000, 3",
        "3000, 7500, 7"
    })
    void writesExactlyAsManyJobsAndEdgesAsAsked(int jobs, int edges, long seed) throws Exception {
        var estate = generated(new EstateShape(jobs, edges, seed));

        assertThat(estate.jobs()).hasSize(jobs);
        assertThat(estate.jobs().stream()
                        .mapToInt(job -> job.needs().jobs().size())
                        .sum())
                .isEqualTo(edges);
        assertThat(estate.jobs())
                .allSatisfy(job -> assertThat(job.needs().jobs()).doesNotHaveDuplicates());
    }

    @ParameterizedTest
    @CsvSource({"3, 3, 1", "21, 210, 5", "3000, 7500, 7", "3000, 7500, 8", "500, 5000, 9"})
    void letsJobsWaitForEarlierOnesOnly(int jobs, int edges, long seed) throws Exception {
        var positions = new HashMap<String, Integer>();
        for (var job : generated(new EstateShape(jobs, edges, seed)).jobs()) {
            for (var reference : job.needs().jobs()) {
                var name = reference.contains(".") ? reference : job.stream().name() + "." + reference;
                assertThat(positions).containsKey(name);
            }
            positions.put(job.name(), positions.size());
        }
    }

    @Test
    void tiesJobsMostlyWithinTheirStreamAndSomeAcross() throws Exception {
        var references = generated(new EstateShape(3_000, 7_500, 7)).jobs().stream()
                .flatMap(job -> job.needs().jobs().stream())
                .toList();

        assertThat(references.stream().filter(name -> name.contains(".")).count())
                .isBetween(75L, 1_500L);
    }

    @Test
    void spreadsStreamsOverTheNightAndKeepsTheLengthsOfNames() throws Exception {
        var estate = generated(new EstateShape(3_000, 7_500, 7));
        var schedules = new HashSet<>(estate.file().streams().stream()
                .map(EstateFile.Stream::schedule)
                .toList());

        assertThat(estate.file().streams()).hasSizeBetween(100, 400);
        assertThat(schedules).hasSizeGreaterThan(100);
        assertThat(estate.file().streams())
                .allSatisfy(stream -> assertThat(stream.name()).hasSizeLessThanOrEqualTo(16));
        assertThat(estate.jobs())
                .allSatisfy(job -> assertThat(job.entry().name()).hasSizeLessThanOrEqualTo(40));
        assertThat(estate.jobs()).anyMatch(job -> job.entry().fails() != null);
        assertThat(estate.jobs()).anyMatch(job -> !job.needs().resources().isEmpty());
    }

    @Test
    void writesTheSameForTheSameSeedAndAnotherForAnother() throws Exception {
        var one = json(folder.resolve("one"), 7);

        assertThat(json(folder.resolve("two"), 7)).isEqualTo(one);
        assertThat(json(folder.resolve("three"), 8)).isNotEqualTo(one);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, at least one job",
        "5, -1, 0 to 10 edges",
        "5, 11, 0 to 10 edges",
        "1000, 10001, 0 to 10000 edges"
    })
    void refusesWhatCannotBe(int jobs, int edges, String message) {
        assertThatThrownBy(() -> new EstateShape(jobs, edges, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
    }

    @Test
    void writesFromTheCommandLine() throws Exception {
        var printed = new ByteArrayOutputStream();

        run(printed, "--generate", folder.toString(), "--jobs", "40", "--edges", "60", "--seed", "7");

        assertThat(printed.toString(UTF_8).strip()).isEqualTo("estate of 40 jobs and 60 edges in " + folder);
        assertThat(EstateReader.read(folder).jobs()).hasSize(40);
    }

    @Test
    void leavesAnEstateAloneThatIsThere() throws Exception {
        SmallEstate.in(folder);

        assertThatThrownBy(() -> run(new ByteArrayOutputStream(), "--generate", folder.toString()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("holds an estate already");
        assertThat(EstateReader.read(folder).jobs()).hasSize(10);
    }

    @ParameterizedTest
    @CsvSource({
        "--generate x --port 5,  cannot use --port to generate",
        "--generate,             cannot use --generate to generate",
        "--generate x --jobs -1, '--jobs takes a number, got ''-1'''",
        "--generate x --edges a, '--edges takes a number, got ''a'''",
        "--generate x --seed a,  '--seed takes a number, got ''a'''"
    })
    void refusesOptionsItCannotUse(String arguments, String message) {
        assertThatThrownBy(() -> run(new ByteArrayOutputStream(), arguments.split(" ", -1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(message);
    }

    private Estate generated(EstateShape shape) throws IOException {
        EstateGenerator.write(folder, shape);
        return EstateReader.read(folder);
    }

    private static List<String> json(Path into, long seed) throws IOException {
        EstateGenerator.write(into, new EstateShape(500, 1_000, seed));
        return Files.readAllLines(into.resolve("estate.json"));
    }

    private static void run(ByteArrayOutputStream printed, String... arguments) throws IOException {
        Generate.run(arguments, new PrintStream(printed, true, UTF_8));
    }
}
