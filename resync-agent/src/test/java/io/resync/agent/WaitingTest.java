package io.resync.agent;

import static org.assertj.core.api.Assertions.assertThat;

import io.resync.chat.Statement;
import io.resync.diagnosis.Finding;
import io.resync.query.Intent;
import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class WaitingTest {
    @AutoClose
    private final DemoNight night;

    WaitingTest(@TempDir Path folder) {
        night = new DemoNight(folder);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            PAYROLL_TAXES    | blocker.job                  | PAYROLL_NIGHTLY, which is in ABEND
            PAYSLIP_RENDER   | blocker.job_stream           | PAYROLL_D
            RISK_EXPOSURE    | blocker.resource_counted     | WHSLOT: 1 needed, 0 free
            TREASURY_RELEASE | blocker.prompt               | TRSOK
            LOAN_BUREAU_IN   | blocker.file                 | /data/in/bureau/score_20261120.csv
            MIS_BRANCH       | blocker.workstation_unlinked | RPTMD02
            """)
    void namesWhatAJobWaitsFor(String job, String message, String words) {
        var answer = night.ask("Why is job " + job + " not running?");

        assertThat(answer.query().intent()).isEqualTo(Intent.EXPLAIN_WAITING);
        assertThat(answer.statements())
                .filteredOn(statement -> statement.finding().kind() == Finding.Kind.BLOCKER)
                .anySatisfy(statement -> {
                    assertThat(statement.finding().message()).isEqualTo(message);
                    assertThat(statement.text()).contains(words);
                });
        assertThat(answer.text()).contains(words);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Why is job PAYROLL_BANKFILE not running?               | it begins with /DBSP01#/RH/PAYROLL_D.PAYROLL_NIGHTLY, which ended in ABEND; line 400
            Por que o job PAYROLL_BANKFILE não está rodando?       | começa em /DBSP01#/RH/PAYROLL_D.PAYROLL_NIGHTLY, que terminou em ABEND; linha 400
            ¿Por qué no arranca el job PAYROLL_BANKFILE?           | empieza en /DBSP01#/RH/PAYROLL_D.PAYROLL_NIGHTLY, que terminó en ABEND; línea 400
            """)
    void followsWaitingToWhereItBegins(String question, String words) {
        var answer = night.ask(question);

        assertThat(answer.text()).contains(words).contains("PAYROLL_D.PAYROLL_NIGHTLY → ");
        assertThat(answer.statements())
                .filteredOn(statement -> statement.finding().kind() == Finding.Kind.ROOT_CAUSE)
                .hasSize(1);
    }

    @Test
    void namesThePromptsThatNobodyAnswered() {
        assertThat(night.ask("Which prompts are pending?").text()).contains("prompt TRSOK");
    }

    @Test
    void aJobThatRunsTooLongIsSaidToDoSo() {
        var answer = night.ask("Qual o status do job WH_FACT_MOVES?");

        assertThat(answer.text())
                .contains("**Atenção:**")
                .contains("executa há 3 h 21 min; o normal estimado é 35 min");
    }

    @Test
    void aJobThatDidNotFailIsNotExplainedAsFailed() {
        var answer = night.ask("Why did job WH_FACT_MOVES fail?");

        assertThat(answer.statements())
                .extracting(statement -> statement.finding().kind())
                .contains(Finding.Kind.NO_FAULT)
                .doesNotContain(Finding.Kind.ROOT_CAUSE);
    }

    @Test
    void aFailureThreatensItsOwnDeadlineAndTheTightestBehindIt() {
        var answer = night.ask("Why did job PAYROLL_NIGHTLY fail?");

        assertThat(answer.statements())
                .filteredOn(statement -> statement.finding().kind() == Finding.Kind.DEADLINE_RISK)
                .extracting(Statement::text)
                .containsExactly(
                        "that of /DBSP01#/RH/PAYROLL_D.PAYROLL_NIGHTLY was 2026-11-20 03:00: 1 h 10 min ago.",
                        "that of /DBSP01#/RH/PAYROLL_D.PAYROLL_BANKFILE is 2026-11-20 06:00: 1 h 50 min left, 48 min to spare by expected durations.");
    }
}
