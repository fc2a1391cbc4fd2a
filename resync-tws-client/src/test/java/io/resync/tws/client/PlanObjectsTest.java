package io.resync.tws.client;

import static io.resync.tws.client.LoopbackEngine.PROD;
import static io.resync.tws.client.LoopbackEngine.sample;
import static io.resync.tws.client.V1Engine.body;
import static io.resync.tws.client.V1Engine.job;
import static io.resync.tws.client.V1Engine.json;
import static io.resync.tws.client.V1Engine.path;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.resync.Deadline;
import io.resync.tws.GroupedCounts;
import io.resync.tws.GroupedCounts.By;
import io.resync.tws.JobPattern;
import io.resync.tws.PageRequest;
import io.resync.tws.PlanObjectFilter;
import io.resync.tws.Prompt;
import io.resync.tws.Resource;
import io.resync.tws.ResourceId;
import io.resync.tws.TwsDecodeException;
import io.resync.tws.TwsRefusedException;
import io.resync.tws.WatchedFile;
import io.resync.tws.WorkstationId;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is asked of each generation for objects of the plan, and what is done here with the answer. */
final class PlanObjectsTest {
    private static final PageRequest ALL = PageRequest.first(100);
    private static final PlanObjectFilter EVERY_CONDITION =
            new PlanObjectFilter("T?PES@", "/AGTLIS02", Set.of("NOT_AVAILABLE", "AVAILABLE"));

    private final V1Engine engine = new V1Engine("9.4");
    private final LoopbackEngine second = new LoopbackEngine();
    private final Deadline deadline = Deadline.in(Duration.ofMinutes(1));

    @AfterEach
    void stop() {
        engine.close();
        second.close();
    }

    @Test
    void asksTheSecondGenerationForResources() throws InterruptedException {
        second.answersJson(sample("resources.json"));

        var page = second.client().resources(EVERY_CONDITION, new PageRequest(4, 2), deadline);

        var url = second.request().getUrl();
        assertThat(url.encodedPath()).isEqualTo("/twsd/api/v2/plan/resource");
        assertThat(url.queryParameter("limit")).isEqualTo("2");
        assertThat(url.queryParameter("offset")).isEqualTo("4");
        assertThat(url.queryParameter("oql"))
                .isEqualTo("name LIKE 'T?PES@' AND workstation = '/AGTLIS02'"
                        + " AND status IN ['AVAILABLE','NOT_AVAILABLE'] ORDER BY name ASC");
        assertThat(page.source()).isEqualTo("prod plan/resource");
        assertThat(page.value().items()).extracting(Resource::name).containsExactly("DBSLOT", "TAPES");
    }

    @Test
    void asksTheFirstGenerationForResourcesInItsSpelling() {
        engine.answers("plan/current/resource/query", sample("v1/resources.json"));

        var page = engine.client().resources(EVERY_CONDITION, ALL, deadline).value();

        assertThat(page.items()).extracting(Resource::name).containsExactly("TAPES");
        assertThat(page.total()).isEqualTo(1);
        assertThat(engine.asked()).singleElement().satisfies(asked -> {
            assertThat(body(asked))
                    .isEqualTo("{\"filters\":{\"resourceInPlanFilter\":"
                            + "{\"resourceName\":\"T*PES*\",\"workstatioName\":\"AGTLIS02\"}}}");
            assertThat(asked.getHeaders().get("How-Many")).isEqualTo("1000");
        });
    }

