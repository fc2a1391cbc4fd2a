package io.resync.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.resync.simulator.Simulator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@DemoServerTest
final class PlanTest {
    private final Simulator engine;
    private final Client viewer;

    PlanTest(@Autowired Simulator engine, @LocalServerPort int port) {
        this.engine = engine;
        viewer = Client.viewer(port);
    }

    @AfterEach
    void restore() {
        engine.restore();
    }

    @Test
    void countsJobsByState() {
        var plan = viewer.get("/api/v1/tws/plan").json();

        assertThat(plan.get("byState").valueStream().mapToLong(JsonNode::asLong).sum())
                .isEqualTo(plan.get("total").asLong())
                .isPositive();
        assertThat(Instant.parse(plan.get("observedAt").asString()))
                .isEqualTo(engine.clock().instant());
        assertThat(plan.get("source").asString()).isNotBlank();
    }

    @Test
    void showsEveryJobOncePageByPage() {
        var total = viewer.get("/api/v1/tws/plan").json().get("total").asInt();
        var ids = new ArrayList<String>();
        var next = "0";
        while (!next.isEmpty()) {
            var page = viewer.get("/api/v1/tws/jobs?limit=60&cursor=" + next).json();
            page.get("jobs").forEach(job -> ids.add(job.get("id").asString()));
            next = page.get("nextCursor").asString("");
        }

        assertThat(ids).hasSize(total);
        assertThat(new HashSet<>(ids)).hasSize(total);
    }

    @Test
    void showsJobsOfOneState() {
        var page = viewer.get("/api/v1/tws/jobs?state=abend").json();

        assertThat(page.get("jobs").valueStream().map(job -> job.get("state").asString()))
                .isNotEmpty()
                .containsOnly("ABEND");
    }

    @Test
    void showsTheJobsThatFailedWithinTheHours() {
        var failed = viewer.get("/api/v2/jobs/failed?hours=24").json();

        assertThat(failed.get("count").asInt()).isEqualTo(failed.get("jobs").size());
        assertThat(failed.get("jobs").valueStream().map(job -> job.get("name").asString()))
                .contains("PAYROLL_NIGHTLY");
    }

    @Test
    void saysWhyEachOfThemFailed() {
        var failed = viewer.get("/api/v2/jobs/failed?hours=24").json().get("jobs");
        var payroll = failed.valueStream()
                .filter(job -> job.get("name").asString().equals("PAYROLL_NIGHTLY"))
                .findFirst()
                .orElseThrow();

        assertThat(payroll.at("/cause/category").asString()).isNotBlank().isNotEqualTo("unknown");
        assertThat(payroll.at("/cause/lineNumber").asInt()).isEqualTo(400);
        assertThat(payroll.at("/cause/follows").isNull()).isTrue();
        assertThat(failed.valueStream().map(job -> job.get("state").asString())).containsOnly("ABEND");
    }

    @Test
    void namesTheLogsThatCouldNotBeRead() {
        engine.fail("joblog", 500);
        var failed = viewer.get("/api/v2/jobs/failed?hours=24").json();

        assertThat(failed.at("/errors/0/source").asString()).startsWith("job_log of ");
        assertThat(failed.at("/errors/0/cause").asString()).isEqualTo("unavailable");
        assertThat(failed.at("/jobs/0/cause/category").asString()).isEqualTo("unknown");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "1000000", "some"})
    void hoursAreANumberWithinAYear(String hours) {
        BadInputTest.assertProblem(viewer.get("/api/v2/jobs/failed?hours=" + hours), 400);
    }

    @Test
    void leavesOutJobsThatFailedBefore() {
        var failed = viewer.get("/api/v2/jobs/failed?hours=1").json();

        assertThat(failed.get("jobs").valueStream().map(job -> job.get("name").asString()))
                .doesNotContain("PAYROLL_NIGHTLY");
    }

    @ParameterizedTest
    @CsvSource({"401, 502", "403, 502", "500, 503"})
    void saysWhenTheEngineCannotBeRead(int status, int expected) {
        engine.fail("/plan/job", status);

        BadInputTest.assertProblem(viewer.get("/api/v1/tws/plan"), expected);
    }

    @Test
    void neverCallsThePlanHealthyWhenItWasNotSeen() {
        engine.fail("/plan/job", 500);
        var health = viewer.get("/api/v2/system/health").json();

        assertThat(health.get("status").asString()).isEqualTo("UNKNOWN");
        assertThat(health.at("/details/failed_jobs").isNull()).isTrue();
        assertThat(viewer.get("/api/v1/health")
                        .json()
                        .at("/components/plan/status")
                        .asString())
                .isEqualTo("UNKNOWN");
    }

    @Test
    void callsThePlanUnhealthyWhileACriticalJobHasFailed() {
        var health = viewer.get("/api/v2/system/health").json();

        assertThat(health.get("status").asString()).isEqualTo("UNHEALTHY");
        assertThat(health.at("/details/engine/version").asString()).isNotBlank();
        assertThat(health.at("/details/critical_jobs").asInt()).isPositive();
        assertThat(health.at("/details/failed_jobs").asInt()).isPositive();
    }

    @Test
    void namesTheCriticalJobsAtRiskAndTheCausesOfFailures() {
        var details = viewer.get("/api/v2/system/health").json().get("details");
        var counted = details.get("failed_by_cause")
                .valueStream()
                .mapToLong(JsonNode::asLong)
                .sum();

        assertThat(details.get("critical_at_risk")
                        .valueStream()
                        .map(risk -> risk.get("why").asString()))
                .isNotEmpty()
                .isSubsetOf("failed", "late", "held")
                .contains("failed");
        assertThat(counted).isEqualTo(details.get("failed_jobs").asLong());
        assertThat(details.get("unreachable_workstations").size()).isPositive();
    }

    @Test
    void aFailureOfTheEngineIsAGapAndNoHealth() {
        engine.fail("/plan/workstation", 500);
        var health = viewer.get("/api/v2/system/health").json();

        assertThat(health.get("gaps").valueStream().map(gap -> gap.get("source").asString()))
                .contains("workstations");
        assertThat(health.at("/details/unreachable_workstations").isNull()).isTrue();
    }

    @Test
    void saysWhenAndForHowLongEachPartWasLookedAt() {
        var components = viewer.get("/api/v1/health").json().get("components");

        assertThat(components.propertyNames()).containsExactly("engine", "plan", "knowledge");
        assertThat(components.valueStream()).allSatisfy(part -> {
            assertThat(part.propertyNames()).containsExactly("status", "detail", "observedAt", "elapsed");
            assertThat(part.get("elapsed").asString()).startsWith("PT");
        });
    }

    @Test
    void tellsTheDocumentsThatWereLeftOut() {
        var knowledge = viewer.get("/api/v1/health").json().at("/components/knowledge");

        assertThat(knowledge.get("status").asString()).isEqualTo("DEGRADED");
        assertThat(knowledge.get("detail").asString()).contains("rb-060-backup-window.md");
    }

    @Test
    void measuresCallsInPrometheusText() {
        viewer.get("/api/v1/tws/plan");
        var meters = viewer.get("/api/metrics");

        assertThat(meters.header("Content-Type")).startsWith("text/plain");
        assertThat(meters.text())
                .contains("http_server_requests_seconds_count", "uri=\"/api/v1/tws/plan\"", "jvm_memory");
    }
}
