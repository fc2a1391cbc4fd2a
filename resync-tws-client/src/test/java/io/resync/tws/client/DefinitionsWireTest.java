package io.resync.tws.client;

import static io.resync.tws.client.LoopbackEngine.PROD;
import static io.resync.tws.client.V1Engine.body;
import static io.resync.tws.client.V1Engine.json;
import static io.resync.tws.client.V1Engine.path;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.resync.Deadline;
import io.resync.tws.DefinitionId;
import io.resync.tws.Definitions;
import io.resync.tws.Definitions.Filter;
import io.resync.tws.Definitions.JobDefinition;
import io.resync.tws.PageRequest;
import io.resync.tws.TimeRange;
import io.resync.tws.TwsDecodeException;
import io.resync.tws.TwsRefusedException;
import io.resync.tws.TwsStatusException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What really leaves the process for definitions. */
final class DefinitionsWireTest {
    private static final String ID = "0d9f2c4e-61a7-3b58-9c3d-7e1f5a2b8c46";
    private static final DefinitionId DEFINITION = new DefinitionId(PROD, ID);
    private static final PageRequest PAGE = new PageRequest(20, 10);
    private static final Deadline SOON = Deadline.in(Duration.ofMinutes(5));
    private static final TimeRange WEEK =
            new TimeRange(Instant.parse("2026-11-20T00:00:00Z"), Instant.parse("2026-11-27T00:00:00.5Z"));
    private static final String NOTHING = "{\"count\":0,\"results\":[]}";

    private final V1Engine engine = new V1Engine("10.2.8");

    @AfterEach
    void stop() {
        engine.close();
    }

    @Test
    void asksTheSecondGenerationForPages() {
        var all = Filter.all();
        for (var object :
                List.of("jobdefinition", "jobstream", "calendar", "runcyclegroup", "variabletable", "folder")) {
            engine.answers("api/v2/model/" + object, NOTHING);
        }

        definitions().jobs(new Filter("PAY@", "/DC1/AGT?"), PAGE, SOON);
        definitions().jobStreams(new Filter(null, "AGT1"), PAGE, SOON);
        definitions().calendars(all, PAGE, SOON);
        definitions().runCycleGroups(all, PAGE, SOON);
        definitions().variableTables(Filter.named("MAIN_TABLE"), PAGE, SOON);
        definitions().folders(all, PAGE, SOON);

        var page = "?limit=10&offset=20&oql=ORDER BY name ASC";
        assertThat(engine.requests().stream().map(DefinitionsWireTest::line))
                .containsExactly(
                        "GET jobdefinition?limit=10&model_filter=/DC1/AGT?#/@/@&offset=20&oql=name LIKE 'PAY@' ORDER BY name ASC",
                        "GET jobstream?limit=10&model_filter=/@/AGT1#/@/@&offset=20&oql=ORDER BY name ASC",
                        "GET calendar" + page,
                        "GET runcyclegroup" + page,
                        "GET variabletable?limit=10&offset=20&oql=name = 'MAIN_TABLE' ORDER BY name ASC",
                        "GET folder" + page);
        assertThat(engine.requests()).allSatisfy(request -> {
            assertThat(request.getHeaders().get("Include-Count")).isEqualTo("true");
            assertThat(request.getHeaders().get("Only-Header"))
                    .as("job streams come with all their jobs otherwise")
                    .isEqualTo(path(request).endsWith("jobstream") ? "true" : null);
        });
    }

    @Test
    void asksTheSecondGenerationForOne() {
        var base = "api/v2/model/";
        for (var object : List.of("jobdefinition", "jobstream", "calendar", "runcyclegroup", "variabletable")) {
            engine.answers(base + object + "/" + ID, "{\"kind\":\"X\",\"def\":{\"id\":\"" + ID + "\",\"name\":\"N\"}}");
        }

        assertThat(definitions().job(DEFINITION, SOON).orElseThrow().source())
                .isEqualTo("prod model/jobdefinition/" + ID);
        assertThat(definitions()
                        .jobStream(DEFINITION, SOON)
                        .orElseThrow()
                        .value()
                        .name())
                .isEqualTo("N");
        assertThat(definitions().calendar(DEFINITION, SOON)).isPresent();
        assertThat(definitions().runCycleGroup(DEFINITION, SOON)).isPresent();
        assertThat(definitions().variableTable(DEFINITION, SOON)).isPresent();

        assertThat(engine.requests().stream().map(DefinitionsWireTest::line))
                .containsExactly(
                        "GET jobdefinition/" + ID,
                        "GET jobstream/" + ID,
                        "GET calendar/" + ID,
                        "GET runcyclegroup/" + ID,
                        "GET variabletable/" + ID);
    }

