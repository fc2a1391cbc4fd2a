package io.resync.tws.client.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.resync.tws.DefinitionId;
import io.resync.tws.EngineId;
import io.resync.tws.Journal.ActionRun;
import io.resync.tws.Journal.AuditRecord;
import io.resync.tws.Journal.EventRule;
import io.resync.tws.Journal.OperatorMessage;
import io.resync.tws.Journal.RuleInstance;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class V1JournalAnswersTest {
    private static final EngineId PROD = new EngineId("prod");
    private static final Instant AT = Instant.parse("2026-11-20T04:05:00Z");
    private static final String RECORD = "'id':'000905','timestamp':'2026-11-20T04:05:00','ruleName':'LATE'";

    private final V1JournalAnswers answers = new V1JournalAnswers(PROD);

    @Test
    void readsWhoDidWhat() throws IOException {
        assertThat(
                        answers.audit(
                                stream(
                                        "[{" + RECORD + ",'auditType':'PLAN','objectType':'JOB','actionType':'CANCEL',"
                                                + "'workstationName':'AGT1','userName':'ana','objectName':'EVENING.PAY','actionData':'by hand',"
                                                + "'version':2,'reason':'asked for','justificationData':{'ticket':['x']},'differences':null}]")))
                .containsExactly(new AuditRecord(
                        "000905", AT, "ana", "CANCEL", "JOB", "EVENING.PAY", "AGT1", "by hand", "asked for"));
    }

    @Test
    void readsWhatTheEngineSaidAndDid() throws IOException {
        assertThat(answers.messages(stream("[{" + RECORD + ",'informationType':'ERROR','message':'PAY ended with 8',"
                        + "'source':'JobMonitor','workstationName':'AGT1','lineOfBusiness':[]}]")))
                .containsExactly(
                        new OperatorMessage("000905", AT, "ERROR", "JobMonitor", "LATE", "AGT1", "PAY ended with 8"));
        assertThat(answers.ruleInstances(
                        stream("[{" + RECORD + ",'ruleStatus':'COMPLETED','isTimeoutExpired':false}]")))
                .containsExactly(new RuleInstance("000905", AT, "LATE", "COMPLETED"));
        assertThat(answers.actionRuns(stream("[{" + RECORD + ",'actionType':'SendMail','actionStatus':'ERROR',"
                        + "'message':' ','actionResult':'no server'}]")))
                .containsExactly(new ActionRun("000905", AT, "LATE", "SendMail", "ERROR", "no server"));
        assertThat(answers.eventRules(stream("[{'id':'R1','name':'LATE','description':'tells','ruleType':'FILTER',"
                        + "'isDraft':true,'status':'INACTIVE','lockData':{'user':'x'}}]")))
                .containsExactly(
                        new EventRule(new DefinitionId(PROD, "R1"), "LATE", "tells", "FILTER", "INACTIVE", true));
    }

    @Test
    void takesWhatIsMissingForAbsent() throws IOException {
        assertThat(answers.audit(stream("[{'id':'1','timestamp':null,'userName':null,'actionData':{'a':1}}]")))
                .containsExactly(new AuditRecord("1", null, "", "", "", "", "", "", ""));
        assertThat(answers.eventRules(stream("[{'id':7}]")))
                .containsExactly(new EventRule(new DefinitionId(PROD, "7"), "", "", "", "", false));
        assertThat(answers.messages(stream("[]"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{}]",
                "[{'id':null}]",
                "[{'id':' '}]",
                "[{'id':{}}]",
                "[{'id':'1','timestamp':'today'}]",
                "[{'id':'1','timestamp':5}]",
                "[{'id':'1'",
                "[[]]",
                "{}",
                "null",
                ""
            })
    void refusesWhatIsNoJournal(String json) {
        assertThatExceptionOfType(JsonProcessingException.class).isThrownBy(() -> answers.audit(stream(json)));
        assertThatExceptionOfType(JsonProcessingException.class).isThrownBy(() -> answers.eventRules(stream(json)));
    }

    private static InputStream stream(String json) {
        return new ByteArrayInputStream(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }
}
