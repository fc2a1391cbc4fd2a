package io.resync.agent.understand;

import static org.assertj.core.api.Assertions.assertThat;

import io.resync.Language;
import io.resync.query.Intent;
import io.resync.query.StructuredQuery;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class GreenButWrongTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "the price list came out empty but no job failed",
                "everything ended well and the ledger still has Friday's balances",
                "o relatório de vendas saiu zerado e está tudo verde",
                "nenhum job caiu mas a tela mostra saldos de ontem",
                "el informe salió sin datos y no falló nada",
                "todo en verde, pero la lista trae precios del viernes"
            })
    void aResultThatIsWrongThoughNothingFailedIsAQuestionForItsCause(String text) {
        assertThat(GreenButWrong.in(GreenButWrong.read(asked(text, Intent.UNKNOWN))))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "is everything green?",
                "LOAD_SALES failed, its file is empty",
                "o plano tem 0 jobs em erro, tudo verde?",
                "¿hay trabajos en espera?"
            })
    void oneHalfOfItIsNotEnough(String text) {
        assertThat(GreenButWrong.in(GreenButWrong.read(asked(text, Intent.STATUS))))
                .isFalse();
    }

    private static StructuredQuery asked(String text, Intent intent) {
        return new StructuredQuery(text, Language.ENGLISH, intent, 0.5, List.of());
    }
}
