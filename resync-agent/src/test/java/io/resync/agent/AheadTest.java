package io.resync.agent;

import static org.assertj.core.api.Assertions.assertThat;

import io.resync.Deadline;
import io.resync.chat.Answer;
import io.resync.query.Intent;
import io.resync.query.Profile;
import io.resync.query.Question;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Questions about what a delay hits, what decides an end and what is to come, as they are typed. */
final class AheadTest {
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
            Which jobs are hit if PAYROLL_NIGHTLY is not back by 6am?            | ends at 2026-11-20 06:00 (as asked)
            Quais jobs são afetados se PAYROLL_NIGHTLY não voltar até as 6h?     | terminar em 2026-11-20 06:00 (como na pergunta)
            ¿Qué jobs se ven afectados si PAYROLL_NIGHTLY no vuelve antes de las 6? | termina el 2026-11-20 06:00 (como se pregunta)
            """)
    void aTimeInTheQuestionIsReckonedWith(String question, String words) {
        var answer = askedInSaoPaulo(question);

        assertThat(night.ask(question).text())
                .as("nothing is known of the asker")
                .contains(words);
        assertThat(answer.query().intent()).isEqualTo(Intent.IMPACT);
        assertThat(answer.text()).contains(words).contains("PAYROLL_D.PAYROLL_BANKFILE");
        assertThat(messages(answer)).contains("deadline.short");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            What is the critical path right now?      | path.
            O que vai dar problema hoje à noite?      | forecast.
            ¿Cuánto le falta al stream PAYROLL_D?     | closing.
            When will PAYROLL_D end?                  | closing.
            What comes before PAYROLL_BANKFILE?       | chain.
            How many jobs remain to close LEDGER_D?   | closing.
            ¿Qué pasa si subo el límite de DBSP01?    | forecast.queue.
            """)
    void whatIsAskedIsTold(String question, String message) {
        var answer = night.ask(question);

        assertThat(messages(answer)).as(answer.text()).anyMatch(each -> each.startsWith(message));
        assertThat(answer.text())
                .doesNotContain("cannot answer that yet", "ainda não sei responder", "todavía no puedo responder");
    }

    @Test
    void whatADelayOfAStreamHitsLiesBehindTheJobThatEndsLastInIt() {
        var answer = night.ask("Which jobs are hit if stream PAYROLL_D is not back by 6am?");

        assertThat(answer.text())
                .contains("job stream PAYROLL_D ends with /DBSP01#/RH/PAYROLL_D.", "PAYSLIP_D.PAYSLIP_RENDER");
    }

    @Test
    void aCountOfWhatIsLeftIsNotHiddenByAList() {
        assertThat(night.ask("¿Cuántos jobs quedan para cerrar el día?").text())
                .contains("para cerrar el día")
                .doesNotContain("\n\n- ");
    }

    @Test
    void theCriticalPathHasItsJobsOneBelowTheOther() {
        assertThat(night.ask("What is the critical path right now?").text()).contains("\n\n- /");
    }

    /** Where the asker's clock stands decides which six o'clock is meant. */
    private Answer askedInSaoPaulo(String text) {
        var profile = new Profile(null, ZoneId.of("America/Sao_Paulo"));
        var deadline = Deadline.in(Duration.ofSeconds(20));
        try (var resync = night.resync().build()) {
            return resync.ask(new Question(text, DemoNight.CALLER, deadline, null, null, profile));
        }
    }

    private static List<String> messages(Answer answer) {
        return answer.statements().stream()
                .map(statement -> statement.finding().message())
                .toList();
    }
}
