package io.resync.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

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
    void aDecisionHasTheFieldsOfTheContract() {
        viewer.ask("Why did the job PAYROLL_NIGHTLY fail?");

        var recent = admin.get("/admin/routing/recent?limit=1").json();

        assertThat(recent.propertyNames()).containsExactly("decisions");
        var decision = recent.get("decisions").get(0);
        assertThat(decision.propertyNames())
                .containsExactly(
                        "time", "mode", "intent", "confidence", "handler", "latency", "traceId", "error", "text");
        assertThat(decision.get("time").asString()).endsWith("Z");
        assertThat(decision.get("error").isNull()).isTrue();
    }

    @Test
    void showsFiftyDecisionsUnlessToldOtherwise() {
        for (int i = 0; i < 51; i++) {
            viewer.post("/api/v1/chat/analyze", Map.of("message", "cancel job X"));
        }

        assertThat(admin.get("/admin/routing/recent").json().get("decisions")).hasSize(50);
        assertThat(admin.get("/admin/routing/recent?limit=51").json().get("decisions"))
                .hasSize(51);
    }

    @Test
    void statsHaveTotalsByModeAndIntentAndLatencies() {
        viewer.post("/api/v1/chat/analyze", Map.of("message", "cancel job X"));

        var stats = admin.get("/admin/routing/stats").json();

        assertThat(stats.propertyNames()).containsExactly("total", "errors", "byMode", "byIntent", "latency");
        assertThat(sum(stats.get("byMode"))).isEqualTo(stats.get("total").asLong());
        assertThat(sum(stats.get("byIntent"))).isEqualTo(stats.get("total").asLong());
        assertThat(stats.get("byMode").get("DECLINED").asLong()).isPositive();
        assertThat(sum(stats.get("latency").get("DECLINED")))
                .isEqualTo(stats.get("byMode").get("DECLINED").asLong());
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

    @ParameterizedTest
    @ValueSource(strings = {"501", "0", "-1", "many"})
    void refusesAnImpossibleLimit(String limit) {
        var reply = admin.get("/admin/routing/recent?limit=" + limit);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().get("field").asString()).isEqualTo("limit");
    }

    private static long sum(JsonNode counts) {
        return counts.valueStream().mapToLong(JsonNode::asLong).sum();
    }

    private long total() {
        return admin.get("/admin/routing/stats").json().get("total").asLong();
    }
}
