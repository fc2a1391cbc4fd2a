package io.resync.tws.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.resync.Deadline;
import io.resync.simulator.DemoEstate;
import io.resync.simulator.Simulator;
import io.resync.tws.EngineId;
import io.resync.tws.JobFilter;
import io.resync.tws.LogRange;
import io.resync.tws.PageRequest;
import io.resync.tws.PlanStatus;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ReadmeTest {
    @Test
    void listsWhatFailed(@TempDir Path folder) {
        var shown = new ByteArrayOutputStream();

        try (var engine = Simulator.builder(DemoEstate.unpack(folder))
                .user("wauser", "secret")
                .frozen()
                .start()) {
            listFailedJobs(
                    engine.endpoint(),
                    new Credentials.Basic("wauser", "secret"),
                    new PrintStream(shown, true, StandardCharsets.UTF_8));
        }

        assertThat(shown.toString(StandardCharsets.UTF_8)).containsPattern("PAYROLL_NIGHTLY is ABEND\\R\\[.+, .+, .+]");
    }

    @Test
    void showsTheExampleThatIsTested() throws IOException {
        var example = between(Files.readString(Path.of("README.md")), "```java\n", "```");
        var source = between(
                Files.readString(Path.of("src/test/java/io/resync/tws/client/ReadmeTest.java")),
                "// begin\n",
                "// end");

        assertThat(source).isEqualToIgnoringWhitespace(example);
    }

    private static void listFailedJobs(URI endpoint, Credentials credentials, PrintStream out) {
        // begin
        var options = TwsClientOptions.builder(new EngineId("prod"), endpoint, credentials)
                .build();
        try (var client = HttpTwsClient.connect(options)) {
            var deadline = Deadline.in(Duration.ofSeconds(10));
            var failed = JobFilter.builder()
                    .statuses(Set.of(PlanStatus.ABEND, PlanStatus.FAIL))
                    .build();
            for (var job :
                    client.jobs(failed, PageRequest.first(50), deadline).value().items()) {
                out.println(job.key() + " is " + job.state());
                job.lastRun()
                        .flatMap(run -> client.jobLog(run.id(), LogRange.first(3), deadline))
                        .ifPresent(log -> out.println(log.value().lines()));
            }
        }
        // end
    }

    private static String between(String text, String begin, String end) {
        int start = text.indexOf(begin) + begin.length();
        return text.substring(start, text.indexOf(end, start));
    }
}
