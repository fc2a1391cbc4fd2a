package io.resync.agent.understand;

import static io.resync.Language.ENGLISH;
import static io.resync.Language.PORTUGUESE;
import static io.resync.Language.SPANISH;
import static org.assertj.core.api.Assertions.assertThat;

import io.resync.Language;
import io.resync.query.EntityType;
import io.resync.query.Profile;
import java.io.StringReader;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class LanguagesTest {
    private final QueryProcessor processor = QueryProcessor.standard();

    @ParameterizedTest
    @EnumSource
    void theAskersOwnLanguageDecidesForAMixture(Language own) {
        assertThat(language("o job da nómina não arrancou, why?", own)).isEqualTo(own);
    }

    @ParameterizedTest
    @EnumSource
    void theAskersOwnLanguageDecidesWhereTheTextTellsNone(Language own) {
        assertThat(language("CARGA_STG?", own)).isEqualTo(own);
    }

    @ParameterizedTest
    @CsvSource({
        "por que o job X não rodou ontem?, PORTUGUESE",
        "por que o job X ainda não rodou? qual o status?, PORTUGUESE",
        "why did the job X not run yesterday?, ENGLISH",
        "¿por qué no corrió el job X ayer?, SPANISH",
        "por que no corrio el job X ayer, SPANISH",
        "PORQUE O JOB X NAO RODOU ONTEM, PORTUGUESE"
    })
    void aTextInOneLanguageIsAnsweredInIt(String text, Language language) {
        for (var own : List.of(PORTUGUESE, ENGLISH, SPANISH)) {
            assertThat(language(text, own)).isEqualTo(language);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "últimas 3 horas, ultimas 3 horas",
        "o que falhou amanhã?, o que falhou amanha?",
        "jobs em execução, jobs em execucao",
        "¿qué falló el miércoles?, que fallo el miercoles?",
        "o que falhou às 4h?, O QUE FALHOU AS 4H?"
    })
    void accentsAndCaseDoNotMatterForWords(String text, String plain) {
        var asTyped = processor.process(text, null).entities();

        assertThat(asTyped).isNotEmpty();
        assertThat(processor.process(plain, null).entities())
                .hasSameSizeAs(asTyped)
                .allSatisfy(entity ->
                        assertThat(entity.type()).isEqualTo(asTyped.get(0).type()));
    }

    @Test
    void anApplicationAddsALanguage() {
        var catalan = """
                # Catalan, answered in Spanish
                answers: es
                endings: ció cions
                [why]
                per què
                [failure]
                ha fallat
                [job-noun]
                treball
                [piece day -1]
                ahir
                """;
        var extended = QueryProcessor.builder()
                .words("ca.words", new StringReader(catalan))
                .build();

        var query = extended.process("per què ha fallat el treball X ahir?", null);

        assertThat(query.language()).isEqualTo(SPANISH);
        assertThat(query.intent()).hasToString("DIAGNOSE_FAILURE");
        assertThat(query.entities())
                .extracting(entity -> entity.type() + ":" + entity.text())
                .containsExactly("JOB:X", "TIME_RANGE:ahir");
        assertThat(query.timeRange()).isNotNull();
    }

    @Test
    void anApplicationAddsAnEntityType() {
        var ticket = new EntityType("ticket");
        var extended = QueryProcessor.builder()
                .entity(ticket, Pattern.compile("(?:INC|CHG)-\\d{4}"))
                .build();

        var query = extended.process("o INC-0311 é o mesmo erro do CARGA_STG?", null);

        assertThat(query.entities())
                .extracting(entity -> entity.type() + ":" + entity.text())
                .containsExactly("TICKET:INC-0311", "JOB:CARGA_STG");
    }

    private Language language(String text, Language own) {
        return processor.process(text, null, new Profile(own, ZoneOffset.UTC)).language();
    }
}
