package io.resync.tws.client;

import static io.resync.tws.client.LoopbackEngine.PROD;
import static io.resync.tws.client.LoopbackEngine.sample;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.resync.Deadline;
import io.resync.tws.GroupedCounts;
import io.resync.tws.JobFilter;
import io.resync.tws.JobId;
import io.resync.tws.JobPattern;
import io.resync.tws.JobStreamFilter;
import io.resync.tws.JobStreamId;
import io.resync.tws.LogQuery;
import io.resync.tws.LogRange;
import io.resync.tws.PageRequest;
import io.resync.tws.PlanObjectFilter;
import io.resync.tws.PlanStatus;
import io.resync.tws.ResourceId;
import io.resync.tws.RunId;
import io.resync.tws.TimeRange;
import io.resync.tws.TwsClient;
import io.resync.tws.TwsRefusedException;
import io.resync.tws.WorkstationId;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What really leaves the process, over every call of the port. The list is written here a second time on purpose. */
final class WireTest {
    private static final String UUID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    private static final String LIST = "\\?limit=\\d+&offset=\\d+&oql=[^&]*";
    private static final Pattern READS = Pattern.compile("GET /twsd/api/v2/("
            + "engine/info"
            + "|plan/job" + LIST
            + "|plan/job/" + UUID
            + "|plan/job/count\\?grouping_filters=(status|workstation|folder)&plan_filter=[^&]*"
            + "|plan/jobstream" + LIST
            + "|plan/jobstream/" + UUID
            + "|plan/(prompt|resource|workstation)" + LIST
            + "|plan/(resource|workstation)/" + UUID
            + "|plan/job/run/" + UUID + "/joblog\\?contentOnly=true(&from_line=\\d+(&to_line=\\d+)?)?"
            + ") HTTP/1.1");
    private static final Set<String> HEADERS = Set.of(
            "Accept", "Accept-Encoding", "Authorization", "Connection", "Host", "Include-Count", "scope", "User-Agent");

    private static final String ID = "0d9f2c4e-61a7-3b58-9c3d-7e1f5a2b8c46";
    private static final JobId JOB = new JobId(PROD, ID);
    private static final JobStreamId STREAM = new JobStreamId(PROD, ID);
    private static final Deadline SOON = Deadline.in(Duration.ofMinutes(5));

    private static final Map<String, Call> CALLS = Map.ofEntries(
            entry("engineInfo", new Call("engine-info.json", client -> client.engineInfo(SOON))),
            entry("jobs", new Call("jobs.json", client -> client.jobs(everyCondition(), PageRequest.first(5), SOON))),
            entry("eachJob", new Call("jobs.json", client -> first(client.eachJob(everyCondition(), SOON)))),
            entry(
                    "eachJobStream",
                    new Call("jobstreams.json", client -> first(client.eachJobStream(JobStreamFilter.all(), SOON)))),
            entry(
                    "logExtract",
                    new Call(
                            "joblog.txt", client -> client.logExtract(new RunId(PROD, ID), LogQuery.ends(1, 1), SOON))),
            entry("job", new Call("job.json", client -> client.job(JOB, SOON))),
            entry("jobCounts", new Call("counts.json", client -> client.jobCounts(SOON))),
            entry(
                    "jobStreams",
                    new Call(
                            "jobstreams.json",
                            client -> client.jobStreams(
                                    new JobStreamFilter("@", List.of(JOB), List.of(STREAM)),
                                    PageRequest.first(5),
                                    SOON))),
            entry("jobStream", new Call("jobstream.json", client -> client.jobStream(STREAM, SOON))),
            entry(
                    "workstations",
                    new Call("workstations.json", client -> client.workstations(PageRequest.first(5), SOON))),
            entry(
                    "workstation",
                    new Call("workstation.json", client -> client.workstation(new WorkstationId(PROD, ID), SOON))),
            entry(
                    "resources",
                    new Call(
                            "resources.json",
                            client -> client.resources(
                                    new PlanObjectFilter("DB@", "/AGT1", Set.of("AVAILABLE")),
                                    PageRequest.first(5),
                                    SOON))),
            entry("resource", new Call("resource.json", client -> client.resource(new ResourceId(PROD, ID), SOON))),
            entry(
                    "prompts",
                    new Call(
                            "prompts.json",
                            client -> client.prompts(PlanObjectFilter.in("ASKED"), PageRequest.first(5), SOON))),
            entry(
                    "groupedJobCounts",
                    new Call(
                            "counts.json",
                            client -> client.groupedJobCounts(
                                    GroupedCounts.By.FOLDER, new JobPattern("AGT?", "/RETAIL/N@", "@"), SOON))),
            entry(
                    "jobLog",
                    new Call("joblog.txt", client -> client.jobLog(new RunId(PROD, ID), LogRange.first(10), SOON))));

