package io.resync.rag;

import static org.assertj.core.api.Assertions.assertThat;

import io.resync.Deadline;
import io.resync.knowledge.KnowledgeQuery;
import io.resync.knowledge.Passage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs what the README shows: its code over its document. */
final class ReadmeTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void showsCodeThatRuns() throws IOException {
        new Runbooks(folder).with("payroll.md", block("markdown")).with("draft.md", "# Not yet");

        assertThat(printed().lines()).first().asString().startsWith("draft.md: no front matter, expected ---");
        assertThat(printed())
                .contains("RB-017, version 1.2: O job PAYROLL_NIGHTLY grava no tablespace PAY_DATA.")
                .contains("RB-017#Recuperação, version 1.2: 1. Libere espaço.\n2. Execute de novo.");
    }

    @Test
    void showsTheCodeThatIsRunHere() throws IOException {
        var here = Files.readString(Path.of("src/test/java/io/resync/rag/ReadmeTest.java"));
        var shown = block("java").replace("Path.of(\"runbooks\")", "folder");

        assertThat(compact(here)).contains(compact(shown));
    }

    private String printed() {
        var printed = new ByteArrayOutputStream();
        print(new PrintStream(printed, true, StandardCharsets.UTF_8));
        return printed.toString(StandardCharsets.UTF_8);
    }

    private void print(PrintStream out) {
        var options = KnowledgeOptions.builder(folder).build();
        try (var knowledge = MarkdownKnowledgeBase.open(options)) {
            knowledge.holdings().value().skipped().forEach(left -> out.println(left.name() + ": " + left.reason()));
            var query = new KnowledgeQuery("Por que o job PAYROLL_NIGHTLY falhou?", 5, Set.of());
            var found = knowledge.search(query, Deadline.in(Duration.ofSeconds(2)));
            for (Passage passage : found.value()) {
                out.println(passage.id() + ", version " + passage.document().version() + ": " + passage.text());
            }
        }
    }

    private static String block(String language) throws IOException {
        var pattern = Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL);
        var found = pattern.matcher(Files.readString(Path.of("README.md")));
        assertThat(found.find()).as("a block of " + language).isTrue();
        return found.group(1);
    }

    private static String compact(String code) {
        return String.join(" ", List.of(code.strip().split("\\s+")));
    }
}
