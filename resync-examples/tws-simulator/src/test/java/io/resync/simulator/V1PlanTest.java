package io.resync.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.resync.testkit.SettableClock;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The plan of the README's estate in the first generation. */
final class V1PlanTest {
    private static final String ALL = "{\"filters\":{}}";
    private final Simulator newest;
    private final Simulator oldest;

    V1PlanTest(@TempDir Path folder) throws Exception {
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
    void writesAJobAsTheEngineDoes() throws Exception {
        var job = jobs("{\"jobName\":\"LOAD_SALES\"}").get(0);

        assertThat(job.path("id").asText()).matches("[A-Za-z0-9+/]+=*");
        assertThat(job.at("/workstationInPlan/name").asText()).isEqualTo("AGT1");
        assertThat(job.at("/jobStreamInPlan/startTime").asText()).isEqualTo("2026-11-20T03:30:00");
        assertThat(job.at("/status/commonStatus").asText()).isEqualTo("ERROR");
        assertThat(job.at("/status/internalStatus").asText()).isEqualTo("ABEND");
        assertThat(job.at("/jobDefinition/returnCode").asInt()).isEqualTo(3);
        assertThat(job.at("/timeInfo/elapsedTime").asLong()).isEqualTo(221_000);
        assertThat(job.at("/timeInfo/actualEndTime").asText()).isEqualTo("2026-11-20T03:48:43");
        assertThat(job.path("jobNumber").asInt()).isEqualTo(112);
        assertThat(job.has("dependencies")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'jobName':'*SALES'}                                        | FETCH_SALES LOAD_SALES SUM_SALES PRINT_SALES",
                "{'statusList':['ERROR','RUNNING']}                          | LOAD_SALES SUM_SALES",
                "{'internalStatusList':['USER_STREAM','SCHED']}              | SEND_REPORT COUNT_STOCK",
                "{'workstationName':'AGT2'}                                  | PRINT_SALES",
                "{'priorityRange':{'rangeStart':11}}                         | LOAD_SALES",
                "{'critical':true}                                           | LOAD_SALES",
                "{'returnCode':3}                                            | LOAD_SALES",
                "{'actualStartTimeRange':{'rangeStart':'2026-11-20T03:45:00','rangeEnd':'2026-11-20T04:00:00'}} | LOAD_SALES",
                "{'jobStreamName':'REPORT?D','lastInRerunChain':true}        | MAKE_REPORT SEND_REPORT"
            })
    void filtersJobs(String filter, String found) throws Exception {
        assertThat(names(jobs(filter.replace('\'', '"')))).isEqualTo(found);
    }

    @Test
    void sortsJobs() throws Exception {
        var body =
                "{\"filters\":{\"jobInPlanFilter\":{\"jobStreamName\":\"SALES_D\"}},\"sorters\":{\"jobInPlanSorter\":"
                        + "{\"jobName\":{\"descending\":true,\"priority\":2},\"priority\":{\"descending\":true,\"priority\":1}}}}";

        assertThat(names(Http.read(query("job/query", body))))
                .isEqualTo("LOAD_SALES SUM_SALES RANK_SHOPS PRINT_SALES FETCH_SALES");
    }

    @Test
    void pagesByTheLastObject() throws Exception {
        var found = new ArrayList<String>();
        var answer = query("job/query", ALL, "How-Many", "4", "Context-ObjectCount", "1");
        assertThat(answer.headers().firstValue("Context-ObjectCount")).hasValue("10");
        found.add(names(Http.read(answer)));
        while (answer.headers().firstValue("How-Many-Returned").orElseThrow().equals("4")) {
            var last = answer.headers().firstValue("Last-Object").orElseThrow();
            answer = query("job/query_next", "{}", "How-Many", "4", "Last-Object", last);
            found.add(names(Http.read(answer)));
        }

        assertThat(found)
                .containsExactly(
                        "FETCH_SALES LOAD_SALES SUM_SALES RANK_SHOPS",
                        "PRINT_SALES MAKE_REPORT SEND_REPORT READ_STOCK",
                        "ORDER_STOCK COUNT_STOCK");
        assertThat(answer.headers().firstValue("Context-ObjectCount")).isEmpty();
    }

