package io.resync.agent.understand;

import static org.assertj.core.api.Assertions.assertThat;

import io.resync.query.Intent;
import io.resync.query.Selection;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which states a question for a list is of. */
final class ListWordsTest {
    private static final QueryProcessor PROCESSOR = QueryProcessor.standard();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Which jobs are in READY?              | READY
            quais jobs estão em execução?         | EXEC
            lista los jobs en espera              | HOLD READY WAIT
            which jobs are running on MADETL1?    | EXEC
            quais jobs estão rodando agora?       | EXEC
            ¿qué está corriendo en este momento?  | EXEC
            what failed last night?               | ABEND ABENP FAIL
            quais jobs falharam ontem?            | ABEND ABENP FAIL
            ¿qué no salió bien anoche?            | ABEND ABENP FAIL
            what should I look at first?          | ABEND ABENP FAIL
            quais jobs foram cancelados ontem?    | CANCL
            which jobs have not started?          | HOLD READY FENCE INTRO WAIT ADD SUSP
            quais jobs ainda não terminaram?      | HOLD READY FENCE INTRO WAIT ADD EXEC PEND SUSP
            """)
    void tellsTheStatesInWhateverWords(String text, String states) {
        assertThat(selection(text).states().stream().map(Enum::name).collect(Collectors.joining(" ")))
                .isEqualTo(states);
    }

    @ParameterizedTest
    @ValueSource(strings = {"which jobs are late?", "jobs atrasados", "¿qué jobs están atrasados?"})
    void tellsLateness(String text) {
        assertThat(selection(text).late()).isTrue();
        assertThat(selection(text).states()).isEmpty();
    }

    @Test
    void whatRanInThePastMayBeInAnyStateNow() {
        assertThat(selection("what ran last night on workstation MADETL1?")).isEqualTo(Selection.ANY_JOB);
    }

    @ParameterizedTest
    @CsvSource({
        "which prompts are open?, PROMPT",
        "que streams ainda estão abertos, JOB_STREAM",
        "¿qué estaciones están caídas?, WORKSTATION",
        "quais estações estão fora?, WORKSTATION",
        "what failed on the server last night?, JOB",
        "which jobs failed in the stream CONTAB_D?, JOB"
    })
    void tellsWhatIsToBeListed(String text, String type) {
        assertThat(selection(text).of()).hasToString(type);
    }

    @Test
    void otherQuestionsSelectNothing() {
        var query = PROCESSOR.process("why did job CARGA fail?", null);

        assertThat(query.intent()).isNotEqualTo(Intent.LIST);
        assertThat(query.selection()).isEqualTo(Selection.ANY_JOB);
    }

    private static Selection selection(String text) {
        return PROCESSOR.process(text, null).selection();
    }
}
