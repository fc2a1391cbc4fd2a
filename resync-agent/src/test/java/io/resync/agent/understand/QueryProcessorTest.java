package io.resync.agent.understand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.resync.Language;
import io.resync.query.Entity;
import io.resync.query.EntityType;
import io.resync.query.Intent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class QueryProcessorTest {
    private final QueryProcessor processor = QueryProcessor.standard();

    @ParameterizedTest
    @EnumSource
    void answersInTheLanguageThatIsWanted(Language wanted) {
        var query = processor.process("Por que o job X falhou?", wanted);

        assertThat(query.language()).isEqualTo(wanted);
        assertThat(query.intent()).isEqualTo(Intent.DIAGNOSE_FAILURE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n", "CARGA_STG", "???", "12", "漢字", "qwrtz plmk"})
    void answersInEnglishWhereTheTextTellsNoLanguage(String text) {
        assertThat(processor.process(text, null).language()).isEqualTo(Language.ENGLISH);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Why did NOMINA_DEL_MES fail?", "Why did job \"falhou\" fail?", "WHY DID O_JOB_NAO_RODOU FAIL"})
    void namesTellNoLanguage(String text) {
        assertThat(processor.process(text, null).language()).isEqualTo(Language.ENGLISH);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "O JOB NÃO RODOU",
                "URGENTE: SLA DO PIX ESTOUROU, DBA AVISADO",
                "o arquivo /opt/dados/CARGA_STG.csv chegou",
                "abra https://wiki.local/CARGA_STG/x_1",
                "mail para joao_s@empresa.com",
                "chamado INC-0311 e runbook RB-017",
                "the U.S. desk",
                "fim.Depois",
                "e/ou",
                "o relatório do Banco Central",
                "rodou?Por quê?",
                "são 10.2 GB às 03:30 de 11/20/26",
                "\"não rodou\" disse ele"
            })
    void seesNoJobWhereNoneIsNamed(String text) {
        assertThat(processor.process(text, null).entities(EntityType.JOB)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            o job CARGA.                            | CARGA
            (CARGA_STG)                             | CARGA_STG
            «CARGA_STG» falhou                      | CARGA_STG
            status de CARGA_STG?                    | CARGA_STG
            PAYROLL_NIGHTLY's status                | PAYROLL_NIGHTLY
            job: CARGA                              | CARGA
            o job chamado CARGA                     | CARGA
            job "carga"                             | carga
            job 'carga'                             | carga
            o `carga` falhou                        | carga
            job carga_01 caiu                       | carga_01
            the PAYROLL job failed                  | PAYROLL
            WS#STREAM.JOB_1, por favor              | WS#STREAM.JOB_1
            FECHA_D.@ falhou                        | FECHA_D.@
            job PAY@ falhou                         | PAY@
            """)
    void takesTheNameJustAsItIsTyped(String text, String name) {
        assertThat(processor.process(text, null).entities(EntityType.JOB))
                .containsExactly(
                        new Entity(EntityType.JOB, name, text.indexOf(name), text.indexOf(name) + name.length()));
    }

    @ParameterizedTest
    @CsvSource({
        "rc 8, 8",
        "rc=12, 12",
        "rc: 4, 4",
        "RC137, 137",
        "return code was 16, 16",
        "código de retorno é 4, 4",
        "codigo de retorno 4, 4"
    })
    void findsReturnCodes(String text, String code) {
        assertThat(processor.process(text, null).entities())
                .extracting(Entity::type, Entity::text)
                .containsExactly(tuple(EntityType.RETURN_CODE, code));
    }

    @ParameterizedTest
    @CsvSource({
        "por que o job X fallhou, DIAGNOSE_FAILURE",
        "why did the job X faield, DIAGNOSE_FAILURE",
        "por que o job X nao esta rodndo, EXPLAIN_WAITING",
        "existe procedimnto?, RUNBOOK",
        "is there a proceduer?, RUNBOOK"
    })
    void forgivesOneWrongLetterInALongWord(String text, Intent intent) {
        assertThat(processor.process(text, null).intent()).isEqualTo(intent);
    }

    @Test
    void isLessSureWhenTheReadingsAreClose() {
        var clear = processor.process("Por que o job X falhou?", null);
        var mixed = processor.process("o job da nómina não arrancou, why?", null);

        assertThat(clear.confidence()).isGreaterThan(mixed.confidence()).isLessThan(1);
        assertThat(mixed.confidence()).isPositive();
    }

    @Test
    void keepsQuestionsAboutChangesApartFromWishes() {
        assertThat(intent("cancela o job X")).isEqualTo(Intent.MANAGE);
        assertThat(intent("por que cancelaram o job X?")).isNotEqualTo(Intent.MANAGE);
        assertThat(intent("quem cancelou o job X?")).isEqualTo(Intent.CHANGE);
        assertThat(intent("como cancelo o job X?")).isEqualTo(Intent.HOW_TO);
        assertThat(intent("não cancele o job X")).isEqualTo(Intent.UNKNOWN);
        assertThat(intent("se eu cancelar o job X")).isNotEqualTo(Intent.MANAGE);
    }

    private Intent intent(String text) {
        return processor.process(text, null).intent();
    }
}
