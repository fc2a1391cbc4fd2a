package io.resync.rag;

import static io.resync.rag.Runbooks.document;
import static io.resync.rag.Runbooks.search;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Texts that nobody meant as a question: each gets an answer, if only an empty one. */
final class HostileTextTest {
    private static final String[] PIECES = {
        "disk",
        "PAYROLL_NIGHTLY",
        "ORA-01653",
        "execução",
        "AND",
        "NOT",
        "(",
        ")",
        "\"",
        "*",
        "?",
        "~",
        "^",
        ":",
        "\\",
        "/",
        "[",
        "{",
        "&&",
        "||",
        "#",
        "_",
        "-",
        ".",
        "@",
        "$",
        " ",
        "\n",
        "\t",
        "\u0000",
        "\uD83D",
        "\uDE00",
        "😀",
        "\u202E",
        "\u0301",
        "日本語",
        "مرحبا",
        "ß",
        "İ",
        "ﷺ",
        "\uFEFF",
        "\uFFFF",
        "1",
        "0",
        "<script>",
        "${jndi}",
        "'"
    };

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private MarkdownKnowledgeBase base;

    @BeforeEach
    void open() {
        base = new Runbooks(folder)
                .with("1.md", document("A", "en", "Disk", "The disk of PAYROLL_NIGHTLY is full: ORA-01653"))
                .with("2.md", document("B", "pt", "Disco", "A execução parou"))
                .open();
    }

    @AfterEach
    void close() {
        base.close();
    }

    @Test
    void answersTenThousandRandomTexts() {
        var random = new Random(42);
        for (int round = 0; round < 10_000; round++) {
            answers(randomText(random));
        }
    }

    @Test
    void answersKnownNastyStrings() throws IOException {
        var strings = Path.of(System.getProperty("resync.shared", "../../shared"), "data/strings-blns/blns.json");
        assumeTrue(Files.isReadable(strings), () -> strings + " is not here; -Dresync.shared says where it is");

        var texts = new ObjectMapper().readValue(strings.toFile(), String[].class);

        assertThat(texts).hasSizeGreaterThan(500).allSatisfy(this::answers);
    }

    @Test
    void answersALongText() {
        answers("PAYROLL_NIGHTLY disk ORA-01653 \n".repeat(4_000));
        answers("A".repeat(100_000));
        answers("a1_".repeat(40_000));
    }

    private void answers(String text) {
        if (!text.isBlank()) { // which no query can be made of
            assertThat(search(base, text)).hasSizeLessThanOrEqualTo(2);
        }
    }

    private static String randomText(Random random) {
        var text = new StringBuilder();
        for (int piece = random.nextInt(12); piece >= 0; piece--) {
            text.append(
                    random.nextInt(4) == 0 ? (char) random.nextInt(0x10000) : PIECES[random.nextInt(PIECES.length)]);
        }
        return text.toString();
    }
}
