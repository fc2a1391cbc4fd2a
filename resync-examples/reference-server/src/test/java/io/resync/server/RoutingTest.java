package io.resync.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@DemoServerTest
final class RoutingTest {
    private final Client viewer;
    private final Client admin;

    RoutingTest(@LocalServerPort int port) {
        viewer = Client.viewer(port);
        admin = Client.basic(port, "admin", Client.PASSWORD);
    }

    @Test
    void showsTheLastDecisionsNewestFirst() {
        var answer = viewer.ask("Why did the job PAYROLL_NIGHTLY fail?").json();
        viewer.post("/api/v1/chat/analyze", Map.of("message", "cancel job X"));

        var decisions = admin.get("/admin/routing/recent?limit=2").json().get("decisions");

        assertThat(decisions).hasSize(2);
        assertThat(decisions.get(0).get("mode").asString()).isEqualTo("DECLINED");
        var answered = decisions.get(1);
        assertThat(answered.get("mode").asString()).isEqualTo("DIAGNOSTIC");
        assertThat(answered.get("intent").asString()).isEqualTo("diagnose_failure");
        assertThat(answered.get("confidence").asDouble()).isBetween(0.0, 1.0);
        assertThat(answered.get("handler").asString()).isEqualTo("template");
        assertThat(answered.get("latency").asString()).startsWith("PT");
        assertThat(answered.get("traceId").asString())
                .isEqualTo(answer.get("traceId").asString());
        assertThat(answered.get("text").asString()).isEqualTo("Why did the job PAYROLL_NIGHTLY fail?");
    }

    @Test
    void countsByWayAndIntent() {
        long before = total();

        viewer.ask("Why did the job PAYROLL_NIGHTLY fail?");

        var stats = admin.get("/admin/routing/stats").json();
        assertThat(total()).isEqualTo(before + 1);
        assertThat(stats.get("byMode").get("DIAGNOSTIC").asLong()).isPositive();
        assertThat(stats.get("byIntent").get("diagnose_failure").asLong()).isPositive();
        assertThat(stats.get("latency").get("DIAGNOSTIC").propertyNames()).contains("PT1S", "more");
    }

    @Test
    void countsForTheMetersToo() {
        viewer.ask("Why did the job PAYROLL_NIGHTLY fail?");

        assertThat(admin.get("/api/metrics").text())
                .contains("routing_decisions_total{intent=\"diagnose_failure\",mode=\"diagnostic\"}")
                .contains("routing_decision_seconds_count{mode=\"diagnostic\"}");
    }

    @Test
    void showsDecisionsToAdministratorsOnly() {
        assertThat(viewer.get("/admin/routing/recent").status()).isEqualTo(403);
        assertThat(viewer.get("/admin/routing/stats").status()).isEqualTo(403);
    }

    @Test
    void refusesAnImpossibleLimit() {
        var reply = admin.get("/admin/routing/recent?limit=501");

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().get("field").asString()).isEqualTo("limit");
    }

    private long total() {
        return admin.get("/admin/routing/stats").json().get("total").asLong();
    }
}
