package io.resync.agent;

import static org.assertj.core.api.Assertions.assertThat;

import io.resync.Caller;
import io.resync.Deadline;
import io.resync.Language;
import io.resync.chat.Analysis;
import io.resync.chat.Carried;
import io.resync.query.Entity;
import io.resync.query.EntityType;
import io.resync.query.Intent;
import io.resync.query.Question;
import io.resync.query.StructuredQuery;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Questions that lean on the one before. */
final class ConversationTest {
    private static final Caller ANA = new Caller("ana", Set.of(Caller.Role.VIEWER));
    private static final Caller BRUNO = new Caller("bruno", Set.of(Caller.Role.VIEWER));
    private static final StructuredQuery STATUS = new StructuredQuery(
            "status of A", Language.ENGLISH, Intent.STATUS, 1, List.of(new Entity(EntityType.JOB, "A", 10, 11)));

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "Por que o job PAYROLL_NIGHTLY falhou?, e o log dele?, LOG_SUMMARY",
        "Why did job PAYROLL_NIGHTLY fail?, and the log?, LOG_SUMMARY",
        "¿Por qué falló el job PAYROLL_NIGHTLY?, ¿y mañana?, DIAGNOSE_FAILURE"
    })
    void takesTheSubjectOver(String first, String second, Intent intent) {
        var analysis = afterwards(ANA, first, second);

        assertThat(analysis.query().intent()).isEqualTo(intent);
        assertThat(analysis.query().entities(EntityType.JOB))
                .extracting(Entity::text)
                .containsExactly("PAYROLL_NIGHTLY");
        assertThat(analysis.carried()).contains(Carried.SUBJECT);
    }

    @Test
    void takesTheIntentOverForAnotherSubject() {
        var analysis = afterwards(ANA, "Why did job PAYROLL_NIGHTLY fail?", "and EXPORT_FILE?");

        assertThat(analysis.query().intent()).isEqualTo(Intent.DIAGNOSE_FAILURE);
        assertThat(analysis.query().entities(EntityType.JOB))
                .extracting(Entity::text)
                .containsExactly("EXPORT_FILE");
        assertThat(analysis.carried()).containsExactly(Carried.INTENT);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            List the failed jobs on workstation MADETL1 since 02:00         | and yesterday?       | yesterday
            Which jobs failed on workstation MADETL1 since 02:00?           | what about last night? | last night
            list failed jobs on MADETL1                                     | and on Monday?       | Monday
            list failed jobs on MADETL1                                     | yesterday?           | yesterday
            Lista os jobs com falha na estação MADETL1 desde as 2h          | e ontem?             | ontem
            Quais jobs falharam na estação MADETL1 desde as 2h?             | e na noite passada?  | noite passada
            Lista los jobs fallidos en la estación MADETL1 desde las 2h     | ¿y ayer?             | ayer
            ¿Qué jobs fallaron en la estación MADETL1 desde las 2h?         | y anoche             | anoche
            """)
    void changesTheTimeAndKeepsTheRest(String first, String second, String time) {
        var analysis = afterwards(ANA, first, second);
        var query = analysis.query();

        assertThat(analysis.carried()).containsExactlyInAnyOrder(Carried.INTENT, Carried.SUBJECT);
        assertThat(query.intent()).isEqualTo(Intent.LIST);
        assertThat(query.selection().ofFailures()).isTrue();
        assertThat(query.entities(EntityType.WORKSTATION))
                .extracting(Entity::text)
                .containsExactly("MADETL1");
        assertThat(query.entities(EntityType.TIME_RANGE))
                .extracting(Entity::text)
                .containsExactly(time);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Why did job PAYROLL_NIGHTLY fail last night?        | and the log?    | last night
            Por que o job PAYROLL_NIGHTLY falhou esta noite?    | e o log dele?   | esta noite
            ¿Por qué falló el job PAYROLL_NIGHTLY anoche?       | ¿y el log?      | anoche
            """)
    void keepsSubjectAndTime(String first, String second, String time) {
        var analysis = afterwards(ANA, first, second);

        assertThat(analysis.query().intent()).isEqualTo(Intent.LOG_SUMMARY);
        assertThat(analysis.carried()).containsExactlyInAnyOrder(Carried.SUBJECT, Carried.TIME);
        assertThat(analysis.query().timeRange()).isNotNull();
        assertThat(analysis.query().entities(EntityType.TIME_RANGE))
                .extracting(Entity::text)
                .containsExactly(time);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Which jobs failed on workstation MADETL1 last night?    | and the waiting ones?  | and the late ones?
            Quais jobs falharam na estação MADETL1 esta noite?      | e os que esperam?      | e os atrasados?
            ¿Qué jobs fallaron en la estación MADETL1 anoche?       | ¿y los retenidos?      | ¿y los atrasados?
            """)
    void goesOnListingOverSeveralTurns(String first, String second, String third) {
        var analysis = afterwards(ANA, first, second, third);

        assertThat(analysis.query().intent()).isEqualTo(Intent.LIST);
        assertThat(analysis.query().selection().late()).isTrue();
        assertThat(analysis.query().entities(EntityType.WORKSTATION)).hasSize(1);
        assertThat(analysis.query().timeRange()).isNotNull();
        assertThat(analysis.carried()).containsExactlyInAnyOrder(Carried.SUBJECT, Carried.TIME);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Why did job PAYROLL_NIGHTLY fail last night?     | and the log? | and EXPORT_FILE? | and now?
            Por que o job PAYROLL_NIGHTLY falhou esta noite? | e o log?     | e EXPORT_FILE?   | e agora?
            ¿Por qué falló el job PAYROLL_NIGHTLY anoche?    | ¿y el log?   | ¿y EXPORT_FILE?  | ¿y ahora?
            """)
    void followsAConversationOfSeveralTurns(String first, String second, String third, String fourth) {
        var other = afterwards(ANA, first, second, third);
        assertThat(other.query().intent()).isEqualTo(Intent.LOG_SUMMARY);
        assertThat(other.carried()).containsExactlyInAnyOrder(Carried.INTENT, Carried.TIME);
        assertThat(other.query().entities(EntityType.JOB))
                .extracting(Entity::text)
                .containsExactly("EXPORT_FILE");

        var now = afterwards(ANA, first, second, third, fourth);
        assertThat(now.query().entities(EntityType.JOB))
                .extracting(Entity::text)
                .containsExactly("EXPORT_FILE");
        assertThat(now.query().timeRange()).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Who holds resource WHSLOT?           | and why?      | RESOURCE | WHSLOT
            Qual o status do prompt TRSOK?       | e por quê?    | PROMPT   | TRSOK
            ¿Quién retiene el recurso WHSLOT?    | ¿y por qué?   | RESOURCE | WHSLOT
            """)
    void resourcesAndPromptsAreSubjectsToo(String first, String second, String type, String name) {
        var analysis = afterwards(ANA, first, second);

        assertThat(analysis.carried()).contains(Carried.SUBJECT);
        assertThat(analysis.query().entities())
                .anySatisfy(entity ->
                        assertThat(entity.type() + ":" + entity.text()).isEqualTo(type + ":" + name));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Why did job PAYROLL_NIGHTLY fail last night?     | Which jobs failed?
            Por que o job PAYROLL_NIGHTLY falhou esta noite? | Quais jobs falharam?
            ¿Por qué falló el job PAYROLL_NIGHTLY anoche?    | ¿Qué jobs fallaron?
            """)
    void aQuestionThatStandsForItselfTakesNothingOver(String first, String second) {
        assertThat(afterwards(ANA, first, second).carried()).isEmpty();
    }

    @Test
    void aWishIsDeclinedWhateverWasAskedBefore() {
        var analysis = afterwards(ANA, "Why did job PAYROLL_NIGHTLY fail?", "cancel it");

        assertThat(analysis.query().intent()).isEqualTo(Intent.MANAGE);
    }

    @Test
    void nobodyTakesOverWhatAnotherAsked() {
        var analysis = afterwards(BRUNO, "Why did job PAYROLL_NIGHTLY fail?", "and the log?");

        assertThat(analysis.carried()).isEmpty();
        assertThat(analysis.query().entities()).isEmpty();
    }

    @Test
    void forgetsAConversationThatRests() {
        var nanos = new AtomicLong();
        var conversations = new Conversations(nanos::get);
        conversations.remember(ANA, "c1", STATUS);

        assertThat(conversations.last(ANA, "c1")).contains(STATUS);
        assertThat(conversations.last(ANA, null)).isEmpty();

        nanos.addAndGet(Conversations.KEPT.plus(Duration.ofSeconds(1)).toNanos());
        assertThat(conversations.last(ANA, "c1")).isEmpty();
    }

    private Analysis afterwards(Caller second, String before, String... after) {
        try (var night = new DemoNight(folder);
                var resync = night.resync().build()) {
            resync.ask(question(ANA, before));
            for (var between : List.of(after).subList(0, after.length - 1)) {
                resync.ask(question(second, between));
            }
            return resync.analyze(question(second, after[after.length - 1]));
        }
    }

    private static Question question(Caller caller, String text) {
        return new Question(text, caller, Deadline.in(Duration.ofSeconds(20)), "c1", null);
    }
}
