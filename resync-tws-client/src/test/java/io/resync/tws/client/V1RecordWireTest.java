package io.resync.tws.client;

import static io.resync.tws.client.LoopbackEngine.PROD;
import static io.resync.tws.client.LoopbackEngine.sample;
import static io.resync.tws.client.V1Engine.body;
import static io.resync.tws.client.V1Engine.json;
import static io.resync.tws.client.V1Engine.path;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.resync.Deadline;
import io.resync.tws.CriticalJobs;
import io.resync.tws.CriticalJobs.Alert;
import io.resync.tws.CriticalJobs.Chain;
import io.resync.tws.DefinitionId;
import io.resync.tws.EngineId;
import io.resync.tws.JobId;
import io.resync.tws.Journal;
import io.resync.tws.PageRequest;
import io.resync.tws.RunHistory;
import io.resync.tws.TimeRange;
import io.resync.tws.TwsClient;
import io.resync.tws.TwsRefusedException;
import java.lang.reflect.Method;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What really leaves the process for history, critical jobs and the journal, letter by letter. */
final class V1RecordWireTest {
    private static final Deadline SOON = Deadline.in(Duration.ofMinutes(5));
    private static final PageRequest PAGE = PageRequest.first(5);
    private static final TimeRange TIME =
            new TimeRange(Instant.parse("2026-11-19T03:00:00.250Z"), Instant.parse("2026-11-20T03:00:00.250Z"));
    private static final JobId JOB = new JobId(PROD, "QUdUTElTMDI7MEFBQUFBQUFBQUFBQUJYUTtQQVlNRU5UUw==");
    private static final String ID = JOB.value().replace("=", "%3D");
    private static final String RANGE = "{\"rangeStart\":\"2026-11-19T03:00:00\",\"rangeEnd\":\"2026-11-20T03:00:01\"}";
    private static final Journal.Filter FILTER = new Journal.Filter("PAY@", null, TIME);

    /** A call, and the request that it makes at 9.4: method, path with parameters, How-Many, body. */
    private record Sent(Consumer<TwsClient> call, String line, String howMany, String body) {}

    private static final Map<String, Sent> CALLS = Map.ofEntries(
            entry(
                    "history.runs",
                    new Sent(
                            client -> client.history()
                                    .runs(new RunHistory.Filter("PAY?", "EVE@", "/AGT1", TIME), PAGE, SOON),
                            "POST /twsd/model/jobhistoryrun/query",
                            "10000",
                            "{\"filters\":{\"jobHistoryRunFilter\":{\"jobstreamName\":\"EVE*\",\"name\":\"PAY*\","
                                    + "\"runDateRange\":" + RANGE + ",\"workstationName\":\"AGT1\"}}}")),
            entry(
                    "history.statistics",
                    new Sent(
                            client -> assertThat(client.history().statistics("/AGT1", "PAY", SOON))
                                    .isPresent(),
                            "GET /twsd/model/jobstatistics?name=PAY&workstationName=AGT1",
                            "",
                            "")),
            entry(
                    "history.estimates",
                    new Sent(
                            client -> client.history().estimates(new DefinitionId(PROD, "a\"b"), SOON),
                            "POST /twsd/model/jobdetailedstatistic/query",
                            "10000",
                            "{\"filters\":{\"jobDetailedStatisticsFilter\":{\"jobDefinitionId\":\"a\\\"b\"}}}")),
            entry(
                    "criticalJobs.list",
                    new Sent(
                            client -> client.criticalJobs()
                                    .list(new CriticalJobs.Filter("PAY@", "EVE", Set.of(Alert.HIGH_RISK)), PAGE, SOON),
                            "POST /twsd/plan/current/criticaljob/query",
                            "1000",
                            "{\"filters\":{\"criticalJobInPlanFilter\":{\"alertLevelList\":[\"HIGH_RISK\"],"
                                    + "\"jobName\":\"PAY*\",\"jobStreamName\":\"EVE\"}}}")),
            entry(
                    "criticalJobs.chain",
                    new Sent(
                            client -> client.criticalJobs().chain(JOB, Chain.HOT_LIST, SOON),
                            "POST /twsd/plan/current/criticaljob/" + ID + "/query_predecessors_chain",
                            "1000",
                            "{\"option\":\"HOT_LIST\"}")),
            entry(
                    "criticalJobs.summary",
                    new Sent(
                            client -> client.criticalJobs().summary(SOON),
                            "POST /twsd/plan/current/criticaljob/summary_info",
                            "",
                            "{}")),
            entry(
                    "journal.audit",
                    new Sent(
                            client -> client.journal().audit(new Journal.Filter("PAY@", "BANK\\ana", TIME), PAGE, SOON),
                            "POST /twsd/eventrule/engine/audit_record/header/query",
                            "1000",
                            "{\"filters\":{\"auditRecordFilter\":{\"objectName\":\"PAY*\",\"timeRange\":" + RANGE
                                    + ",\"userName\":\"BANK\\\\ana\"}}}")),
            entry(
                    "journal.messages",
                    new Sent(
                            client -> client.journal().messages(FILTER, PAGE, SOON),
                            "POST /twsd/eventrule/engine/messagelog/header/query",
                            "1000",
                            ruleFilter("messageLogRecord"))),
            entry(
                    "journal.ruleInstances",
                    new Sent(
                            client -> client.journal().ruleInstances(FILTER, PAGE, SOON),
                            "POST /twsd/eventrule/engine/rule_instance/header/query",
                            "1000",
                            ruleFilter("ruleInstance"))),
            entry(
                    "journal.actionRuns",
                    new Sent(
                            client -> client.journal().actionRuns(FILTER, PAGE, SOON),
                            "POST /twsd/eventrule/engine/actionrun/header/query",
                            "1000",
                            ruleFilter("actionRun"))),
            entry(
                    "journal.eventRules",
                    new Sent(
                            client -> client.journal().eventRules("PAY@", PAGE, SOON),
                            "POST /twsd/model/eventrule/header/query",
                            "1000",
                            "{\"filters\":{\"eventRuleFilter\":{\"name\":\"PAY*\"}}}")));

