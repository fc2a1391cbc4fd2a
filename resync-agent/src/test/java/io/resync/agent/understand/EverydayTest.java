package io.resync.agent.understand;

import static org.assertj.core.api.Assertions.assertThat;

import io.resync.Language;
import io.resync.agent.route.Available;
import io.resync.agent.route.HybridRouter;
import io.resync.query.Intent;
import io.resync.query.Route;
import io.resync.query.StructuredQuery;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What operators type at night. */
final class EverydayTest {
    private static final QueryProcessor PROCESSOR = QueryProcessor.standard();
    private static final HybridRouter ROUTER = new HybridRouter();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "STK_LOAD ended with 12 again, shall I rerun it?",
                "STK_LOAD went down, the login is locked. kill it?",
                "STK_LOAD deu pau por senha vencida, dá pra só trocar e reprocessar?",
                "petó STK_LOAD con 12, ¿lo fuerzo?"
            })
    void aQuestionBesideAWishIsAnswered(String text) {
        assertThat(read(text).intent()).isEqualTo(Intent.DIAGNOSE_FAILURE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "STK_LOAD ended with 12 again, rerun it",
                "STK_LOAD failed, can you restart it?",
                "o STK_LOAD caiu, reprocessa ele por favor",
                "STK_LOAD falló, ¿puedes relanzarlo?"
            })
    void aWishIsDeclinedWhateverIsToldBesides(String text) {
        assertThat(read(text).intent()).isEqualTo(Intent.MANAGE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "not a single job moved since half past three, is that ok?",
                "700 alarms in ten minutes, one problem or several?",
                "everything is green yet the price list is empty",
                "desde as 3 não anda nada",
                "as cotas saíram zeradas e nada falhou",
                "avalancha de errores desde las 3, ¿cuántas causas hay?",
                "todo en verde pero los saldos son de ayer, ¿cómo puede ser?"
            })
    void whatNamesNothingIsAboutAll(String text) {
        assertThat(ROUTER.route(read(text), new Available(false, true)).mode()).isEqualTo(Route.Mode.DIAGNOSTIC);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "STK_LOAD ended in 7 seconds. is that ok?",
                "STK_LOAD terminou em 7 segundos, tá certo isso?",
                "STK_LOAD tardó 7 segundos, ¿es normal?"
            })
    void aDoubtOfAFigureIsHeldAgainstEarlierRuns(String text) {
        assertThat(read(text).intent()).isEqualTo(Intent.DURATION);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "is STK_LOAD stuck because of the proxy too?      | EXPLAIN_WAITING",
                "o STK_LOAD também tá parado por causa do proxy? | EXPLAIN_WAITING",
                "did STK_LOAD fail because of the proxy as well?  | DIAGNOSE_FAILURE",
                "¿STK_LOAD también falló por el proxy?            | DIAGNOSE_FAILURE"
            })
    void aSupposedCauseIsAskedWhy(String text, Intent intent) {
        assertThat(read(text).intent()).isEqualTo(intent);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a STK_NOITE correu toda?", "correu tudo?", "STK_LOAD deu permission denied às 4h, o que foi?"})
    void shortPortugueseIsPortuguese(String text) {
        assertThat(read(text).language()).isEqualTo(Language.PORTUGUESE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"why did it fail?", "por que falhou", "¿por qué falló?"})
    void whatLeavesOutItsJobIsAskedBack(String text) {
        assertThat(ROUTER.route(read(text), new Available(false, true)).mode()).isEqualTo(Route.Mode.CLARIFY);
    }

    private static StructuredQuery read(String text) {
        return PROCESSOR.process(text, null);
    }
}
