package io.resync.simulator;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.resync.testkit.SettableClock;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The small estate of the README, over the wire. */
@Timeout(value = 60, unit = SECONDS)
final class SimulatorTest {
    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-20T07:10:00Z"));
    private final Path folder;
    private final Simulator simulator;
    private final Http http;

    SimulatorTest(@TempDir Path folder) throws Exception {
        this.folder = SmallEstate.in(folder);
        simulator = Simulator.builder(folder)
                .user("wauser", "secret")
                .userWithoutRights("guest", "guest")
                .apiKey("key-1")
                .clock(clock)
                .start();
        http = Http.of(simulator);
    }

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Test
    void saysWhatItIs() throws Exception {
        var info = http.json("engine/info");

        assertThat(info.path("displayVersion").asText()).isEqualTo("10.2.8");
        assertThat(info.path("timezone").asText()).isEqualTo("America/Sao_Paulo");
    }

    @Test
    void writesAJobAsTheEngineDoes() throws Exception {
        var job = onlyJob("LOAD_SALES");

        assertThat(job.path("flowNodeType").asText()).isEqualTo("JOB");
        assertThat(job.path("id").asText()).matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
        assertThat(job.path("key").asText()).isEqualTo("/AGT1#/RETAIL/SALES_D.LOAD_SALES");
        assertThat(job.path("workstation").asText()).isEqualTo("/AGT1");
        assertThat(job.path("position").isInt()).isTrue();
        assertThat(job.path("schedTime").asText()).isEqualTo("2026-11-20T03:30:00Z");
        assertThat(job.at("/lastRunCompositeStatus/status").asText()).isEqualTo("ABEND");
        assertThat(job.path("lastRunCommonStatus").asText()).isEqualTo("ERROR");
        assertThat(job.at("/jobOptions/critical").asBoolean()).isTrue();
        assertThat(job.path("priority").asInt()).isEqualTo(50);
    }

    @Test
    void writesARunAsTheEngineDoes() throws Exception {
        var run = onlyJob("LOAD_SALES").at("/jobruns/0");

        assertThat(run.path("jobNumber").isInt()).isTrue();
        assertThat(run.path("returnCode").asInt()).isEqualTo(3);
        assertThat(run.path("commonStatus").asText()).isEqualTo("ERROR");
        assertThat(run.path("rerunType").asText()).isEqualTo("REGULAR");
        assertThat(run.at("/timeInfo/estimatedDuration").asText()).isEqualTo("PT12M");
        assertThat(run.at("/timeInfo/elapsedTime").asText()).isEqualTo("PT3M41S");
        assertThat(run.at("/timeInfo/actualEndTime").asText()).isEqualTo("2026-11-20T03:48:43Z");
    }

    @Test
    void keepsEarlierRuns() throws Exception {
        var runs = onlyJob("FETCH_SALES").path("jobruns");

        assertThat(runs.findValuesAsText("runAttempt")).containsExactly("1", "2");
        assertThat(runs.findValuesAsText("rerunType")).containsExactly("REGULAR", "RERUN");
        assertThat(runs.at("/0/compositeStatus/status").asText()).isEqualTo("ABEND");
        assertThat(runs.at("/1/compositeStatus/status").asText()).isEqualTo("SUCC");
    }

    @Test
    void computesWhetherDependenciesAreMet() throws Exception {
        var met = onlyJob("LOAD_SALES");
        var open = onlyJob("MAKE_REPORT");

        assertThat(met.at("/dependencies/0/dependencyType").asText()).isEqualTo("INTERNAL");
        assertThat(met.at("/dependencies/0/dependencyStatus").asText()).isEqualTo("SATISFIED");
        assertThat(open.at("/dependencies/0/dependencyType").asText()).isEqualTo("EXTERNAL_JOB");
        assertThat(open.at("/dependencies/0/dependencyStatus").asText()).isEqualTo("UNSATISFIED");
        assertThat(open.at("/dependencies/0/jobId")).isEqualTo(met.path("id"));
        assertThat(open.at("/dependenciesStats/numberOfUnresolvedDependencies").asInt())
                .isOne();
    }

    @ParameterizedTest
    @CsvSource({
        "RANK_SHOPS,  READY_WAITING_FOR_RESOURCES",
        "PRINT_SALES, READY_WAITING_FOR_AGENT",
        "MAKE_REPORT, HOLD_WAITING_FOR_PREDECESSOR",
        "SEND_REPORT, HOLD_PRIORITY_ZERO",
        "READ_STOCK,  HOLD_WAITING_FOR_FILE",
        "ORDER_STOCK, HOLD_WAITING_FOR_PROMPT",
        "COUNT_STOCK, HOLD_WAITING_FOR_TIME"
    })
    void saysWhyAJobDoesNotRun(String name, String reason) throws Exception {
        var job = onlyJob(name);

        assertThat(job.at("/lastRunCompositeStatus/substatus").asText()).isEqualTo(reason);
        assertThat(job.at("/jobruns/0/compositeStatus/substatus").asText()).isEqualTo(reason);
        assertThat(job.at("/jobruns/0/timeInfo/actualStartTime").isMissingNode())
                .isTrue();
    }

