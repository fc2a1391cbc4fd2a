package io.resync.tws.client;

import static io.resync.tws.client.LoopbackEngine.PROD;
import static io.resync.tws.client.LoopbackEngine.sample;
import static io.resync.tws.client.V1Engine.body;
import static io.resync.tws.client.V1Engine.job;
import static io.resync.tws.client.V1Engine.jobId;
import static io.resync.tws.client.V1Engine.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.resync.Deadline;
import io.resync.tws.Job;
import io.resync.tws.JobFilter;
import io.resync.tws.JobStream;
import io.resync.tws.JobStreamFilter;
import io.resync.tws.JobStreamId;
import io.resync.tws.PageRequest;
import io.resync.tws.PlanStatus;
import io.resync.tws.TwsDecodeException;
import io.resync.tws.TwsRefusedException;
import io.resync.tws.Workstation;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class FirstGenerationTest {
    private final V1Engine engine = new V1Engine("9.4");
    private final HttpTwsClient client = engine.client();
    private final Deadline deadline = Deadline.in(Duration.ofSeconds(20));

    @AfterEach
    void stop() {
        engine.close();
    }

    @Test
    void readsLevelAndZone() {
        var info = client.engineInfo(deadline);

        assertThat(info.value().version()).isEqualTo("9.4.0.05");
        assertThat(info.value().zone()).isEqualTo(ZoneId.of("America/Sao_Paulo"));
        assertThat(info.source()).isEqualTo("prod engine/info (V1)");
    }

    @Test
    void letsTheEngineFilterAndSortWhatItCan() {
        engine.answers(
                "plan/current/job/query",
                asked -> json(sample("v1/jobs.json"), "How-Many-Returned", "2", "Context-ObjectCount", "2"));
        var filter = JobFilter.builder()
                .name("PAY@")
                .workstation("/AGTLIS02")
                .statuses(Set.of(PlanStatus.HOLD, PlanStatus.FAIL))
                .build();

        var page = client.jobs(filter, PageRequest.first(50), deadline);

        assertThat(page.source()).isEqualTo("prod plan/current/job/query (V1)");
        assertThat(page.value().items()).extracting(each -> each.key().name()).containsExactly("PAYMENTS", "RECONCILE");
        assertThat(engine.asked()).singleElement().satisfies(request -> {
            assertThat(request.getHeaders().get("How-Many")).isEqualTo("50");
            assertThat(request.getHeaders().get("Context-PlanDependenciesScope"))
                    .isEqualTo("0");
            assertThat(body(request))
                    .isEqualTo("{\"filters\":{\"jobInPlanFilter\":{\"canceled\":false,"
                            + "\"internalStatusList\":[\"HOLD\",\"SCHED\",\"USER_STREAM\",\"FAILED\"],"
                            + "\"jobName\":\"PAY*\",\"lastInRerunChain\":true,\"workstationName\":\"AGTLIS02\"}},"
                            + "\"sorters\":{\"jobInPlanSorter\":{\"jobName\":{\"descending\":false,\"priority\":1}}}}");
        });
    }

    @Test
    void readsBunchesUpToTheEndOfThePage() {
        answerInBunches(2500);

        var page = client.jobs(JobFilter.all(), new PageRequest(1500, 300), deadline)
                .value();

        assertThat(page.items())
                .hasSize(300)
                .first()
                .extracting(each -> each.key().name())
                .isEqualTo("J01500");
        assertThat(page.total()).isEqualTo(2500);
        assertThat(page.hasMore()).isTrue();
        assertThat(engine.asked()).hasSize(2);
        assertThat(body(engine.asked().get(1))).isEqualTo("{\"jobInPlanFilter\":{\"lastInRerunChain\":true}}");
        assertThat(engine.asked().get(1).getHeaders().get("Last-Object")).isEqualTo("1000");
    }

    @Test
    void endsWithTheShortBunch() {
        answerInBunches(2500);

        var page = client.jobs(JobFilter.all(), new PageRequest(2400, 1000), deadline)
                .value();

        assertThat(page.items()).hasSize(100);
        assertThat(page.hasMore()).isFalse();
        assertThat(engine.asked()).hasSize(3);
    }

    @Test
    void readsToTheEndWhereNoTotalIsTold() {
        engine.answers("plan/current/job/query", asked -> json("[" + job("A", "") + "]", "Last-Object", "A"))
                .answers("plan/current/job/query_next", "[]");

        var page = client.jobs(JobFilter.all(), PageRequest.first(1), deadline).value();

        assertThat(page.items()).hasSize(1);
        assertThat(page.total()).isEqualTo(1);
        assertThat(engine.asked()).hasSize(2);
    }

    @Test
    void doesNotTakeAPartForTheWhole() {
        engine.answers("plan/current/job/query", asked -> json("[" + job("A", "") + "]", "How-Many-Returned", "2"));
        assertThatExceptionOfType(TwsDecodeException.class)
                .isThrownBy(() -> client.jobs(JobFilter.all(), PageRequest.first(5), deadline))
                .withMessageContainingAll("How-Many-Returned says 2 and 1 came", "POST plan/current/job/query");

        engine.answers("plan/current/job/query", "[" + job("A", "") + "]");
        assertThatExceptionOfType(TwsDecodeException.class)
                .isThrownBy(() -> client.jobs(JobFilter.all(), PageRequest.first(1), deadline))
                .withMessageContaining("Last-Object");
    }

    @Test
    void stopsWhereOneAnswerWouldReadTheWholePlanOverAndOver() {
        engine.answers("plan/current/job/query", asked -> bunchOf(1000))
                .answers("plan/current/job/query_next", asked -> bunchOf(1000));

        assertThatExceptionOfType(TwsRefusedException.class)
                .isThrownBy(() -> client.jobs(JobFilter.builder().name("J?").build(), PageRequest.first(1), deadline))
                .withMessageContainingAll("50000", "ask for less");
    }

    @Test
    void leavesOutHereWhatTheEngineCannot() {
        engine.answers(
                "plan/current/job/query", "[" + job("PAY10", "") + "," + job("PAY2", "") + "," + job("PAY1", "") + "]");

        var page = client.jobs(JobFilter.builder().name("PAY?").build(), PageRequest.first(1), deadline)
                .value();

        assertThat(page.items()).extracting(each -> each.key().name()).containsExactly("PAY1");
        assertThat(page.total()).isEqualTo(2);
        assertThat(body(engine.asked().get(0))).contains("\"jobName\":\"PAY*\"").doesNotContain("sorters");
    }

    @Test
    void findsSuccessorsByTheDependenciesOfAllOthers() {
        var waits = ",\"dependencies\":{\"internalDependencyInPlan\":[{\"jobId\":\"AGT;0A1;FIRST\","
                + "\"jobInPlanKey\":{\"name\":\"FIRST\"},\"joinName\":\"BOTH\",\"joinQuantity\":2}]}";
        engine.answers("plan/current/job/query", "[" + job("FIRST", "") + "," + job("SECOND", waits) + "]");
        var filter =
                JobFilter.builder().successorsOfJobs(List.of(jobId("FIRST"))).build();

        var found = client.jobs(filter, PageRequest.first(10), deadline).value();

        assertThat(found.items()).extracting(Job::id).containsExactly(jobId("SECOND"));
        assertThat(engine.asked().get(0).getHeaders().get("Context-PlanDependenciesScope"))
                .isEqualTo("1");
    }

    @Test
    void doesNotGuessSuccessorsByName() {
        var dependency = "{\"jobInPlanKey\":{\"name\":\"FIRST\"},\"satisfied\":false%s}";
        var group = ",\"dependencies\":{\"internalDependencyInPlan\":[" + dependency + "]}";
        var filter =
                JobFilter.builder().successorsOfJobs(List.of(jobId("FIRST"))).build();

        engine.answers("plan/current/job/query", "[" + job("SECOND", group.formatted("")) + "]");
        assertThatExceptionOfType(TwsDecodeException.class)
                .isThrownBy(() -> client.jobs(filter, PageRequest.first(10), deadline))
                .withMessageContaining("a dependency on FIRST without its id");

        for (var gone : List.of(",\"pending\":true", ",\"zombie\":true")) {
            engine.answers("plan/current/job/query", "[" + job("SECOND", group.formatted(gone)) + "]");
            assertThat(client.jobs(filter, PageRequest.first(10), deadline)
                            .value()
                            .items())
                    .isEmpty();
        }
    }

    @Test
    void asksForTheJobsOfAStreamByItsName() {
        engine.answers("plan/current/jobstream/AGT%3B0A1", "{\"id\":\"AGT;0A1\",\"key\":{\"name\":\"EVENING\"}}")
                .answers(
                        "plan/current/job/query",
                        "[" + job("B", "") + "," + job("A", "") + ","
                                + job("C", "").replace("\"id\":\"AGT;0A1\"", "\"id\":\"AGT;0A2\"") + "]");
        var filter = JobFilter.builder()
                .inStreams(List.of(new JobStreamId(PROD, "AGT;0A1")))
                .build();

        var found = client.jobs(filter, PageRequest.first(10), deadline).value();

        assertThat(found.items()).extracting(each -> each.key().name()).containsExactly("A", "B");
        assertThat(found.total()).isEqualTo(2);
        assertThat(body(engine.asked().get(1))).contains("\"jobStreamName\":\"EVENING\"");
    }

    @Test
    void findsACancelledJobWhateverItsWord() {
        var cancelled = job("GONE", "").replace("\"HOLD\"", "\"READY\",\"canceled\":true");
        engine.answers("plan/current/job/query", "[" + cancelled + "," + job("KEPT", "") + "]");
        var filter = JobFilter.builder().statuses(Set.of(PlanStatus.CANCL)).build();

        var found = client.jobs(filter, PageRequest.first(10), deadline).value().items();

        assertThat(found).singleElement().satisfies(job -> {
            assertThat(job.state().status()).isEqualTo(PlanStatus.CANCL);
            assertThat(job.state().text()).isEqualTo("READY");
        });
    }

    @Test
    void readsOneJobWithItsDependencies() {
        engine.answers("plan/current/job/" + encoded("AGTLIS02;0A1;LEDGER"), sample("v1/job.json"));

        var found = client.job(new io.resync.tws.JobId(PROD, "AGTLIS02;0A1;LEDGER"), deadline);

        assertThat(found).hasValueSatisfying(job -> {
            assertThat(job.value().dependencies()).hasSize(9);
            assertThat(job.source()).endsWith("(V1)");
        });
        assertThat(client.job(jobId("NONE"), deadline)).isEmpty();
    }

    @Test
    void countsStateAfterStateUntilAllAreAccountedFor() {
        engine.answers("plan/current/job/query", asked -> {
            var filter = body(asked);
            var count = filter.contains("\"canceled\":true")
                    ? "2"
                    : filter.contains("SUCC\"")
                            ? "30"
                            : filter.contains("FAILED") ? "1" : filter.contains("internal") ? "0" : "34";
            return json("[]", "Context-ObjectCount", count);
        });

        var counts = client.jobCounts(deadline).value();

        assertThat(counts.total()).isEqualTo(34);
        assertThat(counts.of(PlanStatus.SUCC)).isEqualTo(30);
        assertThat(counts.of(PlanStatus.FAIL)).isEqualTo(1);
        assertThat(counts.of(PlanStatus.CANCL)).isEqualTo(2);
        assertThat(counts.byState()).as("one is in no state that was asked for").containsEntry("UNKNOWN", 1L);
        assertThat(engine.asked())
                .hasSizeLessThan(30)
                .allSatisfy(request ->
                        assertThat(request.getHeaders().get("How-Many")).isEqualTo("1"));
    }

    @Test
    void doesNotCountWhatTheEngineDoesNotTell() {
        engine.answers("plan/current/job/query", "[]");

        assertThatExceptionOfType(TwsDecodeException.class)
                .isThrownBy(() -> client.jobCounts(deadline))
                .withMessageContaining("Context-ObjectCount");
    }

    @Test
    void listsJobStreamsAndTheirSuccessorsByName() {
        engine.answers("plan/current/jobstream/query", sample("v1/jobstreams.json"))
                .answers("plan/current/jobstream/AGTLIS02%3B0A1", sample("v1/jobstream.json"));
        var extract = new JobStreamId(PROD, "AGTLIS03;0AAAAAAAAAAAAEXT");

        var all = client.jobStreams(JobStreamFilter.all(), PageRequest.first(10), deadline)
                .value();
        var after = client.jobStreams(
                        new JobStreamFilter("E@", List.of(), List.of(extract)), PageRequest.first(10), deadline)
                .value();

        assertThat(all.items()).extracting(JobStream::name).containsExactly("EVENING", "EXTRACT");
        assertThat(after.items()).extracting(JobStream::name).containsExactly("EVENING");
        assertThat(client.jobStream(new JobStreamId(PROD, "AGTLIS02;0A1"), deadline))
                .isPresent();
    }

    @Test
    void listsWorkstationsByName() {
        engine.answers("plan/current/workstation/query", sample("v1/workstations.json"));

        var page = client.workstations(PageRequest.first(1), deadline).value();

        assertThat(page.total()).isEqualTo(2);
        assertThat(page.items()).extracting(Workstation::name).containsExactly("AGTLIS02");
    }

    @Test
    void sortsHereWhereTheEngineKeepsNoCopyOfThePlan() {
        engine.answers("engine/info", "{\"version\":\"9.4\",\"hasDatabasePlan\":false}")
                .answers("plan/current/job/query", "[" + job("B", "") + "," + job("A", "") + "]");

        var page = client.jobs(JobFilter.all(), PageRequest.first(1), deadline).value();

        assertThat(page.items()).extracting(each -> each.key().name()).containsExactly("A");
        assertThat(page.total()).isEqualTo(2);
        assertThat(body(engine.asked().get(0))).doesNotContain("sorters");
    }

    private void answerInBunches(int jobs) {
        var names = new ArrayList<String>();
        IntStream.range(0, jobs).forEach(i -> names.add("J%05d".formatted(i)));
        engine.answers("plan/current/job/query", asked -> bunch(names, 0))
                .answers(
                        "plan/current/job/query_next",
                        asked -> bunch(
                                names,
                                Integer.parseInt(
                                        String.valueOf(asked.getHeaders().get("Last-Object")))));
    }

    private static mockwebserver3.MockResponse bunch(List<String> names, int from) {
        var some = names.subList(from, Math.min(names.size(), from + 1000));
        return json(
                some.stream().map(name -> job(name, "")).collect(Collectors.joining(",", "[", "]")),
                "How-Many-Returned",
                Integer.toString(some.size()),
                "Context-ObjectCount",
                Integer.toString(names.size()),
                "Last-Object",
                Integer.toString(from + some.size()));
    }

    private static mockwebserver3.MockResponse bunchOf(int jobs) {
        return json(
                IntStream.range(0, jobs).mapToObj(i -> job("J" + i, "")).collect(Collectors.joining(",", "[", "]")),
                "Last-Object",
                "the same again");
    }

    private static String encoded(String id) {
        return id.replace(";", "%3B");
    }
}
