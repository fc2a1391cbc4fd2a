package io.resync.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Resources, prompts, neighbours, counts and definitions of the README's estate, in the second generation. */
final class PlanReadsTest {
    private final Simulator newest;
    private final Simulator older;

    PlanReadsTest(@TempDir Path folder) throws Exception {
        SmallEstate.in(folder);
        newest = Simulator.builder(folder).user("wauser", "secret").frozen().start();
        older = Simulator.builder(folder)
                .user("wauser", "secret")
                .frozen()
                .level(Level.V10_2_5)
                .start();
    }

    @AfterEach
    void stop() {
        newest.close();
        older.close();
    }

    @Test
    void saysWhoHoldsAResource() throws Exception {
        var resource = json("plan/resource").at("/results/0");

        assertThat(resource.path("name").asText()).isEqualTo("DBSLOT");
        assertThat(resource.path("quantity").asInt()).isEqualTo(2);
        assertThat(resource.path("quantityInUse").asInt()).isEqualTo(2);
        assertThat(resource.path("quantityAvailable").asInt()).isZero();
        assertThat(resource.path("holders")).hasSize(1);
        assertThat(resource.at("/holders/0/job").asText()).isEqualTo("SUM_SALES");
        assertThat(resource.at("/holders/0/quantity").asInt()).isEqualTo(2);
        assertThat(json("plan/resource/" + resource.path("id").asText())).isEqualTo(resource);
    }

    @Test
    void listsPromptsWithTheirText() throws Exception {
        var prompt = json("plan/prompt").at("/results/0");

        assertThat(prompt.path("name").asText()).isEqualTo("ORDEROK");
        assertThat(prompt.path("text").asText()).isEqualTo("Order now?");
        assertThat(prompt.path("status").asText()).isEqualTo("ASKED");
        assertThat(prompt.path("jobKey").asText()).isEqualTo("/AGT1#/RETAIL/STOCK_D.ORDER_STOCK");
        assertThat(json("plan/prompt/" + prompt.path("id").asText())).isEqualTo(prompt);
    }

    @ParameterizedTest
    @CsvSource({
        "job,       SALES_D.LOAD_SALES,  predecessors, 1, FETCH_SALES",
        "job,       SALES_D.LOAD_SALES,  successors,   1, MAKE_REPORT",
        "job,       SALES_D.LOAD_SALES,  successors,   2, MAKE_REPORT SEND_REPORT",
        "job,       REPORT_D.SEND_REPORT, predecessors, 9, MAKE_REPORT LOAD_SALES FETCH_SALES",
        "jobstream, SALES_D,             successors,   1, REPORT_D",
        "jobstream, REPORT_D,            predecessors, 1, SALES_D",
        "jobstream, SALES_D,             predecessors, 1, ''"
    })
    void walksTheGraphToADepth(String kind, String name, String side, int depth, String found) throws Exception {
        var key = Http.encoded("key LIKE '@/" + name + "'");
        var id = json("plan/" + kind + "?oql=" + key).at("/results/0/id").asText();
        var answer = Http.of(older).json("plan/" + kind + "/" + id + "/" + side + "?depth=" + depth);

        assertThat(String.join(" ", names(answer))).isEqualTo(found);
        assertThat(answer.path("count").asInt()).isEqualTo(names(answer).size());
    }

    @Test
    void refusesNeighboursOfNobody() throws Exception {
        assertThat(Http.of(older).get("plan/job/7/successors").statusCode()).isEqualTo(404);
    }

    @Test
    void countsStreams() throws Exception {
        assertThat(Http.of(older).json("plan/jobstream/count?plan_filter=" + Http.encoded("@#@+state=hold")))
                .hasToString("{\"count\":1}");
    }

    @Test
    void groupsByWhatIsAsked() throws Exception {
        var all = "plan/job/count?plan_filter=" + Http.encoded("/@/@#/@/@.@") + "&grouping_filters=";

        assertThat(json(all + "workstation").path("groupedCount")).hasToString("{\"/AGT1\":9,\"/AGT2\":1}");
        assertThat(json(all + "folder").path("groupedCount")).hasToString("{\"/RETAIL/\":10}");
        assertThat(json(all + "workstation,status")
                        .path("groupedCount")
                        .path("/AGT2,READY")
                        .asInt())
                .isOne();
    }

    @Test
    void takesOqlAndPlanFilterTogether() throws Exception {
        var both = "plan/job?plan_filter=" + Http.encoded("@#SALES_D.@") + "&oql=" + Http.encoded("priority = 50");

        assertThat(names(json(both))).containsExactly("LOAD_SALES");
    }

    @Test
    void countsWhatFoldersHold() throws Exception {
        var path = "plan/folder/objects-count?object_type=JOB_IN_PLAN&oql=";

        assertThat(json(path + Http.encoded("parent = '/'"))
                        .at("/0/commonStatus/WAITING")
                        .asInt())
                .isEqualTo(4);
        assertThat(json(path + Http.encoded("folder = '/RETAIL/'"))
                        .at("/0/totalCount")
                        .asInt())
                .isEqualTo(10);
        assertThat(json(path + Http.encoded("folder = '/HR/'"))).isEmpty();
        assertThat(json(path.replace("JOB_IN", "WORKSTATION_IN"))
                        .at("/0/activeStates/LINKED")
                        .asInt())
                .isOne();
    }

