package io.resync.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Definitions in the first generation, of the README's estate with a job stream that runs on workdays. */
final class V1ModelTest {
    private static final String ALL = "{\"filters\":{}}";
    private final Path folder;

    V1ModelTest(@TempDir Path folder) throws Exception {
        this.folder = SmallEstate.in(
                folder,
                "\"schedule\": \"2026-11-20T05:00:00Z\", \"limit\": 2,",
                "\"schedule\": \"2026-11-20T05:00:00Z\", \"cycle\": \"WORKDAYS\",");
    }

    @ParameterizedTest
    @CsvSource({
        "jobdefinition, MAKE_REPORT, 10",
        "jobstream,     REPORT_D,    3",
        "calendar,      WORKDAYS,    1",
        "runcyclegroup, CLOSING,     1",
        "variabletable, MAIN_TABLE,  1",
        "folder,        RETAIL,      1",
        "workstation,   AGT1,        2",
        "resource,      DBSLOT,      1",
        "prompt,        ORDEROK,     1",
        "variable,      REGION,      2"
    })
    void listsHeadersAndGivesTheWholeByTheIdOfTheSecondGeneration(String object, String name, int all)
            throws Exception {
        try (var engine = start(Level.V10_2_8)) {
            var headers = list(engine, object, ALL);
            var id = Http.of(engine)
                    .json("model/" + object + "?oql=" + Http.encoded("name = '" + name + "'"))
                    .at("/results/0/def/id")
                    .asText();
            var whole = one(engine, object + "/" + id);

            assertThat(headers).hasSize(all).anySatisfy(header -> {
                assertThat(header.path("id").asText()).isEqualTo(id);
                assertThat(header.at("/key/name").asText()).isEqualTo(name);
                assertThat(header.size()).isLessThanOrEqualTo(4);
            });
            assertThat(whole.findValuesAsText("id")).contains(id);
            assertThat(whole.findValuesAsText("name")).contains(name);
        }
    }

    @ParameterizedTest
    @EnumSource(Level.class)
    void knowsFoldersFromTheFirstLevelThatHasThem(Level level) throws Exception {
        try (var engine = start(level)) {
            var answer = Http.of(engine).query("/model/folder/header/query", ALL, "How-Many", "10");
            var key = list(engine, "jobstream", ALL).at("/0/key");

            assertThat(answer.statusCode()).isEqualTo(level == Level.V9_4 ? 404 : 200);
            assertThat(key.at("/folderKey/name").asText()).isEqualTo(level == Level.V9_4 ? "" : "/RETAIL/");
            assertThat(key.path("workstationName").asText()).isEqualTo("AGT1");
        }
    }

