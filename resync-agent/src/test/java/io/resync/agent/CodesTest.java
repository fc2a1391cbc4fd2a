package io.resync.agent;

import static org.assertj.core.api.Assertions.assertThat;

import io.resync.query.Intent;
import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Codes, known failures and their documents, over the demonstration night. */
final class CodesTest {
    @AutoClose
    private final DemoNight night;

    CodesTest(@TempDir Path folder) {
        night = new DemoNight(folder);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            What does ORA-01653 mean?                 | `ORA-01653`: a table could not grow
            O que significa o código AWSBHT001E?      | `AWSBHT001E`, em geral: o motor não conseguiu lançar o job
            ¿Qué significa AWSBHT999E?                | exactamente este código no está en el catálogo
            What does return code 137 mean?           | SIGKILL
            """)
    void aCodeIsExplainedByTheCatalogue(String question, String words) {
        var answer = night.ask(question);

        assertThat(answer.query().intent()).isEqualTo(Intent.MESSAGE_LOOKUP);
        assertThat(answer.toolsUsed()).contains("message_catalogue");
        assertThat(answer.text()).contains(words);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            What does return code 4 mean in job PIX_MATCH?           | return code 4 is no success by this job's rule
            O que significa o código de retorno 4 no job PIX_MATCH?  | o código de retorno 4 não é sucesso pela regra deste job
            ¿Qué significa el código de retorno 4 en el job PIX_MATCH? | el código de retorno 4 no es éxito según la regla de este job
            """)
    void aReturnCodeIsJudgedByTheRuleOfItsJob(String question, String words) {
        assertThat(night.ask(question).text()).contains(words).contains("`4`");
    }

    @Test
    void aKnownFailureIsSaidSoWithWhatOnlyLooksAlike() {
        var text = night.ask("Por que o job PAYROLL_NIGHTLY falhou?").text();

        assertThat(text)
                .contains("Conhecido: RB-021 foi escrito para este erro")
                .contains("INC-0412")
                .contains("tratava de ORA-30036; aqui o log mostra ORA-01653")
                .contains("Já visto: 1 das 31 execuções anteriores")
                .contains("primeiro passo que age: RB-021 passo 2");
    }

    @Test
    void withoutTheHistoryTheRestIsThere() {
        night.simulator.fail("jobhistoryrun", 500);

        var answer = night.ask("Why did job PAYROLL_NIGHTLY fail?");

        assertThat(answer.text()).contains("Known: RB-021").contains("`run_history`");
    }
}
