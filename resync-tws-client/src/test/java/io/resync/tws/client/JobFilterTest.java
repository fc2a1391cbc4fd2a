package io.resync.tws.client;

import static io.resync.tws.client.LoopbackEngine.PROD;
import static io.resync.tws.client.V1Engine.body;
import static io.resync.tws.client.V1Engine.json;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.resync.Deadline;
import io.resync.tws.Job;
import io.resync.tws.JobFilter;
import io.resync.tws.JobId;
import io.resync.tws.JobStreamId;
import io.resync.tws.PageRequest;
import io.resync.tws.PlanStatus;
import io.resync.tws.TimeRange;
import io.resync.tws.TwsRefusedException;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** No condition of a filter is ever left out: neither in what an engine is asked nor in what is done with its answer. */
final class JobFilterTest {
    private static final TimeRange NIGHT =
            new TimeRange(Instant.parse("2026-11-20T02:00:00Z"), Instant.parse("2026-11-20T03:00:00.250Z"));
    private static final Deadline SOON = Deadline.in(Duration.ofMinutes(5));

    /** Each met by the job WANTED below and by no other. */
    private static final Map<String, UnaryOperator<JobFilter.Builder>> CONDITIONS = Map.ofEntries(
            entry("name", filter -> filter.name("WANTE?")),
            entry("jobStream", filter -> filter.jobStream("NIGHT@")),
            entry("workstation", filter -> filter.workstation("/AGT9")),
            entry("folder", filter -> filter.folder("/RETAIL/@")),
            entry("statuses", filter -> filter.statuses(Set.of(PlanStatus.CANCL))),
            entry("critical", JobFilter.Builder::critical),
            entry("longRunning", JobFilter.Builder::longRunning),
            entry("started", filter -> filter.started(NIGHT)),
            entry("ended", filter -> filter.ended(NIGHT)),
            entry("ids", filter -> filter.ids(List.of(new JobId(PROD, "A;0A9;WANTED")))),
            entry("successorsOfJobs", filter -> filter.successorsOfJobs(List.of(new JobId(PROD, "A;0A7;FIRST")))),
            entry("successorsOfStreams", filter -> filter.successorsOfStreams(List.of(new JobStreamId(PROD, "A;0A8")))),
            entry("inStreams", filter -> filter.inStreams(List.of(new JobStreamId(PROD, "A;0A9")))));

    private static final String WANTED = """
            {"id":"A;0A9;WANTED","name":"WANTED","workstationInPlan":{"name":"AGT9"},
             "jobStreamInPlan":{"id":"A;0A9","name":"NIGHTLY","folderKey":{"name":"/RETAIL/EU/"}},
             "status":{"internalStatus":"EXEC","canceled":true},
             "timeInfo":{"actualStartTime":"2026-11-20T02:00:00","actualEndTime":"2026-11-20T03:00:00"},
             "dependencies":{"externalDependencyInPlan":[
               {"jobId":"A;0A7;FIRST","jobKey":{"name":"FIRST"}},{"jobStreamId":"A;0A8","jobStreamKey":{"name":"S"}}]}}""";
    private static final String OTHER = """
            {"id":"A;0A1;OTHER","name":"OTHER","workstationInPlan":{"name":"AGT1"},
             "jobStreamInPlan":{"id":"A;0A1","name":"DAILY","folderKey":{"name":"/RETAIL2/"}},
             "status":{"internalStatus":"EXEC"},
             "timeInfo":{"actualStartTime":"2026-11-20T01:59:59","actualEndTime":"2026-11-20T03:00:01"}}""";

    /** What the engine can leave out by itself is left to it: it must be asked. */
    private static final Map<String, String> LEFT_TO_THE_ENGINE = Map.of(
            "jobStream", "\"jobStreamName\":\"NIGHT*\"",
            "workstation", "\"workstationName\":\"AGT9\"",
            "critical", "\"critical\":true",
            "longRunning", "\"maxDurationGone\":true");

    /** Says how much is told of each job, not which jobs; EachContractTest asks for it. */
    private static final String NO_CONDITION = "dependencies";

    static Stream<String> conditions() {
        return Arrays.stream(JobFilter.class.getRecordComponents())
                .map(RecordComponent::getName)
                .filter(component -> !component.equals(NO_CONDITION));
    }

    @ParameterizedTest
    @MethodSource("conditions")
    void printsEachConditionForTheSecondGeneration(String condition) {
        assertThat(Oql.jobs(PROD, filter(condition)))
                .isNotEqualTo(Oql.jobs(PROD, JobFilter.all()))
                .endsWith(" ORDER BY name ASC");
    }

    @ParameterizedTest
    @MethodSource("conditions")
    void appliesEachConditionToTheFirstGeneration(String condition) {
        try (var engine = engine("10.2.8")) {
            var found = engine.client()
                    .jobs(filter(condition), PageRequest.first(10), SOON)
                    .value();

            if (LEFT_TO_THE_ENGINE.containsKey(condition)) {
                assertThat(engine.asked())
                        .allSatisfy(asked -> assertThat(body(asked)).contains(LEFT_TO_THE_ENGINE.get(condition)));
            } else {
                assertThat(found.items())
                        .extracting(Job::id)
                        .as("what is left of WANTED and OTHER, both of which the engine gives")
                        .containsExactly(new JobId(PROD, "A;0A9;WANTED"));
                assertThat(found.total()).isEqualTo(1);
            }
        }
    }

