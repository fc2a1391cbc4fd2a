package io.resync.tws.client;

import static io.resync.tws.client.V1AllowListTest.request;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import okhttp3.HttpUrl;
import okhttp3.Request;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What may be sent about history, critical jobs, the journal and issues; and what stands next to it and may not. */
final class V1RecordAllowListTest {
    private static final HttpUrl ENDPOINT = HttpUrl.get("https://mdm.example:31116/twsd");
    private static final String ID = "QUdUTElTMDI7MEFBQUFBQUFBQUFBQUJYUTtQQVlNRU5UUw%3D%3D";
    private static final String CRITICAL = "plan/current/criticaljob/";
    private static final String ISSUES = "POST plan/current/job/issues";
    private static final String SOME_IDS = "{\"jobIdList\":[\"AGT;0A1;X\"]}";

    /** Changes, runs and secrets beside the reads, by the reference and by their names. */
    static final List<String> CHANGES = List.of(
            "POST model/jobdetailedstatistic",
            "PUT model/jobdetailedstatistic/query",
            "DELETE model/jobdetailedstatistic/" + ID,
            "POST model/jobdetailedstatistic/query_next",
            "POST model/jobdetailedstatistic/query/",
            "POST model/jobdetailedstatistic//query",
            "POST model/jobdetailedstatistic/query?lock=true",
            "GET model/jobdetailedstatistic/query",
            "POST model/jobhistoryrun",
            "PUT model/jobhistoryrun/query",
            "DELETE model/jobhistoryrun/" + ID,
            "POST model/jobhistoryrun/query_next",
            "POST model/jobhistoryrun/header/query",
            "POST model/jobhistoryrun/query?lock=true",
            "PUT model/jobstatistics?name=A&workstationName=B",
            "DELETE model/jobstatistics?name=A&workstationName=B",
            "GET model/jobstatistics?name=A&workstationName=B&lock=true",
            "GET model/jobstatistics",
            "GET model/jobstatistics?name=A",
            "POST model/jobstatistics",
            "GET model/jobstatistics?name=A&name=B",
            "GET model/jobstatistics?name=A%22B&workstationName=B",
            "GET model/jobstatistics/" + ID,
            "POST model/jobstatistics/" + ID,
            "POST " + CRITICAL + "action/cancel",
            "POST " + CRITICAL + ID + "/action/cancel",
            "POST " + CRITICAL + ID,
            "GET " + CRITICAL + ID,
            "PUT " + CRITICAL + ID + "/query_predecessors_chain",
            "GET " + CRITICAL + ID + "/query_predecessors_chain",
            "POST " + CRITICAL + "action/query_predecessors_chain",
            "POST " + CRITICAL + "..%2F" + ID + "/query_predecessors_chain",
            "POST " + CRITICAL + ID + "/query_predecessors_chain/run",
            "POST " + CRITICAL + ID + "/query_next_predecessors_chain",
            "POST plan/202611190000/criticaljob/query",
            "GET " + CRITICAL + "summary_info",
            "POST " + CRITICAL + "summary_info?lock=true",
            "POST eventrule/engine/audit_record",
            "PUT eventrule/engine/audit_record/header/query",
            "POST eventrule/engine/audit_record/query",
            "POST eventrule/engine/audit_record/header/query?lock=true",
            "POST eventrule/engine/action_run/header/queryheader",
            "POST eventrule/engine/event",
            "POST eventrule/engine/action_run/run",
            "GET eventrule/engine/action_run/000905",
            "GET eventrule/engine/action_plugin_configuration",
            "GET eventrule/engine/event_plugin_configuration",
            "GET eventrule/deployment/active_rules?scratch=true",
            "POST model/eventrule",
            "PUT model/eventrule/" + ID,
            "POST model/eventrule/header/query?lock=true",
            "POST model/eventrule/query",
            "DELETE model/eventrule/" + ID,
            "GET model/eventrule/" + ID + "?lock=true",
            "POST model/user/header/query",
            ISSUES,
            "GET plan/current/job/issues",
            "GET api/v2/plan/job/issues");