    @Test
    void trustsAnEngineThatFiltersByWorkstation() {
        engine.answers("api/v2/model/jobdefinition", page(job("A", "/AGT1"), job("B", "/DC1/AGT1")));

        assertThat(onAgent1(PAGE)).containsExactly("A", "B");
        assertThat(engine.requests()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"refuses it", "takes no notice of it"})
    void leavesOutOtherWorkstationsItselfWhereTheEngineDoesNot(String reading) {
        var all = page(job("A", "/AGT1"), job("B", "/AGT2"), job("C", "/DC1/AGT1"), job("C", "/DC1/AGT1"));
        engine.answers("api/v2/model/jobdefinition", asked -> {
            boolean filtered = asked.getUrl().queryParameter("model_filter") != null;
            return filtered && reading.startsWith("refuses") ? status(400) : json(all);
        });

        assertThat(onAgent1(PageRequest.first(10))).containsExactly("A", "C");
        assertThat(onAgent1(new PageRequest(1, 10))).containsExactly("C");
        assertThat(line(engine.requests().get(1)))
                .isEqualTo("GET jobdefinition?limit=1000&offset=0&oql=ORDER BY name ASC");
    }

    @ParameterizedTest
    @CsvSource({"1000,-1", "1000,1003", "7,1003"})
    void readsOnWhereItFiltersItselfHoweverMuchComesAtOnce(int most, int total) {
        answersInParts(most, total);

        assertThat(onAgent1(PageRequest.first(10_000))).hasSize(1003).doesNotHaveDuplicates();
    }

    @Test
    void takesNoPartOfAListForTheWhole() {
        answersInParts(1000, 1004);

        assertThatExceptionOfType(TwsDecodeException.class)
                .isThrownBy(() -> onAgent1(PAGE))
                .withMessageContaining("nothing came behind 1003 of 1004");
    }

    @Test
    void doesNotReadAnEstateWithoutEnd() {
        engine.answers("api/v2/model/jobdefinition", asked -> {
            var offset = Integer.parseInt(String.valueOf(asked.getUrl().queryParameter("offset")));
            return refusedOr(asked, total(-1, jobs(offset, 1000)));
        });

        assertThatExceptionOfType(TwsRefusedException.class)
                .isThrownBy(() -> onAgent1(PAGE))
                .withMessageContaining("up to 50000 objects");
    }

    @Test
    void tellsThatAnEngineRefusesTheQuestion() {
        engine.answers("api/v2/model/jobdefinition", asked -> status(400));

        assertThatExceptionOfType(TwsStatusException.class)
                .isThrownBy(() -> definitions().jobs(Filter.all(), PAGE, SOON))
                .withMessageContaining("AWSJCO005E no such field");
    }

