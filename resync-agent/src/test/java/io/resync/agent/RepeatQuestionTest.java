package io.resync.agent;

import static org.assertj.core.api.Assertions.assertThat;

import io.resync.Deadline;
import io.resync.query.Intent;
import io.resync.query.Question;
import io.resync.query.Route;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Questions whether a job may be run once more, over the demonstration night: they ask, and wish nothing. */
final class RepeatQuestionTest {
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
            Posso reprocessar o PAYROLL_NIGHTLY?        | rodar de novo:
            É seguro rodar de novo o PAYROLL_NIGHTLY?   | rodar de novo:
            Can I rerun PAYROLL_NIGHTLY?                | run it again:
            Is it safe to restart PAYROLL_NIGHTLY?      | run it again:
            ¿Puedo relanzar PAYROLL_NIGHTLY?            | ejecutarlo de nuevo:
            ¿Es seguro volver a correr PAYROLL_NIGHTLY? | ejecutarlo de nuevo:
            """)
    void isAnsweredFromTheJobItself(String question, String words) {
        var answer = night.ask(question);
        assertThat(answer.query().intent()).isEqualTo(Intent.HOW_TO);
        assertThat(answer.route().mode()).isNotEqualTo(Route.Mode.DECLINED);
        assertThat(answer.toolsUsed()).contains("job", "job_log");
        assertThat(answer.text()).contains(words);
    }

    @ParameterizedTest
    @CsvSource({
        "Can I rerun it?, run it again:",
        "Posso reprocessar?, rodar de novo:",
        "¿Puedo relanzarlo?, ejecutarlo de nuevo:"
    })
    void ofTheJobThatWasSpokenOfBefore(String question, String words) {
        try (var resync = night.resync().build()) {
            var first = resync.ask(asked("Why did PAYROLL_NIGHTLY fail?", null));
            var second = resync.ask(asked(question, first.conversationId()));

            assertThat(second.text()).contains(words);
        }
    }

    @Test
    void ofAJobThatIsNotInThePlanIsAnsweredFromDocuments() {
        assertThat(night.ask("Can I rerun NOSUCH_JOB?").toolsUsed()).contains("knowledge");
    }

    private static Question asked(String text, @Nullable String conversation) {
        return new Question(text, DemoNight.CALLER, Deadline.in(Duration.ofSeconds(20)), conversation, null);
    }
}
