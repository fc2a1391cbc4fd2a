package io.resync.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** History, statistics, event rules, audit, messages and the critical network of the README's estate. */
final class V1RecordsTest {
    private static final String ALL = "{\"filters\":{}}";
    private final Simulator newest;
    private final Simulator oldest;

    V1RecordsTest(@TempDir Path folder) throws Exception {
        SmallEstate.in(folder);
        newest = start(folder, Level.V10_2_8);
        oldest = start(folder, Level.V9_4);
    }

    private static Simulator start(Path folder, Level level) {
        return Simulator.builder(folder)
                .user("wauser", "secret")
                .frozen()
                .level(level)
                .start();
    }

    @AfterEach
    void stop() {
        newest.close();
        oldest.close();
    }

    @Test
    void remembersRunsOfEarlierDays() throws Exception {
        var runs = query("/model/jobhistoryrun/query", ALL);

        assertThat(runs.findValuesAsText("status")).containsExactly("SUCCESSFUL", "ABEND", "SUCCESSFUL");
        assertThat(runs.findValuesAsText("rerunType")).containsExactly("REGULAR", "REGULAR", "RERUN");
        assertThat(runs.at("/0/runDate").asText()).isEqualTo("2026-11-18T03:45:00");
        assertThat(runs.at("/0/totalElapsedTime").asLong()).isEqualTo(690_000);
        assertThat(runs.at("/0/plannedDuration").asLong()).isEqualTo(720_000);
        assertThat(runs.at("/1/returnCode").asInt()).isEqualTo(3);
        assertThat(runs.at("/0/isCritical").asBoolean()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'name':'LOAD_SALES','workstationName':'AGT1'} | 3",
                "{'statusList':['ABEND']} | 1",
                "{'runDateRange':{'rangeStart':'2026-11-19T00:00:00','rangeEnd':'2026-11-20T00:00:00'}} | 2",
                "{'rerunTypeList':['RERUN']} | 1",
                "{'name':'FETCH_SALES'} | 0"
            })
    void filtersHistory(String filter, int found) throws Exception {
        var body = "{\"filters\":{\"jobHistoryRunFilter\":" + filter.replace('\'', '"') + "}}";

        assertThat(query("/model/jobhistoryrun/query", body)).hasSize(found);
    }

    @Test
    void wantsASizeAt94() throws Exception {
        var http = Http.of(oldest);

        assertThat(http.query("/model/jobhistoryrun/query", ALL).statusCode()).isEqualTo(400);
        assertThat(http.query("/model/jobhistoryrun/query", ALL, "How-Many", "5")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void callsTheRealWorkstationByTheWordOfTheLevel() throws Exception {
        var older = Http.read(Http.of(oldest).query("/model/jobhistoryrun/query", ALL, "How-Many", "5"));

        assertThat(older.get(0).has("realWorkstationName")).isTrue();
        assertThat(query("/model/jobhistoryrun/query", ALL).get(0).has("actualWorkstationName"))
                .isTrue();
    }

    @Test
    void sumsUpTheRuns() throws Exception {
        var path = "/model/jobstatistics?name=LOAD_SALES&workstationName=AGT1";
        var http = Http.of(newest);
        var statistics = Http.read(
                http.send(http.below(path).POST(BodyPublishers.noBody()).build()));

        assertThat(statistics.path("successfulRuns").asInt()).isEqualTo(2);
        assertThat(statistics.path("abortedRuns").asInt()).isOne();
        assertThat(statistics.path("averageElapsedTime").asLong()).isEqualTo(710_000);
        assertThat(statistics.path("minElapsedTime").asLong()).isEqualTo(690_000);
        assertThat(statistics.path("maxElapsedTime").asLong()).isEqualTo(730_000);
        assertThat(statistics.path("variance").asLong()).isEqualTo(400_000_000L);
        assertThat(statistics.path("lastRunDate").asText()).isEqualTo("2026-11-19T04:02:00");
        assertThat(http.send(http.below(path).build()).statusCode()).isEqualTo(404);

        var older = Http.of(oldest);
        assertThat(Http.read(older.send(older.below(path).build()))).isEqualTo(statistics);
    }

    @Test
    void findsStatisticsByTheIdOfTheHistory() throws Exception {
        var id = query("/model/jobhistoryrun/query", ALL).at("/0/jobId").asText();

        assertThat(get("/model/jobstatistics/" + Http.encoded(id))
                        .path("successfulRuns")
                        .asInt())
                .isEqualTo(2);
    }

    @Test
    void knowsTheSpreadOfDurations() throws Exception {
        var body = "{\"filters\":{\"jobDetailedStatisticsFilter\":{\"jobStatisticsType\":\"GLOBAL\"}}}";
        var spread = query("/model/jobdetailedstatistic/query", body).get(0);

        assertThat(spread.path("estimatedDuration").asLong()).isEqualTo(710_000);
        assertThat(spread.path("sigma").asLong()).isEqualTo(20_000);
        assertThat(spread.path("numberOfSamples").asInt()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        "/eventrule/engine/action_run,         404, 200",
        "/eventrule/engine/actionrun,          200, 404",
        "/eventrule/engine/message_log_record, 404, 200",
        "/eventrule/engine/messagelog,         200, 404",
        "/eventrule/engine/rule_instance,      200, 200",
        "/eventrule/engine/audit_record,       200, 200",
        "/model/eventrule,                     200, 200"
    })
    void spellsThePathsAsTheLevelDoes(String path, int at94, int at1028) throws Exception {
        for (var engine : List.of(oldest, newest)) {
            var answer = Http.of(engine).query(path + "/header/query", ALL, "How-Many", "10");
            assertThat(answer.statusCode()).isEqualTo(engine == oldest ? at94 : at1028);
            if (answer.statusCode() == 200) {
                var record = Http.read(answer).get(0);
                var http = Http.of(engine);
                var single = http.send(
                        http.below(path + "/" + record.path("id").asText()).build());
                assertThat(Http.read(single)).isEqualTo(record);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"action_run", "rule_instance", "audit_record", "message_log_record"})
    void wantsASizeForRecords(String kind) throws Exception {
        var answer = Http.of(newest).query("/eventrule/engine/" + kind + "/header/query", ALL);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("the header How-Many is required");
    }

    @Test
    void tellsWhoDidWhat() throws Exception {
        var record = query(
                        "/eventrule/engine/audit_record/header/query",
                        "{\"filters\":{\"auditRecordFilter\":{\"userName\":\"ana\",\"actionType\":\"HOLD\"}}}")
                .get(0);

        assertThat(record.path("id").asText()).isEqualTo("000001");
        assertThat(record.path("objectName").asText()).isEqualTo("REPORT_D.SEND_REPORT");
        assertThat(record.path("timestamp").asText()).isEqualTo("2026-11-20T04:05:00");
        assertThat(record.path("actionData").asText()).isEqualTo("priority 10 to 0");
    }

    @Test
    void tellsWhatARuleDid() throws Exception {
        var run = query("/eventrule/engine/action_run/header/query", ALL).get(0);

        assertThat(run.path("ruleName").asText()).isEqualTo("SALES_FAILED");
        assertThat(run.path("actionStatus").asText()).isEqualTo("ERROR");
        assertThat(run.path("message").asText()).isEqualTo("no mail server");
        assertThat(query("/eventrule/engine/message_log_record/header/query", ALL)
                        .at("/0/informationType")
                        .asText())
                .isEqualTo("ERROR");
    }

    @Test
    void saysWhichCriticalJobsAreAtRisk() throws Exception {
        var body = "{\"filters\":{\"criticalJobInPlanFilter\":{\"alertLevelList\":[\"HIGH_RISK\"]}}}";
        var job = query("/plan/current/criticaljob/query", body).get(0);
        var info = job.path("criticalNetworkInfo");

        assertThat(job.at("/key/name").asText()).isEqualTo("LOAD_SALES");
        assertThat(info.path("critical").asBoolean()).isTrue();
        assertThat(info.at("/criticalJobInfo/alertLevel").asText()).isEqualTo("HIGH_RISK");
        assertThat(info.at("/criticalJobInfo/criticalJobStats/numberOfNotCompletedJobsOnCrithPath")
                        .asInt())
                .isOne();
        assertThat(query("/plan/current/criticaljob/summary_info", "{}"))
                .hasToString("{\"numberOfCriticalJobsNoRisk\":0,\"numberOfCriticalJobsPotentialRisk\":0,"
                        + "\"numberOfCriticalJobsHighRisk\":1,\"lastCritPathRecalculation\":\"2026-11-20T07:10:00\"}");
    }

    @ParameterizedTest
    @CsvSource({
        "CRITICAL_PATH,          FETCH_SALES LOAD_SALES",
        "ALL_PREDECESSORS,       FETCH_SALES",
        "COMPLETED_PREDECESSORS, FETCH_SALES",
        "ACTIVE_PREDECESSORS,    ''",
        "HOT_LIST,               ''"
    })
    void walksTheChainOfACriticalJob(String option, String found) throws Exception {
        var id = query("/plan/current/criticaljob/query", ALL).at("/0/id").asText();
        var chain = query(
                "/plan/current/criticaljob/" + Http.encoded(id) + "/query_predecessors_chain",
                "{\"option\":\"" + option + "\"}");

        assertThat(keys(chain)).isEqualTo(found);
    }

    @Test
    void goesOnWithAChainWhereItWas() throws Exception {
        var id = query("/plan/current/criticaljob/query", ALL).at("/0/id").asText();
        var path = "/plan/current/criticaljob/";
        var body = "{\"option\":\"CRITICAL_PATH\"}";
        var http = Http.of(newest);
        var first = http.query(path + Http.encoded(id) + "/query_predecessors_chain", body, "How-Many", "1");
        var last = first.headers().firstValue("Last-Object").orElseThrow();
        var next = http.query(path + "query_next_predecessors_chain", body, "How-Many", "1", "Last-Object", last);

        assertThat(keys(Http.read(first)) + " " + keys(Http.read(next))).isEqualTo("FETCH_SALES LOAD_SALES");
        assertThat(Http.read(next).at("/0/predecessors/0"))
                .isEqualTo(Http.read(first).at("/0/id"));
        assertThat(http.query(path + "query_next_predecessors_chain", body, "How-Many", "1")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void knowsTheNeighboursOfAJob() throws Exception {
        var id = query("/plan/current/criticaljob/query", ALL).at("/0/id").asText();
        var path = "/plan/current/job/" + Http.encoded(id);

        assertThat(keys(get(path + "/predecessors?How-Many=5"))).isEqualTo("FETCH_SALES");
        assertThat(keys(get(path + "/critical_successors"))).isEqualTo("MAKE_REPORT SEND_REPORT");
        var older = Http.of(oldest);
        assertThat(older.send(older.below(path + "/predecessors").build()).statusCode())
                .isEqualTo(400);
        assertThat(older.send(older.below(path + "/critical_successors").build())
                        .statusCode())
                .isEqualTo(404);
    }

    private JsonNode query(String path, String body) throws Exception {
        return Http.read(Http.of(newest).query(path, body, "How-Many", "100"));
    }

    private JsonNode get(String path) throws Exception {
        var http = Http.of(newest);
        return Http.read(http.send(http.below(path).build()));
    }

    private static String keys(JsonNode jobs) {
        return String.join(
                " ",
                jobs.findValues("key").stream()
                        .map(key -> key.path("name").asText())
                        .toList());
    }
}