    static Stream<String> calls() {
        return CALLS.keySet().stream().sorted();
    }

    @Test
    void holdsACaseForEveryCallOfThePorts() {
        var calls = Stream.of(
                        names("history", RunHistory.class),
                        names("criticalJobs", CriticalJobs.class),
                        names("journal", Journal.class))
                .flatMap(names -> names)
                .sorted()
                .toList();

        assertThat(calls()).containsExactlyElementsOf(calls);
    }

    @ParameterizedTest
    @MethodSource("calls")
    void sendsOneReadAtLevel94(String name) {
        var sent = Objects.requireNonNull(CALLS.get(name));
        try (var engine = engine("9.4")) {
            sent.call().accept(engine.client());

            assertSent(engine, sent, sent.line());
        }
    }

    @ParameterizedTest
    @MethodSource("calls")
    void sendsOneReadAtLevel1028(String name) {
        var sent = Objects.requireNonNull(CALLS.get(name));
        try (var engine = engine("10.2.8")) {
            sent.call().accept(engine.client());

            assertSent(
                    engine,
                    sent,
                    sent.line()
                            .replace("GET /twsd/model/jobstatistics", "POST /twsd/model/jobstatistics")
                            .replace("messagelog", "message_log_record")
                            .replace("actionrun", "action_run"));
        }
    }

    @Test
    void asksForTheRestOfAChainWithWhatTheEngineGave() {
        try (var engine = engine("9.4")) {
            var thousand = links(0, 1000);
            engine.answers(
                            "plan/current/criticaljob/" + ID + "/query_predecessors_chain",
                            asked -> json(thousand, "Context-ObjectCount", "1002", "Last-Object", "at 1000"))
                    .answers(
                            "plan/current/criticaljob/query_next_predecessors_chain",
                            asked -> json(links(999, 1002), "Last-Object", "at 1002"));

            var links = engine.client()
                    .criticalJobs()
                    .chain(JOB, Chain.ALL_PREDECESSORS, SOON)
                    .value();

            assertThat(links).as("what came twice counts once").hasSize(1002);
            var next = recorded(engine).get(1);
            assertThat(path(next)).isEqualTo("plan/current/criticaljob/query_next_predecessors_chain");
            assertThat(next.getHeaders().get("Last-Object")).isEqualTo("at 1000");
            assertThat(next.getHeaders().get("How-Many")).isEqualTo("1000");
            assertThat(body(next)).isEqualTo("{\"option\":\"ALL_PREDECESSORS\"}");
        }
    }

