package io.resync.tws.client;

import static io.resync.tws.client.LoopbackEngine.PROD;
import static io.resync.tws.client.LoopbackEngine.sample;
import static io.resync.tws.client.V1Engine.path;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.resync.Deadline;
import io.resync.tws.Job;
import io.resync.tws.JobId;
import io.resync.tws.JobStream;
import io.resync.tws.TwsDecodeException;
import io.resync.tws.TwsRefusedException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How each generation is asked for what lies beside a job. */
final class NeighboursTest {
    private static final String SECOND = "api/v2/";
    private static final String ID = "0d9f2c4e-61a7-3b58-9c3d-7e1f5a2b8c46";
    private static final JobId JOB = new JobId(PROD, ID);

    private final V1Engine engine = new V1Engine("10.2.8");
    private final HttpTwsClient client = engine.client();
    private final Deadline deadline = Deadline.in(Duration.ofMinutes(1));

    @AfterEach
    void stop() {
        engine.close();
    }

    @Test
    void asksOnceWhereTheSpecificationNamesThePath() {
        withSecond("plan/job", "plan/job/{job_id}", "plan/job/{job_id}/predecessors", "plan/job/{job_id}/successors");
        engine.answers(SECOND + "plan/job/" + ID + "/predecessors", sample("neighbours.json"))
                .answers(SECOND + "plan/job/" + ID + "/successors", sample("neighbours.json"));

        var before = client.predecessors(JOB, deadline).orElseThrow();
        var after = client.successors(JOB, deadline).orElseThrow();

        assertThat(before.source()).isEqualTo("prod plan/job/" + ID + "/predecessors");
        assertThat(before.value()).isEqualTo(after.value());
        assertThat(before.value().jobs()).hasSize(1);
        assertThat(before.value().jobStreams()).extracting(JobStream::name).containsExactly("EXTRACT");
        assertThat(asked())
                .extracting(NeighboursTest::line)
                .containsExactly("plan/job/" + ID + "/predecessors?depth=1", "plan/job/" + ID + "/successors?depth=1");
    }

    @Test
    void readsWhatTheDependenciesNameWhereThereIsNoPath() {
        withSecond("plan/job", "plan/job/{job_id}");
        engine.answers(SECOND + "plan/job/" + ID, job("""
                {"dependencyType":"INTERNAL","jobId":"x1","satisfied":true},
                {"dependencyType":"JOIN","members":[{"dependencyType":"EXTERNAL_JOB","jobId":"x2"},
                  {"dependencyType":"INTERNAL","jobId":"x1"}]},
                {"dependencyType":"EXTERNAL_JOBSTREAM","jobStreamId":"s1","jobStreamName":"EXTRACT"},
                {"dependencyType":"EXTERNAL_JOB","jobName":"LATER","pending":true},
                {"dependencyType":"RESOURCE","name":"DBSLOT"}"""))
                .answers(SECOND + "plan/job", whole("jobs.json"))
                .answers(SECOND + "plan/jobstream", whole("jobstreams.json"));

        var before = client.predecessors(JOB, deadline).orElseThrow();

        assertThat(before.source()).isEqualTo("prod plan/job/" + ID);
        assertThat(before.value().jobs()).isNotEmpty();
        assertThat(before.value().jobStreams()).isNotEmpty();
        assertThat(asked())
                .extracting(request -> request.getUrl().queryParameter("oql"))
                .containsExactly(null, "id IN ['x1','x2'] ORDER BY name ASC", "id IN ['s1'] ORDER BY name ASC");
    }

    @Test
    void asksForManyPredecessorsInParts() {
        withSecond("plan/job", "plan/job/{job_id}");
        var dependencies = IntStream.range(0, 250)
                .mapToObj(i -> "{\"dependencyType\":\"INTERNAL\",\"jobId\":\"x" + i + "\"}")
                .collect(Collectors.joining(","));
        engine.answers(SECOND + "plan/job/" + ID, job(dependencies))
                .answers(SECOND + "plan/job", "{\"count\":0,\"results\":[]}");

        assertThat(client.predecessors(JOB, deadline).orElseThrow().value().jobs())
                .isEmpty();
        assertThat(asked()).hasSize(1 + 3);
    }

