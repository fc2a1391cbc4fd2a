package io.resync.tws.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.resync.Deadline;
import io.resync.simulator.DemoEstate;
import io.resync.simulator.Simulator;
import io.resync.tws.EngineId;
import io.resync.tws.JobFilter;
import io.resync.tws.LogQuery;
import io.resync.tws.Page;
import io.resync.tws.PageRequest;
import io.resync.tws.RunId;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The README's examples of long lists and long logs. */
final class StreamExamplesTest {
    private final Deadline deadline = Deadline.in(Duration.ofMinutes(1));

    @SuppressWarnings("NullAway.Init")
    private Simulator engine;

    @SuppressWarnings("NullAway.Init")
    private HttpTwsClient client;

    @BeforeEach
    void start(@TempDir Path folder) {
        engine = Simulator.builder(DemoEstate.unpack(folder))
                .user("wauser", "secret")
                .frozen()
                .start();
        var credentials = new Credentials.Basic("wauser", "secret");
        client = HttpTwsClient.connect(TwsClientOptions.builder(new EngineId("demo"), engine.endpoint(), credentials)
                .build());
    }

    @AfterEach
    void stop() {
        client.close();
        engine.close();
    }

    @Test
    void countsTheStatesOfAllJobs() {
        assertThat(summary(client, deadline)).matches("\\{.*ABEND=[1-9].*\\} on [1-9]\\d* agents");
    }

    @Test
    void showsWhereTheErrorStands() {
        var shown = new ByteArrayOutputStream();

        show(client, failedRun(), deadline, new PrintStream(shown, true, StandardCharsets.UTF_8));

        assertThat(shown.toString(StandardCharsets.UTF_8))
                .startsWith("from line 1 of ")
                .contains("ORA-01653");
    }

    @ParameterizedTest
    @ValueSource(strings = {"list", "log"})
    void areInTheReadmeAsTheyAreTested(String name) throws IOException {
        var source = Files.readString(Path.of("src/test/java/io/resync/tws/client/StreamExamplesTest.java"));
        var example = source.substring(source.indexOf("// " + name + "\n") + name.length() + 4);
        var tested = example.substring(0, example.indexOf("// end"));

        assertThat(plain(Files.readString(Path.of("README.md")))).contains(plain("```java" + tested + "```"));
    }

    private static String summary(HttpTwsClient client, Deadline deadline) {
        // list
        var states = new TreeMap<String, Integer>();
        try (var jobs = client.eachJob(JobFilter.all(), deadline)) {
            jobs.forEach(job -> states.merge(job.value().state().text(), 1, Integer::sum));
        }
        try (var agents = Page.stream(
                page -> client.workstations(page, deadline), agent -> agent.id().value())) {
            return states + " on "
                    + agents.filter(agent -> agent.value().linked()).count() + " agents";
        }
        // end
    }

    private static void show(HttpTwsClient client, RunId run, Deadline deadline, PrintStream out) {
        // log
        var query = LogQuery.ends(20, 100).find(line -> line.contains("ORA-"), 5, 50);
        client.logExtract(run, query, deadline)
                .ifPresent(log -> log.value().windows().forEach(part -> {
                    out.println("from line " + part.firstLine() + " of "
                            + log.value().totalLines());
                    part.lines().forEach(out::println);
                }));
        // end
    }

    private RunId failedRun() {
        return client.jobs(JobFilter.builder().name("PAYROLL_NIGHTLY").build(), PageRequest.first(1), deadline)
                .value()
                .items()
                .get(0)
                .lastRun()
                .orElseThrow()
                .id();
    }

    private static String plain(String text) {
        return text.replaceAll("\\s+", "");
    }
}