    @Test
    void keepsTheEnvelopeOfAFilterWhereRecordsGoOn() {
        try (var engine = engine("9.4")) {
            engine.answers(
                            "eventrule/engine/audit_record/header/query",
                            asked -> json(records(0, 1000), "Last-Object", "x"))
                    .answers("eventrule/engine/audit_record/header/query_next", records(1000, 1001));

            var all = engine.client().journal().audit(FILTER, PAGE, SOON).value();

            assertThat(all.total()).isEqualTo(1001);
            assertThat(all.items()).extracting(Journal.AuditRecord::id).startsWith("R1000", "R0999");
            assertThat(recorded(engine))
                    .extracting(V1Engine::body)
                    .hasSize(2)
                    .containsOnly(body(recorded(engine).get(0)));
            assertThat(recorded(engine).get(1).getHeaders().get("Last-Object")).isEqualTo("x");
        }
    }

    @Test
    void saysAlwaysInYearsThatAnEngineCanRead() {
        try (var engine = engine("9.4")) {
            var always = new TimeRange(Instant.MIN, Instant.MAX);
            engine.client().history().runs(new RunHistory.Filter("A", null, null, always), PAGE, SOON);

            assertThat(body(recorded(engine).get(0)))
                    .contains("{\"rangeStart\":\"1970-01-01T00:00:00\",\"rangeEnd\":\"9999-12-31T23:59:59\"}");
        }
    }

    @Test
    void leavesOutOnlyWhatItCouldNotAskToLeaveOut() {
        try (var engine = engine("9.4")) {
            engine.answers(
                    "eventrule/engine/audit_record/header/query",
                    "[{'id':'1','objectName':'/RETAIL/PAY','userName':'ANA@BANK'},{'id':'2','objectName':'PAY1','userName':'x'}]"
                            .replace('\'', '"'));

            assertThat(audit(engine, "PAY", null))
                    .as("by the engine's own rules")
                    .containsExactly("2", "1");
            assertThat(audit(engine, "PAY?", null)).containsExactly("2");
            assertThat(audit(engine, null, "ana")).containsExactly("2", "1");
            assertThat(audit(engine, null, "ANA@BANK")).containsExactly("1");
            assertThat(body(recorded(engine).get(3))).contains("\"userName\":\"ANA*BANK\"");
        }
    }

    private static List<String> audit(V1Engine engine, @Nullable String name, @Nullable String user) {
        var found = engine.client().journal().audit(new Journal.Filter(name, user, null), PAGE, SOON);
        return found.value().items().stream().map(Journal.AuditRecord::id).toList();
    }