    @Test
    void findsSuccessorsByTheirDependenciesWhereThereIsNoPath() {
        withSecond("plan/job", "plan/job/{job_id}");
        engine.answers(SECOND + "plan/job", whole("jobs.json"))
                .answers(SECOND + "plan/jobstream", "{\"count\":0,\"results\":[]}");

        var after = client.successors(JOB, deadline).orElseThrow();

        assertThat(after.value().jobs()).isNotEmpty();
        assertThat(asked())
                .extracting(request -> request.getUrl().queryParameter("oql"))
                .containsOnly("dependencies.jobId IN ['" + ID + "'] ORDER BY name ASC")
                .hasSize(2);
    }

    @Test
    void looksForTheJobOnlyWhereNothingFollowsIt() {
        withSecond("plan/job", "plan/job/{job_id}");
        engine.answers(SECOND + "plan/job", "{\"count\":0,\"results\":[]}")
                .answers(SECOND + "plan/jobstream", "{\"count\":0,\"results\":[]}");

        assertThat(client.successors(JOB, deadline)).isEmpty();

        engine.answers(SECOND + "plan/job/" + ID, job(""));
        assertThat(client.successors(JOB, deadline))
                .hasValueSatisfying(after -> assertThat(after.value().jobs()).isEmpty());
    }

    @Test
    void takesNoPartOfTheSuccessorsForAll() {
        withSecond("plan/job", "plan/job/{job_id}");
        engine.answers(SECOND + "plan/job", "{\"count\":10001,\"results\":[]}")
                .answers(SECOND + "plan/jobstream", "{\"count\":0,\"results\":[]}");

        assertThatExceptionOfType(TwsRefusedException.class)
                .isThrownBy(() -> client.successors(JOB, deadline))
                .withMessageContaining("neighbours of one job: 10001");
    }

    @Test
    void refusesAPredecessorThatIsNamedWithoutItsId() {
        withSecond("plan/job", "plan/job/{job_id}");
        engine.answers(
                SECOND + "plan/job/" + ID, job("{\"dependencyType\":\"EXTERNAL_JOB\",\"jobName\":\"YESTERDAYS\"}"));

        assertThatExceptionOfType(TwsDecodeException.class)
                .isThrownBy(() -> client.predecessors(JOB, deadline))
                .withMessageContaining("YESTERDAYS");
    }

    @Test
    void readsThePredecessorsOfTheFirstGenerationOneByOne() {
        engine.answers("plan/current/job/" + ID, V1Engine.job("LAST", """
                ,"dependencies":{"internalDependencyInPlan":[{"jobId":"AGT;0A1;B"},{"jobId":"AGT;0A1;A"}],
                "externalDependencyInPlan":[{"jobStreamId":"AGT;0A2","jobStreamKey":{"name":"S"}},
                {"jobId":"AGT;0A3;GONE","jobKey":{"name":"GONE"}}]}"""))
                .answers("plan/current/job/AGT%3B0A1%3BA", V1Engine.job("A", ""))
                .answers("plan/current/job/AGT%3B0A1%3BB", V1Engine.job("B", ""))
                .answers("plan/current/jobstream/AGT%3B0A2", "{\"id\":\"AGT;0A2\",\"key\":{\"name\":\"S\"}}");

        var before = client.predecessors(JOB, deadline).orElseThrow();

        assertThat(names(before.value().jobs())).containsExactly("A", "B");
        assertThat(before.value().jobStreams()).extracting(JobStream::name).containsExactly("S");
        assertThat(before.source()).endsWith("(V1)");
    }

    private void withSecond(String... paths) {
        engine.answers(SECOND + "engine/info", sample("engine-info.json"))
                .answers(
                        "WA_API3_v2.json",
                        List.of(paths).stream()
                                .map(path -> "\"/" + path + "\":{\"get\":{}}")
                                .collect(Collectors.joining(",", "{\"paths\":{", "}}")));
    }

    /** A page of which nothing is left. */
    private static String whole(String sample) {
        return sample(sample).replaceFirst("\"count\": *\\d+", "\"count\":1");
    }

    /** What was asked of the plan in the second generation. */
    private List<RecordedRequest> asked() {
        return engine.requests().stream()
                .filter(request -> path(request).startsWith(SECOND + "plan/"))
                .toList();
    }

    private static String line(RecordedRequest request) {
        return request.getTarget().substring("/twsd/api/v2/".length());
    }

    private static List<String> names(List<Job> jobs) {
        return jobs.stream().map(job -> job.key().name()).toList();
    }

    private static String job(String dependencies) {
        return "{\"id\":\"" + ID + "\",\"jobStreamId\":\"s0\",\"name\":\"LAST\",\"dependencies\":[" + dependencies
                + "]}";
    }
}
