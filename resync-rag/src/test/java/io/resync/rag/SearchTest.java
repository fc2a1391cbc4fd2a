package io.resync.rag;

import static io.resync.rag.Runbooks.document;
import static io.resync.rag.Runbooks.ids;
import static io.resync.rag.Runbooks.search;
import static org.assertj.core.api.Assertions.assertThat;

import io.resync.knowledge.KnowledgeQuery;
import io.resync.knowledge.Passage;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SearchTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            pt | A execução parou        | execucao
            pt | A execucao parou        | execução
            pt | A EXECUÇÃO parou        | Execução
            pt | Os arquivos sumiram     | arquivo
            pt | execuc\u0327a\u0303o    | execução
            pt | não há espaço           | espacos
            en | The tables were locked  | locking table
            en | The job’s log           | jobs
            es | Los ficheros perdidos   | fichero
            es | La contraseña caducó    | contrasena
            es | sesion expirada         | sesión
            """)
    void meetsOtherSpellingsAndForms(String language, String text, String words) {
        new Runbooks(folder)
                .with("a.md", document("A", language, "T", text))
                .with("b.md", document("B", language, "T", "Something else"));

        try (var base = new Runbooks(folder).open()) {
            assertThat(ids(base, words)).containsExactly("A");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"O que houve com o tablespace?", "What about the tablespace?", "¿Qué pasó con el tablespace?"})
    void searchesDocumentsOfAllLanguages(String question) {
        new Runbooks(folder)
                .with("a.md", document("A", "pt", "T", "O tablespace encheu"))
                .with("b.md", document("B", "en", "T", "The tablespace is full"))
                .with("c.md", document("C", "es", "T", "El tablespace se llenó"))
                .with("d.md", document("D", "es", "T", "La cinta se rompió"));

        try (var base = new Runbooks(folder).open()) {
            assertThat(ids(base, question)).containsExactlyInAnyOrder("A", "B", "C");
        }
    }

    @Test
    void takesWordsOfARareLanguageForNoMoreCommonThanOthers() {
        var runbooks = new Runbooks(folder)
                .with("es.md", document("ES", "es", "Nota", "El servidor perdió el disco"))
                .with("pt.md", document("PT", "pt", "Nota", "O servidor parou de noite"));
        IntStream.range(0, 9)
                .forEach(number -> runbooks.with(
                        number + ".md", document("PT" + number, "pt", "Nota", "Veja o assunto " + number)));

        try (var base = runbooks.open()) {
            assertThat(ids(base, "servidor disco")).containsExactly("ES", "PT");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Por que o job PAYROLL_NIGHTLY falhou?, JOB",
        "payroll_nightly, JOB",
        "AWSBHT001E, CODE",
        "o que é ORA-01653, ORA",
        "extrato.csv não chegou, FILE",
        "RB-ID, RB-ID",
        "CARGA_STG, QUALIFIED",
        "CONTAB_D.CARGA_STG, QUALIFIED"
    })
    void ranksTheTextWithTheIdentifierFirst(String question, String id) {
        new Runbooks(folder)
                .with("1.md", document("JOB", "en", "T", "See PAYROLL_NIGHTLY."))
                .with("2.md", document("CODE", "en", "T", "It says AWSBHT001E here"))
                .with("3.md", document("ORA", "en", "T", "(ORA-01653)"))
                .with("4.md", document("FILE", "en", "T", "Wait for /in/extrato.csv"))
                .with("5.md", document("QUALIFIED", "en", "T", "MADETL1#CONTAB_D.CARGA_STG stops"))
                .with("6.md", document("NEAR", "en", "T", "Payroll job, nightly, code AWSBHT002E ORA-01555 job csv"))
                .with("7.md", document("RB-ID", "en", "T", "Nothing of note"));

        try (var base = new Runbooks(folder).open()) {
            assertThat(ids(base, question)).first().isEqualTo(id);
        }
    }

    @Test
    void findsAnIdentifierByAPartOfIt() {
        new Runbooks(folder)
                .with("1.md", document("A", "en", "T", "See PAYROLL_NIGHTLY."))
                .with("2.md", document("B", "en", "T", "See BACKUP_WEEKLY."));

        try (var base = new Runbooks(folder).open()) {
            assertThat(ids(base, "the payroll")).containsExactly("A");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"title", "heading", "tag"})
    void weighsTitleHeadingsAndTagsAboveText(String place) {
        var words = "tape";
        new Runbooks(folder)
                .with("1.md", document("A", "en", "Note", "A tape is mentioned here"))
                .with(
                        "2.md",
                        "---\nid: B\nversion: 1\nlanguage: en\ntitle: %s\ntags: [%s]\n---\n## %s\nsome words follow here"
                                .formatted(
                                        place.equals("title") ? words : "Note",
                                        place.equals("tag") ? words : "note",
                                        place.equals("heading") ? words : "Note"));

        try (var base = new Runbooks(folder).open()) {
            assertThat(ids(base, words)).containsExactly("B#" + (place.equals("heading") ? words : "Note"), "A");
        }
    }

    @Test
    void doesNotRankApprovedTextsHigher() {
        var text = "---\nid: %s\ntitle: T\nversion: 1\nlanguage: en\n%s---\nThe disk is full";
        new Runbooks(folder)
                .with("1.md", text.formatted("A", ""))
                .with("2.md", text.formatted("B", "approved: 2026-01-01\n"));

        try (var base = new Runbooks(folder).open()) {
            var found = search(base, "disk");
            assertThat(found).extracting(Passage::id).containsExactly("A", "B");
            assertThat(found.get(0).score()).isEqualTo(found.get(1).score());
        }
    }

    @Test
    void searchesDocumentsWithAllOfTheTagsOnly() {
        var text = "---\nid: %s\ntitle: Disk\nversion: 1\nlanguage: en\ntags: [%s]\n---\nThe disk is full";
        new Runbooks(folder)
                .with("1.md", text.formatted("A", "oracle, prod"))
                .with("2.md", text.formatted("B", "oracle"))
                .with("3.md", text.formatted("C", ""));

        try (var base = new Runbooks(folder).open()) {
            assertThat(ids(base, "disk", "oracle")).containsExactlyInAnyOrder("A", "B");
            assertThat(ids(base, "disk", "oracle", "prod")).containsExactly("A");
            assertThat(ids(base, "disk", "nobody")).isEmpty();
            assertThat(ids(base, "disk", manyTags())).isEmpty();
        }
    }

    @Test
    void ordersEqualScoresByIdAndKeepsTheLimit() {
        var runbooks = new Runbooks(folder);
        var expected =
                IntStream.range(100, 400).mapToObj(number -> "N" + number).toList();
        expected.forEach(id -> runbooks.with("f" + id.hashCode() + ".md", document(id, "en", "T", "The disk is full")));

        try (var base = runbooks.open()) {
            var found = base.search(new KnowledgeQuery("disk", 100, Set.of()), Runbooks.AMPLE)
                    .value();
            assertThat(found).extracting(Passage::id).containsExactlyElementsOf(expected.subList(0, 100));
            assertThat(found)
                    .extracting(Passage::score)
                    .containsOnly(found.get(0).score());
        }
    }

    @Test
    void givesTheSameScoresInEveryRun() {
        new Runbooks(folder)
                .with("1.md", document("A", "en", "Disk", "The disk of PAYROLL_NIGHTLY is full"))
                .with("2.md", document("B", "pt", "Disco", "O disco do PAYROLL_NIGHTLY encheu"));

        assertThat(onceMore("disk PAYROLL_NIGHTLY full")).isEqualTo(onceMore("disk PAYROLL_NIGHTLY full"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "!?",
                "...",
                "\u0000",
                "\uD800",
                "o que é que a",
                "the of and",
                "😀",
                "*:*",
                "[a TO z]",
                "TEXT.en:zzz"
            })
    void findsNothingForATextWithoutWordsOfTheIndex(String text) {
        new Runbooks(folder).with("1.md", document("A", "en", "Disk", "The disk of PAYROLL_NIGHTLY is full"));

        try (var base = new Runbooks(folder).open()) {
            assertThat(search(base, text)).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "disk AND tape",
                "+tape disk",
                "NOT disk",
                "-disk",
                "d* disk",
                "\"full disk\"",
                "disk~ ^",
                "disk OR (",
                "a:disk"
            })
    void takesQuerySyntaxForPlainWords(String text) {
        new Runbooks(folder).with("1.md", document("A", "en", "T", "The disk is full"));

        try (var base = new Runbooks(folder).open()) {
            assertThat(ids(base, text)).containsExactly("A");
        }
    }

    @Test
    void searchesTheRarestWordsOfAVeryLongText() {
        var common = IntStream.range(0, 3_000).mapToObj(number -> "w" + number).collect(Collectors.joining(" "));
        new Runbooks(folder)
                .with("1.md", document("A", "en", "T", common))
                .with("2.md", document("B", "en", "T", common))
                .with("3.md", document("C", "en", "T", "the needle"));

        try (var base = new Runbooks(folder).open()) {
            assertThat(ids(base, common + " needle")).contains("A", "B", "C");
        }
    }

    private static String[] manyTags() {
        return IntStream.range(0, 5_000).mapToObj(number -> "t" + number).toArray(String[]::new);
    }

    private List<Passage> onceMore(String words) {
        try (var base = new Runbooks(folder).open()) {
            return search(base, words);
        }
    }
}