    @Test
    void asksForASizeAt94Only() throws Exception {
        try (var oldest = start(Level.V9_4);
                var newest = start(Level.V10_2_8)) {
            assertThat(Http.of(oldest)
                            .query("/model/calendar/header/query", ALL)
                            .statusCode())
                    .isEqualTo(400);
            assertThat(Http.of(newest)
                            .query("/model/calendar/header/query", ALL)
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "jobdefinition | {'jobDefinitionFilter':{'jobDefinitionName':'*_REPORT','workstationName':'AGT1'}} | 2",
                "jobstream     | {'jobstreamFilter':{'jobStreamName':'S*_D'}} | 2",
                "variabletable | {'variableTableFilter':{'isDefaultTable':true}} | 1",
                "calendar      | {'calendarFilter':{}} | 1"
            })
    void filtersAndGoesOn(String object, String filter, int matching) throws Exception {
        var body = "{\"filters\":" + filter.replace('\'', '"') + "}";
        try (var engine = start(Level.V9_4)) {
            var path = "/model/" + object + "/header/query";
            var first = Http.of(engine).query(path, body, "How-Many", "1", "Context-ObjectCount", "1");
            var last = first.headers().firstValue("Last-Object").orElseThrow();
            var next = Http.of(engine).query(path + "_next", body, "How-Many", "9", "Last-Object", last);

            assertThat(first.headers().firstValue("Context-ObjectCount")).hasValue(String.valueOf(matching));
            assertThat(Http.read(next)).hasSize(matching - 1);
        }
    }

    @Test
    void writesAJobDefinitionAsTheVendorsSamplesDo() throws Exception {
        try (var engine = start(Level.V9_4)) {
            var filter = "{\"filters\":{\"jobDefinitionFilter\":{\"jobDefinitionName\":\"MAKE_REPORT\"}}}";
            var id = list(engine, "jobdefinition", filter).at("/0/id").asText();
            var whole = one(engine, "jobdefinition/" + id);

            assertThat(whole.at("/header/jobDefinitionKey/name").asText()).isEqualTo("MAKE_REPORT");
            assertThat(whole.path("taskString").asText()).isEqualTo("/opt/retail/report.sh --all");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "resource?name=DBSLOT,                               /quantity,   2",
        "prompt?name=ORDEROK,                                /text,       Order now?",
        "workstation?name=AGT2,                              /type,       AGENT",
        "variable?name=ROWS,                                 /value,      5000",
        "jobdefinition?name=MAKE_REPORT&workstationName=AGT1, /taskString, /opt/retail/report.sh --all"
    })
    void givesTheWholeByItsNameAsOlderLevelsDo(String path, String field, String value) throws Exception {
        try (var older = start(Level.V9_4);
                var newer = start(Level.V10_2_8)) {
            assertThat(one(older, path).at(field).asText()).isEqualTo(value);
            assertThat(status(newer, path)).isEqualTo(404);
        }
    }

    @Test
    void findsNothingByAnotherName() throws Exception {
        try (var engine = start(Level.V9_4)) {
            assertThat(status(engine, "prompt?name=NONE")).isEqualTo(404);
            assertThat(status(engine, "jobdefinition?name=MAKE_REPORT&workstationName=AGT2"))
                    .isEqualTo(404);
            assertThat(status(engine, "prompt")).isEqualTo(400);
        }
    }

    @Test
    void listsTheDomainOfTheMaster(@TempDir Path other) throws Exception {
        SmallEstate.in(other, "\"name\": \"AGT2\", \"type\": \"AGENT\"", "\"name\": \"AGT2\", \"type\": \"MANAGER\"");
        try (var engine = Simulator.builder(other).user("wauser", "secret").start()) {
            var domain = list(engine, "domain", ALL).get(0);
            var whole = one(engine, "domain/" + domain.path("id").asText());

            assertThat(domain.at("/key").toString()).isEqualTo("{\"name\":\"MASTERDM\"}");
            assertThat(whole.path("managerWorkstation").asText()).isEqualTo("/AGT2");
            assertThat(list(engine, "workstationclass", ALL)).isEmpty();
        }
    }

    @Test
    void computesWhenAJobStreamWillRunAt1028Only() throws Exception {
        var query = "/rc-evaluation?from=2026-11-20T05:00:01&to=2026-11-24T05:00:00";
        try (var newest = start(Level.V10_2_8);
                var older = start(Level.V10_2_5)) {
            var id = list(newest, "jobstream", "{\"filters\":{\"jobstreamFilter\":{\"jobStreamName\":\"REPORT_D\"}}}")
                    .at("/0/id")
                    .asText();

            assertThat(one(newest, "jobstream/" + id)
                            .at("/runCycles/0/expression")
                            .asText())
                    .isEqualTo("FREQ=DAILY;INTERVAL=1;BYWORKDAY");
            assertThat(one(newest, "jobstream/" + id + query).toString()).isEqualTo("[\"2026-11-23T05:00:00\"]");
            assertThat(status(older, "jobstream/" + id + query)).isEqualTo(404);
            assertThat(status(newest, "jobstream/" + id + "/rc-evaluation?from=now"))
                    .isEqualTo(400);
            assertThat(status(newest, "jobstream/" + id + query.replace("-24T", "-19T")))
                    .isEqualTo(400);
            assertThat(status(newest, "jobstream/none" + query)).isEqualTo(404);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"jobstream/1?lock=true", "jobstream/1/rc-evaluation?lock=true", "user/1"})
    void letsNothingBeLocked(String path) throws Exception {
        try (var engine = start(Level.V10_2_8)) {
            assertThat(status(engine, path)).isEqualTo(405);
        }
    }

    @Test
    void definesEachJobStreamOnceHoweverOftenItIsInThePlan() throws Exception {
        try (var engine = Simulator.builder(folder)
                .user("wauser", "secret")
                .living(3)
                .level(Level.V10_2_8)
                .start()) {
            assertThat(list(engine, "jobstream", ALL)).hasSize(3);
            assertThat(Http.of(engine).json("model/jobdefinition").path("count").asInt())
                    .isEqualTo(10);
        }
    }

    private Simulator start(Level level) {
        return Simulator.builder(folder)
                .user("wauser", "secret")
                .frozen()
                .level(level)
                .start();
    }

    private static JsonNode list(Simulator engine, String object, String body) throws Exception {
        return Http.read(Http.of(engine).query("/model/" + object + "/header/query", body, "How-Many", "100"));
    }

    private static JsonNode one(Simulator engine, String path) throws Exception {
        var http = Http.of(engine);
        return Http.read(http.send(http.below("/model/" + path).build()));
    }

    private static int status(Simulator engine, String path) throws Exception {
        var http = Http.of(engine);
        return http.send(http.below("/model/" + path).build()).statusCode();
    }
}
