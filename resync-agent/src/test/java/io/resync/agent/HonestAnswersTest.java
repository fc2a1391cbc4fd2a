package io.resync.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is understood but cannot be computed yet is said so; no answer to another question stands in for it. */
final class HonestAnswersTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            What if workstation DBSP01 goes down? | you ask for what would happen later, but I cannot answer that yet.
            ¿Qué cambió desde ayer?              | preguntas por qué se cambió y quién lo hizo, pero todavía no puedo
            buenos días                          | Hola. Pregúntame cómo está un job
            valeu, era isso                      | De nada. Posso dizer
            tell me a joke                       | This is not about the scheduler
            """)
    void saysWhatItCannotDo(String question, String said) {
        try (var night = new DemoNight(folder)) {
            assertThat(night.ask(question).text()).contains(said);
        }
    }

    @Test
    void aJobStreamIsReadWithItsJobs() {
        try (var night = new DemoNight(folder)) {
            var answer = night.ask("How is the job stream PAYROLL_D doing?");

            assertThat(answer.toolsUsed()).contains("job_streams", "jobs");
            assertThat(answer.text())
                    .contains("job stream")
                    .contains("PAYROLL_D")
                    .contains("jobs seen");
        }
    }

    @Test
    void aWorkstationIsReadWithTheJobsThatRunThere() {
        try (var night = new DemoNight(folder)) {
            var answer = night.ask("Is the workstation DBSP01 up?");

            assertThat(answer.toolsUsed()).contains("workstation", "jobs");
            assertThat(answer.text()).contains("workstation DBSP01");
        }
    }
}
