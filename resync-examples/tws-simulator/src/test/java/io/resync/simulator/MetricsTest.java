package io.resync.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The gauges of the README's estate. */
final class MetricsTest {
    private final Path folder;

    MetricsTest(@TempDir Path folder) throws Exception {
        this.folder = SmallEstate.in(folder);
    }

    @Test
    void countJobsAndTellWhichAgentsAreThere() throws Exception {
        try (var engine = start(Level.V10_2_8)) {
            var answer = get(engine, "secret");

            assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
                    .startsWith("application/openmetrics-text");
            assertThat(answer.body())
                    .contains(
                            """
                            # TYPE workload_jobs_by_workstation gauge
                            workload_jobs_by_workstation{workstation="AGT1"} 9
                            workload_jobs_by_workstation{workstation="AGT2"} 1
                            """,
                            "workload_jobs_by_status{status=\"ERROR\"} 1\n",
                            "workload_jobs_by_folder{folder=\"/RETAIL/\"} 10\n",
                            "workload_workstation_linked{workstation=\"AGT1\"} 1\n",
                            "workload_workstation_linked{workstation=\"AGT2\"} 0\n",
                            "workload_workstation_running{workstation=\"AGT2\"} 0\n")
                    .endsWith("# EOF\n");
        }
    }

    @ParameterizedTest
    @EnumSource
    void areThereFromTheLevelThatHasThem(Level level) throws Exception {
        try (var engine = start(level)) {
            assertThat(get(engine, "secret").statusCode()).isEqualTo(level == Level.V9_4 ? 404 : 200);
            assertThat(get(engine, "wrong").statusCode()).isEqualTo(401);
        }
    }

    /** They lie beside the API, not below it. */
    private static HttpResponse<String> get(Simulator engine, String password) throws Exception {
        var uri = URI.create(engine.endpoint().toString().replace("/twsd", "/metrics"));
        var request = HttpRequest.newBuilder(uri).header("Authorization", Http.basic("wauser", password));
        return Http.of(engine).send(request.build());
    }

    private Simulator start(Level level) {
        return Simulator.builder(folder)
                .user("wauser", "secret")
                .frozen()
                .level(level)
                .start();
    }
}
