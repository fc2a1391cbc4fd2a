package io.resync.agent.understand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
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

    /** A text ten times as long takes ten times as long; a quadratic step would make it a hundred. */
    private static final int MOST_GROWTH = 30;

    private static final int REPEATS = 3;

    /** Below this a clock says little. */
    private static final long SHORTEST_NANOS = 1_000_000;

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
            "conman",
            "sj",
            "22h",
            "às 4",
            "desde",
            "ontem",
            "last",
            "3",
            "hours",
            "15/11",
            "2026-11-20",
            "mais que o",
            "normal",
            "está",
            "cancelado",
            "prompt",
            "não",
            "HOLD",
            ",",
            ":",
            "…");

    private final QueryProcessor processor = QueryProcessor.builder()
            .clock(Clock.fixed(Instant.parse("2026-11-20T10:30:00Z"), ZoneOffset.UTC))
            .build();

    @Test
    void randomTextIsReadWithoutFault() {
        var random = new Random(20_261_120);
        for (int round = 0; round < ROUNDS; round++) {
            check(random.ints(random.nextInt(LONGEST), 0, PIECES.size())
                    .mapToObj(piece -> PIECES.get(piece) + (random.nextBoolean() ? " " : ""))
                    .collect(Collectors.joining()));
        }
    }

    /** Sentences of the golden file, cut and mixed: what people say, in any order. */
    @Test
    void quotingAnEntityChangesNothing() throws IOException {
        var random = new Random(20_261_123);
        var texts = questions();
        for (var text : texts) {
            quotingChangesNothing(text);
            quotingChangesNothing(text + " " + texts.get(random.nextInt(texts.size())));
        }
    }

    private static List<String> questions() throws IOException {
        try (var file = AnyTextTest.class.getResourceAsStream("questions.tsv")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.substring(0, line.indexOf('\t')))
                    .toList();
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
                "conman sj \"",
                "desde as ",
                "entre 2 e ",
                "de de ",
                "last ",
                "22h às ",
                "15/11 ",
                "2026-11-20T",
                "há 2 horas e ",
                "mais lento ",
                "está X ",
                "on MADETL1 ",
                "``X`` ",
                "A@.",
                "\uD83D"
            })
    void theTimeGrowsWithTheLength(String piece) {
        growsWithItsLength(piece.repeat(SIZE / piece.length() + 1));
    }

    @Test
    void theTimeForUnknownWordsGrowsWithTheLength() {
        var random = new Random(20_261_122);
        growsWithItsLength(IntStream.range(0, SIZE)
                .mapToObj(i -> i % 9 == 8 ? " " : String.valueOf((char) ('a' + random.nextInt(26))))
                .collect(Collectors.joining()));
    }

    /** Processor time, since a busy machine says nothing about the code, and the best of some; compared, not bounded. */
    private void growsWithItsLength(String text) {
        check(text);
        long part = fastest(text.substring(0, SIZE / 10));

        long whole = fastest(text);

        assertThat(whole)
                .as("nanoseconds for all of %d characters; a tenth took %d", text.length(), part)
                .isLessThan(MOST_GROWTH * Math.max(part, SHORTEST_NANOS));
    }

    private long fastest(String text) {
        return IntStream.range(0, REPEATS)
                .mapToLong(repeat -> processorNanos(text))
                .min()
                .orElseThrow();
    }

    private long processorNanos(String text) {
        var thread = ManagementFactory.getThreadMXBean();
        long start = thread.getCurrentThreadCpuTime();
        processor.process(text, null);
        return thread.getCurrentThreadCpuTime() - start;
    }

    /** An entity in quotes is the same entity. */
    private void quotingChangesNothing(String text) {
        var found = named(text);
        for (var entity : processor.process(text, null).entities()) {
            var quoted = text.substring(0, entity.start()) + "`" + entity.text() + "`" + text.substring(entity.end());

            assertThat(named(quoted)).as(quoted).isEqualTo(found);
        }
    }

    private List<String> named(String text) {
        return processor.process(text, null).entities().stream()
                .map(entity -> entity.type() + ":" + entity.text())
                .toList();
    }

    private void check(String text) {
        var query = processor.process(text, null);

        assertThat(processor.process(text, null)).isEqualTo(query);
        assertThat(query.text()).isEqualTo(text);
        assertThat(query.confidence()).isBetween(0.0, 1.0);
        int end = 0;
        assertThat(query.entities()).doesNotHaveDuplicates();
        for (var entity : query.entities()) {
            assertThat(entity.start()).isGreaterThanOrEqualTo(end);
            assertThat(text.substring(entity.start(), entity.end())).isEqualTo(entity.text());
            end = entity.end();
        }
    }
}