    @Test
    void asksTheFirstGenerationForHeaders() {
        var first = firstOnly();
        for (var object :
                List.of("jobdefinition", "jobstream", "calendar", "runcyclegroup", "variabletable", "folder")) {
            engine.answers("model/" + object + "/header/query", "[]");
        }

        first.jobs(new Filter("PAY?Y@", "/DC1/AGT1"), PAGE, SOON);
        first.jobStreams(Filter.named("NIGHT"), PAGE, SOON);
        first.calendars(Filter.named("X"), PAGE, SOON);
        first.runCycleGroups(Filter.all(), PAGE, SOON);
        first.variableTables(Filter.all(), PAGE, SOON);
        first.folders(Filter.all(), PAGE, SOON);

        var asked = model();
        assertThat(asked.stream().map(request -> request.getMethod() + " " + path(request) + " " + body(request)))
                .containsExactly(
                        "POST model/jobdefinition/header/query {\"filters\":{\"jobDefinitionFilter\":{\"jobDefinitionName\":\"PAY*Y*\",\"workstationName\":\"AGT1\"}}}",
                        "POST model/jobstream/header/query {\"filters\":{\"jobstreamFilter\":{\"jobStreamName\":\"NIGHT\"}}}",
                        "POST model/calendar/header/query {\"filters\":{\"calendarFilter\":{}}}",
                        "POST model/runcyclegroup/header/query {\"filters\":{\"runCycleGroupFilter\":{}}}",
                        "POST model/variabletable/header/query {\"filters\":{\"variableTableFilter\":{}}}",
                        "POST model/folder/header/query {\"filters\":{\"folderFilter\":{}}}");
        assertThat(asked).allSatisfy(request -> {
            assertThat(request.getHeaders().get("How-Many")).isEqualTo("10000");
            assertThat(request.getHeaders().names()).doesNotContain("Context-PlanDependenciesScope", "Context-Session");
        });
    }

    @Test
    void readsOnInTheFirstGenerationWithTheFilterInItsEnvelope() {
        var first = firstOnly();
        engine.answers(
                        "model/calendar/header/query",
                        asked -> json(headers(0, 10_000), "Last-Object", "x9999", "Context-ObjectCount", "10002"))
                .answers("model/calendar/header/query_next", headers(10_000, 2));

        assertThat(first.calendars(Filter.all(), PAGE, SOON).value().total()).isEqualTo(10_002);

        var next = model().get(1);
        assertThat(body(next)).isEqualTo("{\"filters\":{\"calendarFilter\":{}}}");
        assertThat(next.getHeaders().get("Last-Object")).isEqualTo("x9999");
    }

    @Test
    void asksTheFirstGenerationForOne() {
        var first = firstOnly();
        engine.answers("model/jobstream/" + ID, "{\"id\":\"" + ID + "\"}")
                .answers("model/calendar/" + ID, "{\"id\":\"" + ID + "\"}");

        assertThat(first.jobStream(DEFINITION, SOON).orElseThrow().source())
                .isEqualTo("prod model/jobstream/" + ID + " (V1)");
        assertThat(first.calendar(DEFINITION, SOON)).isPresent();

        assertThat(model().get(0).getHeaders().get("Context-JobStreamScope")).isEqualTo("4");
        assertThat(model().get(1).getHeaders().get("Context-JobStreamScope")).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[\"2026-11-21T03:00:00\",\"2026-11-20T03:00:00Z\"] | 2026-11-20T03:00:00Z 2026-11-21T03:00:00Z",
                "[\"2026-11-21\",\"nothing\",17,null] | 2026-11-21T03:00:00Z",
                "{\"from\":\"2026-11-20T00:00:00\",\"dates\":[\"2026-11-22\"]} | 2026-11-22T03:00:00Z",
                "[{\"name\":\"RC1\",\"date\":\"2026-11-21\",\"start\":\"2026-11-21T05:00:00\",\"end\":\"2026-11-21T06:00:00\"}]"
                        + " | 2026-11-21T05:00:00Z",
                "{\"runCycles\":[{\"validFrom\":\"2020-01-01\",\"dates\":[\"2026-11-23\",\"2026-11-23\"]}]} | 2026-11-23T03:00:00Z",
                "[\"2026-11-27T00:00:01Z\",\"2019-01-01\"] | ''",
                "[] | ''"
            })
    void findsRunDatesInWhateverShapeTheyCome(String answer, String expected) {
        engine.answers("model/jobstream/" + ID + "/rc-evaluation", answer);

        var dates = definitions().runDates(DEFINITION, WEEK, SOON).orElseThrow();

        assertThat(dates.value().stream().map(Instant::toString).collect(Collectors.joining(" ")))
                .isEqualTo(expected);
        assertThat(dates.source()).endsWith("/rc-evaluation (V1)");
        assertThat(model())
                .singleElement()
                .satisfies(request -> assertThat(request.getTarget())
                        .endsWith("/rc-evaluation?from=2026-11-20T00%3A00%3A00&to=2026-11-27T00%3A00%3A01"));
    }