    @Test
    void callsAJobWithPriorityZeroHeld() throws Exception {
        assertThat(onlyJob("SEND_REPORT").path("lastRunCommonStatus").asText()).isEqualTo("HELD");
        assertThat(onlyJob("MAKE_REPORT").path("lastRunCommonStatus").asText()).isEqualTo("WAITING");
    }

    @Test
    void findsSuccessorsByTheirDependencies() throws Exception {
        var load = onlyJob("LOAD_SALES").path("id").asText();
        var stream = onlyJob("LOAD_SALES").path("jobStreamId").asText();

        assertThat(names(http.jobs("dependencies.jobId = '" + load + "'"))).containsExactly("MAKE_REPORT");
        assertThat(names(
                        http.json("plan/jobstream?oql=" + Http.encoded("dependencies.jobStreamId = '" + stream + "'"))))
                .containsExactly("REPORT_D");
    }

    @Test
    void writesAStreamAsTheEngineDoes() throws Exception {
        var streams = http.json("plan/jobstream").path("results");

        assertThat(streams.findValuesAsText("flowNodeType")).containsOnly("JOBSTREAM");
        assertThat(streams.at("/0/compositeStatus/status").asText()).isEqualTo("EXEC");
        assertThat(streams.at("/1/compositeStatus/status").asText()).isEqualTo("HOLD");
        assertThat(streams.at("/1/commonStatus").asText()).isEqualTo("WAITING");
        assertThat(streams.at("/1/limit").asInt()).isEqualTo(2);
        assertThat(streams.at("/0/jobStreamStats/numberOfSuccessfullJob").asInt())
                .isOne();
        assertThat(http.json("plan/jobstream/" + streams.at("/1/id").asText())).isEqualTo(streams.get(1));
    }

    @Test
    void writesAWorkstationAsTheEngineDoes() throws Exception {
        var agents = http.json("plan/workstation?oql=" + Http.encoded("activeStates = 'LINKED'"));

        assertThat(names(agents)).containsExactly("AGT1");
        assertThat(agents.at("/results/0/activeStates").isArray()).isTrue();
        assertThat(agents.at("/results/0/limit").asInt()).isEqualTo(10);
        assertThat(http.json("plan/workstation/" + agents.at("/results/0/id").asText()))
                .isEqualTo(agents.at("/results/0"));
    }

    @Test
    void cutsPagesAndLinksThemUnderItsOwnName() throws Exception {
        var page = http.json("plan/job?limit=4&offset=4&oql=" + Http.encoded("ORDER BY name"));

        assertThat(page.path("count").asInt()).isEqualTo(10);
        assertThat(names(page)).containsExactly("ORDER_STOCK", "PRINT_SALES", "RANK_SHOPS", "READ_STOCK");
        assertThat(page.path("next").asText())
                .isEqualTo("https://localhost:31116/twsd/api/v2/plan/job?limit=4&offset=8&oql=ORDER+BY+name");
        assertThat(page.path("previous").asText())
                .isEqualTo("https://localhost:31116/twsd/api/v2/plan/job?limit=4&offset=0&oql=ORDER+BY+name");
    }

    @Test
    void endsTheLastPageWithoutNext() throws Exception {
        assertThat(http.json("plan/job?limit=4&offset=8").has("next")).isFalse();
        assertThat(http.json("plan/job?offset=100").path("results")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "WHOLE,                                         true,  true",
        "WHOLE_NO_DEPENDENCIES,                         false, true",
        "WHOLE_NO_JOB_DEFINITIONS,                      true,  false",
        "WHOLE_NO_JOB_DEFINITIONS_AND_NO_DEPENDENCIES,  false, false"
    })
    void leavesOutWhatTheScopeLeavesOut(String scope, boolean dependencies, boolean definition) throws Exception {
        var answer = http.send(
                        http.request("plan/job?limit=1").header("scope", scope).build())
                .body();

        assertThat(answer.contains("\"dependencies\"")).isEqualTo(dependencies);
        assertThat(answer.contains("\"jobDefinition\"")).isEqualTo(definition);
    }

    @Test
    void leavesTheCountOutOnRequest() throws Exception {
        var request = http.request("plan/job?limit=1").header("Include-Count", "false");

        assertThat(http.send(request.build()).body()).doesNotContain("\"count\"");
    }