    @Test
    void takesTheFilterOfANextBunchWithoutTheObjectAroundIt() throws Exception {
        var filter = "{\"jobInPlanFilter\":{\"jobStreamName\":\"STOCK_D\"}}";
        var first = query("job/query", "{\"filters\":" + filter + "}", "How-Many", "1");
        var last = first.headers().firstValue("Last-Object").orElseThrow();

        var next = query("job/query_next", filter, "How-Many", "9", "Last-Object", last);

        assertThat(names(Http.read(next))).isEqualTo("ORDER_STOCK COUNT_STOCK");
    }

    @ParameterizedTest
    @CsvSource({
        "V10_2_8, 2, SUM_SALES RANK_SHOPS",
        "V9_4, 2, SUM_SALES RANK_SHOPS",
        "V9_4, 1, FETCH_SALES LOAD_SALES",
        "V10_2_8, 1, LOAD_SALES SUM_SALES"
    })
    void numbersPagesAsTheLevelDoes(Level level, String number, String found) throws Exception {
        var http = Http.of(level == Level.V9_4 ? oldest : newest);
        var answer = http.query("/plan/current/job/query", ALL, "Query-PageSize", "2", "Query-PageNumber", number);

        assertThat(names(Http.read(answer))).isEqualTo(found);
    }

    @Test
    void encodesIdsAsAsked() throws Exception {
        var plain = Http.read(query("job/query", ALL, "Id-Encoding", "0"))
                .get(0)
                .path("id")
                .asText();
        var encoded = Http.read(query("job/query", ALL)).get(0).path("id").asText();

        assertThat(plain).startsWith("AGT1;0A").endsWith(";FETCH_SALES");
        for (var id : List.of(plain, encoded)) {
            assertThat(get("job/" + Http.encoded(id)).path("name").asText()).isEqualTo("FETCH_SALES");
        }
    }

    @Test
    void ignoresTheEncodingAt94() throws Exception {
        var answer = Http.of(oldest).query("/plan/current/job/query", ALL, "Id-Encoding", "0");

        assertThat(Http.read(answer).get(0).path("id").asText()).doesNotContain(";");
    }

    @Test
    void groupsTheDependenciesOfASingleJob() throws Exception {
        var load = one("LOAD_SALES").path("dependencies");
        var report = one("MAKE_REPORT").path("dependencies");

        assertThat(load.at("/internalDependencyInPlan/0/jobInPlanKey/name").asText())
                .isEqualTo("FETCH_SALES");
        assertThat(load.at("/internalDependencyInPlan/0/satisfied").asBoolean()).isTrue();
        assertThat(report.at("/externalDependencyInPlan/0/jobKey/name").asText())
                .isEqualTo("LOAD_SALES");
        assertThat(report.at("/externalDependencyInPlan/0/jobStreamKey/name").asText())
                .isEqualTo("SALES_D");
        assertThat(one("READ_STOCK").at("/dependencies/fileDependencyInPlan")).hasSize(1);
        assertThat(one("ORDER_STOCK").at("/dependencies/promptDependencyInPlan"))
                .hasSize(1);
        assertThat(one("RANK_SHOPS").at("/dependencies/resourceDependencyInPlan"))
                .hasSize(1);
        assertThat(load.has("internetworkDependenciesInPlan")).isTrue();
    }