    static final List<String> READS = List.of(
            "model/jobhistoryrun/query jobHistoryRun name",
            "model/jobhistoryrun/query jobHistoryRun runDateRange",
            "model/jobdetailedstatistic/query jobDetailedStatistics jobDefinitionId",
            CRITICAL + "query criticalJobInPlan alertLevelList",
            "eventrule/engine/audit_record/header/query auditRecord userName",
            "eventrule/engine/messagelog/header/query messageLogRecord ruleName",
            "eventrule/engine/message_log_record/header/query messageLogRecord timeRange",
            "eventrule/engine/rule_instance/header/query ruleInstance ruleName",
            "eventrule/engine/actionrun/header/query actionRun ruleName",
            "eventrule/engine/action_run/header/query actionRun timeRange",
            "model/eventrule/header/query eventRule name");

    private static final List<String> METHODS = List.of("GET", "POST", "POST", "POST", "POST", "POST", "PUT", "DELETE");
    private static final List<String> STEMS = List.of(
            "model/jobhistoryrun",
            "model/jobdetailedstatistic",
            "model/jobstatistics",
            "model/eventrule",
            "plan/current/criticaljob",
            "plan/current/criticaljob/" + ID,
            "plan/current/job",
            "eventrule/engine/audit_record",
            "eventrule/engine/audit_record/header");
    private static final List<String> PIECES = List.of(
            "header",
            "query",
            "query_next",
            "query_predecessors_chain",
            "summary_info",
            "issues",
            "action",
            "cancel",
            "run",
            ID,
            "..");
    private static final String RUNS = filter("jobHistoryRun", "name");
    private static final List<String> BODIES =
            List.of("{}", RUNS, filter("auditRecord", "userName"), SOME_IDS, "{\"option\":\"HOT_LIST\"}");
    private static final Set<String> EXPECTED = Set.of(
            "GET plan/current/job/" + ID,
            "POST model/jobhistoryrun/query " + RUNS,
            "POST eventrule/engine/audit_record/header/query " + filter("auditRecord", "userName"),
            "POST plan/current/criticaljob/summary_info {}",
            "POST plan/current/criticaljob/" + ID + "/query_predecessors_chain {\"option\":\"HOT_LIST\"}",
            "POST plan/current/job/issues " + SOME_IDS);

    private final AllowList list = new AllowList(ENDPOINT);

    @ParameterizedTest
    @FieldSource("CHANGES")
    void refusesEveryChange(String change) {
        var filter = change.contains("issues") ? SOME_IDS : filter("jobDetailedStatistics", "jobDefinitionId");

        assertThat(list.objection(request(change, filter).build())).isPresent();
        assertThat(list.objection(request(change, "{}").build())).isPresent();
        assertThat(list.objection(request(change, "{\"option\":\"HOT_LIST\"}").build()))
                .isPresent();
    }

    @ParameterizedTest
    @FieldSource("READS")
    void letsOutTheLists(String read) {
        var parts = read.split(" ", -1);

        assertThat(list.objection(sent(parts[0], filter(parts[1], parts[2])))).isEmpty();
    }

