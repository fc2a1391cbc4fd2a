package io.resync.agent.codes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class TopicTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            origin.workstation_limit   | LIMIT
            change.stream_limit        | LIMIT
            origin.fence               | FENCE
            origin.recovery_log        | PROMPT
            green.file                 | FILE
            blocker.file_anywhere      | FILE
            schedule.calendar_changed  | CALENDAR
            submission.duplicate       | DUPLICATE
            origin.other_engine        | OTHER_ENGINE
            """)
    void aMessageTellsItsTopic(String message, Topic topic) {
        assertThat(Topic.ofMessage(message)).containsExactly(topic);
    }

    @Test
    void whatALogShowsHasNoTopic() {
        assertThat(Topic.ofMessage("cause.log_of")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Devolver el límite del agente                 | LIMIT
            Volte a barreira da estação a zero            | FENCE
            The partner's feed did not arrive             | FILE
            La tabla de tasas está ausente                | FILE
            O dia saiu do calendário                      | CALENDAR
            Este lote ya fue procesado                    | DUPLICATE
            Esperar al mainframe                          | OTHER_ENGINE
            The agents' pool has no place                 | POOL
            """)
    void documentsSpeakOfItInThreeLanguages(String text, Topic topic) {
        assertThat(Topic.in(text)).contains(topic);
    }

    @ParameterizedTest
    @EnumSource(Topic.class)
    void eachIsSearchedByItsWords(Topic topic) {
        assertThat(topic.searchedBy()).isNotBlank();
    }

    @Test
    void aWordInsideAnotherIsNoTopic() {
        assertThat(Topic.in("the unlimited promptness of a delimited record")).isEmpty();
    }
}