    @Test
    void takesNoPartOfAHistoryForTheWhole() {
        try (var engine = engine("9.4")) {
            engine.answers(
                    "model/jobhistoryrun/query", asked -> json("[{\"jobName\":\"A\"}]", "Context-ObjectCount", "2"));
            var filter = new RunHistory.Filter("A", null, null, null);

            assertThatExceptionOfType(TwsRefusedException.class)
                    .isThrownBy(() -> engine.client().history().runs(filter, PAGE, SOON))
                    .withMessageContainingAll("prod", "model/jobhistoryrun/query", "shorter time");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"A\"},\"x\":{\"", "A'", "A*", "A B", "A\\", "A\n", "A\u0000"})
    void sendsNothingForANameThatIsNone(String name) {
        try (var engine = engine("9.4")) {
            var client = engine.client();

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> client.history().runs(new RunHistory.Filter(name, null, null, null), PAGE, SOON));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> client.history().statistics("AGT1", name, SOON));
            assertThatIllegalArgumentException()
                    .isThrownBy(() ->
                            client.criticalJobs().list(new CriticalJobs.Filter(name, null, Set.of()), PAGE, SOON));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> client.journal().messages(new Journal.Filter(name, null, null), PAGE, SOON));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> client.journal().eventRules(name, PAGE, SOON));
            assertThat(recorded(engine)).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ana\"", "o'hara", "a\nb", ""})
    void sendsNothingForAUserThatIsNone(String user) {
        try (var engine = engine("9.4")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(
                            () -> engine.client().journal().audit(new Journal.Filter(null, user, null), PAGE, SOON));
            assertThat(recorded(engine)).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"..", "query", "summary_info", "X1/action/cancel", "x1?lock=true", "x;1 OR 1=1"})
    void asksForNoChainOfAnIdThatIsNone(String id) {
        try (var engine = engine("9.4")) {
            assertThatExceptionOfType(TwsRefusedException.class)
                    .isThrownBy(() -> engine.client().criticalJobs().chain(new JobId(PROD, id), Chain.HOT_LIST, SOON));
            assertThat(recorded(engine)).isEmpty();
        }
    }

    @Test
    void refusesWhatOnlyTheFirstGenerationHasWhereThatDoesNotAnswer() {
        try (var engine = new LoopbackEngine()) {
            engine.server().setDispatcher(new Dispatcher() {
                @Override
                public MockResponse dispatch(RecordedRequest request) {
                    return request.getTarget().equals("/twsd/api/v2/engine/info")
                            ? json(sample("engine-info.json"))
                            : new MockResponse.Builder().code(404).build();
                }
            });

            assertThatExceptionOfType(TwsRefusedException.class)
                    .isThrownBy(() -> engine.client().criticalJobs().summary(SOON))
                    .withMessageContainingAll("prod", "CRITICAL_JOBS", "not sent", "the first does not answer");
        }
    }

    @Test
    void takesNoIdOfAnotherEngine() {
        try (var engine = engine("9.4")) {
            var other = new EngineId("test");

            assertThatIllegalArgumentException()
                    .isThrownBy(
                            () -> engine.client().criticalJobs().chain(new JobId(other, "A1"), Chain.HOT_LIST, SOON));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> engine.client().history().estimates(new DefinitionId(other, "A1"), SOON));
            assertThat(engine.requests()).isEmpty();
        }
    }

    private static void assertSent(V1Engine engine, Sent sent, String line) {
        var requests = recorded(engine);
        assertThat(requests).hasSize(1);
        var request = requests.get(0);
        boolean post = line.startsWith("POST");
        assertThat(request.getRequestLine()).isEqualTo(line + " HTTP/1.1");
        assertThat(body(request)).isEqualTo(post && sent.body().isEmpty() ? "{}" : sent.body());
        assertThat(String.valueOf(request.getHeaders().get("How-Many")))
                .isEqualTo(sent.howMany().isEmpty() ? "null" : sent.howMany());
        assertThat(request.getHeaders().get("Content-Type")).isEqualTo(post ? "application/json" : null);
        assertThat(request.getHeaders().get("Accept-Language")).isEqualTo("en-US");
        assertThat(request.getHeaders().names())
                .isSubsetOf(
                        "Accept",
                        "Accept-Encoding",
                        "Accept-Language",
                        "Authorization",
                        "Connection",
                        "Content-Length",
                        "Content-Type",
                        "Context-ObjectCount",
                        line.contains("criticaljob/query") ? "Context-PlanDependenciesScope" : "Host",
                        "Host",
                        "How-Many",
                        "User-Agent");
    }

    /** Without those that find out about the engine. */
    private static List<RecordedRequest> recorded(V1Engine engine) {
        return engine.requests().stream()
                .filter(request -> !path(request).endsWith("engine/info"))
                .toList();
    }

    private static V1Engine engine(String level) {
        var engine = new V1Engine(level)
                .answers("model/jobstatistics", "{}")
                .answers("plan/current/criticaljob/summary_info", "{}");
        for (var list : List.of(
                "model/jobhistoryrun/query",
                "model/jobdetailedstatistic/query",
                "plan/current/criticaljob/query",
                "plan/current/criticaljob/" + ID + "/query_predecessors_chain")) {
            engine.answers(list, "[]");
        }
        for (var list : V1Journal.values()) {
            engine.answers(list.path(level.equals("10.2.8")) + "query", "[]");
        }
        return engine;
    }

    private static String links(int from, int to) {
        return list(from, to, "{\"id\":\"AGT;0A1;J%d\"}");
    }

    private static String records(int from, int to) {
        return list(from, to, "{\"id\":\"R%1$04d\",\"objectName\":\"PAY%1$d\"}");
    }

    private static String list(int from, int to, String item) {
        return IntStream.range(from, to)
                .mapToObj(i -> String.format(Locale.ROOT, item, i))
                .collect(Collectors.joining(",", "[", "]"));
    }

    private static String ruleFilter(String object) {
        return "{\"filters\":{\"" + object + "Filter\":{\"ruleName\":\"PAY*\",\"timeRange\":" + RANGE + "}}}";
    }

    private static Stream<String> names(String port, Class<?> type) {
        return Stream.of(type.getDeclaredMethods())
                .filter(method -> !method.isSynthetic())
                .map(Method::getName)
                .map(name -> port + "." + name);
    }
}
