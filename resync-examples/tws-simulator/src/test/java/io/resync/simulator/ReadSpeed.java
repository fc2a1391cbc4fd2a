package io.resync.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.resync.simulator.generate.EstateGenerator;
import io.resync.simulator.generate.EstateShape;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Median time of single reads, printed. No part of the build: {@code -Dtest=ReadSpeed} runs it. */
final class ReadSpeed {
    private static final int ROUNDS = 20;

    @Test
    void ofTheDemonstration(@TempDir Path folder) throws Exception {
        measure(DemoEstate.unpack(folder.resolve("demo")));
    }

    @Test
    void ofManyJobs(@TempDir Path folder) throws Exception {
        EstateGenerator.write(folder.resolve("estate"), new EstateShape(20_000, 50_000, 7));
        measure(folder.resolve("estate"));
    }

    private static void measure(Path estate) throws Exception {
        try (var engine = Simulator.builder(estate)
                .user("wauser", "secret")
                .level(Level.V10_2_8)
                .frozen()
                .start()) {
            for (var entry : requests(engine).entrySet()) {
                System.out.printf(
                        "%s %-28s %9.2f ms%n", estate.getFileName(), entry.getKey(), millis(engine, entry.getValue()));
            }
        }
    }

    private static Map<String, HttpRequest> requests(Simulator engine) throws Exception {
        var http = Http.of(engine);
        var last = Http.read(http.query("/plan/current/job/query", "{\"filters\":{}}", "How-Many", "20000"));
        var job = last.get(last.size() / 2);
        var requests = new LinkedHashMap<String, HttpRequest>();
        requests.put("V1 10 jobs", query(http, "{}"));
        requests.put(
                "V1 jobs by name",
                query(http, "{\"jobName\":\"" + job.path("name").asText() + "\"}"));
        requests.put("V1 failed jobs", query(http, "{\"statusList\":[\"ERROR\"]}"));
        requests.put(
                "V1 one job",
                http.below("/plan/current/job/" + Http.encoded(job.path("id").asText()))
                        .build());
        for (var oql : new String[] {"", "ORDER BY name", "ORDER BY id", "jobruns.commonStatus = 'ERROR'"}) {
            requests.put(
                    "V2 10 jobs " + oql,
                    http.request("plan/job?limit=10&oql=" + Http.encoded(oql)).build());
        }
        return requests;
    }

    private static HttpRequest query(Http http, String filter) {
        return http.below("/plan/current/job/query")
                .header("Content-Type", "application/json")
                .header("How-Many", "10")
                .POST(BodyPublishers.ofString("{\"filters\":{\"jobInPlanFilter\":" + filter + "}}"))
                .build();
    }

    /** The median of the second half, when all is warm. */
    private static double millis(Simulator engine, HttpRequest request) throws Exception {
        var http = Http.of(engine);
        var times = new long[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            var start = System.nanoTime();
            assertThat(http.send(request).statusCode()).isEqualTo(200);
            times[round] = System.nanoTime() - start;
        }
        var warm = Arrays.copyOfRange(times, ROUNDS / 2, ROUNDS);
        Arrays.sort(warm);
        return warm[warm.length / 2] / (double) Duration.ofMillis(1).toNanos();
    }
}
