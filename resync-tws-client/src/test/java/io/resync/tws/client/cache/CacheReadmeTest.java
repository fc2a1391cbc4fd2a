package io.resync.tws.client.cache;

import static org.assertj.core.api.Assertions.assertThat;

import io.resync.Deadline;
import io.resync.simulator.DemoEstate;
import io.resync.simulator.Simulator;
import io.resync.tws.EngineId;
import io.resync.tws.JobFilter;
import io.resync.tws.PageRequest;
import io.resync.tws.PlanStatus;
import io.resync.tws.client.Credentials;
import io.resync.tws.client.HttpTwsClient;
import io.resync.tws.client.TwsClientOptions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CacheReadmeTest {
    @Test
    void keepsWhatTheEngineAnswered(@TempDir Path folder) {
        var shown = new ByteArrayOutputStream();

        try (var engine = Simulator.builder(DemoEstate.unpack(folder))
                .user("wauser", "secret")
                .frozen()
                .start()) {
            var credentials = new Credentials.Basic("wauser", "secret");
            show(
                    TwsClientOptions.builder(new EngineId("prod"), engine.endpoint(), credentials)
                            .build(),
                    new PrintStream(shown, true, StandardCharsets.UTF_8));
        }

        assertThat(shown.toString(StandardCharsets.UTF_8))
                .containsPattern("[1-9]\\d* jobs failed\\R")
                .containsPattern("loads=[12]");
    }

    @Test
    void showsTheExampleThatIsTested() throws IOException {
        var readme = Files.readString(Path.of("README.md"));
        var section = readme.substring(readme.indexOf("## Cache"));
        var source = Files.readString(Path.of("src/test/java/io/resync/tws/client/cache/CacheReadmeTest.java"));

        assertThat(between(source, "// begin\n", "// end"))
                .isEqualToIgnoringWhitespace(between(section, "```java\n", "```"));
    }

    private static void show(TwsClientOptions connection, PrintStream out) {
        var failed = JobFilter.builder().statuses(Set.of(PlanStatus.ABEND)).build();
        var deadline = Deadline.in(Duration.ofSeconds(40));
        // begin
        var options = CacheOptions.builder()
                .keep(DataKind.STATUS, Duration.ofSeconds(15), Duration.ofMinutes(2))
                .warm("jobs that failed", (engine, limit) -> engine.jobs(failed, PageRequest.first(50), limit))
                .build();
        try (var client = CachedTwsClient.over(HttpTwsClient.connect(connection), options)) {
            var jobs = client.jobs(failed, PageRequest.first(50), deadline);
            out.println(jobs.value().total() + " jobs failed" + (jobs.stale() ? ", as of " + jobs.at() : ""));
            client.invalidateJob(jobs.value().items().get(0).id());
            client.invalidate(DataKind.LOG);
            out.println(client.counts());
        }
        // end
    }

    private static String between(String text, String begin, String end) {
        int start = text.indexOf(begin) + begin.length();
        return text.substring(start, text.indexOf(end, start));
    }
}
