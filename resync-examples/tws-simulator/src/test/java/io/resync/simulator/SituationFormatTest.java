package io.resync.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What situations need beyond a plain plan: each test changes one piece of the README's example. */
final class SituationFormatTest {
    private static final String ALL = "{\"filters\":{}}";
    private static final String LOG = "\"log\": \"LOAD_SALES.log\"";
    private static final String HELD = "\"name\": \"MAKE_REPORT\", ";
    private final Path folder;

    SituationFormatTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private Simulator with(String piece, String replacement) throws Exception {
        return start(piece, replacement, Level.V10_2_8);
    }

    private Simulator start(String piece, String replacement, Level level) throws Exception {
        return Simulator.builder(SmallEstate.in(folder, piece, replacement))
                .user("wauser", "secret")
                .level(level)
                .frozen()
                .start();
    }

    @Test
    void repeatsLinesOfALogWithNumberAndTime() throws Exception {
        var output = """
                "output": [
                  {"lines": ["{time} row {n}", "next"], "times": 20000, "from": "2026-11-20T03:45:02Z", "every": "PT0.5S"},
                  {"file": "LOAD_SALES.log"}
                ]""";
        try (var simulator = with(LOG, output)) {
            var http = Http.of(simulator);
            var run = http.jobs("name = 'LOAD_SALES'")
                    .at("/results/0/jobruns/0/id")
                    .asText();
            var lines = http.get("plan/job/run/" + run + "/joblog?contentOnly=true")
                    .body()
                    .lines()
                    .toList();

            assertThat(lines).hasSize(40_004).endsWith("exit 3");
            assertThat(lines.get(0)).isEqualTo("2026-11-20 00:45:02,000 row 1");
            assertThat(lines.get(39_998)).isEqualTo("2026-11-20 03:31:41,500 row 20000");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"log\": \"LOAD_SALES.log\", \"output\": [{\"lines\": [\"x\"]}] | the run has a log and an output",
                "\"output\": [{\"file\": \"OTHER.log\"}] | there is no file of the folder logs 'OTHER.log'",
                "\"output\": [{\"file\": \"LOAD_SALES.log\", \"lines\": [\"x\"]}] | a file and lines",
                "\"output\": [{\"file\": \"LOAD_SALES.log\"}, {\"lines\": [\"x\"], \"times\": 0}] | 0 times",
                "\"output\": [{\"file\": \"LOAD_SALES.log\"}, {}] | no lines"
            })
    void refusesAnOutputThatCannotBe(String output, String complaint) throws Exception {
        SmallEstate.in(folder, LOG, output);

        assertThatThrownBy(() -> EstateReader.read(folder)).hasMessageContaining(complaint);
    }

    @Test
    void repeatsMessagesWithNumberAndTime() throws Exception {
        var storm = "\"text\": \"link lost ({n})\", \"times\": 300, \"every\": \"PT0.2S\"";
        try (var simulator = with("\"text\": \"LOAD_SALES ended with 3\"", storm)) {
            var messages = v1(simulator, "/eventrule/engine/message_log_record/header/query", ALL);

            assertThat(messages.findValuesAsText("message"))
                    .hasSize(300)
                    .startsWith("link lost (1)")
                    .endsWith("link lost (300)");
            assertThat(messages.at("/299/timestamp").asText()).startsWith("2026-11-20T03:49:50");
        }
    }

    @Test
    void showsAPredecessorThatThePlanDoesNotHold() throws Exception {
        var unbound = "[\"SALES_D.LOAD_SALES\"], \"unbound\": [{\"job\": \"OLD_D.OLD_NAME\", \"conditional\": true}]";
        try (var simulator = with("[\"SALES_D.LOAD_SALES\"]", unbound)) {
            var http = Http.of(simulator);
            var second = http.jobs("name = 'MAKE_REPORT'").at("/results/0/dependencies/1");
            var job = v1(
                            simulator,
                            "/plan/current/job/query",
                            "{\"filters\":{\"jobInPlanFilter\":{\"jobName\":\"MAKE_REPORT\"}}}")
                    .at("/0/id")
                    .asText();
            var first = Http.read(http.send(
                            http.below("/plan/current/job/" + Http.encoded(job)).build()))
                    .at("/dependencies/externalDependencyInPlan/1");

            assertThat(second.path("dependencyStatus").asText()).isEqualTo("UNBOUND");
            assertThat(second.path("pending").asBoolean()).isTrue();
            assertThat(second.path("conditional").asBoolean()).isTrue();
            assertThat(second.has("jobId")).isFalse();
            assertThat(first.at("/jobKey/name").asText()).isEqualTo("OLD_NAME");
            assertThat(first.path("pending").asBoolean()).isTrue();
        }
    }

