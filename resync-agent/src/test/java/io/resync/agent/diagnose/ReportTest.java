package io.resync.agent.diagnose;

import static org.assertj.core.api.Assertions.assertThat;

import io.resync.Language;
import io.resync.diagnosis.Finding;
import io.resync.query.Audience;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ReportTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en    | **Title:** SALES_D.LOAD_SALES — lack of space | **Evidence:** line 2 of the log | log lines read: 3; earlier runs looked at: 4 | **Asked for:** step 2 of RB-61 version 1 | **For:** the database team
            es    | **Título:** SALES_D.LOAD_SALES — falta de espacio | **Evidencia:** línea 2 del log | líneas de log leídas: 3; ejecuciones anteriores vistas: 4 | **Se pide:** paso 2 de RB-61 versión 1 | **Para:** el equipo de base de datos
            pt-BR | **Título:** SALES_D.LOAD_SALES — falta de espaço | **Evidência:** linha 2 do log | linhas de log lidas: 3; execuções anteriores vistas: 4 | **Pede-se:** passo 2 de RB-61 versão 1 | **Para:** a equipe de banco de dados
            """)
    void aTicketPutsTheFindingsWhereWhoHasToActLooksForThem(
            String tag, String title, String evidence, String done, String asked, String to) {
        var answer = full().writtenFor(Audience.TEAM).answer(Language.of(tag).orElseThrow());

        assertThat(answer.dropped()).isEmpty();
        assertThat(answer.text())
                .contains(title, evidence, done, asked, to)
                .contains("`Ask the database team for more space in TS_SALES.`", "Sales <sales@example.com>")
                .contains("secret=****")
                .doesNotContain("Tulip77");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en    | SALES_D.LOAD_SALES stopped at 2026-11-20 03:00 before its work was done; the cause is lack of space. | who has to act: Sales <sales@example.com>.
            es    | SALES_D.LOAD_SALES se detuvo el 2026-11-20 03:00 antes de acabar su trabajo; la causa es falta de espacio. | quién debe actuar: Sales <sales@example.com>.
            pt-BR | SALES_D.LOAD_SALES parou em 2026-11-20 03:00 antes de acabar o seu trabalho; a causa é falta de espaço. | quem tem de agir: Sales <sales@example.com>.
            """)
    void aManagerGetsTwoSentencesWithoutCodes(String tag, String happened, String who) {
        var answer =
                full().writtenFor(Audience.MANAGEMENT).answer(Language.of(tag).orElseThrow());

        assertThat(answer.dropped()).isEmpty();
        assertThat(answer.text().split("\n\n")).hasSize(3); // with the age
        assertThat(answer.text())
                .contains(happened, who)
                .doesNotContain("ORA-01653")
                .doesNotContain("ABEND")
                .doesNotContain("RB-61");
    }

    @Test
    void aManagerIsToldWhatIsNotKnown() {
        var text = Situation.ended("ABEND", 9)
                .log("begin", "end")
                .writtenFor(Audience.MANAGEMENT)
                .answer(Language.ENGLISH)
                .text();

        assertThat(text)
                .contains("; the cause is not known yet. [")
                .contains("No deadline behind it was found; who has to act is not known.");
    }

    @Test
    void whereNothingIsWrongAManagerIsNotToldOfCausesAndOwners() {
        var text = Situation.ran("EXEC", Duration.ofMinutes(7))
                .writtenFor(Audience.MANAGEMENT)
                .answer(Language.ENGLISH)
                .text();

        assertThat(text)
                .startsWith("SALES_D.LOAD_SALES has been running since 2026-11-20 03:53. [")
                .contains("No deadline behind it was found.")
                .doesNotContain("cause")
                .doesNotContain("who has to act");
    }

    @Test
    void aTicketSaysThatNoDeadlineWasFoundAndThatNobodyTriedAgain() {
        var text = full().writtenFor(Audience.TEAM).answer(Language.ENGLISH).text();

        assertThat(text)
                .contains("it ran once, and nobody has repeated it.")
                .contains("**Urgency:** no deadline behind it was found.");
    }

    @Test
    void aJobThatDidNotFailIsReportedAsItStands() {
        var answer = Situation.ended("SUCC", 0).writtenFor(Audience.TEAM).answer(Language.SPANISH);

        assertThat(answer.text())
                .contains("**Inicio:** AGT1#SALES_D.LOAD_SALES está en SUCC")
                .doesNotContain("Evidencia");
    }

    private static Situation full() {
        return Situation.ended("ABEND", 8)
                .log(
                        "loading with secret=Tulip77",
                        "ERROR secret=Tulip77 ORA-01653: unable to extend table SALES.PRICES in tablespace TS_SALES",
                        "exit code 8")
                .document(
                        "RB-61",
                        "Sales table space full (ORA-01653)",
                        "2026-03-01",
                        "Sales <sales@example.com>",
                        "Steps",
                        "1. Check the free space.\n2. Ask the database team for more space in TS_SALES.")
                .earlier(0, 0, 8, 0);
    }

    @Test
    void theSameFindingsAreBehindEveryForm() {
        var ticket = full().writtenFor(Audience.TEAM).findings();
        var note = full().writtenFor(Audience.MANAGEMENT).findings();

        assertThat(messages(ticket)).isEqualTo(messages(note)).contains("state.failed", "cause.log_of", "runbook.step");
    }

    private static List<String> messages(List<Finding> findings) {
        return findings.stream().map(Finding::message).toList();
    }
}