    static final List<String> NAMES = CALLS.keySet().stream().sorted().toList();

    private final LoopbackEngine engine = new LoopbackEngine();

    @AfterEach
    void stop() {
        engine.close();
    }

    @Test
    void holdsACaseForEveryCallOfThePort() {
        var calls = new TreeSet<String>();
        Stream.of(TwsClient.class.getMethods()).map(Method::getName).forEach(calls::add);
        calls.removeAll(Set.of("engine", "close", "plans")); // these send nothing, see below
        calls.removeAll(
                Set.of("criticalJobs", "definitions", "history", "jobIssues", "journal")); // see their own tests
        calls.remove("capabilities"); // sends three, see RoutesTest
        calls.removeAll(Set.of("predecessors", "successors")); // send several, see NeighboursTest
        calls.remove("files"); // the first generation only, see V1WireTest

        assertThat(NAMES).containsExactlyElementsOf(calls);
    }

    @ParameterizedTest
    @FieldSource("NAMES")
    void sendsOneReadPerCall(String name) throws InterruptedException {
        var call = Objects.requireNonNull(CALLS.get(name), name);
        engine.answers(200, call.sample().endsWith(".txt") ? "text/plain" : "application/json", sample(call.sample()));

        call.action().accept(engine.client());

        var request = engine.request();
        assertThat(engine.server().getRequestCount()).isEqualTo(1);
        assertThat(request.getRequestLine()).matches(READS);
        assertThat(HEADERS).containsAll(request.getHeaders().names());
        assertThat(request.getBodySize()).isZero();
        assertThat(host(request))
                .isEqualTo(
                        engine.server().url("/").host() + ":" + engine.server().getPort());
    }

    @Test
    void sendsNothingWhereNothingIsAsked() {
        assertThat(engine.client().engine()).isEqualTo(PROD);
        assertThat(engine.client().plans()).isNotNull();
        engine.client().close();

        assertThat(engine.server().getRequestCount()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "..",
                ".",
                "issues",
                "count",
                "joblog",
                "../../model/credentials",
                "x1/action/cancel",
                "x1?lock=true",
                "x1#",
                "x1\r\nHost: evil",
                "%2e%2e",
                "x1;lock=true",
                "x1 OR 1=1"
            })
    void sendsNothingForAnIdThatIsNone(String id) {
        var client = engine.client();

        assertThatThrownBy(() -> client.job(new JobId(PROD, id), SOON)).isInstanceOf(TwsRefusedException.class);
        assertThatThrownBy(() -> client.jobStream(new JobStreamId(PROD, id), SOON))
                .isInstanceOf(TwsRefusedException.class)
                .hasMessageContainingAll("prod", "not sent", "not one of the reads");
        assertThatThrownBy(() -> client.jobLog(new RunId(PROD, id), LogRange.all(), SOON))
                .isInstanceOf(TwsRefusedException.class);
        assertThat(engine.server().getRequestCount()).isZero();
    }

    private static void first(Stream<?> items) {
        try (items) {
            assertThat(items.findFirst()).isPresent();
        }
    }

    private static JobFilter everyCondition() {
        return JobFilter.builder()
                .name("PAY@")
                .jobStream("EVENING")
                .workstation("/AGT?")
                .statuses(List.of(PlanStatus.HOLD))
                .folder("/RETAIL/@")
                .critical()
                .longRunning()
                .started(new TimeRange(LoopbackEngine.NOW.minusSeconds(60), LoopbackEngine.NOW))
                .ended(new TimeRange(LoopbackEngine.NOW.minusSeconds(60), LoopbackEngine.NOW))
                .ids(List.of(JOB))
                .successorsOfJobs(List.of(JOB))
                .successorsOfStreams(List.of(STREAM))
                .inStreams(List.of(STREAM))
                .build();
    }

    private static String host(RecordedRequest request) {
        return String.valueOf(request.getHeaders().get("Host"));
    }

    private record Call(String sample, Consumer<TwsClient> action) {}
}