    @Test
    void asksTheSecondGenerationForPromptsWhereItHasThem() throws InterruptedException {
        second.answersJson(sample("prompts.json"));

        var page = second.client().prompts(PlanObjectFilter.in("ASKED"), ALL, deadline);

        assertThat(second.request().getUrl().queryParameter("oql")).isEqualTo("status IN ['ASKED'] ORDER BY name ASC");
        assertThat(page.source()).isEqualTo("prod plan/prompt");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ASKED", "Asked", "asked"})
    void comparesStatesOfTheFirstGenerationHowEverTheyAreSpelt(String word) {
        engine.answers("plan/current/prompt/query", sample("v1/prompts.json"));

        var asked = engine.client().prompts(PlanObjectFilter.in(word), ALL, deadline);

        assertThat(asked.value().items()).extracting(Prompt::name).containsExactly("GOAHEAD");
        assertThat(asked.source()).isEqualTo("prod plan/current/prompt/query (V1)");
        assertThat(body(engine.asked().get(0))).isEqualTo("{\"filters\":{\"promptInPlanFilter\":{}}}");
        assertThat(engine.client()
                        .prompts(PlanObjectFilter.in("NOT_ASKED", word), ALL, deadline)
                        .value()
                        .items())
                .hasSize(2);
    }

    @Test
    void asksTheFirstGenerationForFilesAlsoWithPathsThatAreNoNames() {
        engine.answers("plan/current/file/query", sample("v1/files.json"));

        var all = engine.client().files(PlanObjectFilter.all(), ALL, deadline).value();
        var one = engine.client()
                .files(new PlanObjectFilter("C:\\in\\day 1\\?.csv", "WINLIS01", Set.of("Exists")), ALL, deadline)
                .value();

        assertThat(all.items()).extracting(WatchedFile::path).containsExactly("/in/rates.csv", "C:\\in\\day 1\\a.csv");
        assertThat(one.items()).containsExactly(all.items().get(1));
        assertThat(body(engine.asked().get(1)))
                .isEqualTo("{\"filters\":{\"fileInPlanFilter\":"
                        + "{\"fileName\":\"C:\\\\in\\\\day 1\\\\*.csv\",\"workstationName\":\"WINLIS01\"}}}");
    }

    @Test
    void asksAnEngineWithBothGenerationsForFilesInTheFirst() {
        engine.answers("api/v2/engine/info", sample("engine-info.json"))
                .answers("plan/current/file/query", sample("v1/files.json"));

        var files = engine.client().files(PlanObjectFilter.all(), PageRequest.first(1), deadline);

        assertThat(files.source()).endsWith("(V1)");
        assertThat(files.value().total()).isEqualTo(2);
        assertThat(engine.requests()).extracting(asked -> path(asked)).doesNotContain("api/v2/plan/file");
    }

    @Test
    void refusesFilesWhereThereIsNoFirstGeneration() {
        engine.answers(
                        "engine/info",
                        gone -> new MockResponse.Builder().code(404).build())
                .answers("api/v2/engine/info", sample("engine-info.json"));

        assertThatExceptionOfType(TwsRefusedException.class)
                .isThrownBy(() -> engine.client().files(PlanObjectFilter.all(), ALL, deadline))
                .withMessageContainingAll("prod", "FILES", "not sent");
        assertThat(engine.asked()).isEmpty();
    }

    @Test
    void readsOneObjectOfEachKind() {
        engine.answers("plan/current/workstation/QUdUTElTMDI%3D", sample("v1/workstation.json"))
                .answers("plan/current/resource/AGTLIS02%3BDBSLOT", sample("v1/resource.json"));
        var client = engine.client();

        assertThat(client.workstation(new WorkstationId(PROD, "QUdUTElTMDI="), deadline))
                .hasValueSatisfying(agent -> assertThat(agent.value().limit()).isEqualTo(12));
        assertThat(client.resource(new ResourceId(PROD, "AGTLIS02;DBSLOT"), deadline))
                .hasValueSatisfying(slot -> assertThat(slot.value().holders()).hasSize(2));
        assertThat(client.resource(new ResourceId(PROD, "AGTLIS02;NONE"), deadline))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"..", "query", "query_next", "x1/action/cancel", "x1?lock=true", "UXVlcnk="})
    void sendsNothingForAnIdThatIsNone(String id) {
        engine.client().engineInfo(deadline);
        var before = engine.requests().size();

        assertThatExceptionOfType(TwsRefusedException.class)
                .isThrownBy(() -> engine.client().workstation(new WorkstationId(PROD, id), deadline));
        assertThatExceptionOfType(TwsRefusedException.class)
                .isThrownBy(() -> second.client().resource(new ResourceId(PROD, id), deadline));
        assertThat(engine.requests()).hasSize(before);
        assertThat(second.server().getRequestCount()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"STATE, status", "WORKSTATION, workstation", "FOLDER, folder"})
    void letsTheSecondGenerationGroup(By by, String grouping) throws InterruptedException {
        second.answersJson("{\"count\":5,\"groupedCount\":{\"A\":2,\"B\":3}}");

        var counts = second.client().groupedJobCounts(by, new JobPattern("AGT?", "/RETAIL/N@", "LOAD"), deadline);

        var url = second.request().getUrl();
        assertThat(url.queryParameter("plan_filter")).isEqualTo("/@/AGT?#/RETAIL/N@.LOAD");
        assertThat(url.queryParameter("grouping_filters")).isEqualTo(grouping);
        assertThat(counts.value()).isEqualTo(new GroupedCounts(by, 5, Map.of("A", 2L, "B", 3L)));
    }