    @Test
    void countsByState() throws Exception {
        var filter = "plan_filter=" + Http.encoded("/@/@#/@/@.@") + "&grouping_filters=status";

        assertThat(http.json("plan/job/count?" + filter))
                .hasToString(
                        "{\"count\":10,\"groupedCount\":{\"ABEND\":1,\"EXEC\":1,\"HOLD\":5,\"READY\":2,\"SUCC\":1}}");
    }

    @ParameterizedTest
    @CsvSource({
        "/@/AGT2#/@/@.@, 1",
        "AGT1#STOCK_D.@, 3",
        "/@/@#/RETAIL/SALES_D.?O@, 1",
        "/@/@#/HR/@.@, 0",
        "@#@.@+state=abend, 1",
        "'@#@.@+state=hold,ready', 7",
        "@#@.@~state=hold, 5",
        "'@#@.@+priority=0,9', 1",
        "@#@.@~state=hold~priority=50, 4"
    })
    void countsWhatThePlanFilterLeaves(String filter, int count) throws Exception {
        assertThat(http.json("plan/job/count?plan_filter=" + Http.encoded(filter))
                        .path("count")
                        .asInt())
                .isEqualTo(count);
    }

    @ParameterizedTest
    @CsvSource({
        "contentOnly=true&from_line=2&to_line=3, 4 rows read|ERROR row 5: no such shop",
        "contentOnly=true&from_line=4,           exit 3",
        "contentOnly=true&to_line=1,             start",
        "contentOnly=true&from_line=4&to_line=9223372036854775807, exit 3",
        "contentOnly=true&from_line=5,           ''"
    })
    void sendsTheLinesAskedForBothEndsIncluded(String range, String lines) throws Exception {
        var log = http.get(logPath("LOAD_SALES") + "?" + range);

        assertThat(log.statusCode()).isEqualTo(200);
        assertThat(log.headers().firstValue("Content-Type")).hasValue("text/plain; charset=utf-8");
        assertThat(log.body().strip().replace("\n", "|")).isEqualTo(lines);
    }

    @Test
    void putsHeaderAndFooterAroundTheOutput() throws Exception {
        var lines = http.get(logPath("LOAD_SALES")).body().lines().toList();

        assertThat(lines.get(0))
                .startsWith("= JOB       : AGT1#SALES_D[(0330 11/20/26),(0A")
                .endsWith(")].LOAD_SALES");
        assertThat(lines).contains("= Job Number: 112", "= Fri Nov 20 00:45:02 -03 2026", "start", "exit 3");
        assertThat(lines).contains("= Exit Status           : 3", "= Elapsed Time (hh:mm:ss) : 00:03:41");
    }

    @Test
    void hasNoLogOfARunThatWroteNone() throws Exception {
        assertThat(http.get(logPath("SUM_SALES")).statusCode()).isEqualTo(404);
    }

    @Test
    void letsRunningJobsGrowWithTheClock() throws Exception {
        clock.advance(Duration.ofMinutes(5));

        var run = onlyJob("SUM_SALES").at("/jobruns/0");

        assertThat(run.at("/timeInfo/elapsedTime").asText()).isEqualTo("PT3H5M");
        assertThat(run.path("maxDurationGone").asBoolean()).isTrue();
        assertThat(run.has("returnCode")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "Basic d2F1c2VyOndyb25n, 401",
        "Bearer key-2,           401",
        "Basic,                  401",
        "Bearer key-1,           200",
        "Basic Z3Vlc3Q6Z3Vlc3Q=, 403"
    })
    void tellsWhoMayRead(String authorization, int status) throws Exception {
        var answer = new Http(simulator, authorization).get("engine/info");

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
                .startsWith(status == 401 ? "text/html" : "application/json");
    }

