package io.resync.agent.understand;

import static org.assertj.core.api.Assertions.assertThat;

import io.resync.query.Entity;
import io.resync.query.EntityType;
import io.resync.query.Intent;
import io.resync.query.KnownName;
import io.resync.query.StructuredQuery;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/** All that a text names, exactly, without a dictionary. */
final class EntitiesTest {
    private final QueryProcessor processor = QueryProcessor.standard();

    @ParameterizedTest
    @CsvFileSource(resources = "entities.csv", delimiter = '|', quoteCharacter = '\u0001', numLinesToSkip = 1)
    void findsWhatIsNamedAndNothingElse(String text, @Nullable String entities) {
        assertThat(described(processor.process(text, null))).isEqualTo(entities == null ? "" : entities);
    }

    @ParameterizedTest
    @CsvSource({
        "jobs em execução, EXEC",
        "jobs en ejecución, EXEC",
        "show running jobs, EXEC",
        "jobs abendados, ABEND",
        "jobs em hold, HOLD",
        "jobs suspendidos, SUSP",
        "jobs in ABEND, ABEND"
    })
    void saysWhatTheEngineCallsAState(String text, String name) {
        assertThat(processor.process(text, null).entities(EntityType.STATE))
                .singleElement()
                .satisfies(state -> assertThat(state.resolution().names())
                        .extracting(KnownName::name)
                        .contains(name));
    }

    @ParameterizedTest
    @CsvSource({
        "para o job X, MANAGE",
        "por favor para o job X agora, MANAGE",
        "para el job X, MANAGE",
        "'para o job X, qual é o runbook?', RUNBOOK",
        "qual o runbook para o job X, RUNBOOK"
    })
    void stopsAreOrdersWhereNothingElseIsSaid(String text, Intent intent) {
        assertThat(processor.process(text, null).intent())
                .isEqualTo(text.endsWith("X?") ? processor.process("X?", null).intent() : intent);
    }

    @Test
    void aStopWithAQuestionMarkIsNone() {
        assertThat(processor.process("para o job X?", null).intent()).isNotEqualTo(Intent.MANAGE);
    }

    @Test
    void theWordsOfACommandAreNoWish() {
        var query = processor.process("o que faz `conman cancel job X`?", null);

        assertThat(query.intent()).isNotEqualTo(Intent.MANAGE);
        assertThat(described(query)).isEqualTo("COMMAND:conman cancel job X");
    }

    private static String described(StructuredQuery query) {
        return query.entities().stream().map(EntitiesTest::described).collect(Collectors.joining(" "));
    }

    private static String described(Entity entity) {
        return entity.type() + ":" + entity.text();
    }
}
