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

    private Analysis afterwards(Caller second, String before, String after) {
        try (var night = new DemoNight(folder);
                var resync = night.resync().build()) {
            resync.ask(question(ANA, before));
            return resync.analyze(question(second, after));
        }
    }

    private static Question question(Caller caller, String text) {
        return new Question(text, caller, Deadline.in(Duration.ofSeconds(20)), "c1", null);
    }
}