    @Test
    void refusesAnUnboundPredecessorThatIsInThePlan() throws Exception {
        SmallEstate.in(
                folder,
                "[\"SALES_D.LOAD_SALES\"]",
                "[\"SALES_D.LOAD_SALES\"], \"unbound\": [{\"job\": \"SALES_D.FETCH_SALES\"}]");

        assertThatThrownBy(() -> EstateReader.read(folder)).hasMessageContaining("SALES_D.FETCH_SALES is in the plan");
    }

    @Test
    void waitsForAnotherEngineInBothGenerations() throws Exception {
        var remote = "[\"SALES_D.LOAD_SALES\"], \"remote\": [{\"networkAgent\": \"AGT2\", \"job\": \"ZOS#PAY01\"}]";
        try (var simulator = with("[\"SALES_D.LOAD_SALES\"]", remote)) {
            var dependency = Http.of(simulator).jobs("name = 'MAKE_REPORT'").at("/results/0/dependencies/1");

            assertThat(dependency.path("dependencyType").asText()).isEqualTo("INTERNETWORK");
            assertThat(dependency.path("networkAgent").asText()).isEqualTo("/AGT2");
            assertThat(dependency.path("dependency").asText()).isEqualTo("ZOS#PAY01");
        }
    }

    @Test
    void definesStreamsThatThePlanDoesNotHold() throws Exception {
        var defined = """
                "defined": [{"name": "MONTH_M", "workstation": "AGT1", "folder": "/RETAIL/", "schedule": "2026-11-20T03:30:00Z",
                  "calendar": "WORKDAYS", "exceptCalendar": "FREE",
                  "jobs": [{"name": "SUM_MONTH", "state": "HOLD", "dependencies": {"jobs": ["SALES_D.LOAD_SALES"]}}]}],
                "calendars": [{"name": "FREE", "dates": ["2026-11-23"]},\
                """;
        try (var simulator = with("\"calendars\": [", defined)) {
            var http = Http.of(simulator);
            var definition = http.json("model/jobstream?oql=" + Http.encoded("name = 'MONTH_M'"))
                    .at("/results/0/def");
            var dates = http.send(
                    http.below("/model/jobstream/" + definition.path("id").asText()
                                    + "/rc-evaluation?from=2026-11-01T00:00:00&to=2026-11-30T00:00:00")
                            .build());

            assertThat(http.jobs("name = 'SUM_MONTH'").path("results")).isEmpty();
            assertThat(definition.at("/runCycles/0/calendar").asText()).isEqualTo("/WORKDAYS");
            assertThat(definition.at("/exclusiveRunCycles/0/calendar").asText()).isEqualTo("/FREE");
            assertThat(dates.body()).isEqualTo("[\"2026-11-20T03:30:00\"]");
        }
    }

    @Test
    void asksBeforeItRecovers() throws Exception {
        var recovery = "\"name\": \"LOAD_SALES\", \"recovery\": {\"action\": \"RERUN_PROMPT\", \"prompt\": \"Again?\","
                + " \"asked\": \"2026-11-20T03:48:44Z\"}, ";
        try (var simulator = with("\"name\": \"LOAD_SALES\", ", recovery)) {
            var http = Http.of(simulator);
            var prompt = http.json("plan/prompt?oql=" + Http.encoded("name = 'LOAD_SALES_RECOVERY'"))
                    .at("/results/0");
            var definition = http.json("model/jobdefinition?oql=" + Http.encoded("name = 'LOAD_SALES'"))
                    .at("/results/0/def/recovery");

            assertThat(prompt.path("text").asText()).isEqualTo("Again?");
            assertThat(prompt.path("status").asText()).isEqualTo("ASKED");
            assertThat(prompt.path("timeAsked").asText()).isEqualTo("2026-11-20T03:48:44Z");
            assertThat(prompt.path("jobKey").asText()).isEqualTo("/AGT1#/RETAIL/SALES_D.LOAD_SALES");
            assertThat(definition.path("action").asText()).isEqualTo("RERUN_PROMPT");
            assertThat(definition.path("abendPrompt").asText()).isEqualTo("Again?");
        }
    }

