package io.resync.agent.diagnose;

import static org.assertj.core.api.Assertions.assertThat;

import io.resync.Language;
import io.resync.agent.gather.Sources;
import io.resync.diagnosis.Finding;
import io.resync.tws.DefinitionId;
import io.resync.tws.Definitions.JobDefinition;
import io.resync.tws.EngineId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Whether a job that failed may be run once more. */
final class RepeatTest {
    private static final String ERROR = "ERROR ORA-00001: unique constraint (SALES.PK) violated";

    @ParameterizedTest
    @EnumSource(Language.class)
    void allThatIsSaidIsHeldByTheEvidenceInEachLanguage(Language language) {
        for (var situation : List.of(
                ruled("Never rerun LOAD_SALES."),
                ruled("Rerun LOAD_SALES."),
                ruled("It continues from the last checkpoint."),
                done("INFO 4120 rows inserted"),
                done("INFO transaction rolled back"),
                done("INFO checkpoint 7 written"),
                ruled("Rerun LOAD_SALES.").log("INFO 4120 rows inserted", ERROR),
                repeatedByTheEngine(),
                Situation.ended("ABEND", 8))) {
            assertThat(situation.answer(language).dropped()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Never rerun LOAD_SALES. | forbidden",
                "Do not run the job again before Sales agreed. | forbidden",
                "Não rode o LOAD_SALES de novo. | forbidden",
                "Nunca reprocessar sem o aval de Vendas. | forbidden",
                "Restart it from step 3. | from_a_point",
                "Ele recomeça do último registro. | from_a_point",
                "Reanudar desde el paso 4. | from_a_point",
                "The load is idempotent. | allowed",
                "Ask an operator to run LOAD_SALES again. | allowed",
                "Peça que rodem LOAD_SALES de novo. | allowed",
                "Pedir que vuelvan a lanzar LOAD_SALES. | allowed",
                "Call the sales desk. | log_finished"
            })
    void theRuleOfADocumentCountsMost(String rule, String verdict) {
        assertThat(verdict(ruled(rule).log("INFO 12 rows posted", "ERROR deadlock")))
                .isEqualTo(
                        verdict.equals("allowed") && !rule.contains("idempotent")
                                ? "repeat.after_check"
                                : "repeat." + verdict);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SPANISH | No relanzar LOAD_SALES. | forbidden",
                "SPANISH | LOAD_SALES no debe reejecutarse. | forbidden",
                "PORTUGUESE | No caso de queda reexecutar o LOAD_SALES. | after_check",
                "ENGLISH | If no file came, rerun LOAD_SALES. | after_check",
                "ENGLISH | LOAD_SALES is not idempotent. | forbidden"
            })
    void aNegationCountsInItsLanguageOnly(Language language, String rule, String verdict) {
        var situation = Situation.ended("ABEND", 8)
                .document(language, "RB-61", "LOAD_SALES stops", "2026-02-11", "Sales", "Steps", rule)
                .log("INFO 12 rows posted", "ERROR deadlock");

        assertThat(verdict(situation)).isEqualTo("repeat." + verdict);
    }

    @Test
    void aSentenceGoesOnInTheNextLine() {
        assertThat(verdict(ruled("Whoever is on shift must not\nrerun LOAD_SALES by himself.")))
                .isEqualTo("repeat.forbidden");
    }

    @Test
    void ofTwoSentencesTheStricterOneHolds() {
        assertThat(verdict(ruled("Rerun LOAD_SALES. After midnight do not rerun it.")))
                .isEqualTo("repeat.forbidden");
    }

    @Test
    void whatNobodyApprovedForbidsButAllowsNothing() {
        assertThat(verdict(draft("Never rerun LOAD_SALES."))).isEqualTo("repeat.forbidden");
        assertThat(verdict(draft("Rerun LOAD_SALES."))).isEqualTo("repeat.unknown");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "INFO 4120 rows inserted | log_finished",
                "INFO 37 lançamentos contabilizados | log_finished",
                "INFO 90 registros cargados | log_finished",
                "INFO commit | log_finished",
                "INFO file OUT_77.TXT sent | log_finished",
                "INFO lote 44 enviado | log_finished",
                "INFO batch sent to the clearing house | log_finished",
                "INFO 0 rows inserted | unknown",
                "INFO 4120 rows will be inserted | unknown",
                "INFO 4120 rows read | unknown",
                "WARN nothing was written | log_taken_back",
                "INFO lote desfeito | log_taken_back",
                "INFO restart point 14 saved | log_point_to_go_on"
            })
    void whereNoDocumentSaysTheLogDoes(String line, String verdict) {
        assertThat(verdict(done(line))).isEqualTo("repeat." + verdict);
    }

    @Test
    void theLastWordOfTheLogBeforeTheFailureCounts() {
        assertThat(verdict(done("INFO 4120 rows inserted", "INFO transaction rolled back")))
                .isEqualTo("repeat.log_taken_back");
        assertThat(verdict(Situation.ended("ABEND", 8).log(ERROR, "INFO 4120 rows inserted")))
                .isEqualTo("repeat.unknown");
    }

    @Test
    void whatTheEngineRepeatsByItselfMayBeRepeated() {
        assertThat(verdict(repeatedByTheEngine())).isEqualTo("repeat.recovery");
    }

    @Test
    void whatWorkIsDoneIsADangerAndSaidAsOne() {
        assertThat(done("INFO 4120 rows inserted").answer(Language.ENGLISH).text())
                .contains(
                        "**Attention:** run it again: not safe without a check of what is there already. Line 1 of the log");
    }

    @Test
    void aJobThatDidNotFailIsNotJudged() {
        assertThat(Situation.ended("SUCC", 0).findings())
                .extracting(Finding::message)
                .noneMatch(message -> message.startsWith("repeat."));
    }

    private static String verdict(Situation situation) {
        return situation.findings().stream()
                .map(Finding::message)
                .filter(message -> message.startsWith("repeat."))
                .reduce((one, other) -> one + " " + other)
                .orElse("");
    }

    private static Situation done(String... lines) {
        var all = new ArrayList<>(List.of(lines));
        all.add(ERROR);
        return Situation.ended("ABEND", 8).log(all.toArray(String[]::new));
    }

    private static Situation ruled(String rule) {
        return written(rule, "2026-02-11");
    }

    private static Situation draft(String rule) {
        return written(rule, null).log(ERROR);
    }

    private static Situation written(String rule, @Nullable String approved) {
        return Situation.ended("ABEND", 8).document("RB-61", "LOAD_SALES stops", approved, "Sales", "Steps", rule);
    }

    private static Situation repeatedByTheEngine() {
        var definition = new JobDefinition(
                new DefinitionId(new EngineId("test"), "d1"),
                "LOAD_SALES",
                "AGT1",
                "/",
                "executable",
                "",
                "etl",
                "load",
                "RERUN");
        return Situation.ended("ABEND", 8).log(ERROR).with(Sources.definitionsOf("LOAD_SALES"), List.of(definition));
    }
}