    @Test
    void narrowsTheFirstGenerationByAllItUnderstands() {
        try (var engine = engine("10.2.8")) {
            var filter = JobFilter.builder()
                    .critical()
                    .longRunning()
                    .started(NIGHT)
                    .ended(NIGHT)
                    .ids(List.of(new JobId(PROD, "A;0A9;WANTED")))
                    .build();

            assertThat(engine.client()
                            .jobs(filter, PageRequest.first(10), SOON)
                            .value()
                            .items())
                    .hasSize(1);
            assertThat(engine.asked())
                    .singleElement()
                    .satisfies(asked -> assertThat(body(asked))
                            .isEqualTo("{\"filters\":{\"jobInPlanFilter\":{"
                                    + "\"actualEndTimeRange\":"
                                    + "{\"rangeStart\":\"2026-11-20T02:00:00\",\"rangeEnd\":\"2026-11-20T03:00:01\"},"
                                    + "\"actualStartTimeRange\":"
                                    + "{\"rangeStart\":\"2026-11-20T02:00:00\",\"rangeEnd\":\"2026-11-20T03:00:01\"},"
                                    + "\"critical\":true,\"lastInRerunChain\":true,\"maxDurationGone\":true}}}"));
        }
    }

    @Test
    void asksTheFirstGenerationForEachIdOnce() {
        try (var engine = engine("10.2.8")) {
            var wanted = new JobId(PROD, "A;0A9;WANTED");
            var gone = new JobId(PROD, "A;0A9;GONE");

            assertThat(ids(engine, wanted, gone, wanted)).containsExactly(wanted);
            assertThat(engine.asked())
                    .extracting(V1Engine::path)
                    .containsExactly("plan/current/job/A%3B0A9%3BWANTED", "plan/current/job/A%3B0A9%3BGONE");
            assertThat(ids(engine, gone)).isEmpty();
        }
    }

    @Test
    void refusesFoldersWhereThereAreNone() {
        try (var engine = engine("9.4")) {
            engine.client().engineInfo(SOON);

            assertThatExceptionOfType(TwsRefusedException.class)
                    .isThrownBy(() -> engine.client().jobs(filter("folder"), PageRequest.first(1), SOON))
                    .withMessageContainingAll("prod", "/RETAIL/@", "not asked", "9.5");
            assertThat(engine.asked()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/RETAIL,   'folder IN [''/RETAIL'',''/RETAIL/'']'",
        "/RETAIL/,  'folder IN [''/RETAIL'',''/RETAIL/'']'",
        "/,         'folder IN [''/'']'",
        "/RETAIL/@, 'folder LIKE ''/RETAIL/@'''"
    })
    void writesAFolderAsLevelsDo(String folder, String printed) {
        assertThat(Oql.jobs(PROD, JobFilter.builder().folder(folder).build())).startsWith(printed + " ORDER");
    }

    @Test
    void writesTimesToTheMillisecondAndStopsAtWhatCalendarsHold() {
        var ever = new TimeRange(Instant.MIN, Instant.MAX);

        assertThat(Oql.jobs(PROD, JobFilter.builder().started(NIGHT).build()))
                .startsWith("jobruns.timeInfo.actualStartTime >= '2026-11-20T02:00:00.000Z'"
                        + " AND jobruns.timeInfo.actualStartTime < '2026-11-20T03:00:00.250Z'");
        assertThat(Oql.jobs(PROD, JobFilter.builder().ended(ever).build()))
                .startsWith("jobruns.timeInfo.actualEndTime >= '1970-01-01T00:00:00.000Z'"
                        + " AND jobruns.timeInfo.actualEndTime < '9999-12-31T23:59:58.000Z'");
    }

    private static List<JobId> ids(V1Engine engine, JobId... ids) {
        var filter = JobFilter.builder().ids(List.of(ids)).build();
        return engine.client().jobs(filter, PageRequest.first(10), SOON).value().items().stream()
                .map(Job::id)
                .toList();
    }

    private static JobFilter filter(String condition) {
        return Objects.requireNonNull(CONDITIONS.get(condition), "no case for the condition " + condition)
                .apply(JobFilter.builder())
                .build();
    }

    /** Gives both jobs whatever it is asked for: what a filter leaves out is left out here. */
    private static V1Engine engine(String level) {
        return new V1Engine(level)
                .answers(
                        "plan/current/job/query",
                        asked -> json("[" + OTHER + "," + WANTED + "]", "Context-ObjectCount", "2"))
                .answers("plan/current/job/A%3B0A9%3BWANTED", WANTED)
                .answers("plan/current/jobstream/A%3B0A9", "{\"id\":\"A;0A9\",\"key\":{\"name\":\"NIGHTLY\"}}");
    }
}
