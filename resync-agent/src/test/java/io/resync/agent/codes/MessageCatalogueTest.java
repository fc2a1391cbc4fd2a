package io.resync.agent.codes;

import static org.assertj.core.api.Assertions.assertThat;

import io.resync.Language;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class MessageCatalogueTest {
    private static final int WANTED = 120;

    private final MessageCatalogue catalogue = MessageCatalogue.standard();

    @Test
    void listsMoreThanTheWantedCodes() {
        assertThat(catalogue.entries()).hasSizeGreaterThan(2 * WANTED).doesNotHaveDuplicates();
        assertThat(engineCodes()).hasSizeGreaterThan(WANTED / 2);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void saysTheSameThingsInEachLanguage(Language language) {
        var words = catalogue.words(language);

        assertThat(words.keySet()).isEqualTo(catalogue.words(Language.ENGLISH).keySet());
        assertThat(words.values()).noneMatch(String::isBlank).noneMatch(text -> text.contains("|"));
        catalogue
                .entries()
                .forEach(entry -> assertThat(words).as(entry.code()).containsKeys(entry.meaning(), entry.firstCheck()));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theWordsOfOneLanguageAreNotThoseOfAnother(Language language) {
        for (var other : Language.values()) {
            if (other != language) {
                var same = catalogue.entries().stream()
                        .filter(entry -> text(language, entry).equals(text(other, entry)))
                        .toList();
                assertThat(same)
                        .as("alike in %s and %s", language.tag(), other.tag())
                        .isEmpty();
            }
        }
    }

    @Test
    void accentsSurvive() {
        assertThat(text(Language.PORTUGUESE, "ORA-01017")).contains("usuário ou senha não foi aceito");
        assertThat(text(Language.SPANISH, "ORA-01017")).contains("la contraseña");
    }

    @Test
    void aKillSignalIsCertainButNotWhoSentIt() {
        assertThat(catalogue.returnCode(137)).hasValueSatisfying(entry -> {
            assertThat(entry.category()).isEqualTo(CauseCategory.KILLED);
            assertThat(entry.certain()).isTrue();
            assertThat(text(Language.ENGLISH, entry)).doesNotContainIgnoringCase("out of memory");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "awsbht001e, AWSBHT001E",
        "AWSJC0005E, AWSJCO005E",
        "AWSJCO0O5E, AWSJCO005E",
        "AWSJ0M179E, AWSJOM179E",
        "AWSUI0766E, AWSUI0766E",
        "AWSBHTO57W, AWSBHT057W",
        "ORA-1653, ORA-01653",
        "TNS-12541, ORA-12541",
        "SQL0911N, db2.-911",
        "SQLCODE -911, db2.-911",
        "SQLSTATE 53100, sqlstate.53100",
        "FTP 530, ftp.530",
        "s0c7, S0C7",
        "-1073741819, 0xC0000005",
        "3221225477, 0xC0000005",
        "0xc0000005, 0xC0000005",
        "137, rc.137",
        "-1, rc.-1"
    })
    void knowsACodeHoweverItIsWritten(String written, String code) {
        assertThat(catalogue.find(written)).map(CodeEntry::code).hasValue(code);
    }

    @ParameterizedTest
    @CsvSource({
        "AWSBHT999E, word.family.AWSBHT",
        "AWSXYZ123E, word.family.AWS",
        "ORA-99999, word.family.ORA",
        "SQLSTATE 23999, word.family.sqlstate.23",
        "SQLSTATE 99999, word.family.sqlstate",
        "FTP 535, word.family.ftp.5",
        "140, word.family.signal",
        "S0C9, word.family.abend.S",
        "U0999, word.family.abend.U"
    })
    void ofACodeThatIsNotListedItKnowsTheFamily(String written, String family) {
        assertThat(catalogue.find(written)).isEmpty();
        assertThat(catalogue.family(written)).hasValue(family);
        assertThat(catalogue.words(Language.SPANISH)).containsKey(family);
    }

    @ParameterizedTest
    @CsvSource({"XYZ-4711", "77", "NOPE", "QQQABC123E"})
    void whatItDoesNotKnowItDoesNotGuess(String written) {
        assertThat(catalogue.find(written)).isEmpty();
        assertThat(catalogue.family(written)).isEmpty();
    }

    private List<String> engineCodes() {
        return catalogue.entries().stream()
                .map(CodeEntry::code)
                .filter(code -> code.startsWith("AW"))
                .toList();
    }

    private String text(Language language, String code) {
        return text(language, catalogue.find(code).orElseThrow());
    }

    private String text(Language language, CodeEntry entry) {
        var words = catalogue.words(language);
        return words.get(entry.meaning()) + " | " + words.get(entry.firstCheck());
    }
}