    @ParameterizedTest
    @CsvSource({
        "plan/job?oql=name%20=,                         400, OQL_FILTER_SYNTAX_ERROR",
        "plan/job?limit=-1,                             400, limit must be a number",
        "plan/job?offset=x,                             400, offset must be a number",
        "plan/job/count,                                400, plan_filter is required",
        "plan/job/count?plan_filter=all,                400, plan_filter must look like",
        "plan/job/count?plan_filter=@%23@.@&grouping_filters=key, 400, 'workstation, status and folder, got ''key'''",
        "plan/job/count?plan_filter=@%23@.@%2Bcolour=red, 400, knows the qualifiers state and priority",
        "plan/job/count?plan_filter=@%23@.@%2Bstate, 400, a qualifier must look like",
        "plan/job/count?plan_filter=@%23@.@%2Bpriority=low, 400, priority takes a number",
        "plan/job?plan_id=202611190300,                 404, there is no plan '202611190300'",
        "plan/job/joblog?oql=name%20LIKE%20'@SALES',    400, select 4 jobs",
        "plan/folder/objects-count?object_type=JOB_IN_PLAN, 400, oql is required",
        "plan/folder/objects-count?object_type=DOMAIN&oql=, 400, there is no object_type 'DOMAIN' in folders",
        "objects-info?object_type=JOB,                  400, there is no object_type 'JOB'",
        "plan/job/00000000-0000-0000-0000-000000000000, 404, there is no job with the id",
        "plan/jobstream/7,                              404, there is no job stream with the id",
        "plan/workstation/7,                            404, there is no workstation with the id",
        "plan/job/run/7/joblog,                         404, there is no log",
        "plan/consumed-jobs/runs,                       404, Not Found"
    })
    void refusesWhatItCannotAnswer(String path, int status, String message) throws Exception {
        var answer = http.get(path);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains(message);
    }

    @Test
    void refusesARangeThatIsNone() throws Exception {
        assertThat(http.get(logPath("LOAD_SALES") + "?from_line=0").statusCode())
                .isEqualTo(400);
        assertThat(http.get(logPath("LOAD_SALES") + "?from_line=3&to_line=2").statusCode())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH"})
    void refusesAndRecordsEveryOtherVerb(String verb) throws Exception {
        var answer = http.send(http.request("plan/job/1/action/cancel?force=true")
                .method(verb, BodyPublishers.noBody())
                .build());

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(simulator.requests())
                .containsExactly(new RecordedRequest(verb, "/twsd/api/v2/plan/job/1/action/cancel", "force=true"));
    }

    @Test
    void holdsRequestsUntilTheyAreReleased() throws Exception {
        simulator.hold("/plan/job");

        var held = http.sendAsync("plan/job");
        assertThat(http.get("engine/info").statusCode()).isEqualTo(200);
        assertThat(held).isNotDone();

        simulator.restore();
        assertThat(held.get(30, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
    }

    @Test
    void letsNobodyWaitOnceClosed() throws Exception {
        simulator.hold("/plan/job");
        var held = http.sendAsync("plan/job");

        simulator.close();

        assertThat(held).failsWithin(Duration.ofSeconds(30));
    }

    @Test
    void runsTheExampleOfTheReadme() throws Exception {
        var folder = DemoEstate.unpack(this.folder.resolve("demo"));
        try (var engine =
                Simulator.builder(folder).user("wauser", "secret").frozen().start()) {
            assertThat(engine.endpoint().toString()).matches("http://127\\.0\\.0\\.1:\\d+/twsd");
            engine.fail("/plan/workstation", 503);
            engine.restore();
            assertThat(Http.of(engine).get("plan/workstation").statusCode()).isEqualTo(200);
            assertThat(engine.requests())
                    .containsExactly(new RecordedRequest("GET", "/twsd/api/v2/plan/workstation", ""));
        }
    }

    @Test
    void failsForAPathUntilRestored() throws Exception {
        simulator.fail("/plan/workstation", 503);

        assertThat(http.get("plan/workstation").statusCode()).isEqualTo(503);
        assertThat(http.get("plan/job").statusCode()).isEqualTo(200);

        simulator.restore();
        assertThat(http.get("plan/workstation").statusCode()).isEqualTo(200);
    }

    @Test
    void startsItsOwnClockAtTheMomentOfTheEstate() {
        try (var running = Simulator.builder(folder).user("u", "p").start();
                var frozen = Simulator.builder(folder).user("u", "p").frozen().start()) {
            assertThat(frozen.clock().instant()).isEqualTo("2026-11-20T07:10:00Z");
            assertThat(running.clock().instant())
                    .isBetween(Instant.parse("2026-11-20T07:10:00Z"), Instant.parse("2026-11-20T07:12:00Z"));
        }
    }

    @Test
    void doesNotStartForNobody() {
        assertThatThrownBy(() -> Simulator.builder(folder).start())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("expected a user or an apiKey");
    }

    private JsonNode onlyJob(String name) throws Exception {
        var listed = http.jobs("name = '" + name + "'").at("/results/0");
        var single = http.json("plan/job/" + listed.path("id").asText());
        assertThat(single).isEqualTo(listed);
        return single;
    }

    private String logPath(String name) throws Exception {
        return "plan/job/run/" + onlyJob(name).at("/jobruns/0/id").asText() + "/joblog";
    }

    private static List<String> names(JsonNode page) {
        return StreamSupport.stream(page.path("results").spliterator(), false)
                .map(object -> object.path("name").asText())
                .toList();
    }
}
