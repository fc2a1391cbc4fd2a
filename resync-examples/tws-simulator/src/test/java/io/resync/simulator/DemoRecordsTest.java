package io.resync.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the demonstration remembers of earlier nights, and the risk that its night is in. */
final class DemoRecordsTest {
    private final Simulator simulator;

    DemoRecordsTest(@TempDir Path folder) {
        simulator = Simulator.builder(DemoEstate.unpack(folder))
                .user("wauser", "secret")
                .frozen()
                .start();
    }

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Test
    void remembersThirtyNightsOfFiveJobs() throws Exception {
        var payroll = "{\"filters\":{\"jobHistoryRunFilter\":{\"name\":\"PAYROLL_NIGHTLY\"}}}";

        assertThat(query("model/jobhistoryrun/query", "{}").findValuesAsText("jobName").stream()
                        .distinct())
                .hasSize(5);
        assertThat(query("model/jobhistoryrun/query", payroll).findValuesAsText("rerunType"))
                .hasSize(31)
                .containsOnlyOnce("RERUN");
    }

    @Test
    void putsThePayrollChainAtRisk() throws Exception {
        var body = "{\"filters\":{\"criticalJobInPlanFilter\":{\"jobName\":\"LEDGER_CLOSE\"}}}";
        var close = query("plan/current/criticaljob/query", body).get(0);
        var chain = query(
                "plan/current/criticaljob/" + Http.encoded(close.path("id").asText()) + "/query_predecessors_chain",
                "{\"option\":\"CRITICAL_PATH\"}");

        assertThat(close.at("/criticalNetworkInfo/criticalJobInfo/alertLevel").asText())
                .isEqualTo("HIGH_RISK");
        assertThat(close.at("/criticalNetworkInfo/criticalJobInfo/appliedDeadlineTime")
                        .asText())
                .isEqualTo("2026-11-20T10:00:00");
        assertThat(chain.findValues("key").stream().map(key -> key.path("name").asText()))
                .contains("PAYROLL_NIGHTLY")
                .endsWith("LEDGER_PAYROLL", "LEDGER_TRIAL", "LEDGER_CLOSE");
        assertThat(chain.path(chain.size() - 1)
                        .at("/criticalNetworkInfo/criticalStart")
                        .asText())
                .isEqualTo("2026-11-20T09:55:00");
    }

    @Test
    void remembersWhoDidWhatAndWhatTheRulesDid() throws Exception {
        assertThat(query("eventrule/engine/audit_record/header/query", "{}")).hasSize(4);
        assertThat(query("eventrule/engine/action_run/header/query", "{}").findValuesAsText("actionStatus"))
                .containsExactly("COMPLETED", "COMPLETED", "ERROR", "COMPLETED");
        assertThat(query("eventrule/engine/message_log_record/header/query", "{}")
                        .findValuesAsText("message"))
                .contains("PAYROLL_NIGHTLY ended with 8");
    }

    private JsonNode query(String path, String body) throws Exception {
        return Http.read(Http.of(simulator).query("/" + path, body, "How-Many", "1000"));
    }
}