    @Test
    void knowsNoFoldersAt94() throws Exception {
        var older =
                Http.read(Http.of(oldest).query("/plan/current/job/query", ALL)).get(0);
        var newer = jobs("{}").get(0);

        assertThat(older.path("jobStreamInPlan").has("folderKey")).isFalse();
        assertThat(newer.at("/jobStreamInPlan/folderKey/name").asText()).isEqualTo("/RETAIL/");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "jobstream   | jobStreamInPlanFilter   | {'statusList':['WAITING']}       | /key/name                  | REPORT_D",
                "workstation | workstationInPlanFilter | {'linkStatusList':['UNLINKED']}  | /workstationInPlanKey/name | AGT2",
                "resource    | resourceInPlanFilter    | {'workstatioName':'AGT1'}        | /resourceInPlanKey/name    | DBSLOT",
                "prompt      | promptInPlanFilter      | {'statusList':['ASKED']}         | /promptInPlanKey/name      | ORDEROK",
                "file        | fileInPlanFilter        | {'fileName':'*.csv'}             | /fileInPlanKey/name        | /in/stock.csv",
            })
    void listsAndShowsEachKind(String kind, String name, String filter, String pointer, String found) throws Exception {
        var body = "{\"filters\":{\"" + name + "\":" + filter.replace('\'', '"') + "}}";
        var object = Http.read(query(kind + "/query", body)).get(0);

        assertThat(object.at(pointer).asText()).isEqualTo(found);
        var whole = get(kind + "/" + Http.encoded(object.path("id").asText()));
        assertThat(whole.at(pointer).asText()).isEqualTo(found);
    }

    @Test
    void saysWhoHoldsAResource() throws Exception {
        var resource = Http.read(query("resource/query", ALL)).get(0);

        assertThat(resource.at("/holders/0/jobKey/name").asText()).isEqualTo("SUM_SALES");
        assertThat(resource.path("quantityDefined").asInt()).isEqualTo(2);
    }

    @Test
    void countsTheJobsOfAStreamInTheProductsSpelling() throws Exception {
        var stream = Http.read(query("jobstream/query", ALL)).get(0);

        assertThat(stream.at("/jobStreamStats/numberOfSuccessfullJob").asInt()).isOne();
    }

    @Test
    void countsJobs() throws Exception {
        var body = "{\"option\":\"ALL\",\"filter\":{\"statusList\":[\"WAITING\",\"HELD\"]}}";
        var newer = query("job/count", body);
        var older = Http.of(oldest).query("/plan/current/job/count", body);

        assertThat(newer.statusCode()).isEqualTo(202);
        assertThat(older.statusCode()).isEqualTo(200);
        assertThat(newer.body()).isEqualTo("5").isEqualTo(older.body());
    }

    @Test
    void listsTheRunningPlan() throws Exception {
        var body = "{\"filters\":{\"symphonyInPlanFilter\":{\"planType\":\"CURRENT\"}}}";
        var plan = Http.read(Http.of(newest).query("/plan/query", body));

        assertThat(plan).hasSize(1);
        assertThat(plan.at("/0/key/type").asText()).isEqualTo("CURRENT");
        assertThat(plan.at("/0/validTo").asText()).isEqualTo("2026-11-21T03:00:00");
    }

    @Test
    void turnsToTheNextPlanAtMidnight(@TempDir Path folder) throws Exception {
        var clock = new SettableClock(Instant.parse("2026-11-21T02:59:59Z"));
        try (var engine = Simulator.builder(SmallEstate.in(folder))
                .user("wauser", "secret")
                .clock(clock)
                .start()) {
            assertThat(planEnd(engine)).isEqualTo("2026-11-21T03:00:00");
            clock.advance(Duration.ofSeconds(1));
            assertThat(planEnd(engine)).isEqualTo("2026-11-22T03:00:00");
        }
    }

    private static String planEnd(Simulator engine) throws Exception {
        return Http.read(Http.of(engine).query("/plan/query", ALL))
                .at("/0/validTo")
                .asText();
    }

    @ParameterizedTest
    @CsvSource({"V9_4, pageNum, pageNumber", "V10_2_8, pageNumber, pageNum"})
    void turnsThePagesOfALogByTheWordOfTheLevel(Level level, String word, String otherWord) throws Exception {
        var http = Http.of(level == Level.V9_4 ? oldest : newest);
        var path =
                "/plan/current/job/" + Http.encoded(one("LOAD_SALES").path("id").asText()) + "/joblog?lines=4";
        var first = Http.read(http.send(http.below(path).build()));
        var next = path + "&fileId=" + first.path("fileId").asText() + "&";
        var second = Http.read(http.send(http.below(next + word + "=2").build()));

        assertThat(first.path("log").asText()).startsWith("= JOB ");
        assertThat(first.path("lastPage").asBoolean()).isFalse();
        assertThat(second.path("log").asText()).startsWith("start\n4 rows read");
        assertThat(second.path("pageNumber").asInt()).isEqualTo(2);
        assertThat(Http.read(http.send(http.below(next + otherWord + "=2").build()))
                        .path("log"))
                .isEqualTo(first.path("log"));
        assertThat(http.send(http.below(path + "&" + word + "=2").build()).statusCode())
                .isEqualTo(400);
    }

    @Test
    void sendsTheWholeLogWithoutParameters() throws Exception {
        var log = get("job/" + Http.encoded(one("LOAD_SALES").path("id").asText()) + "/joblog");

        assertThat(log.path("log").asText()).contains("exit 3\n= Exit Status");
        assertThat(log.path("lastPage").asBoolean()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'filters':{'jobInPlanFilter':{'colour':'red'}}}   | 400 | jobInPlanFilter has no field 'colour' here; expected one of [actualEnd",
                "{'filters':{'promptInPlanFilter':{}}}              | 400 | there is no filter 'promptInPlanFilter' here; expected jobInPlanFilter",
                "{'filters':{},'complexFilters':{}}                 | 400 | there is no operator '' of complexFilters; expected AND or OR",
                "{'complexFilters':{'operator':'OR','promptInPlanComplexFilter':[]}} | 400 | have no 'promptInPlanComplexFilter' here",
                "{'filters':{},'sorters':{'jobInPlanSorter':{'x':{}}}} | 400 | there is no sort key 'x'",
                "{'filters'                                         | 400 | the body is not JSON"
            })
    void refusesABodyInItsOwnWords(String body, int status, String message) throws Exception {
        var answer = query("job/query", body.replace('\'', '"'));

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(Http.read(answer).path("exceptionName").asText()).isNotEmpty();
        assertThat(Http.read(answer).at("/messages/0").asText())
                .startsWith("AWSJCO005E ")
                .contains(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"job/7", "jobstream/7", "prompt/7", "job/7/joblog"})
    void knowsNothingOfOtherIds(String path) throws Exception {
        var http = Http.of(newest);
        assertThat(http.send(http.below("/plan/current/" + path).build()).statusCode())
                .isEqualTo(404);
    }

    @Test
    void knowsNoOtherPlan() throws Exception {
        assertThat(Http.of(newest).query("/plan/202611190300/job/query", ALL).statusCode())
                .isEqualTo(404);
    }

    private HttpResponse<String> query(String path, String body, String... headers) throws Exception {
        return Http.of(newest).query("/plan/current/" + path, body, headers);
    }

    private JsonNode jobs(String filter) throws Exception {
        return Http.read(query("job/query", "{\"filters\":{\"jobInPlanFilter\":" + filter + "}}"));
    }

    private JsonNode one(String name) throws Exception {
        var listed = jobs("{\"jobName\":\"" + name + "\"}").get(0);
        return get("job/" + Http.encoded(listed.path("id").asText()));
    }

    private JsonNode get(String path) throws Exception {
        var http = Http.of(newest);
        return Http.read(http.send(http.below("/plan/current/" + path).build()));
    }

    private static String names(JsonNode array) {
        return String.join(
                " ",
                StreamSupport.stream(array.spliterator(), false)
                        .map(object -> object.path("name").asText())
                        .toList());
    }
}
