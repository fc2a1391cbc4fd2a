package io.resync.agent.diagnose;

import static org.assertj.core.api.Assertions.assertThat;

import io.resync.Language;
import io.resync.agent.gather.Sources;
import io.resync.agent.gather.Subject;
import io.resync.diagnosis.Finding;
import io.resync.query.Intent;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RulesAndIncidentsTest {
    @ParameterizedTest
    @CsvSource({"en", "es", "pt-BR"})
    void aStepThatANewerRuleForbidsIsNeverShown(String tag) {
        var answer = locked().answer(Language.of(tag).orElseThrow());

        assertThat(answer.dropped()).isEmpty();
        assertThat(answer.text())
                .contains("ST-40", "Night Desk", "2026-04-01", "HB-4", "2018-02-03")
                .contains("Nobody deletes from LOAD_LOCK by hand")
                .doesNotContain("Borre la fila");
    }

    private static Situation locked() {
        return Situation.ended("ABEND", 7)
                .log("begin", "ERROR GRD_31 the run of yesterday still holds a row of LOAD_LOCK", "end")
                .document(
                        Language.SPANISH,
                        "HB-4",
                        "LOAD_SALES no arranca: GRD_31",
                        "2018-02-03",
                        "Old Desk",
                        "",
                        "1. Borre la fila de LOAD_LOCK con un delete.")
                .document(
                        "ST-40",
                        "Rows that runs leave behind",
                        "2026-04-01",
                        "Night Desk",
                        "",
                        "Replaces all earlier advice. Nobody deletes from LOAD_LOCK by hand.\n1. Call Night Desk, they free it.");
    }

    @ParameterizedTest
    @CsvSource({"en", "es", "pt-BR"})
    void aRuleWhoseTitleSpeaksOfCodesIsToldWhole(String tag) {
        var answer = Situation.ended("ABEND", 7)
                .log("begin", "ERROR no input", "end")
                .document(
                        Language.SPANISH,
                        "HB-5",
                        "LOAD_SALES: códigos de retorno",
                        "2025-02-03",
                        "Desk",
                        "",
                        "1. Si sale 4 en domingo: avise a la mesa. Espere.\n2. Después, láncelo.")
                .answer(Language.of(tag).orElseThrow());

        assertThat(answer.dropped()).isEmpty();
        assertThat(answer.text()).contains("`1. Si sale 4 en domingo: avise a la mesa. Espere. 2. Después, láncelo.`");
    }

    @ParameterizedTest
    @CsvSource({"en, this time AGT1", "es, esta vez AGT1", "pt-BR, desta vez AGT1"})
    void whatHappenedToTheJobElsewhereIsToldWithTheDifference(String tag, String difference) {
        var answer = before().answer(Language.of(tag).orElseThrow());

        assertThat(answer.dropped()).isEmpty();
        assertThat(answer.text()).contains("INC-88", "AGT7", difference);
    }

    @Test
    void whoAsksWhyIsNotToldOfWhatOnlyHappenedToTheSameJob() {
        assertThat(before().asking(Intent.DIAGNOSE_FAILURE).findings())
                .extracting(Finding::message)
                .isNotEmpty()
                .noneMatch(message -> message.startsWith("similar.named"));
    }

    private static Situation before() {
        return Situation.ended("ABEND", 143)
                .asking(Intent.SIMILAR_INCIDENT)
                .document(
                        "INC-88",
                        "LOAD_SALES ended early",
                        "2025-08-09",
                        "Desk",
                        "",
                        "Somebody drained AGT7 for a patch. It was started again.");
    }

    @Test
    void theDocumentThatIsValidForACodeIsToldThoughNoJobIsCalledSo() {
        var asked = locked().asking(Intent.RUNBOOK)
                .with(Sources.JOB, new Subject.NotFound("GRD_31", List.of()))
                .findings();

        assertThat(asked)
                .filteredOn(finding -> finding.message().equals("runbook.fits"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.arguments()).contains("ST-40"));
        assertThat(asked).extracting(Finding::message).contains("runbook.forbidden", "owner.document_approved");
    }
}
