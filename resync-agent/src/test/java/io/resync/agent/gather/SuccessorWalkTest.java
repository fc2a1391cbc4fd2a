package io.resync.agent.gather;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.resync.Deadline;
import io.resync.Observed;
import io.resync.agent.plan.PlanReader;
import io.resync.simulator.DemoEstate;
import io.resync.simulator.Simulator;
import io.resync.tws.EngineId;
import io.resync.tws.JobFilter;
import io.resync.tws.PageRequest;
import io.resync.tws.PlanStatus;
import io.resync.tws.client.Credentials;
import io.resync.tws.client.HttpTwsClient;
import io.resync.tws.client.TwsClientOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SuccessorWalkTest {
    private static final Deadline SOON = Deadline.in(Duration.ofMinutes(10)); // for all tests together

    /** A fails; B and C wait for it, D for both; stream LATER for the whole of FIRST; ALONE for nothing. */
    private static final String ESTATE = """
            {
              "moment": "2026-11-20T07:10:00Z",
              "engine": {"version": "10.2.8", "timezone": "UTC"},
              "workstations": [{"name": "AGT", "type": "AGENT", "states": ["LINKED", "RUNNING"]}],
              "streams": [
                {"name": "FIRST", "workstation": "AGT", "folder": "/F/", "schedule": "2026-11-20T03:00:00Z", "jobs": [
                  {"name": "A", "state": "ABEND", "runs": [
                    {"number": 1, "started": "2026-11-20T03:00:00Z", "ended": "2026-11-20T03:01:00Z", "returnCode": 1}]},
                  {"name": "B", "state": "HOLD", "dependencies": {"jobs": ["A"]}},
                  {"name": "C", "state": "HOLD", "dependencies": {"jobs": ["A"]}},
                  {"name": "D", "state": "HOLD", "dependencies": {"jobs": ["B", "C"]}}]},
                {"name": "LATER", "workstation": "AGT", "folder": "/F/", "schedule": "2026-11-20T03:00:00Z",
                  "dependencies": {"streams": ["FIRST"]}, "jobs": [{"name": "E", "state": "HOLD"}]},
                {"name": "OTHER", "workstation": "AGT", "folder": "/F/", "schedule": "2026-11-20T03:00:00Z", "jobs": [
                  {"name": "ALONE", "state": "HOLD"}]}
              ]
            }
            """;

    @TempDir
    Path folder;

    @BeforeEach
    void writeTheEstate() throws IOException {
        Files.writeString(folder.resolve("estate.json"), ESTATE);
    }

    @Test
    void findsEachSuccessorOnceAtItsNearestDistance() {
        try (var simulator = Simulator.builder(folder).user("u", "p").frozen().start();
                var engine = HttpTwsClient.connect(TwsClientOptions.builder(
                                new EngineId("test"), simulator.endpoint(), new Credentials.Basic("u", "p"))
                        .build())) {
            var failed = engine.jobs(JobFilter.builder().name("A").build(), PageRequest.first(1), SOON)
                    .map(page -> page.items().get(0));

            var successors = new SuccessorWalk(engine, SOON).from(failed).value();

            assertThat(successors.cut()).isFalse();
            assertThat(successors.hits())
                    .extracting(hit -> hit.job().key().name(), Successors.Hit::distance)
                    .containsExactly(tuple("B", 1), tuple("C", 1), tuple("E", 1), tuple("D", 2));
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void thePlanInMemoryTellsTheSame(boolean demonstration) {
        var estate = demonstration ? DemoEstate.unpack(folder.resolve("demo")) : folder;
        try (var simulator = Simulator.builder(estate).user("u", "p").frozen().start();
                var engine = HttpTwsClient.connect(TwsClientOptions.builder(
                                new EngineId("test"), simulator.endpoint(), new Credentials.Basic("u", "p"))
                        .build())) {
            var plan = new PlanReader(engine, simulator.clock(), 500)
                    .read(SOON)
                    .plan()
                    .value();
            var failed = JobFilter.builder().statuses(List.of(PlanStatus.ABEND)).build();

            assertThat(engine.jobs(failed, PageRequest.first(20), SOON).value().items())
                    .isNotEmpty()
                    .allSatisfy(job -> assertThat(told(Successors.in(plan, job.id())))
                            .isEqualTo(told(Optional.of(new SuccessorWalk(engine, SOON)
                                    .from(new Observed<>(
                                            job, "test", simulator.clock().instant()))
                                    .value()))));
        }
    }

    private static List<String> told(Optional<Successors> successors) {
        return successors.orElseThrow().hits().stream()
                .map(hit -> hit.distance() + " " + hit.job().key().text() + " "
                        + hit.job().state())
                .toList();
    }
}