    @ParameterizedTest
    @FieldSource("READS")
    void refusesAnyOtherFieldFilterAndSize(String read) {
        var parts = read.split(" ", -1);
        var good = filter(parts[1], parts[2]);

        assertThat(list.objection(sent(parts[0], filter(parts[1], "lock")))).isPresent();
        assertThat(list.objection(sent(parts[0], filter("userInPlan", parts[2]))))
                .isPresent();
        assertThat(list.objection(sent(parts[0], "{}"))).isPresent();
        assertThat(list.objection(sent(parts[0], good.replaceFirst("}$", ",\"columns\":\"x\"}"))))
                .isPresent();
        assertThat(list.objection(sent(parts[0], good)
                        .newBuilder()
                        .removeHeader("How-Many")
                        .build()))
                .hasValueSatisfying(objection -> assertThat(objection).contains("how-many is missing"));
        assertThat(list.objection(sent(parts[0], good)
                        .newBuilder()
                        .header("How-Many", "0")
                        .build()))
                .isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "Context-Session, 7",
        "Context-ForceCommand, 1",
        "Context-UseCache, 1",
        "Context-PlanDependenciesScope, 1",
        "Context-PlanId, x",
        "Justification-Category, x",
        "Justification-Description, x",
        "Justification-Ticket-Num, 1",
        "X-HTTP-Method-Override, PUT",
        "Last-Object, x",
        "Content-Type, text/xml",
        "Cookie, JSESSIONID=x"
    })
    void refusesAnyOtherHeader(String name, String value) {
        for (var read : READS) {
            var parts = read.split(" ", -1);
            var request = sent(parts[0], filter(parts[1], parts[2]));

            assertThat(list.objection(request.newBuilder().header(name, value).build()))
                    .as(read)
                    .hasValueSatisfying(objection -> assertThat(objection).contains(name));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "{\"option\":\"EVERYTHING\"}",
                "{\"option\":\"HOT_LIST\",\"filter\":{}}",
                "{\"option\":\"HOT_LIST\",\"option\":\"HOT_LIST\"}",
                "{\"option\": \"HOT_LIST\"}"
            })
    void asksForChainsByTheirWordsOnly(String body) {
        var path = CRITICAL + ID + "/query_predecessors_chain";

        assertThat(list.objection(sent(path, body))).isPresent();
        assertThat(list.objection(sent(path, "{\"option\":\"HOT_LIST\"}"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "{\"a\":1}", "[]", "null"})
    void sendsNothingWhereNothingIsAsked(String body) {
        for (var path : List.of(CRITICAL + "summary_info", "model/jobstatistics?name=A&workstationName=B")) {
            var request = sent(path, "{}").newBuilder().removeHeader("How-Many").build();
            var other = sent(path, body).newBuilder().removeHeader("How-Many").build();

            assertThat(list.objection(request)).isEmpty();
            assertThat(list.objection(other)).isPresent();
        }
    }

    @Test
    void letsOutIssuesOnlyWhereTheOwnerOfTheEngineAllowsIt() {
        var allowing = new AllowList(ENDPOINT, true);
        var request = request(ISSUES, SOME_IDS).removeHeader("How-Many");

        assertThat(list.objection(request.build())).isPresent();
        assertThat(allowing.objection(request.build())).isEmpty();
        assertThat(allowing.objection(request.header("Context-Session", "1").build()))
                .isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"jobIdList\":[],\"cancel\":true}", "{\"jobIdList\":[{\"id\":\"x\"}]}", "[]", ""})
    void asksForIssuesByIdsOnly(String body) {
        var request = request(ISSUES, body).removeHeader("How-Many").build();

        assertThat(new AllowList(ENDPOINT, true).objection(request)).isPresent();
    }

    @Test
    void neverAllowsIssuesOfTheSecondGeneration() {
        var url = ENDPOINT + "/api/v2/plan/job/issues?oql=name";

        assertThat(new AllowList(ENDPOINT, true)
                        .objection(new Request.Builder().url(url).build()))
                .isPresent();
    }

    /** Random paths of the pieces that reads and changes are made of: only what is written here may leave. */
    @Test
    void letsNothingOutButReads() {
        var random = new Random(20_261_120);
        var allowing = new AllowList(ENDPOINT, true);
        var out = new TreeSet<String>();
        for (int i = 0; i < 10_000; i++) {
            var path = path(random);
            var body = BODIES.get(random.nextInt(BODIES.size()));
            var method = METHODS.get(random.nextInt(METHODS.size()));
            var request = request(method + " " + path, body);
            if (random.nextBoolean()) {
                request.removeHeader("How-Many");
            }
            if (random.nextInt(8) == 0) {
                request.header("Context-Session", "1");
            }
            var sent = request.build();
            if (allowing.objection(sent).isEmpty()) {
                assertThat(sent.header("Context-Session")).as(path).isNull();
                out.add(method + " " + path + (sent.body() == null ? "" : " " + body));
            }
        }

        assertThat(out).hasSizeGreaterThan(2).isSubsetOf(EXPECTED);
    }

    private static String path(Random random) {
        var path = new StringBuilder(STEMS.get(random.nextInt(STEMS.size())));
        for (int i = 1 + random.nextInt(5) / 4; i > 0; i--) {
            path.append('/').append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return path.toString();
    }

    private static Request sent(String path, String body) {
        return request("POST " + path, body).build();
    }

    private static String filter(String object, String field) {
        return "{\"filters\":{\"" + object + "Filter\":{\"" + field + "\":[]}}}";
    }
}
