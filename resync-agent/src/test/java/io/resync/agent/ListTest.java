package io.resync.agent;

import static org.assertj.core.api.Assertions.assertThat;

import io.resync.chat.Statement;
import io.resync.diagnosis.Gap;
import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lists of jobs, asked of the demonstration night. */
final class ListTest {
    @AutoClose
    private final DemoNight night;

    ListTest(@TempDir Path folder) {
        night = new DemoNight(folder);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Which jobs are in READY?                        | 5 jobs are waiting (READY):
            Quais jobs estão em execução?                   | 5 jobs estão em execução (EXEC):
            ¿Qué jobs están en espera?                      | 68 jobs están esperando (HOLD/READY/WAIT):
            Which jobs are late?                            | 1 job is late (@#@.@):
            Quais jobs estão atrasados?                     | 1 job está atrasado (@#@.@):
            ¿Qué jobs están atrasados?                      | 1 job está atrasado (@#@.@):
            List the jobs in SUPPR                          | no job fits (SUPPR).
            Quais jobs falharam na estação DBSP01?          | 1 job falhou (ABEND/ABENP/FAIL · DBSP01):
            ¿Qué jobs fallaron en la malla PAYROLL_D?       | 1 job falló (ABEND/ABENP/FAIL · PAYROLL_D):
            Which jobs are waiting in stream PAYROLL_D?     | 6 jobs are waiting (HOLD/READY/FENCE/INTRO/WAIT/ADD/SUSP · PAYROLL_D):
            Which jobs have not started in stream PAYROLL_D? | 6 jobs are waiting
            o que quebrou esta noite?                       | 3 jobs falharam (ABEND/ABENP/FAIL · 2026-11-19 18:00 – 2026-11-20 06:00):
            What failed yesterday?                          | no job has failed (ABEND/ABENP/FAIL · 2026-11-19 00:00 – 2026-11-20 00:00).
            me mostra os jobs PAYROLL_D.@ que caíram        | 1 job falhou (ABEND/ABENP/FAIL · PAYROLL_D.@):
            What ran since 23:00 on workstation DBSP01?     | 13 jobs fit (DBSP01 · 2026-11-19 23:00 – 2026-11-20 04:10):
            """)
    void countsWhatIsAskedFor(String question, String said) {
        assertThat(night.ask(question).text()).contains(said);
    }

    @Test
    void namesTwentyAndCountsTheRest() {
        var answer = night.ask("¿Qué jobs están en espera?");

        assertThat(messages(answer.statements(), "list.job")).isEqualTo(20);
        assertThat(answer.text()).contains("y 48 más.");
        assertThat(answer.complete()).isTrue();
    }

    @Test
    void tellsWhenARunningJobBegan() {
        assertThat(night.ask("Quais jobs estão em execução?").text())
                .contains("WAREHOUSE_D.WH_FACT_MOVES, EXEC desde 2026-11-20 00:48");
    }

    @Test
    void failuresHaveTheirReturnCodes() {
        assertThat(night.ask("Quais jobs falharam na estação DBSP01?").text())
                .contains("PAYROLL_NIGHTLY, ABEND em 2026-11-20 01:26, código de retorno 8");
    }

    @Test
    void whatFailedInThePlanStaysAsItWas() {
        assertThat(night.ask("Quais jobs falharam?").toolsUsed()).contains("failed_jobs", "job_counts");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Which jobs are running on workstation DBSP0X? | No workstation of the plan is called `DBSP0X`. Near names: DBSP01.
            Como está a malha PAYROL_D?                   | Nenhuma malha do plano se chama `PAYROL_D`. Nomes próximos: PAYROLL_D.
            ¿Cómo está la estación DBSP0X?                | Ninguna estación del plan se llama `DBSP0X`. Nombres cercanos: DBSP01.
            How is the job stream NOTHING_LIKE_IT doing?  | No job stream of the plan is called `NOTHING_LIKE_IT`.
            """)
    void offersNamesNearAPlaceThatIsNotThere(String question, String said) {
        assertThat(night.ask(question).text()).contains(said);
    }

    @Test
    void aPlaceThatIsThereAndHasNoSuchJobIsNotCalledMissing() {
        assertThat(night.ask("Which jobs are in SUPPR on workstation DBSP01?").text())
                .contains("no job fits (SUPPR · DBSP01).")
                .doesNotContain("is called");
    }

    @Test
    void aJobThatIsNamedInFullIsLookedUpByItself() {
        assertThat(night.ask("List the failures of job PAYROLL_NIGTHLY").text())
                .contains("No job of the plan is called `PAYROLL_NIGTHLY`. Near names: PAYROLL_NIGHTLY.");
    }

    @Test
    void saysThatTheEngineDoesNotTellAsWhomJobsRun() {
        var answer = night.ask("Which jobs of user svc_batch failed?");

        assertThat(answer.gaps()).singleElement().satisfies(gap -> {
            assertThat(gap.source()).isEqualTo("listed_jobs");
            assertThat(gap.cause()).isEqualTo(Gap.Cause.NOT_FOUND);
        });
        assertThat(answer.statements()).isEmpty();
    }

    private static long messages(Iterable<Statement> statements, String message) {
        long count = 0;
        for (var statement : statements) {
            count += statement.finding().message().equals(message) ? 1 : 0;
        }
        return count;
    }
}
