package io.resync.agent.diagnose;

import static org.assertj.core.api.Assertions.assertThat;

import io.resync.Language;
import io.resync.Observed;
import io.resync.agent.codes.CauseCategory;
import io.resync.agent.codes.Topic;
import io.resync.knowledge.Document;
import io.resync.knowledge.Passage;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RunbookChoiceTest {
    private static final LocalDate OLD = LocalDate.of(2019, 3, 4);
    private static final LocalDate NEW = LocalDate.of(2026, 5, 6);
    private static final Matter MATTER =
            new Matter(Set.of("GL_POST", "LEDGER"), Set.of("RUN_GUARD"), Set.of(), Set.of(), CauseCategory.UNKNOWN);
    private static final Passage CLOSE =
            passage("HB-7", OLD, Language.PORTUGUESE, "Trava do GL_POST", "1. Apague a linha de RUN_GUARD no banco.");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "This replaces all earlier advice on RUN_GUARD.\n1. Call the ledger desk.",
                "Supersedes any previous instruction about RUN_GUARD.\n1. Call the ledger desk.",
                "Sustituye a todas las normas anteriores sobre RUN_GUARD.\n1. Llame a la mesa.",
                "Deja sin efecto toda instrucción anterior sobre RUN_GUARD.\n1. Llame a la mesa.",
                "Substitui todas as orientações anteriores sobre RUN_GUARD.\n1. Chame a mesa.",
                "Anula todo procedimento anterior de RUN_GUARD.\n1. Chame a mesa.",
                "Nobody deletes rows of RUN_GUARD by hand.\n1. Call the ledger desk."
            })
    void aNewerRuleOnTheSameThingHoldsInWhateverLanguage(String text) {
        var newer = passage("ST-2", NEW, Language.ENGLISH, "Guards of runs", text);

        var choice = choice(MATTER, CLOSE, newer);

        assertThat(id(choice.holds())).isEqualTo("ST-2");
        assertThat(choice.holds().certain()).isTrue();
        assertThat(choice.overruled()).extracting(RunbookChoiceTest::id).containsExactly("HB-7");
    }

    @Test
    void whatNobodyApprovedReplacesNothing() {
        var draft = passage("DR-1", null, Language.ENGLISH, "Guards", "Replaces all earlier advice on RUN_GUARD.");

        assertThat(id(choice(MATTER, CLOSE, draft).holds())).isEqualTo("HB-7");
    }

    @Test
    void anOlderRuleReplacesNoNewerOne() {
        var older = passage(
                "ST-0", OLD.minusYears(2), Language.ENGLISH, "Guards", "Replaces all earlier advice on RUN_GUARD.");

        assertThat(id(choice(MATTER, CLOSE, older).holds())).isEqualTo("HB-7");
    }

    @Test
    void aRuleThatReplacesAllAdviceOnAnotherThingLeavesThisOneAlone() {
        var other = passage("ST-3", NEW, Language.ENGLISH, "Prints", "Replaces all earlier advice on PRINT_QUEUE.");

        assertThat(id(choice(MATTER, CLOSE, other).holds())).isEqualTo("HB-7");
    }

    @Test
    void thatTheSameJobIsForbiddenSomethingElseReplacesNothing() {
        var close = passage("HB-8", OLD, Language.ENGLISH, "GL_POST", "1. Rerun GL_POST.");
        var other = passage("ST-4", NEW, Language.ENGLISH, "Prints", "Never print the lists of GL_POST twice.");

        assertThat(id(choice(MATTER, close, other).holds())).isEqualTo("HB-8");
    }

    @Test
    void inPortugueseTheShortWordForbidsNothing() {
        var other = passage("ST-5", NEW, Language.PORTUGUESE, "Cópias", "A cópia de RUN_GUARD fica no cofre.");

        assertThat(id(choice(MATTER, CLOSE, other).holds())).isEqualTo("HB-7");
    }

    @Test
    void whatSaysWhatToDoGoesBeforeWhatAnnouncesAChange() {
        var matter = new Matter(Set.of(), Set.of("FEED_DIR"), Set.of(Topic.VARIABLE), Set.of(), CauseCategory.UNKNOWN);
        var change = passage("CHG-12", NEW, Language.ENGLISH, "Variable FEED_DIR", "FEED_DIR is set to a new folder.");
        var rule = passage("RB-12", OLD, Language.ENGLISH, "A variable was changed", "1. Have the old value put back.");

        assertThat(id(choice(matter, change, rule).holds())).isEqualTo("RB-12");
    }

    @Test
    void theNewestRuleThatIsWrittenForACodeIsFoundByIt() {
        var old = passage("HB-9", OLD, Language.SPANISH, "GRD_17 al arrancar", "1. Borre la fila de RUN_GUARD.");
        var newer = passage("ST-6", NEW, Language.ENGLISH, "Guards", "Nobody deletes rows of RUN_GUARD.\n1. Call us.");
        var choice = RunbookChoice.naming(documents(old, newer), "GRD_17");

        assertThat(choice).hasValueSatisfying(found -> {
            assertThat(id(found.holds())).isEqualTo("ST-6");
            assertThat(found.overruled()).extracting(RunbookChoiceTest::id).containsExactly("HB-9");
        });
    }

    @Test
    void ofWhatNoDocumentNamesTheNearestIsNoRule() {
        assertThat(RunbookChoice.naming(documents(CLOSE), "GRD_18"))
                .hasValueSatisfying(found -> assertThat(found.holds().certain()).isFalse());
    }

    private static RunbookChoice choice(Matter matter, Passage... passages) {
        return RunbookChoice.of(documents(passages), matter).orElseThrow();
    }

    private static Documents documents(Passage... passages) {
        var seen = new Observed<>(List.of(passages), "documents", Instant.EPOCH);
        return new Documents(seen, Documents.profiles(List.of(seen)));
    }

    private static String id(DocumentFit.Fit fit) {
        return fit.profile().document().id();
    }

    private static Passage passage(
            String id, @Nullable LocalDate approved, Language language, String title, String text) {
        return new Passage(new Document(id, title, "1", approved, "team", Set.of(), language), "", text, 1.0);
    }
}
