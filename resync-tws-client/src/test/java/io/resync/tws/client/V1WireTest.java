package io.resync.tws.client;

import static io.resync.tws.client.LoopbackEngine.PROD;
import static io.resync.tws.client.LoopbackEngine.sample;
import static io.resync.tws.client.V1Engine.body;
import static io.resync.tws.client.V1Engine.json;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.resync.Deadline;
import io.resync.tws.GroupedCounts.By;
import io.resync.tws.JobFilter;
import io.resync.tws.JobId;
import io.resync.tws.JobPattern;
import io.resync.tws.JobStreamFilter;
import io.resync.tws.JobStreamId;
import io.resync.tws.LogQuery;
import io.resync.tws.LogRange;
import io.resync.tws.PageRequest;
import io.resync.tws.PlanId;
import io.resync.tws.PlanObjectFilter;
import io.resync.tws.PlanStatus;
import io.resync.tws.Plans.Kind;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What really leaves the process for an engine of the first generation, over every call of the port. */
final class V1WireTest {
    private static final String NUMBER = "(?:[A-Za-z0-9]+%3B[A-Za-z0-9%]+|[A-Za-z0-9]+(?:%3D){0,2})";
    private static final Pattern READS = Pattern.compile("GET /twsd/(api/v2/.*"
            + "|engine/info"
            + "|plan/current/job/" + NUMBER
            + "|plan/current/(jobstream|resource|workstation)/" + NUMBER
            + "|plan/current/job/" + NUMBER + "/joblog\\?(fileId=\\w+&)?lines=[1-9]\\d*(&page(Num|Number)=\\d+)?"
            + ") HTTP/1.1"
            + "|POST /twsd/plan/current/(file|job|jobstream|prompt|resource|workstation)/query(_next)? HTTP/1.1"
            + "|POST /twsd/plan/(query|202611190300/(job|jobstream)/query) HTTP/1.1");
    private static final Set<String> HEADERS = Set.of(
            "Accept",
            "Accept-Encoding",
            "Accept-Language",
            "Authorization",
            "Connection",
            "Content-Length",
            "Content-Type",
            "Context-ObjectCount",
            "Context-PlanDependenciesScope",
            "Host",
            "How-Many",
            "Last-Object",
            "User-Agent");

    private static final JobId JOB = new JobId(PROD, "QUdUTElTMDI7MEFBQUFBQUFBQUFBQUJYUTtQQVlNRU5UUw==");
    private static final JobStreamId STREAM = new JobStreamId(PROD, "QUdUTElTMDI7MEFBQUFBQUFBQUFBQUJYUQ==");
    private static final WorkstationId AGENT = new WorkstationId(PROD, "QUdUTElTMDI=");
    private static final ResourceId SLOT = new ResourceId(PROD, "QUdUTElTMDI7REJTTE9U");
    private static final PlanId YESTERDAY = new PlanId(PROD, "202611190300");
    private static final PlanObjectFilter EVERY_CONDITION = new PlanObjectFilter("@", "/AGT?", Set.of("AVAILABLE"));
    private static final Deadline SOON = Deadline.in(Duration.ofMinutes(5));

    private static final Map<String, Consumer<TwsClient>> CALLS = Map.ofEntries(
            entry("engineInfo", client -> client.engineInfo(SOON)),
            entry("capabilities", client -> client.capabilities(SOON)),
            entry("jobs", client -> client.jobs(everyCondition(), PageRequest.first(5), SOON)),
            entry("eachJob", client -> read(client.eachJob(JobFilter.all(), SOON))),
            entry("job", client -> assertThat(client.job(JOB, SOON)).isPresent()),
            entry("jobCounts", client -> client.jobCounts(SOON)),
            entry(
                    "jobStreams",
                    client -> client.jobStreams(
                            new JobStreamFilter("@", List.of(JOB), List.of(STREAM)), PageRequest.first(5), SOON)),
            entry("eachJobStream", client -> read(client.eachJobStream(JobStreamFilter.all(), SOON))),
            entry(
                    "jobStream",
                    client -> assertThat(client.jobStream(STREAM, SOON)).isPresent()),
            entry("workstations", client -> client.workstations(PageRequest.first(5), SOON)),
            entry(
                    "jobLog",
                    client -> assertThat(client.jobLog(new RunId(PROD, JOB.value()), LogRange.all(), SOON))
                            .isPresent()),
            entry(
                    "logExtract",
                    client -> assertThat(client.logExtract(new RunId(PROD, JOB.value()), LogQuery.ends(1, 1), SOON))
                            .isPresent()),
            entry(
                    "workstation",
                    client -> assertThat(client.workstation(AGENT, SOON)).isPresent()),
            entry("resources", client -> client.resources(EVERY_CONDITION, PageRequest.first(5), SOON)),
            entry("resource", client -> assertThat(client.resource(SLOT, SOON)).isPresent()),
            entry("prompts", client -> client.prompts(PlanObjectFilter.named("GO@"), PageRequest.first(5), SOON)),
            entry("files", client -> client.files(EVERY_CONDITION, PageRequest.first(5), SOON)),
            entry("groupedJobCounts", client -> {
                client.groupedJobCounts(By.STATE, JobPattern.all(), SOON);
                client.groupedJobCounts(By.WORKSTATION, new JobPattern("AGT@", "EVENING", "@"), SOON);
            }),
            entry(
                    "predecessors",
                    client -> assertThat(client.predecessors(JOB, SOON)).isPresent()),
            entry(
                    "successors",
                    client -> assertThat(client.successors(JOB, SOON)).isPresent()),
            entry("plans", client -> {
                client.plans().list(Set.of(Kind.ARCHIVED), PageRequest.first(5), SOON);
                client.plans().jobs(YESTERDAY, everyCondition(), PageRequest.first(5), SOON);
                client.plans().jobStreams(YESTERDAY, JobStreamFilter.all(), PageRequest.first(5), SOON);
            }));

