package io.resync.agent.understand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is typed: an answer, the same each time, whose entities are pieces of the text. */
final class AnyTextTest {
    private static final int ROUNDS = 2_000;
    private static final int LONGEST = 60;
    private static final int SIZE = 100_000;

    /**
     * A JVM of its own needs less than 50; coverage counters and neighbours on the machine slow this one. One quadratic step
     * would take thousands.
     */
    private static final long BUDGET_MILLIS = 500;

    private static final int REPEATS = 2;

    private static final List<String> PIECES = List.of(
            "por que",
            "why",
            "job",
            "jobs",
            "stream",
            "rc",
            "AWSBHT001E",
            "ORA-01653",
            "falhou",
            "isn't",
            "X",
            "CARGA_STG",
            "WS#S.J",
            "#",
            ".",
            "?",
            "¿",
            "\"",
            "`",
            "'",
            "’",
            "(0330 11/20/26)",
            "(",
            "/",
            "\\",
            "@",
            "=",
            "-1",
            "12",
            "e\u0301",
            "\u0301",
            "\uD83D\uDE00",
            "\uD83D",
            "\uDE00",
            "漢字",
            "ﬁ",
            "İ",
            "ß",
            "\u202E",
            "\u0000",
            "\t",
            "\n",
            "cancela",
            "não",
            "HOLD",
            ",",
            ":",
            "…");

    private final QueryProcessor processor = QueryProcessor.standard();

    @Test
    void randomTextIsReadWithoutFault() {
        var random = new Random(20_261_120);
        for (int round = 0; round < ROUNDS; round++) {
            check(random.ints(random.nextInt(LONGEST), 0, PIECES.size())
                    .mapToObj(piece -> PIECES.get(piece) + (random.nextBoolean() ? " " : ""))
                    .collect(Collectors.joining()));
        }
    }

    @Test
    void randomCharactersAreReadWithoutFault() {
        var random = new Random(20_261_121);
        for (int round = 0; round < ROUNDS; round++) {
            var text = new StringBuilder();
            random.ints(random.nextInt(LONGEST), 0, Character.MAX_VALUE + 1).forEach(c -> text.append((char) c));
            check(text.toString());
        }
    }

    @Test
    void whatCallsItselfNaughtyIsReadWithoutFault() throws IOException {
        var file = Path.of(System.getProperty("resync.shared", "../../shared")).resolve("data/strings-blns/blns.json");
        assumeTrue(Files.exists(file), () -> "the list of naughty strings is not at " + file.toAbsolutePath());

        var strings = new ObjectMapper().readValue(file.toFile(), String[].class);

        assertThat(strings).hasSizeGreaterThan(400).allSatisfy(this::check);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "A",
                "_",
                "@",
                ".",
                "a.",
                "A.",
                "A#",
                "A_1.",
                "/a",
                "-",
                "a-",
                "?",
                "`",
                "\"a\" ",
                "por ",
                "job ",
                "job por que não ",
                "why X ",
                "why not running X, ",
                "please ",
                "pode cancelar ",
                "(0330 11/20/26).",
                "A(0330 11/20/26).",
                "rc = ",
                "what what does fail ",
                "cancelq executadx ",
                "\u0301\u0323",
                "e\u0301\u0323 ",
                "AWSBHT001",
                "ORA-0",
                "CARGA_STG e ",
                "x@",
                "A@.",
                "\uD83D"
            })
    void longTextTakesLittleTime(String piece) {
        takesLittleTime(piece.repeat(SIZE / piece.length() + 1));
    }

    @Test
    void aLongTextOfUnknownWordsTakesLittleTime() {
        var random = new Random(20_261_122);
        takesLittleTime(IntStream.range(0, SIZE)
                .mapToObj(i -> i % 9 == 8 ? " " : String.valueOf((char) ('a' + random.nextInt(26))))
                .collect(Collectors.joining()));
    }

    /** Processor time, since a busy machine says nothing about the code; the best of some, since the first are not compiled. */
    private void takesLittleTime(String text) {
        check(text);

        long fastest = IntStream.range(0, REPEATS)
                .mapToLong(repeat -> processorMillis(text))
                .min()
                .orElseThrow();

        assertThat(fastest).as("milliseconds for %d characters", text.length()).isLessThan(BUDGET_MILLIS);
    }

    private long processorMillis(String text) {
        var thread = ManagementFactory.getThreadMXBean();
        long start = thread.getCurrentThreadCpuTime();
        processor.process(text, null);
        return (thread.getCurrentThreadCpuTime() - start) / 1_000_000;
    }

    private void check(String text) {
        var query = processor.process(text, null);

        assertThat(processor.process(text, null)).isEqualTo(query);
        assertThat(query.text()).isEqualTo(text);
        assertThat(query.confidence()).isBetween(0.0, 1.0);
        int end = 0;
        for (var entity : query.entities()) {
            assertThat(entity.start()).isGreaterThanOrEqualTo(end);
            assertThat(text.substring(entity.start(), entity.end())).isEqualTo(entity.text());
            end = entity.end();
        }
    }
}