    @Test
    void tellsWhatCameInPlaceOfRunDates() {
        engine.answers("model/jobstream/" + ID + "/rc-evaluation", "{\"next\":\"2026-11-21\"}");

        assertThatExceptionOfType(TwsDecodeException.class)
                .isThrownBy(() -> definitions().runDates(DEFINITION, WEEK, SOON))
                .withMessageContainingAll("a list of run dates", "it began with: {\"next\":\"2026-11-21\"}");
    }

    @Test
    void tellsAnEngineWithoutRunDatesFromOneWithNone() {
        assertThat(definitions().runDates(DEFINITION, WEEK, SOON)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"..", "header", "x1?lock=true", "x1/rc-evaluation", "credentials", "x1\r\nHost: evil"})
    void sendsNothingForAnIdThatIsNone(String id) {
        var none = new DefinitionId(PROD, id);
        engine.client().capabilities(SOON);
        var before = engine.requests().size();

        assertThatExceptionOfType(TwsRefusedException.class)
                .isThrownBy(() -> definitions().job(none, SOON));
        assertThatExceptionOfType(TwsRefusedException.class)
                .isThrownBy(() -> definitions().variableTable(none, SOON));
        assertThatExceptionOfType(TwsRefusedException.class)
                .isThrownBy(() -> definitions().runDates(none, WEEK, SOON));
        assertThat(engine.requests()).hasSize(before);
    }

    private Definitions definitions() {
        return engine.client().definitions();
    }

    /** Of an engine where it is known that there is no second generation. */
    private Definitions firstOnly() {
        engine.client().capabilities(SOON);
        return definitions();
    }

    private List<String> onAgent1(PageRequest page) {
        return definitions().jobs(new Filter(null, "AGT1"), page, SOON).value().items().stream()
                .map(JobDefinition::name)
                .toList();
    }

    private List<RecordedRequest> model() {
        return engine.requests().stream()
                .filter(request -> path(request).startsWith("model/"))
                .toList();
    }

    private static String line(RecordedRequest request) {
        var query = request.getUrl().query();
        return request.getMethod() + " " + path(request).replace("api/v2/model/", "")
                + (query == null ? "" : "?" + query);
    }

    private static String job(String name, String workstation) {
        return "{\"kind\":\"JobDefinition\",\"def\":{\"id\":\"" + name + "\",\"name\":\"" + name
                + "\",\"workstation\":\"" + workstation + "\"}}";
    }

    private static String[] jobs(int from, int count) {
        return IntStream.range(from, from + count)
                .mapToObj(i -> job("J" + i, "/AGT1"))
                .toArray(String[]::new);
    }

    private static String page(String... elements) {
        return "{\"count\":" + elements.length + ",\"results\":[" + String.join(",", elements) + "]}";
    }

    private static String total(int total, String... elements) {
        return "{\"count\":" + (total < 0 ? "null" : total) + ",\"results\":[" + String.join(",", elements) + "]}";
    }

    /** An engine that does not filter by workstation, with 1,003 job definitions on AGT1. */
    private void answersInParts(int most, int total) {
        engine.answers("api/v2/model/jobdefinition", asked -> {
            var offset = Integer.parseInt(String.valueOf(asked.getUrl().queryParameter("offset")));
            return refusedOr(asked, total(total, jobs(offset, Math.min(most, 1003 - offset))));
        });
    }

    private static MockResponse refusedOr(RecordedRequest asked, String answer) {
        return asked.getUrl().queryParameter("model_filter") == null ? json(answer) : status(400);
    }

    private static String headers(int from, int count) {
        return IntStream.range(from, from + count)
                .mapToObj(i -> "{\"id\":\"x" + i + "\"}")
                .collect(Collectors.joining(",", "[", "]"));
    }

    private static MockResponse status(int status) {
        return json("{\"messages\":[\"AWSJCO005E no such field\"]}")
                .newBuilder()
                .code(status)
                .build();
    }
}
