package io.resync.rag;

import static io.resync.rag.Runbooks.document;
import static org.assertj.core.api.Assertions.assertThat;

import io.resync.knowledge.Document;
import io.resync.knowledge.KnowledgeBase.Holdings;
import io.resync.knowledge.KnowledgeBase.Skipped;
import io.resync.knowledge.Passage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FolderContentTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path temporary;

    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private Runbooks runbooks;

    @BeforeEach
    void makeTheFolder() throws IOException {
        folder = Files.createDirectory(temporary.resolve("runbooks"));
        runbooks = new Runbooks(folder);
    }

    @Test
    void readsMarkdownFilesOfAllSubfoldersAndNothingElse() throws IOException {
        runbooks.with("z.md", document("A", "T", "text"))
                .with("deep/er/x.MD", document("B", "T", "text"))
                .with("notes.txt", "no document")
                .with("md", "no document");
        Files.createDirectory(folder.resolve("folder.md"));

        var holdings = holdings();

        assertThat(holdings.documents()).extracting(Document::id).containsExactly("A", "B");
        assertThat(holdings.skipped()).isEmpty();
    }

    @Test
    void namesEachFileItLeavesOutAndTakesTheRest() {
        runbooks.with("c/broken.md", "no front matter").with("a.md", "").with("b.md", document("B", "T", "text"));

        var holdings = holdings();

        assertThat(holdings.documents()).extracting(Document::id).containsExactly("B");
        assertThat(holdings.skipped()).extracting(Skipped::name).containsExactly("a.md", "c/broken.md");
    }

    @Test
    void givesAnIdToTheFirstFileThatClaimsIt() {
        runbooks.with("b.md", document("A", "Second", "text")).with("a.md", document("A", "First", "text"));

        var holdings = holdings();

        assertThat(holdings.documents()).extracting(Document::title).containsExactly("First");
        assertThat(holdings.skipped())
                .containsExactly(
                        new Skipped("b.md", "id A is that of a.md, expected an id of its own or a later approval"));
    }

    @Test
    void ofTwoVersionsUnderOneIdTheOneApprovedLastIsTheRule() {
        runbooks.with("a.md", approved("1", "2021-05-01"))
                .with("b.md", approved("2", "2026-01-15"))
                .with("c.md", document("A", "Draft", "text"));

        var holdings = holdings();

        assertThat(holdings.documents()).extracting(Document::version).containsExactly("2");
        assertThat(holdings.skipped())
                .containsExactly(
                        new Skipped("a.md", "id A is that of b.md, approved later as version 2"),
                        new Skipped("c.md", "id A is that of b.md, approved later as version 2"));
    }

    private static String approved(String version, String date) {
        return "---\nid: A\ntitle: T\nversion: \"" + version + "\"\napproved: " + date + "\n---\ntext\n";
    }

    @Test
    void readsFilesOfOtherSystems() throws IOException {
        var text = "\uFEFF" + document("A", "T", "## Ação\nfirst\n\nsecond").replace("\n", "\r\n");
        Files.writeString(folder.resolve("a.md"), text);

        assertThat(content().passages()).singleElement().satisfies(passage -> {
            assertThat(passage.section()).isEqualTo("Ação");
            assertThat(passage.text()).isEqualTo("first\n\nsecond");
        });
    }

    @Test
    void leavesOutTextThatIsNotUtf8() throws IOException {
        var text = document("A", "T", "execução");
        Files.write(folder.resolve("a.md"), text.getBytes(StandardCharsets.ISO_8859_1));

        assertThat(holdings().skipped())
                .containsExactly(
                        new Skipped("a.md", "malformed text at byte " + text.indexOf("ç") + ", expected UTF-8"));
    }

    @Test
    void takesAFileOfExactlyTheLimitAndNoneAbove() throws IOException {
        var head = document("A", "T", "text");
        runbooks.with("a.md", head + " ".repeat(DocumentText.MOST_BYTES - head.length()));
        runbooks.with("b.md", head + " ".repeat(DocumentText.MOST_BYTES - head.length() + 1));

        var holdings = holdings();

        assertThat(holdings.documents()).hasSize(1);
        assertThat(holdings.skipped())
                .containsExactly(new Skipped("b.md", "has 2097153 bytes, expected at most 2097152"));
    }

    @Test
    void reportsLinksThatLeaveTheFolder() throws IOException {
        var outside = new Runbooks(temporary.resolve("outside")).with("secret.md", document("S", "T", "text"));
        assertThat(outside).isNotNull();
        link("file.md", temporary.resolve("outside/secret.md"));
        link("folder", temporary.resolve("outside"));
        link("logo.png", temporary.resolve("outside/secret.md"));
        link("lost.md", folder.resolve("nowhere"));
        link("loop.md", folder.resolve("loop.md"));

        var holdings = holdings();

        assertThat(holdings.documents()).isEmpty();
        assertThat(holdings.skipped())
                .extracting(Skipped::name)
                .containsExactly("file.md", "folder", "loop.md", "lost.md");
        assertThat(holdings.skipped().get(0).reason()).contains("leaves the folder");
    }

    @Test
    void readsAFileOnceHoweverManyLinksLeadToIt() throws IOException {
        runbooks.with("..data-1/a.md", document("A", "T", "text")).with("b.txt", document("B", "T", "text"));
        link("..data", Path.of("..data-1"));
        link("a.md", Path.of("..data/a.md"));
        link("b.md", Path.of("b.txt"));

        var holdings = holdings();

        assertThat(holdings.documents()).extracting(Document::id).containsExactly("A", "B");
        assertThat(holdings.skipped()).isEmpty();
    }

    @Test
    void ordersPassagesByTheirIds() {
        runbooks.with("b.md", document("B", "T", "## Z\nx\n## A\ny")).with("c.md", document("A", "T", "x"));

        assertThat(content().passages()).extracting(Passage::id).containsExactly("A", "B#A", "B#Z");
    }

    private void link(String name, Path target) throws IOException {
        Files.createSymbolicLink(folder.resolve(name), target);
    }

    private FolderContent content() {
        try {
            return FolderContent.read(folder);
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }

    private Holdings holdings() {
        return content().holdings();
    }
}