    @Test
    void explainsItsOwnWords() throws Exception {
        var words = json("objects-info?object_type=JOB_IN_PLAN");

        assertThat(words.path("status").findValuesAsText("key")).contains("ABEND", "SUCC");
        assertThat(words.path("substatus").findValuesAsText("key")).contains("HOLD_WAITING_FOR_FILE");
        assertThat(words.path("commonStatus").findValuesAsText("key")).doesNotHaveDuplicates();
    }

    @Test
    void sendsTheLogOfTheOneJobSelected() throws Exception {
        var log = Http.of(newest).get("plan/job/joblog?contentOnly=true&oql=" + Http.encoded("name = 'LOAD_SALES'"));

        assertThat(log.body()).startsWith("start\n4 rows read");
    }

    @ParameterizedTest
    @CsvSource({
        "jobdefinition, JobDefinition, LOAD_SALES, /AGT1#/RETAIL/LOAD_SALES",
        "jobstream,     JobStream,     SALES_D,    /AGT1#/RETAIL/SALES_D",
        "workstation,   Workstation,   AGT1,       /AGT1",
        "calendar,      Calendar,      WORKDAYS,   /WORKDAYS",
        "runcyclegroup, RunCycleGroup, CLOSING,    /CLOSING",
        "variabletable, VariableTable, MAIN_TABLE, /MAIN_TABLE",
        "resource,      Resource,      DBSLOT,     /AGT1#/DBSLOT",
        "prompt,        Prompt,        ORDEROK,    /ORDEROK",
        "folder,        Folder,        RETAIL,     /RETAIL",
        "variable,      Variable,      REGION,     /MAIN_TABLE.REGION"
    })
    void definesEachKind(String path, String kind, String name, String key) throws Exception {
        var element = json("model/" + path + "?oql=" + Http.encoded("name = '" + name + "'"))
                .at("/results/0");

        assertThat(element.path("kind").asText()).isEqualTo(kind);
        assertThat(element.path("key").asText()).isEqualTo(key);
        assertThat(json("model/" + path + "/" + element.at("/def/id").asText())).isEqualTo(element);
    }

    @Test
    void definesStreamsWithTheirJobs() throws Exception {
        var stream = json("model/jobstream?model_filter=" + Http.encoded("@#/RETAIL/REPORT?D"))
                .at("/results/0/def");

        assertThat(stream.path("jobs").findValuesAsText("name")).containsExactly("MAKE_REPORT", "SEND_REPORT");
        assertThat(stream.at("/externalPredecessors/0/jobStream").asText()).isEqualTo("SALES_D");
        assertThat(stream.at("/jobs/1/internalPredecessors/0/jobName").asText()).isEqualTo("MAKE_REPORT");
        assertThat(stream.at("/jobs/0/externalPredecessors/0/jobName").asText()).isEqualTo("LOAD_SALES");
    }

    @ParameterizedTest
    @ValueSource(strings = {"domain", "workstationclass", "workloadapplicationtemplate"})
    void listsNothingWhereTheEstateHasNothing(String path) throws Exception {
        assertThat(json("model/" + path).toString()).isEqualTo("{\"count\":0,\"results\":[]}");
    }

    @ParameterizedTest
    @CsvSource({"SALES_D, Sales of the day", "REPORT_D, ''"})
    void describesAJobStream(String name, String description) throws Exception {
        var named = "?oql=" + Http.encoded("name = '" + name + "'");
        var id = json("plan/jobstream" + named).at("/results/0/id").asText();

        assertThat(json("plan/jobstream/" + id + "/model/description").toString())
                .isEqualTo("{\"description\":\"" + description + "\"}");
        assertThat(json("model/jobstream" + named)
                        .at("/results/0/def/description")
                        .asText())
                .isEqualTo(description);
        assertThat(Http.of(newest).get("plan/jobstream/7/model/description").statusCode())
                .isEqualTo(404);
    }

    @Test
    void callsHeadersByTheSameKeys() throws Exception {
        var http = Http.of(newest);
        for (var path : List.of("model/variable", "model/folder")) {
            var answer =
                    http.send(http.request(path).header("Only-Header", "true").build());

            assertThat(Http.read(answer).findValuesAsText("key"))
                    .isEqualTo(json(path).findValuesAsText("key"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "false"})
    void sendsHeadersOnlyOnRequest(String only) throws Exception {
        var http = Http.of(newest);
        var answer = http.send(
                http.request("model/calendar").header("Only-Header", only).build());

        assertThat(answer.body().contains("dates")).isEqualTo(only.equals("false"));
    }

    private JsonNode json(String path) throws Exception {
        return Http.of(newest).json(path);
    }

    private static List<String> names(JsonNode page) {
        return StreamSupport.stream(page.path("results").spliterator(), false)
                .map(object -> object.path("name").asText())
                .toList();
    }
}
