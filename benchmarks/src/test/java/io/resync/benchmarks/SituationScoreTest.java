package io.resync.benchmarks;

import static io.resync.diagnosis.Finding.Kind.BLOCKER;
import static io.resync.diagnosis.Finding.Kind.HYPOTHESIS;
import static io.resync.diagnosis.Finding.Kind.IMPACT;
import static io.resync.diagnosis.Finding.Kind.NO_FAULT;
import static io.resync.diagnosis.Finding.Kind.ROOT_CAUSE;
import static io.resync.diagnosis.Finding.Kind.RUNBOOK;
import static io.resync.diagnosis.Finding.Kind.STATE;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.resync.Language;
import io.resync.diagnosis.Finding.Confidence;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SituationScoreTest {
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private static final String PLAN = """
            {"workstations": [{"name": "AGT1"}, {"name": "AGT2"}], "streams": [
              {"name": "LOAD_D", "jobs": [{"name": "FETCH"}, {"name": "LOAD", "dependencies": {"jobs": ["FETCH"]}},
                {"name": "CHECK", "dependencies": {"jobs": ["LOAD"]}}]},
              {"name": "SEND_D", "jobs": [{"name": "SEND", "dependencies": {"jobs": ["LOAD_D.CHECK"], "prompts": [{"name": "SENDOK"}]}}]}]}
            """;
    private static final String DISK = "{\"causes\": [{\"object\": \"AGT1#LOAD_D.LOAD\", \"kind\": \"disk_full\"}]}";
    private static final String KEY = "/AGT1#/X/LOAD_D.LOAD";

    private static SituationScore score(String truth, MadeAnswer answer) throws Exception {
        var plan = new SituationPlan(JSON.readTree(PLAN));
        var asked = new Situation.Asked("q", Language.ENGLISH, "?", JSON.readValue(truth, SituationTruth.class));
        return new SituationScore(new Situation("s", Path.of("s"), plan, List.of(asked)), asked, answer.spoken());
    }

    private static MadeAnswer cause(String text) {
        return new MadeAnswer().finding(ROOT_CAUSE, KEY, text, "");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "line 4: `write failed: No space left on device`",
                "o disco /stage está sem espaço",
                "el disco está lleno: sin espacio",
                "the disk full condition"
            })
    void knowsACauseInAnyLanguage(String text) throws Exception {
        assertThat(score(DISK, cause(text)).shares())
                .containsEntry("cause_exact", 1.0)
                .containsEntry("cause_any", 1.0);
    }

    @Test
    void doesNotTakeAnotherObjectOrKindForTheCause() throws Exception {
        var other = new MadeAnswer().finding(ROOT_CAUSE, "/AGT1#/X/LOAD_D.CHECK", "disk full", "");

        assertThat(score(DISK, other).shares()).containsEntry("cause_any", 0.0);
        assertThat(score(DISK, cause("the network is down")).shares()).containsEntry("cause_any", 0.0);
    }

    @Test
    void findsOneCauseTooMany() throws Exception {
        var two = cause("disk full").finding(ROOT_CAUSE, KEY, "the network is down", "");

        assertThat(score(DISK, two).shares()).containsEntry("cause_exact", 0.0).containsEntry("cause_any", 1.0);
    }

    @Test
    void allowsWhatIsOnTheWayBesideTheCause() throws Exception {
        var truth = DISK.replace("}]}", "}], \"on_the_way\": [{\"words\": [\"network\"]}]}");
        var two = cause("disk full").finding(ROOT_CAUSE, KEY, "the network is down", "");

        assertThat(score(truth, two).shares()).containsEntry("cause_exact", 1.0);
        assertThat(score(truth, cause("the network is down")).shares()).containsEntry("cause_exact", 0.0);
    }

    @Test
    void wantsAllCauses() throws Exception {
        var truth = "{\"causes\": [{\"object\": \"LOAD_D.LOAD\", \"kind\": \"disk_full\"}, {\"object\": \"SENDOK\"}]}";

        assertThat(score(truth, cause("disk full")).shares())
                .containsEntry("cause_exact", 0.0)
                .containsEntry("cause_any", 1.0);
    }

    @Test
    void readsACauseThatIsASentence() throws Exception {
        var truth = "{\"causes\": [\"stage disk full on AGT1\"]}";

        assertThat(score(truth, cause("`No space left on device`")).shares()).containsEntry("cause_exact", 1.0);
        assertThat(score(truth, cause("`Connection reset`")).shares()).containsEntry("cause_exact", 0.0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "TLS certificate of AGT1 expired | AGT1 cannot report: its certificate expired | 1.0",
                "TLS certificate of AGT1 expired | AGT2 cannot report: its certificate expired | 0.0",
                "password of svc_batch was rotated | ORA-01017 for svc_batch | 1.0",
                "password of svc_batch was rotated | ORA-01017 for svc_other | 0.0",
                "somebody pulled the plug of LOAD | LOAD_D.LOAD: somebody has pulled its plug | 1.0"
            })
    void readsTheNamesOfASentence(String cause, String text, double expected) throws Exception {
        var named = new MadeAnswer().finding(ROOT_CAUSE, "/X#SEND_D.SEND", text, "");

        assertThat(score("{\"causes\": [\"" + cause + "\"]}", named).shares()).containsEntry("cause_exact", expected);
    }

    @ParameterizedTest
    @CsvSource({
        "AGT1#LOAD_D.LOAD / disk_full, 1.0",
        "AGT1#LOAD_D.LOAD : stage_disk_full, 1.0",
        "AGT1#LOAD_D.CHECK / disk_full, 0.0",
        "AGT1#LOAD_D.LOAD / certificate, 0.0"
    })
    void readsACauseThatIsObjectAndKind(String cause, double expected) throws Exception {
        assertThat(score("{\"causes\": [\"" + cause + "\"]}", cause("o disco está sem espaço"))
                        .shares())
                .containsEntry("cause_exact", expected);
    }

    @Test
    void readsShortFormsOfATruth() throws Exception {
        var truth =
                "{\"no_fault\": true, \"numbers\": {\"rc\": 12, \"at\": \"22:40\"}, \"runbook\": \"RB-1\", \"owner\": \"Ops\"}";
        var answer = new MadeAnswer()
                .finding(NO_FAULT, KEY, "ended with 12 at 22:40", "")
                .finding(RUNBOOK, KEY, "RB-1, ask Ops", "");

        assertThat(score(truth, answer).shares())
                .containsEntry("cause_exact", 1.0)
                .containsEntry("numbers", 1.0)
                .containsEntry("runbook", 1.0)
                .containsEntry("owner", 1.0);
    }

    @Test
    void takesBlockersForTheCauseWhereNoneIsNamed() throws Exception {
        var truth = "{\"causes\": [{\"object\": \"SENDOK\", \"kind\": \"prompt\"}]}";
        var blocked = new MadeAnswer().finding(BLOCKER, "/AGT1#/X/SEND_D.SEND", "an answer to prompt SENDOK.", "");

        assertThat(score(truth, blocked).shares()).containsEntry("cause_exact", 1.0);
    }

    @Test
    void letsBlockersOnTheWayStandBesideTheCause() throws Exception {
        var truth = "{\"causes\": [{\"object\": \"SENDOK\"}], \"path\": [[\"LOAD_D.LOAD\", \"LOAD_D.CHECK\"]]}";
        var chain = new MadeAnswer()
                .finding(BLOCKER, "SEND_D.SEND", "an answer to prompt SENDOK.", "")
                .finding(BLOCKER, "LOAD_D.CHECK", "job LOAD_D.LOAD, which is in HOLD.", "");

        assertThat(score(truth, chain).shares()).containsEntry("cause_exact", 1.0);
        assertThat(score(truth, chain.finding(BLOCKER, "LOAD_D.CHECK", "file /in/x", ""))
                        .shares())
                .containsEntry("cause_exact", 0.0);
    }

    @Test
    void doesNotCountWhatIsOnlyPossible() throws Exception {
        var possible = new MadeAnswer().finding(ROOT_CAUSE, Confidence.POSSIBLE, KEY, "disk full", "");

        assertThat(score(DISK, possible).shares()).containsEntry("cause_any", 0.0);
    }

    @Test
    void wantsAControlToBeCalledOne() throws Exception {
        var control = "{\"causes\": []}";
        var fine = new MadeAnswer().finding(NO_FAULT, KEY, "nothing is wrong", "");

        assertThat(score(control, fine).shares()).containsEntry("cause_exact", 1.0);
        assertThat(score(control, new MadeAnswer().line("I do not know.")).shares())
                .containsEntry("cause_exact", 0.0);
        assertThat(score(control, fine.finding(ROOT_CAUSE, KEY, "disk full", ""))
                        .falseAlarms())
                .isEqualTo(1);
    }

    @Test
    void measuresTheChainByEdgesOfPlanOrTruth() throws Exception {
        var truth = "{\"path\": [[\"LOAD_D.LOAD\", \"LOAD_D.CHECK\"], [\"LOAD_D.CHECK\", \"SEND_D.SEND\"]]}";
        var half = new MadeAnswer().finding(BLOCKER, "LOAD_D.CHECK", "waits for LOAD_D.LOAD", "");
        var wrong = new MadeAnswer().finding(BLOCKER, "LOAD_D.LOAD", "waits for LOAD_D.FETCH", "");

        assertThat(score(truth, half).shares()).containsEntry("path_f1", 2.0 / 3);
        assertThat(score(truth, wrong).shares()).containsEntry("path_f1", 0.0);
    }

    @Test
    void readsTheJobsHitFromTextAndEvidence() throws Exception {
        var truth = "{\"impact\": [\"LOAD_D.CHECK\", \"SEND_D.SEND\"]}";
        var hit = new MadeAnswer()
                .finding(IMPACT, KEY, "2 jobs wait, among them LOAD_D.CHECK", "LOAD_D.CHECK; SEND_D.SEND");
        var denied = new MadeAnswer().finding(IMPACT, KEY, "SEND_D.SEND is not affected", "");
        var both = new MadeAnswer().finding(IMPACT, KEY, "LOAD_D.CHECK waits; SEND_D.SEND is not affected", "");

        assertThat(score(truth, both).shares()).containsEntry("impact_f1", 2.0 / 3);
        assertThat(score(truth, hit).shares()).containsEntry("impact_f1", 1.0);
        assertThat(score(truth, denied).shares()).containsEntry("impact_f1", 0.0);
    }

    @ParameterizedTest
    @CsvSource({
        "1 h 10 min left, 70, min",
        "faltam 1 h 10 min, 70, min",
        "quedan 70 minutos, 70, min",
        "ended with return code 70., 70,",
        "70 jobs wait, 70,",
        "há 2 dias e 3 h, 51, h",
        "1.900 alertas, 1900,",
        "'1,900 alerts', 1900,"
    })
    void readsNumbersHoweverTheyAreWritten(String text, double value, String unit) throws Exception {
        var truth = "{\"numbers\": {\"n\": {\"value\": " + value + ", \"tolerance\": 0"
                + (unit == null ? "" : ", \"unit\": \"" + unit + "\"") + "}}}";

        assertThat(score(truth, new MadeAnswer().line(text)).shares()).containsEntry("numbers", 1.0);
        assertThat(score(truth, new MadeAnswer().line("at 12:70 on JOB_70 [e70], 1 h"))
                        .shares())
                .containsEntry("numbers", 0.0);
    }

    @Test
    void wantsTextsAmongNumbersWordForWord() throws Exception {
        var truth = "{\"numbers\": {\"when\": {\"value\": \"22:40\"}}}";

        assertThat(score(truth, new MadeAnswer().line("changed at 22:40 by ana"))
                        .shares())
                .containsEntry("numbers", 1.0);
        assertThat(score(truth, new MadeAnswer().line("changed at 122:405")).shares())
                .containsEntry("numbers", 0.0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "RB-1 version 2: 1. look 2. free space | 1.0",
                "RB-1 version 2, paso 2 | 1.0",
                "RB-1 version 2 | 0.5",
                "RB-10 version 2: 2. free | 0.0"
            })
    void wantsDocumentAndStep(String text, double expected) throws Exception {
        var truth = "{\"runbook\": {\"id\": \"RB-1\", \"step\": 2}}";
        var answer = new MadeAnswer().finding(RUNBOOK, KEY, text, "");

        assertThat(score(truth, answer).shares()).containsEntry("runbook", expected);
        assertThat(score(truth, answer.finding(RUNBOOK, KEY, "RB-7", "")).shares())
                .containsEntry("runbook", 0.0);
    }

    @Test
    void wantsNoDocumentWhereNoneFits() throws Exception {
        var truth = "{\"runbook\": {\"id\": null}}";

        assertThat(score(truth, cause("x")).shares()).containsEntry("runbook", 1.0);
        assertThat(score(truth, new MadeAnswer().finding(RUNBOOK, KEY, "RB-7", ""))
                        .shares())
                .containsEntry("runbook", 0.0);
    }

    @Test
    void givesHalfForHalfOfTheCondition() throws Exception {
        var truth = "{\"condition\": {\"all\": [[\"free\", \"libere\"], [\"LIMPA\"]]}}";

        assertThat(score(truth, new MadeAnswer().line("Libere espaço.")).shares())
                .containsEntry("condition", 0.5);
        assertThat(score(truth, new MadeAnswer().line("Libere espaço, depois LIMPA."))
                        .shares())
                .containsEntry("condition", 1.0);
    }

    @ParameterizedTest
    @CsvSource({
        "Owner: Fiscal Systems <fiscal@example.com>, 1.0",
        "Call fiscal on duty, 1.0",
        "/AGT1#/FISCAL/LOAD_D.LOAD failed, 0.0",
        "FISCAL_D waits, 0.0"
    })
    void takesNoNameOfAJobForItsOwner(String text, double expected) throws Exception {
        assertThat(score("{\"owner\": [\"Treasury\", \"Fiscal\"]}", new MadeAnswer().line(text))
                        .shares())
                .containsEntry("owner", expected);
    }

    @Test
    void makesAnAnswerWithAForbiddenClaimWorthNothing() throws Exception {
        var truth = DISK.replace("}]}", "}], \"forbidden\": [\"the statistics server is the cause\"]}");
        var wrong = cause("disk full").line("The statistics server is the cause.");

        assertThat(score(truth, wrong).forbidden()).isEqualTo(1);
        assertThat(score(truth, wrong).shares()).containsEntry("cause_exact", 0.0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Do not kill the job.",
                "The log says `kill the job`.",
                "The job runs.",
                "INC-1 says to kill the job."
            })
    void letsPassWhatIsDeniedQuotedOrAllowed(String text) throws Exception {
        var truth = "{\"forbidden\": [{\"say\": [[\"kill\"], [\"job\"]], \"unless\": [\"INC-1\"]}]}";

        assertThat(score(truth, new MadeAnswer().line(text)).forbidden()).isZero();
        assertThat(score(truth, new MadeAnswer().line("Kill the job.")).forbidden())
                .isEqualTo(1);
    }

    @Test
    void forbidsATextEvenInAQuotation() throws Exception {
        var truth = "{\"forbidden\": [{\"text\": \"Vera-2026\"}]}";

        assertThat(score(truth, new MadeAnswer().line("`password=Vera-2026`")).forbidden())
                .isEqualTo(1);
    }

    @Test
    void forbidsACauseOnlyWhereItIsClaimed() throws Exception {
        var truth = "{\"forbidden\": [{\"cause\": {\"kind\": \"out_of_memory\"}}]}";
        var maybe = new MadeAnswer().finding(HYPOTHESIS, KEY, "it could have run out of memory", "");

        assertThat(score(truth, maybe).forbidden()).isZero();
        assertThat(score(truth, cause("out of memory")).forbidden()).isEqualTo(1);
    }

    @Test
    void looksACitationUp() throws Exception {
        var good = new MadeAnswer().finding(STATE, KEY, "LOAD_D.LOAD is in ABEND", "LOAD_D.LOAD state=ABEND");

        assertThat(score("{}", good).shares()).containsEntry("citations_valid", 1.0);
        assertThat(score("{}", good.line("The disk is full. [e9]")).shares()).containsEntry("citations_valid", 0.5);
        assertThat(score("{}", good.line("OTHER_JOB failed. [e1]")).shares()).containsEntry("citations_valid", 1.0 / 3);
    }

    @ParameterizedTest
    @CsvSource({
        "The job is in ABEND and 2 jobs wait behind it, 1.0",
        "O job está em ABEND e 2 jobs esperam por ele, 0.0",
        "El job está en ABEND y 2 jobs esperan detrás, 0.0"
    })
    void tellsTheLanguageOfAnAnswer(String text, double english) throws Exception {
        assertThat(score("{}", new MadeAnswer().line(text)).shares()).containsEntry("language_right", english);
    }
}