    @Test
    void refusesCountsWithoutGroups() {
        second.answersJson("{\"count\":5}");

        assertThatExceptionOfType(TwsDecodeException.class)
                .isThrownBy(() -> second.client().groupedJobCounts(By.STATE, JobPattern.all(), deadline));
    }

    @Test
    void countsEachWorkstationOfTheFirstGenerationUntilAllAreAccountedFor() {
        engine.answers("plan/current/workstation/query", sample("v1/workstations.json"))
                .answers("plan/current/job/query", asked -> {
                    var some = body(asked).contains("AGTLIS02") ? "7" : "9";
                    return json("[]", "Context-ObjectCount", body(asked).contains("AGTLIS03") ? "2" : some);
                });

        var counts = engine.client()
                .groupedJobCounts(By.WORKSTATION, new JobPattern("@", "EVENING", "P@"), deadline)
                .value();

        assertThat(counts).isEqualTo(new GroupedCounts(By.WORKSTATION, 9, Map.of("AGTLIS02", 7L, "AGTLIS03", 2L)));
        assertThat(engine.asked()).hasSize(4);
        assertThat(body(engine.asked().get(0)))
                .isEqualTo("{\"filters\":{\"jobInPlanFilter\":"
                        + "{\"jobName\":\"P*\",\"jobStreamName\":\"EVENING\",\"lastInRerunChain\":true}}}");
        assertThat(engine.asked().get(2).getHeaders().get("How-Many")).isEqualTo("1");
    }

    @Test
    void countsHereWhatTheFirstGenerationCannotSelect() {
        engine.answers("plan/current/job/query", "[" + job("PAY1", "") + "," + job("PAYMENT", "") + "]");

        var counts = engine.client()
                .groupedJobCounts(By.STATE, new JobPattern("@", "@", "PAY?"), deadline)
                .value();

        assertThat(counts).isEqualTo(new GroupedCounts(By.STATE, 1, Map.of("HOLD", 1L)));
    }

    @Test
    void countsFoldersHereWhereOnlyTheFirstGenerationHasThem() {
        try (var later = new V1Engine("10.2.8")) {
            var inFolder =
                    job("B", "").replace("\"name\":\"EVENING\"", "\"name\":\"E\",\"folderKey\":{\"name\":\"/EU\"}");
            later.answers("plan/current/job/query", "[" + job("A", "") + "," + inFolder + "]");

            assertThat(later.client()
                            .groupedJobCounts(By.FOLDER, JobPattern.all(), deadline)
                            .value()
                            .byGroup())
                    .isEqualTo(Map.of("/", 1L, "/EU/", 1L));
            assertThat(later.client()
                            .groupedJobCounts(By.STATE, new JobPattern("@", "/EU/@", "@"), deadline)
                            .value()
                            .total())
                    .isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A B", "A#B", "A.B", "A+state=abend", "A~B", "A'", "A/B", "/A//B", "A\n", "A(0600)"})
    void refusesASelectionThatCouldHoldMoreThanNames(String name) {
        for (var pattern : new JobPattern[] {
            new JobPattern(name, "@", "@"), new JobPattern("@", name, "@"), new JobPattern("@", "@", name)
        }) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> second.client().groupedJobCounts(By.STATE, pattern, deadline))
                    .withMessageContaining("letters, digits");
        }
        assertThat(second.server().getRequestCount()).isZero();
    }
}
