package io.resync.rag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.resync.Language;
import io.resync.knowledge.Document;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class FrontMatterTest {
    @Test
    void readsEveryField() throws UnreadableDocumentException {
        var document = document("""
                ---
                id: RB-017
                title: Disco cheio
                version: 1.10
                approved: 2026-04-30
                owner: Operações
                tags: [Disk, "Stage Area", 2026]
                language: pt_BR
                reviewed-by: [someone, {else: nobody}]
                ---
                Texto.
                """);

        assertThat(document)
                .isEqualTo(new Document(
                        "RB-017",
                        "Disco cheio",
                        "1.10",
                        LocalDate.of(2026, 4, 30),
                        "Operações",
                        Set.of("disk", "stage area", "2026"),
                        Language.PORTUGUESE));
    }

    @Test
    void leavesOpenWhatNobodyWrote() throws UnreadableDocumentException {
        var document = document("---\nid: A\ntitle: T\nversion: v2\nowner:\napproved: \"\"\n---\nThe text is short.");

        assertThat(document).isEqualTo(new Document("A", "T", "v2", null, null, Set.of(), Language.ENGLISH));
    }

    @ParameterizedTest
    @ValueSource(strings = {"A, b ,,B", "'a,b'", "[a, B]", "\n  - a\n  - b", "\n- A\n- b"})
    void readsTagsAsListOrAsTextWithCommas(String tags) throws UnreadableDocumentException {
        assertThat(document("---\nid: A\ntitle: T\nversion: 1\ntags: " + tags + "\n---\ntext")
                        .tags())
                .containsExactlyInAnyOrder("a", "b");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1        | 1
            1.10     | 1.10
            007      | 007
            1e3      | 1e3
            0x1F     | 0x1F
            '"2026"' | 2026
            v3-beta  | v3-beta
            """)
    void keepsTheVersionAsWritten(String written, String version) throws UnreadableDocumentException {
        assertThat(document("---\nid: A\ntitle: T\nversion: " + written + "\n---\ntext")
                        .version())
                .isEqualTo(version);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Lote parado: quem chamar", "RC 8: user's table: gone", "No hay fichero: ¿y ahora?  "})
    void readsAColonInATitleAsItIsMeant(String title) throws UnreadableDocumentException {
        var document = document("---\nid: A\ntitle: " + title + "\nversion: 1.10\nowner: Ops: day\n---\ntext");

        assertThat(document.title()).isEqualTo(title.strip());
        assertThat(document.owner()).isEqualTo("Ops: day");
        assertThat(document.version()).isEqualTo("1.10");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            title: T%nversion: 1                       | no id
            id:%ntitle: T%nversion: 1                  | no id
            id: ''%ntitle: T%nversion: 1               | no id
            id: A%nversion: 1                          | no title
            id: A%ntitle: T                            | no version
            id: 17%ntitle: T%nversion: 1               | id is the number 17
            id: A#B%ntitle: T%nversion: 1              | id is "A#B"
            id: A%ntitle: [T]%nversion: 1              | title is a list
            id: A%ntitle: {a: b}%nversion: 1           | title is a mapping
            id: A%ntitle: T%nversion: [1]              | version is a list
            id: A%ntitle: T%nversion: true             | version is true
            id: A%ntitle: T%nversion: 1%napproved: yesterday  | approved is "yesterday", expected a date
            id: A%ntitle: T%nversion: 1%napproved: 2026-02-30 | approved is "2026-02-30", expected a date
            id: A%ntitle: T%nversion: 1%napproved: true       | approved is true
            id: A%ntitle: T%nversion: 1%nowner: [x]           | owner is a list
            id: A%ntitle: T%nversion: 1%ntags: {a: b}         | tags is a mapping
            id: A%ntitle: T%nversion: 1%ntags: [[a]]          | tags is a list with parts of its own
            id: A%ntitle: T%nversion: 1%nlanguage: fr         | language is "fr", expected pt-BR or en or es
            id: A%nid: B%ntitle: T%nversion: 1         | is not valid YAML in line 3
            id: A%ntitle: {a: b%nversion: 1            | is not valid YAML
            id: A%ntitle: T%nversion: 1%nx:%n  y: a: b | is not valid YAML in line 6
            id: A%ntitle: a: b%n  c: d%nversion: 1     | is not valid YAML in line 3
            id: A%ntitle: "T%nversion: 1               | is not valid YAML
            id: A%n%x09title: T%nversion: 1            | is not valid YAML
            id: &a A%ntitle: *a%nversion: 1            | has the alias *a
            id: A%ntitle: T%nversion: 1%nx: [&a [b], *a, *a] | has the alias *a
            id: A%ntitle: T%nversion: 1%nx: &a [b]%n*a : c   | is not valid YAML
            - id: A                                    | the front matter is a list
            just words                                 | the front matter is "just words"
            """)
    void refusesWhatItCannotRead(String yaml, String reason) {
        var text = "---\n" + yaml.replace("%n", "\n").replace("%x09", "\t") + "\n---\ntext";

        assertThatExceptionOfType(UnreadableDocumentException.class)
                .isThrownBy(() -> document(text))
                .withMessageContaining(reason)
                .withMessageContaining("expected");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                               | no front matter
            # Title                          | no front matter
            %n---%nid: A%n---                | no front matter
            ----%nid: A%n----                | no front matter
            ---%nid: A%ntitle: T%nversion: 1 | does not end
            ---%n---%ntext                   | no id
            ---%nid: A%ntitle: T%nversion: 1%n---          | no text below
            ---%nid: A%ntitle: T%nversion: 1%n---%n  %n    | no text below
            ---%nid: A%ntitle: T%nversion: 1%n---%n# T%n## | no text below
            """)
    void refusesADocumentWithoutItsParts(String text, String reason) {
        assertThatExceptionOfType(UnreadableDocumentException.class)
                .isThrownBy(() -> document(text.replace("%n", "\n")))
                .withMessageContaining(reason)
                .withMessageContaining("expected");
    }

    @Test
    void showsOnlyTheBeginningOfALongValueAndKeepsItInOneLine() {
        var text = "---\nid: A\ntitle: T\nversion: 1\napproved: \"a\\n" + "b".repeat(500) + "\"\n---\ntext";

        assertThatExceptionOfType(UnreadableDocumentException.class)
                .isThrownBy(() -> document(text))
                .satisfies(broken ->
                        assertThat(broken.getMessage()).hasSizeLessThan(150).doesNotContain("\n"));
    }

    @Test
    void survivesDeepNesting() {
        var text = "---\nid: A\ntitle: T\nversion: 1\nx: " + "[".repeat(100_000) + "\n---\ntext";

        assertThatExceptionOfType(UnreadableDocumentException.class)
                .isThrownBy(() -> document(text))
                .withMessageContaining("is not valid YAML");
    }

    private static Document document(String text) throws UnreadableDocumentException {
        return MarkdownDocument.parse(text).about();
    }
}
