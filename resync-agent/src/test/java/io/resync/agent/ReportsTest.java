package io.resync.agent;

import static org.assertj.core.api.Assertions.assertThat;

import io.resync.Deadline;
import io.resync.Language;
import io.resync.chat.Statement;
import io.resync.query.Audience;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ReportsTest {
    @TempDir
    Path folder;

    private DemoNight night;

    @BeforeEach
    void beginTheNight() {
        night = new DemoNight(folder);
    }

    @AfterEach
    void endTheNight() {
        night.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Summarise the log of PAYROLL_NIGHTLY in 5 lines  | first error, line 400       | ends with a failure by line 2000
            Resume o log do PAYROLL_NIGHTLY em 5 linhas      | primeiro erro, linha 400    | termina com falha pela linha 2000
            Resume el log de PAYROLL_NIGHTLY en 5 líneas     | primer error, línea 400     | termina con un fallo según la línea 2000
            """)
    void summarisesALog(String question, String broke, String ended) {
        var answer = night.ask(question);

        assertThat(answer.text()).contains(broke, ended, "payroll_nightly.sh: reference month 2026-11");
        assertThat(answer.text().split("\n\n")).hasSize(7);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Draft the ticket for the database team about job PAYROLL_NIGHTLY      | **Title:**  | **Asked for:** step 2 of RB-021 version 3 | **Urgency:**
            Monte o chamado para a equipe de banco sobre o job PAYROLL_NIGHTLY    | **Título:** | **Pede-se:** passo 2 de RB-021 versão 3   | **Urgência:**
            Arma el ticket para el equipo de base de datos del job PAYROLL_NIGHTLY | **Título:** | **Se pide:** paso 2 de RB-021 versión 3   | **Urgencia:**
            """)
    void draftsATicketOfAJob(String question, String title, String asked, String urgency) {
        var answer = night.ask(question);

        assertThat(answer.query().audience()).isEqualTo(Audience.TEAM);
        assertThat(answer.text())
                .startsWith(title)
                .contains(asked, urgency, "ORA-01653", "Operações de Folha <folha-ops@example.com>");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Two sentences for my manager about tonight | 3 jobs stopped by 3 causes
            Resume a noite para o gerente              | 3 jobs pararam por 3 causas
            Resúmelo para el gerente                   | 3 jobs se detuvieron por 3 causas
            """)
    void tellsAManagerOfTheNightWithoutCodes(String question, String happened) {
        var answer = night.ask(question);

        assertThat(answer.query().audience()).isEqualTo(Audience.MANAGEMENT);
        assertThat(answer.text()).startsWith(happened).doesNotContain("ORA-").doesNotContain("ABEND");
        assertThat(answer.text().split("\n\n")).hasSize(3);
        assertThat(answer.statements()).hasSizeGreaterThan(10);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            compare tonight with last Wednesday      | the plan of 2026-11-20 beside that of 2026-11-18
            compara esta noite com a de quarta-feira passada | o plano de 2026-11-20 ao lado do de 2026-11-18
            Compárame esta noche con la del miércoles pasado | el plan del 2026-11-20 junto al del 2026-11-18
            """)
    void holdsTheNightAgainstAnEarlierOne(String question, String nights) {
        var answer = night.ask(question);

        assertThat(answer.complete()).as("gaps %s", answer.gaps()).isTrue();
        assertThat(answer.text()).contains(nights);
    }

    @Test
    void aProgramGetsAReportByItsName() {
        try (var resync = night.resync().build()) {
            var request = DiagnosisRequest.report(Audience.TEAM, "PAYROLL_NIGHTLY", Language.SPANISH, DemoNight.CALLER);

            var text = resync.diagnose(request, Deadline.in(Duration.ofSeconds(20)))
                    .answer()
                    .text();

            assertThat(text).startsWith("**Título:** PAYROLL_D.PAYROLL_NIGHTLY — falta de espacio");
        }
    }

    @Test
    void whatDoesNotFitIsCountedAndStaysInTheFindings() {
        var answer = night.ask("Resume o log do PAYROLL_NIGHTLY em 5 linhas");

        assertThat(answer.text()).contains("**Mais:**");
        assertThat(answer.statements())
                .extracting(Statement::text)
                .anyMatch(text -> !answer.text().contains(text));
    }
}