    static Stream<String> calls() {
        return CALLS.keySet().stream().sorted();
    }

    @Test
    void holdsACaseForEveryCallOfThePort() {
        var calls = new TreeSet<String>();
        Stream.of(TwsClient.class.getMethods()).map(Method::getName).forEach(calls::add);
        calls.removeAll(Set.of("engine", "close"));
        calls.removeAll(
                Set.of("criticalJobs", "definitions", "history", "jobIssues", "journal")); // see their own tests

        assertThat(calls()).containsExactlyElementsOf(calls);
    }

    @ParameterizedTest
    @MethodSource("calls")
    void sendsReadsOnlyToLevel94(String name) {
        sendsReadsOnly(name, "9.4");
    }

    @ParameterizedTest
    @MethodSource("calls")
    void sendsReadsOnlyToLevel1028(String name) {
        sendsReadsOnly(name, "10.2.8");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "..",
                "query",
                "issues",
                "query_next",
                "../../engine/run_executor_command",
                "X1/action/cancel",
                "x1?lock=true",
                "x1\r\nHost: evil",
                "x;1 OR 1=1"
            })
    void sendsNothingForAnIdThatIsNone(String id) {
        try (var engine = engine("9.4")) {
            engine.client().engineInfo(SOON);
            var before = engine.requests().size();

            assertThatExceptionOfType(TwsRefusedException.class)
                    .isThrownBy(() -> engine.client().job(new JobId(PROD, id), SOON));
            assertThatExceptionOfType(TwsRefusedException.class)
                    .isThrownBy(() -> engine.client().jobLog(new RunId(PROD, id), LogRange.all(), SOON));
            assertThat(engine.requests()).hasSize(before);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"A\"},\"x\":{\"", "A'", "A*", "A B", "A\\", "A\n", "A\u0000"})
    void sendsNothingForANameThatIsNone(String name) {
        try (var engine = engine("9.4")) {
            engine.client().engineInfo(SOON);

            assertThatIllegalArgumentException()
                    .isThrownBy(() ->
                            engine.client().jobs(JobFilter.builder().name(name).build(), PageRequest.first(1), SOON));
            assertThat(engine.asked()).isEmpty();
        }
    }

    private static void sendsReadsOnly(String name, String level) {
        try (var engine = engine(level)) {
            Objects.requireNonNull(CALLS.get(name), name).accept(engine.client());

            assertThat(engine.requests()).isNotEmpty().allSatisfy(request -> {
                assertThat(request.getRequestLine()).matches(READS);
                if (!request.getTarget().contains("/api/v2/")) {
                    assertThat(HEADERS).containsAll(request.getHeaders().names());
                    assertThat(request.getHeaders().get("Accept")).isEqualTo("application/json");
                }
                if (request.getMethod().equals("POST")) {
                    assertThat(request.getHeaders().get("How-Many")).matches("[1-9]\\d*");
                    assertThat(body(request)).startsWith("{\"filters\":{\"").contains("InPlanFilter\":{");
                } else {
                    assertThat(request.getBodySize()).isZero();
                }
            });
        }
    }

    private static V1Engine engine(String level) {
        var job = JOB.value().replace("=", "%3D");
        return new V1Engine(level)
                .answers("plan/current/job/query", asked -> json(sample("v1/jobs.json"), "Context-ObjectCount", "2"))
                .answers("plan/current/job/" + job, sample("v1/job.json"))
                .answers("plan/current/job/" + job + "/joblog", sample("v1/log.json"))
                .answers("plan/current/jobstream/query", sample("v1/jobstreams.json"))
                .answers("plan/current/jobstream/" + STREAM.value().replace("=", "%3D"), sample("v1/jobstream.json"))
                .answers("plan/current/workstation/query", sample("v1/workstations.json"))
                .answers("plan/current/workstation/QUdUTElTMDI%3D", sample("v1/workstation.json"))
                .answers("plan/current/resource/query", sample("v1/resources.json"))
                .answers("plan/current/resource/" + SLOT.value(), sample("v1/resource.json"))
                .answers("plan/current/prompt/query", sample("v1/prompts.json"))
                .answers("plan/current/file/query", sample("v1/files.json"))
                .answers("plan/query", sample("v1/plans.json"))
                .answers("plan/202611190300/job/query", sample("v1/jobs.json"))
                .answers("plan/202611190300/jobstream/query", sample("v1/jobstreams.json"));
    }

    private static void read(Stream<?> items) {
        try (items) {
            assertThat(items.toList()).isNotEmpty();
        }
    }

    private static JobFilter everyCondition() {
        return JobFilter.builder()
                .name("PAY@")
                .jobStream("EVENING")
                .workstation("/AGT?")
                .statuses(List.of(PlanStatus.HOLD))
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
}