    @Test
    void tellsTheSuccessRuleInDefinitionAndLog() throws Exception {
        try (var simulator =
                with("\"name\": \"LOAD_SALES\", ", "\"name\": \"LOAD_SALES\", \"successRule\": \"RC<=2\", ")) {
            var http = Http.of(simulator);
            var job = http.jobs("name = 'LOAD_SALES'").at("/results/0");
            var log = http.get("plan/job/run/" + job.at("/jobruns/0/id").asText() + "/joblog")
                    .body();

            assertThat(job.at("/jobDefinition/successfulOutputConditions/0/expression")
                            .asText())
                    .isEqualTo("RC<=2");
            assertThat(log).contains("= TWSRCMAP  : RC<=2", "= SC SUCC_RULE          : false");
        }
    }

    @Test
    void takesThePlanForWhatItSays() throws Exception {
        var window =
                "\"plan\": {\"from\": \"2026-11-19T07:00:00Z\", \"to\": \"2026-11-20T07:00:00Z\"}, \"workstations\": [";
        try (var simulator = with("\"workstations\": [", window)) {
            var info = Http.of(simulator);
            var engine = Http.read(info.send(info.below("/engine/info").build()));

            assertThat(engine.path("synphonyPlanEnd").asText()).isEqualTo("2026-11-20T07:00:00");
        }
    }

    @ParameterizedTest
    @CsvSource({"doNotRun, SUCC", "continue, EXEC"})
    void endsAStreamWhoseLateJobIsNotToRun(String action, String state) throws Exception {
        var late =
                "\"name\": \"COUNT_STOCK\", \"state\": \"HOLD\", \"times\": {\"latestStart\": \"2026-11-20T05:30:00Z\","
                        + " \"lateStartAction\": \"" + action
                        + "\"}}, {\"name\": \"LIST_STOCK\", \"state\": \"SUCC\", \"runs\": [{\"number\": 9,"
                        + " \"started\": \"2026-11-20T05:00:00Z\", \"ended\": \"2026-11-20T05:01:00Z\"}]},"
                        + " {\"name\": \"NO_STOCK\", \"state\": \"CANCL\"";
        var piece = "\"name\": \"COUNT_STOCK\", \"state\": \"HOLD\", \"times\": {\"start\": \"2026-11-20T09:00:00Z\"}";
        var held = "\"name\": \"READ_STOCK\", \"state\": \"HOLD\"";
        SmallEstate.in(folder, piece, late);
        var text = java.nio.file.Files.readString(folder.resolve("estate.json"))
                .replace(held, "\"name\": \"READ_STOCK\", \"state\": \"CANCL\"")
                .replace(
                        "\"name\": \"ORDER_STOCK\", \"state\": \"HOLD\"",
                        "\"name\": \"ORDER_STOCK\", \"state\": \"CANCL\"");
        java.nio.file.Files.writeString(folder.resolve("estate.json"), text);
        try (var simulator =
                Simulator.builder(folder).user("wauser", "secret").frozen().start()) {
            var http = Http.of(simulator);
            var stream = http.json("plan/jobstream?oql=" + Http.encoded("name = 'STOCK_D'"));

            assertThat(stream.at("/results/0/compositeStatus/status").asText()).isEqualTo(state);
            assertThat(http.jobs("name = 'COUNT_STOCK'")
                            .at("/results/0/timeRestrictions/lateStartAction")
                            .asText())
                    .isEqualTo(action);
        }
    }

    @Test
    void namesTheMembersOfAPool() throws Exception {
        var pool =
                "{\"name\": \"AGTS\", \"type\": \"POOL\", \"states\": [\"LINKED\"], \"members\": [\"AGT1\", \"AGT2\"]}, {\"name\": \"AGT2\"";
        try (var simulator = with("{\"name\": \"AGT2\"", pool)) {
            var members = Http.of(simulator)
                    .json("model/workstation?oql=" + Http.encoded("name = 'AGTS'"))
                    .at("/results/0/def/members");

            assertThat(members).extracting(JsonNode::asText).containsExactly("/AGT1", "/AGT2");
        }
    }

    @Test
    void keepsWhatEarlierFilesSay() throws Exception {
        try (var simulator = start(HELD, HELD, Level.V9_4)) {
            assertThat(v1(simulator, "/plan/current/job/query", ALL, "How-Many", "50"))
                    .hasSize(10);
        }
    }

    private static JsonNode v1(Simulator simulator, String path, String body, String... headers) throws Exception {
        var all = headers.length == 0 ? new String[] {"How-Many", "5000"} : headers;
        return Http.read(Http.of(simulator).query(path, body, all));
    }
}
